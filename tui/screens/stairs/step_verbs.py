"""Verbs on the steps of a goal: add, edit, climb, move, delete, and add an action."""

from datetime import date
from functools import partial

from planner.grammar import ActionLine
from planner.grammar.goals.step import parse_step
from planner.grammar.understood import understood_step
from planner.language import _, ngettext
from planner.language.text import shorten
from planner.model.drafts import Question, about_step
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs.smart import doubts_of_step
from tui.actions.ask_person import ask_with_whom
from tui.actions.line import ActionReader, action_reader
from tui.actions.routine_form import say_begun
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.base.writing import changing_each
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.field import Field, Filled
from tui.dialogs.reader import Reader, Understood
from tui.screens.stairs.forms import read_step, step_fields
from tui.screens.stairs.goal_list import GoalList
from tui.screens.stairs.goal_verbs import edit_goal
from tui.widgets.staircase import Staircase


def step_at_hand(screen: LiveScreen) -> Step | None:
    """Return the step under the cursor, while the keys are on the stairs."""
    stairs = screen.query_one(Staircase)
    return stairs.step if stairs.has_focus else None


def edit(screen: LiveScreen) -> None:
    """Ask for the fields of the step under the cursor, else of the goal."""
    step, goal = step_at_hand(screen), screen.query_one(GoalList).goal
    if step is not None:
        edit_step(screen, step)
    elif goal is not None:
        edit_goal(screen, goal)


def edit_step(screen: LiveScreen, step: Step) -> None:
    """Ask for the fields of a step."""

    def change(values: Filled) -> None:
        with screen.changing(_("Step changed")):
            screen.store.goals.change_step(step.id, **read_step(values))

    def present() -> list[Field]:
        stored = screen.store.goals.step(step.id)
        return step_fields(stored, screen.store.goals.get(stored.goal_id))

    with screen.telling():
        ask_form(
            screen,
            _("A step"),
            present(),
            Question("stairs", "edit", about_step(step.id)),
            change,
            present,
        )


def add_step(screen: LiveScreen) -> None:
    """Ask for a step in one line."""
    goal = screen.query_one(GoalList).goal
    if goal is None:
        return
    understood = partial(_understood, goal)
    question = AskLine(
        _("A step, in one line"),
        reader=Reader(understood, screen.surroundings.clock, each=understood),
        placeholder=_("List twelve names by Friday"),
        drafts=screen.store.drafts,
        kept_as=Question("stairs", "add_step", goal.id),
    )
    screen.app.push_screen(question, lambda line: _add_step(screen, goal, line))


def _understood(goal: Goal, text: str, today: date) -> Understood:
    line = parse_step(text, today)
    doubts = doubts_of_step(line.due, line.target, goal)
    return [*understood_step(line), *((_("Look again"), doubt) for doubt in doubts)]


def _add_step(screen: LiveScreen, goal: Goal, line: TypedLine | None) -> None:
    if line is None:
        return
    several = ngettext("{n} step added", "{n} steps added", len(line.lines))
    with changing_each(screen, line.lines, _("Step added"), several) as lines:
        for each in lines:
            step = screen.store.goals.add_step(goal.id, parse_step(each.text, each.today))
            screen.query_one(Staircase).highlight(step.id)


def add_action(screen: LiveScreen) -> None:
    """Ask for an action of the step in one line."""
    step = step_at_hand(screen)
    if step is None:
        return
    question = AskLine(
        _("An action for: {step}").format(step=shorten(step.title)),
        reader=action_reader(screen, several=True, repeats=True, under=step.title),
        placeholder=_("Call Claire tomorrow 9:30 ~15m"),
        drafts=screen.store.drafts,
        kept_as=Question("stairs", "add_action", about_step(step.id)),
    )
    screen.app.push_screen(question, lambda line: _add_action(screen, step, line))


def _add_action(screen: LiveScreen, step: Step, line: TypedLine | None) -> None:
    """Add the action of a line, or those of several as one change."""
    if line is None:
        return
    if len(line.lines) == 1:
        ask_with_whom(screen, line, partial(_add_action_with, screen, step), repeats=True)
        return
    several = ngettext("{n} action added", "{n} actions added", len(line.lines))
    with changing_each(screen, line.lines, _("Action added"), several) as lines:
        reader = ActionReader(screen.store, line.today, repeats=True)
        for read in [reader.read(each.text) for each in lines]:
            screen.store.actions.add(read, screen.today, step_id=step.id, person_id=read.person_id)


def _add_action_with(
    screen: LiveScreen, step: Step, line: ActionLine, person_id: int | None
) -> None:
    said = _("Action added") if line.repeats is None else say_begun(screen, line)
    with screen.changing(said):
        screen.store.actions.add(line, screen.today, step_id=step.id, person_id=person_id)


def climb(screen: LiveScreen) -> None:
    """Note that the step was climbed by hand, or take that back."""
    step = step_at_hand(screen)
    if step is None:
        return
    if step.climbed_on is not None:
        with screen.changing(_("Step no longer climbed")):
            screen.store.goals.climb(step.id, None)
    elif step.climbed:
        screen.notify(_("This step is climbed by what was done."))
    else:
        with screen.changing(_("Step climbed")):
            screen.store.goals.climb(step.id, screen.today)


def move_step(screen: LiveScreen, by: int) -> None:
    """Put the step past the one that is shown beside it."""
    step, goal = step_at_hand(screen), screen.query_one(GoalList).goal
    ids = [each.id for each in goal.steps] if goal is not None else []
    if step is None or step.id not in ids or not 0 <= ids.index(step.id) + by < len(ids):
        return
    with screen.changing(_("Step moved")):
        beside = ids[ids.index(step.id) + by]
        screen.store.goals.move_step(step.id, beside, after=by > 0)


def delete_step(screen: LiveScreen) -> None:
    """Take the step away."""
    step = step_at_hand(screen)
    if step is not None:
        with screen.changing(_("Step deleted")):
            screen.store.goals.delete_step(step.id)
