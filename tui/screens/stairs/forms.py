"""The forms of goals and steps: their fields, and what is read from them."""

import json
from datetime import date
from typing import Any

from planner.calendar.date_phrases import parse_when
from planner.grammar import GoalLine
from planner.grammar.step import StepLine, parse_step
from planner.language import _, pgettext
from planner.language.dates_in_words import say_full_day
from planner.model.goals import Goal
from planner.model.steps import Step
from tui.dialogs.ask_form import Field
from tui.dialogs.checks import day_or_nothing, needed

Values = dict[str, str]
_FIRST_STEPS = ("step1", "step2", "step3")


def goal_fields(goal: Goal | GoalLine, start: date | None, today: date) -> list[Field]:
    """The fields of a goal, filled with what is known of it."""
    day = day_or_nothing(today)
    return [
        Field("statement", _("Goal"), goal.statement, check=needed),
        Field("why", _("Why"), goal.why or "", _("why it matters to you")),
        Field("measure", _("Measure"), goal.measure or "", _("what you will count")),
        Field("target", _("Target"), _number(goal.target), _("how many"), check=_above_zero),
        Field("start", pgettext("date", "Start"), _day(start), _("a day"), check=day),
        Field("due", _("Due"), _day(goal.due), _("31 March, in 6 weeks"), check=day),
        Field("note", _("Note"), goal.note or "", lines=2),
    ]


def new_goal_fields(today: date) -> list[Field]:
    """The fields of a goal to be written down, and of its first steps."""
    return [*goal_fields(GoalLine(""), today, today), *_first_steps_fields(today)]


def new_goal_draft(line: GoalLine, today: date) -> str:
    """The draft of the form from the line of a goal."""
    fields = goal_fields(line, None, today)
    return json.dumps({field.name: field.value for field in fields if field.value})


def _first_steps_fields(today: date) -> list[Field]:
    """Up to three steps, each in one line with its day at the end."""
    hints = (_("List twelve names by Friday"), _("Write to five of them by 20 March"), "")
    return [
        Field(
            name,
            _("Step {number}").format(number=number),
            hint=hint,
            check=lambda text: text.strip() and parse_step(text, today),
            goes_on=name != _FIRST_STEPS[-1],
        )
        for number, (name, hint) in enumerate(zip(_FIRST_STEPS, hints, strict=True), start=1)
    ]


def step_fields(step: Step, today: date) -> list[Field]:
    """The fields of a step."""
    actions = _("the number of its actions")
    day = day_or_nothing(today)
    return [
        Field("title", _("Step"), step.title, check=needed),
        Field("due", _("Due"), _day(step.due), _("Friday, in 2 weeks"), check=day),
        Field("target", _("Target"), _number(step.target), actions, check=_above_zero),
        Field("before", _("From before"), str(step.before), check=_from_zero),
    ]


def read_goal(values: Values, today: date) -> dict[str, Any]:
    """The fields of a goal, as the store changes them."""
    return {
        **{name: values[name] for name in ("statement", "why", "measure", "note")},
        "target": _read_number(values["target"]),
        "start": parse_when(values["start"], today),
        "due": parse_when(values["due"], today),
    }


def read_new_goal(values: Values, today: date) -> tuple[GoalLine, date | None, list[StepLine]]:
    """The new goal of a form, the day it starts, its first steps."""
    said = read_goal(values, today)
    start = said.pop("start")
    steps = [parse_step(values[name], today) for name in _FIRST_STEPS if values[name].strip()]
    return GoalLine(**said), start, steps


def read_step(values: Values, today: date) -> dict[str, Any]:
    """The fields of a step, as the store changes them."""
    return {
        "title": values["title"],
        "due": parse_when(values["due"], today),
        "target": _read_number(values["target"]),
        "before": _read_number(values["before"]) or 0,
    }


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _day(day: date | None) -> str:
    return "" if day is None else say_full_day(day)


def _read_number(text: str) -> int | None:
    return int(text) if text.strip() else None


def _above_zero(text: str) -> None:
    if text.strip() and not _is_number(text, least=1):
        raise ValueError(_("A whole number from 1 on, or nothing."))


def _from_zero(text: str) -> None:
    if text.strip() and not _is_number(text, least=0):
        raise ValueError(_("A whole number, or nothing."))


def _is_number(text: str, least: int) -> bool:
    digits = text.strip()
    return digits.isascii() and digits.isdigit() and len(digits) < 10 and int(digits) >= least
