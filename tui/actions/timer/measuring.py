"""The minutes that the timer of an action measured, or the question how long it really was."""

from planner.language import _
from planner.language.dates_in_words import say_minutes
from planner.model.actions import Action
from planner.today.timer import measured
from tui.actions.timer.clock import moment
from tui.base.live_screen import LiveScreen


def minutes_measured(screen: LiveScreen, action: Action) -> tuple[int | None, str]:
    """The minutes to fill in, if the timer of this action runs, or what is to be asked instead."""
    timer = screen.store.timer.get()
    if timer is None or timer.action_id != action.id:
        return None, ""
    found = measured(timer, moment(), screen.today)
    if found.sure:
        return max(found.minutes, 1), ""
    if not found.minutes:
        return None, _("The clock was set back while the timer ran: how long was it really?")
    ran = say_minutes(found.minutes)
    return None, _("The timer ran {time}: how long was it really?").format(time=ran)
