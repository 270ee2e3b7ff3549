"""Verbs of levelling: spread, re-spread, push, and what an action waits for."""

from functools import partial

from planner.language import _, ngettext, pgettext
from planner.language.text import shorten
from planner.model.actions import Action, titled
from planner.model.vocabulary import ActionState
from planner.stairs.levelling.preview import Scope
from tui.base.live_screen import LiveScreen
from tui.dialogs.pick import Option, Pick, numbered
from tui.screens.stairs.goal_list import GoalList
from tui.screens.stairs.levelling.show_plan import ShowPlan, nothing_said
from tui.screens.stairs.levelling.show_push import ShowPush
from tui.screens.stairs.step_verbs import step_at_hand

_STEP, _GOAL, _LATE, _NONE = "step", "goal", "late", "none"


def spread(screen: LiveScreen) -> None:
    """Spread the actions of the step under the cursor, else of the goal, evenly anew."""
    step, goal = step_at_hand(screen), screen.query_one(GoalList).goal
    if step is not None:
        _show(screen, _("Spread: {what}"), step.title, Scope(step_id=step.id, anew=True))
    elif goal is not None:
        _show(screen, _("Spread: {what}"), goal.statement, Scope(goal_id=goal.id, anew=True))


def respread(screen: LiveScreen) -> None:
    """Ask what to spread again: the step, the goal, or all that is late."""
    step, goal = step_at_hand(screen), screen.query_one(GoalList).goal
    ways = []
    if step is not None:
        ways.append((_STEP, _("this step: {title}").format(title=shorten(step.title))))
    if goal is not None:
        ways.append((_GOAL, _("the goal: {title}").format(title=shorten(goal.statement))))
    ways.append((_LATE, _("all that is late, of every goal")))

    def take(way: str | None) -> None:
        said = _("Spread again: {what}")
        if way == _STEP and step is not None:
            _show(screen, said, step.title, Scope(step_id=step.id))
        elif way == _GOAL and goal is not None:
            _show(screen, said, goal.statement, Scope(goal_id=goal.id))
        elif way == _LATE:
            _show(screen, said, pgettext("actions", "all that is late"), Scope())

    screen.app.push_screen(Pick(_("What is to be spread again?"), numbered(ways)), take)


def _show(screen: LiveScreen, said: str, what: str, scope: Scope) -> None:
    """Show the plan of a scope; a sentence where there is nothing to place."""
    with screen.telling():
        plan = ShowPlan(screen, said.format(what=what), scope)
        if not screen.store.levelling.is_large:  # else the dialog itself finds that out
            ground = screen.store.levelling.ground(scope, screen.today)
            if not ground.tasks:
                late = screen.store.day.agenda(screen.today).late if scope.is_of_all else ()
                screen.notify(nothing_said(ground, late))
                return
        screen.app.push_screen(plan)


def push(screen: LiveScreen) -> None:
    """Push the goal with all that is open of it by some working days."""
    goal = screen.query_one(GoalList).goal
    if goal is not None:
        with screen.telling():
            screen.app.push_screen(ShowPush(screen, goal))


def order(screen: LiveScreen) -> None:
    """Ask which action of the step comes after which other one."""
    step = step_at_hand(screen)
    if step is None:
        return
    with screen.telling():
        found = screen.store.actions.of_step(step.id, screen.today)
        actions = [each for each in found if each.state is ActionState.OPEN]
        if not actions:
            screen.notify(_("No action of this step is open."))
            return
        names = {each.id: each.title for each in screen.store.levelling.awaited_by(step.id)}
        options = [
            option._replace(said=_after(names.get(action.waits_for_id)))
            for action, option in zip(
                actions,
                numbered([(str(each.id), shorten(titled(each))) for each in actions]),
                strict=True,
            )
        ]

        def take(answer: str | None) -> None:
            for action in actions:
                if str(action.id) == answer:
                    _ask_after(screen, action)

        screen.app.push_screen(Pick(_("Which action waits for another?"), options), take)


def _after(title: str | None) -> str:
    return _("after “{title}”").format(title=shorten(title)) if title else ""


def _ask_after(screen: LiveScreen, action: Action) -> None:
    """Ask for the action that this one comes after."""
    with screen.telling():
        others, left_out = screen.store.levelling.may_wait_for(action)
        options = [
            *numbered([(str(each.id), shorten(titled(each))) for each in others]),
            Option("0", _NONE, _("no other")),
        ]
        title = _("“{title}” comes after").format(title=shorten(action.title))
        at = str(action.waits_for_id or _NONE)
        question = Pick(title, options, at, _say_left_out(left_out))
        screen.app.push_screen(question, partial(_wait, screen, action))


def _say_left_out(count: int) -> str:
    """Say how many actions are left out because they wait for this one; empty if none are."""
    said = ngettext(
        "{n} is left out: it waits for this one", "{n} are left out: they wait for this one", count
    )
    return said.format(n=count) if count else ""


def _wait(screen: LiveScreen, action: Action, answer: str | None) -> None:
    if answer is None:
        return
    awaited = None if answer == _NONE else int(answer)
    said = _("It waits for nothing now") if awaited is None else _("It waits for the other one")
    with screen.changing(said):
        screen.store.levelling.wait(action.id or 0, awaited)
