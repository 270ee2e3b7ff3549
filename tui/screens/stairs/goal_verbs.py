"""Verbs on goals: add, edit, lower, reach, drop."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial

from db.errors import StoreError
from planner.grammar import GrammarError, parse_goal
from planner.language import _, ngettext
from planner.language.whole_numbers import say_change, say_done_of, say_number
from planner.model.drafts import Question
from planner.model.goals import Goal
from planner.model.vocabulary import GoalState
from planner.stairs.lowering import say_lowered, say_lowering
from planner.stairs.smart import SmartCheck, smart
from tui.actions.ask_goal import ask_goal_line, say_added
from tui.actions.ask_number import AskNumber, number_typed
from tui.base.completion import look_up
from tui.base.live_screen import LiveScreen
from tui.base.writing import changing_each
from tui.dialogs.ask_line import TypedLine
from tui.dialogs.field import Field, Filled
from tui.dialogs.pick import Pick, numbered
from tui.dialogs.reader import Reader, Understood
from tui.screens.stairs.ask_goal import AskGoal
from tui.screens.stairs.forms import (
    goal_fields,
    goal_so_far,
    new_goal_draft,
    new_goal_fields,
    read_goal,
    read_new_goal,
)
from tui.screens.stairs.goal_list import GoalList

_IN_FULL = Question("stairs", "new_in_full")
_FAR = 2
"""A goal is far from its number while that is more than so many times what is done."""
_REACHED, _LOWER, _GO_ON = "reached", "lower", "go-on"


def ask_goal(screen: LiveScreen) -> None:
    """Ask for a goal in one line."""
    kept_as = Question("stairs", "new")
    ask_goal_line(screen, partial(_add_line, screen), full_form=True, several=True, kept_as=kept_as)


def _add_line(screen: LiveScreen, line: TypedLine) -> None:
    if line.in_full:
        with suppress(GrammarError, StoreError):  # nothing typed yet; or kept in memory
            draft = new_goal_draft(parse_goal(line.text, line.today))
            screen.store.drafts.save(_IN_FULL, draft, _("A goal"))
        ask_goal_in_full(screen)
        return
    if len(line.lines) > 1:
        _add_lines(screen, line)
        return
    goal = parse_goal(line.text, line.today)
    with screen.changing(say_added(screen, goal, "stairs.edit")):
        added = screen.store.goals.add(goal, screen.today)
        screen.query_one(GoalList).wanted = added.id


def _add_lines(screen: LiveScreen, line: TypedLine) -> None:
    """Add the goals of several lines as one change."""
    several = ngettext("{n} goal added", "{n} goals added", len(line.lines))
    with changing_each(screen, line.lines, _("Goal added"), several) as lines:
        for each in lines:
            added = screen.store.goals.add(parse_goal(each.text, each.today), screen.today)
            screen.query_one(GoalList).wanted = added.id


def ask_goal_in_full(screen: LiveScreen) -> None:
    """Ask for a goal and its first steps by the form, begun with its draft."""
    _ask_form(screen, new_goal_fields(screen.today), _IN_FULL, partial(_add_in_full, screen))


def _ask_form(
    screen: LiveScreen,
    fields: list[Field],
    kept_as: Question,
    take: Callable[[Filled], None],
    present: Callable[[], list[Field]] | None = None,
    known: Goal | None = None,
) -> None:
    """Ask for a goal, new or known, with its letters below."""
    others = [goal for goal in screen.query_one(GoalList).known if goal != known]

    def judge(values: Filled) -> Sequence[SmartCheck]:
        return smart(goal_so_far(values, known), screen.today, screen.store.practice, others)

    question = AskGoal(
        _("A goal"),
        fields,
        judge=judge,
        drafts=screen.store.drafts,
        kept_as=kept_as,
        present=present,
        look_up=look_up(screen.store),
        clock=screen.surroundings.clock,
    )
    screen.app.push_screen(question, lambda values: take(values) if values else None)


def _add_in_full(screen: LiveScreen, values: Filled) -> None:
    with screen.changing(_("Goal added")):
        new = read_new_goal(values)
        added = screen.store.goals.add(new.line, screen.today, new.steps, **new.aims)
        screen.query_one(GoalList).wanted = added.id


def edit_goal(screen: LiveScreen, goal: Goal) -> None:
    """Ask for the fields of a goal."""
    store = screen.store.goals

    def change(values: Filled) -> None:
        with screen.changing(_("Goal changed")):
            store.change(goal.id, **read_goal(values))

    def present() -> list[Field]:
        return goal_fields(store.get(goal.id), store.aims(goal.id))

    with screen.telling():
        kept_as = Question("stairs", "edit", goal.id)
        _ask_form(screen, present(), kept_as, change, present, goal)


def lower(screen: LiveScreen) -> None:
    """Ask for a lower number, and say what it makes of the goal."""
    goal = screen.query_one(GoalList).goal
    if goal is None or not goal.target:
        return
    question = AskNumber(
        _("Lowering a goal is a good answer: to how many?"),
        reader=Reader(partial(_lowering, goal), screen.surroundings.clock),
        value=str(max(min(goal.done, goal.target - 1), 1)),
    )
    screen.app.push_screen(question, partial(_lower, screen, goal))


def _lowering(goal: Goal, typed: str, _today: date) -> Understood:
    number = number_typed(typed)
    if number >= (goal.target or 0):
        said = _("A number below {target}.")
        raise GrammarError(said.format(target=say_number(goal.target or 0)))
    return [
        (_("Target"), say_change(goal.target or 0, number)),
        (_("Then"), say_lowering(goal, number)),
    ]


def _lower(screen: LiveScreen, goal: Goal, typed: TypedLine | None) -> None:
    if typed is None:
        return
    number = number_typed(typed.text)
    would = replace(goal, target=number, aimed_at=goal.aimed_at or goal.target)
    ends = GoalState.LOWERED if goal.done >= number else GoalState.OPEN
    with screen.changing(say_lowered(replace(would, state=ends))):
        screen.store.goals.lower(goal.id, number)


def reach(screen: LiveScreen) -> None:
    """Note that the goal is reached by hand, or take that back."""
    goal = screen.query_one(GoalList).goal
    if goal is None:
        return
    if goal.reached and not goal.aimed_at:
        screen.notify(_("Every step of this goal is climbed."))
    elif goal.state in (GoalState.REACHED, GoalState.LOWERED):
        _take_up(screen, goal)
    elif goal.target and goal.done * _FAR < goal.target:
        _ask_whether_reached(screen, goal)
    else:
        _reach(screen, goal)


def _reach(screen: LiveScreen, goal: Goal) -> None:
    with screen.changing(_("Goal reached")):
        screen.store.goals.reach(goal.id)


def _ask_whether_reached(screen: LiveScreen, goal: Goal) -> None:
    """Ask once, as the number of the goal is far away."""
    title = _("{count}: is it reached?").format(count=say_done_of(goal.done, goal.target or 0))
    ways = [
        (_REACHED, _("yes, reached in another way")),
        (_LOWER, _("no, but a lower number will do")),
        (_GO_ON, _("no, it goes on")),
    ]

    def take(way: str | None) -> None:
        if way == _REACHED:
            _reach(screen, goal)
        elif way == _LOWER:
            lower(screen)

    screen.app.push_screen(Pick(title, numbered(ways), _GO_ON), take)


def drop(screen: LiveScreen) -> None:
    """Drop the goal, or take it up again."""
    goal = screen.query_one(GoalList).goal
    if goal is None:
        return
    if goal.state is GoalState.LET_GO:
        _take_up(screen, goal)
    else:
        with screen.changing(_("Goal let go")):
            screen.store.goals.drop(goal.id)


def _take_up(screen: LiveScreen, goal: Goal) -> None:
    with screen.changing(_("Goal taken up again")):
        screen.store.goals.take_up(goal.id)
