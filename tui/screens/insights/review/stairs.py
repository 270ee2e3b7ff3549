"""What can be done with goals and steps in the review: less of it, later, or climbed."""

from datetime import date
from functools import partial

from planner.grammar.errors import GrammarError
from planner.insights.review.facts import GoalStand
from planner.language import _
from planner.language.dates_in_words import say_day
from planner.language.shortening import shorten
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.model.vocabulary import GoalState
from tui.actions.ask_day import ask_another_day
from tui.dialogs.ask_line import AskLine, TypedLine, Understood
from tui.screens.insights.review.view import ReviewView

_MOST_DIGITS = 9


class _AskNumber(AskLine):
    """Asks for another number, typed in place of the one there is."""

    REPLACED = True


class StairsDeeds(ReviewView):
    """Lowers a target, moves a due date, notes a step climbed or a goal reached."""

    @property
    def stair(self) -> Goal | Step | None:
        """The goal or the step that is highlighted."""
        thing = self.thing
        if isinstance(thing, GoalStand):
            return thing.goal
        return thing if isinstance(thing, Step) else None

    def action_target(self) -> None:
        """Ask for another number, and show what it makes of the stair."""
        stair = self.stair
        if stair is None:
            return
        target = _target(stair)
        question = _AskNumber(
            _("How many, for: {title}").format(title=shorten(_title(stair))),
            understand=partial(_understood_target, stair),
            value=str(target) if target else "",
        )
        self.app.push_screen(question, partial(self._set_target, stair))

    def _set_target(self, stair: Goal | Step, typed: TypedLine | None) -> None:
        if typed is None:
            return
        number = _number(typed.text)
        if number == _target(stair):
            return
        with self.changing(_("Target: {number}").format(number=number)):
            if isinstance(stair, Step):
                self.store.goals.change_step(stair.id, target=number)
            else:
                self.store.goals.change(stair.id, target=number)

    def action_due(self) -> None:
        """Ask for another day."""
        stair = self.stair
        if stair is not None:
            move = partial(self._set_due, stair)
            ask_another_day(self, _title(stair), move, before=stair.due)

    def _set_due(self, stair: Goal | Step, day: date) -> None:
        with self.changing(_("Moved to {day}").format(day=say_day(day, self.today))):
            if isinstance(stair, Step):
                self.store.goals.change_step(stair.id, due=day)
            else:
                self.store.goals.change(stair.id, due=day)

    def action_climb(self) -> None:
        """Note that the step is climbed or the goal reached."""
        stair = self.stair
        if isinstance(stair, Step):
            with self.changing(_("Step climbed")):
                self.store.goals.climb(stair.id, self.today)
        elif stair is not None and stair.state is GoalState.ACTIVE:
            with self.changing(_("Goal reached")):
                self.store.goals.reach(stair.id)


def _title(stair: Goal | Step) -> str:
    return stair.title if isinstance(stair, Step) else stair.statement


def _target(stair: Goal | Step) -> int | None:
    return stair.aimed or None if isinstance(stair, Step) else stair.target


def _number(typed: str) -> int:
    """The number typed.

    Raises:
        GrammarError: if it is none from 1 on.
    """
    digits = typed.strip()
    if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS and int(digits):
        return int(digits)
    raise GrammarError(_("A whole number from 1 on."))


def _understood_target(stair: Goal | Step, typed: str) -> Understood:
    """The number before and after, and how far that is climbed."""
    number, before = _number(typed), _target(stair)
    shown = f"{before} → {number}"
    if before is None or before == number:
        shown = str(number)
    elif number > before:
        shown = _("{before} → {number}: more than now").format(before=before, number=number)
    done = _("{done} of {target}").format(done=stair.done, target=number)
    return [(_("Target"), shown), (_("Done"), done)]
