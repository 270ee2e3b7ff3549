"""The running time of a timer in words: Today needs nothing else of the quarter of an hour."""

from planner.language import _
from planner.language.dates_in_words import say_minutes
from planner.today.timer import Measured, Timer, is_over


def say_running(timer: Timer, found: Measured) -> str:
    """The running time, by the minute."""
    if not found.sure:
        return _("A timer was left running. Nothing is counted until you say how long it was.")
    if is_over(timer, found):
        return _("{minutes} of {planned}: time to say what came of it").format(
            minutes=say_minutes(found.minutes), planned=say_minutes(timer.planned)
        )
    return say_minutes_of(timer, found)


def say_minutes_of(timer: Timer, found: Measured) -> str:
    """The minutes a timer has run, of those planned."""
    return _("{minutes} of {planned}").format(
        minutes=say_minutes(found.minutes), planned=say_minutes(timer.planned)
    )
