"""Verbs on goals and steps in the review: another target, another day, climbed."""

from datetime import date
from functools import partial

from planner.language import _
from planner.language.dates_in_words import say_the_day
from planner.language.text import shorten
from planner.language.whole_numbers import say_change, say_done_of, say_number
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.model.vocabulary import GoalState
from tui.actions.ask_day import ask_another_day
from tui.actions.ask_number import AskNumber, number_typed
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import TypedLine
from tui.dialogs.reader import Reader, Understood
from tui.screens.insights.review.page import ReviewPage


def target(screen: LiveScreen) -> None:
    """Ask for another number, and show what it makes of the stair."""
    stair = screen.query_one(ReviewPage).stair
    if stair is None:
        return
    before = _target(stair)
    question = AskNumber(
        _("How many, for: {title}").format(title=shorten(_title(stair))),
        reader=Reader(partial(_understood_target, stair), screen.surroundings.clock),
        value=str(before) if before else "",
    )
    screen.app.push_screen(question, partial(_set_target, screen, stair))


def _set_target(screen: LiveScreen, stair: Goal | Step, typed: TypedLine | None) -> None:
    if typed is None:
        return
    number = number_typed(typed.text)
    if number == _target(stair):
        return
    with screen.changing(_("Target: {number}").format(number=number)):
        if isinstance(stair, Step):
            screen.store.goals.change_step(stair.id, target=number)
        elif stair.target is not None and number < stair.target:
            screen.store.goals.lower(stair.id, number)
        else:
            screen.store.goals.change(stair.id, target=number)


def due(screen: LiveScreen) -> None:
    """Ask for another day."""
    stair = screen.query_one(ReviewPage).stair
    if stair is not None:
        move = partial(_set_due, screen, stair)
        ask_another_day(screen, _title(stair), move, before=stair.due)


def _set_due(screen: LiveScreen, stair: Goal | Step, day: date) -> None:
    with screen.changing(_("Moved to {day}").format(day=say_the_day(day, screen.today))):
        if isinstance(stair, Step):
            screen.store.goals.change_step(stair.id, due=day)
        else:
            screen.store.goals.change(stair.id, due=day)


def climb(screen: LiveScreen) -> None:
    """Note that the step was climbed in the week, or the goal reached."""
    stair = screen.query_one(ReviewPage).stair
    if isinstance(stair, Step):
        if screen.store.goals.step(stair.id).climbed:
            screen.notify(_("This step has been climbed since."))
            return
        with screen.changing(_("Step climbed")):
            week = screen.query_one(ReviewPage).week
            screen.store.goals.climb(stair.id, week.until(screen.today))
    elif stair is not None and stair.state is GoalState.OPEN:
        with screen.changing(_("Goal reached")):
            screen.store.goals.reach(stair.id)


def _title(stair: Goal | Step) -> str:
    return stair.title if isinstance(stair, Step) else stair.statement


def _target(stair: Goal | Step) -> int | None:
    return stair.target


def _understood_target(stair: Goal | Step, typed: str, _today: date) -> Understood:
    """The number before and after, and how far that is climbed."""
    number, before = number_typed(typed), _target(stair)
    shown = say_change(before or 0, number)
    if before is None or before == number:
        shown = say_number(number)
    elif number > before:
        shown = _("{change}: more than now").format(change=shown)
    done = say_done_of(stair.done, number)
    return [(_("Target"), shown), (_("Done"), done)]
