"""Verbs on goals: add, edit, reach, drop."""

from contextlib import suppress
from datetime import date
from functools import partial

from db.errors import StoreError
from planner.grammar import GoalLine, GrammarError, parse_goal, understood_goal
from planner.language import _
from planner.model.drafts import Question
from planner.model.goals import Goal
from planner.model.labels import counts
from planner.model.vocabulary import GoalState
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.field import Field, Filled
from tui.dialogs.reader import Reader, Understood
from tui.keyboard.commands import key_of
from tui.screens.stairs.forms import (
    goal_fields,
    new_goal_draft,
    new_goal_fields,
    read_goal,
    read_new_goal,
)
from tui.screens.stairs.goal_list import GoalList

_IN_FULL = Question("stairs", "new_in_full")


def ask_goal(screen: LiveScreen) -> None:
    """Ask for a goal in one line."""
    question = AskLine(
        _("A goal, in one line"),
        reader=Reader(_understood, screen.surroundings.clock),
        placeholder=_("Meet 12 finance directors by 31 March why: change sector"),
        full_form=True,
        drafts=screen.store.drafts,
        kept_as=Question("stairs", "new"),
    )
    screen.app.push_screen(question, partial(_add_line, screen))


def _understood(text: str, today: date) -> Understood:
    return understood_goal(parse_goal(text, today))


def _add_line(screen: LiveScreen, line: TypedLine | None) -> None:
    if line is None:
        return
    if line.in_full:
        with suppress(GrammarError, StoreError):  # nothing typed yet; or kept in memory
            draft = new_goal_draft(parse_goal(line.text, line.today))
            screen.store.drafts.save(_IN_FULL, draft, _("A goal"))
        ask_goal_in_full(screen)
        return
    goal = parse_goal(line.text, line.today)
    with screen.changing(_added(screen, goal)):
        added = screen.store.goals.add(goal, screen.today)
        screen.query_one(GoalList).wanted = added.id


def _added(screen: LiveScreen, goal: GoalLine) -> str:
    """Say that a goal is added, what it counts and which key changes that."""
    if goal.counts is None:
        return _("Goal added")
    said = _("Goal added; it counts {what}, {key} changes that")
    return said.format(what=counts()[goal.counts], key=key_of(screen, "stairs.edit"))


def ask_goal_in_full(screen: LiveScreen) -> None:
    """Ask for a goal and its first steps by the form, begun with its draft."""
    ask_form(
        screen, _("A goal"), new_goal_fields(screen.today), _IN_FULL, partial(_add_in_full, screen)
    )


def _add_in_full(screen: LiveScreen, values: Filled) -> None:
    with screen.changing(_("Goal added")):
        line, start, steps = read_new_goal(values)
        screen.query_one(GoalList).wanted = screen.store.goals.add(
            line, screen.today, steps, start
        ).id


def edit_goal(screen: LiveScreen, goal: Goal) -> None:
    """Ask for the fields of a goal."""

    def change(values: Filled) -> None:
        with screen.changing(_("Goal changed")):
            screen.store.goals.change(goal.id, **read_goal(values))

    def present() -> list[Field]:
        now = screen.store.goals.get(goal.id)
        return goal_fields(now, now.start)

    with screen.telling():
        ask_form(
            screen, _("A goal"), present(), Question("stairs", "edit", goal.id), change, present
        )


def reach(screen: LiveScreen) -> None:
    """Note that the goal is reached by hand, or take that back."""
    goal = screen.query_one(GoalList).goal
    if goal is None:
        return
    if goal.reached:
        screen.notify(_("Every step of this goal is climbed."))
    elif goal.state is GoalState.REACHED:
        _take_up(screen, goal)
    else:
        with screen.changing(_("Goal reached")):
            screen.store.goals.reach(goal.id)


def drop(screen: LiveScreen) -> None:
    """Drop the goal, or take it up again."""
    goal = screen.query_one(GoalList).goal
    if goal is None:
        return
    if goal.state is GoalState.LET_GO:
        _take_up(screen, goal)
    else:
        with screen.changing(_("Goal dropped")):
            screen.store.goals.drop(goal.id)


def _take_up(screen: LiveScreen, goal: Goal) -> None:
    with screen.changing(_("Goal taken up again")):
        screen.store.goals.take_up(goal.id)
