"""The question for a goal in one line, anywhere a goal may grow."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from planner.grammar import GoalLine, parse_goal, understood_goal
from planner.language import _
from planner.model.drafts import Question
from planner.model.found import FoundKind
from planner.model.goals import Goal
from planner.model.labels import counts
from planner.model.vocabulary import Counts, Source
from planner.stairs.smart import SmartCheck, smart
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.reader import Reader, Understood
from tui.drawing.signs import DONE, OPEN, drawn
from tui.keyboard.commands import key_of


def ask_goal_line(
    screen: LiveScreen,
    take: Callable[[TypedLine], None],
    *,
    value: str = "",
    full_form: bool = False,
    several: bool = False,
    kept_as: Question | None = None,
) -> None:
    """Ask for a goal in one line, with what is understood and the letters of SMART below it.

    `several` may be pasted at once.
    """
    with screen.telling():
        others = screen.store.goals.all()
        understand = partial(_understood, screen, others)
        each = understand if several else None
        question = AskLine(
            _("A goal, in one line"),
            reader=Reader(understand, screen.surroundings.clock, each=each),
            placeholder=_("Meet 12 finance directors by 31 March why: change sector"),
            value=value,
            full_form=full_form,
            drafts=screen.store.drafts,
            kept_as=kept_as,
        )
        screen.app.push_screen(question, lambda line: None if line is None else take(line))


def _understood(screen: LiveScreen, others: list[Goal], text: str, today: date) -> Understood:
    line = parse_goal(text, today)
    checks = smart(goal_of(line, today), today, screen.store.practice, others)
    return [*understood_goal(line), *map(_pair, checks)]


def _pair(check: SmartCheck) -> tuple[str, str]:
    return f"{drawn(DONE if check.ok else OPEN)} {check.letter}  {check.name}", check.reason


def goal_of(line: GoalLine, today: date) -> Goal:
    """The goal that a line would make."""
    return Goal(
        *(0, "", line.statement, line.why or "", line.measure or "", line.target),
        start=line.start or today,
        due=line.due,
        counts=line.counts or Counts.RESULTS,
    )


def say_added(screen: LiveScreen, goal: GoalLine, edit: str = "") -> str:
    """Say that a goal is added, what it counts and which key, bound as `edit`, changes that."""
    if goal.counts is None or not edit:
        return _("Goal added")
    said = _("Goal added; it counts {what}, {key} changes that")
    return said.format(what=counts()[goal.counts], key=key_of(screen, edit))


def grow_goal(screen: LiveScreen, kind: Source, key: str, value: str, **aims: Any) -> None:
    """Ask for the goal that grows from a card or a finding; one that did already is opened.

    `value` is proposed as its line; `aims` may name `sectors` and `organisations` it is for.
    """

    def add(line: TypedLine) -> None:
        goal = parse_goal(line.text, line.today)
        with screen.changing(_("Goal added: {title}").format(title=goal.statement)):
            screen.store.goals.add(goal, screen.today, grew_from=(kind, key), **aims)

    with screen.telling():
        known = screen.store.goals.made_from(kind, key)
        if known is None:
            ask_goal_line(screen, add, value=value)
        else:
            way = f"open_row({FoundKind.GOAL.value!r}, {known})"
            screen.call_later(screen.app.run_action, way, screen.app)
