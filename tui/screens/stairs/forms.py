"""The forms of goals and steps: their fields, and what is read from them."""

import json
from datetime import date
from itertools import zip_longest
from typing import Any

from planner.calendar.date_phrases import parse_when
from planner.grammar import GoalLine
from planner.grammar.step import StepLine, parse_step
from planner.grammar.understood import not_understood
from planner.language import _, pgettext
from planner.language.dates_in_words import say_full_day
from planner.model.goals import Goal
from planner.model.labels import counts as say_counts
from planner.model.signs import SEPARATOR
from planner.model.steps import Step
from planner.model.vocabulary import Counts
from planner.stairs.smart import MOST_STEPS
from tui.dialogs.checks import day_or_nothing, needed
from tui.dialogs.field import Field, Filled, reading

_FIRST_STEPS = tuple(f"step{number}" for number in range(1, MOST_STEPS + 1))
_STEPS_SHOWN = 3
"""Steps for which a form has room at once; each further one appears once that before is filled."""


def goal_fields(goal: Goal | GoalLine, start: date | None) -> list[Field]:
    """The fields of a goal, filled with what is known of it."""
    return [
        Field("statement", _("Goal"), goal.statement, check=needed, lines=2, sentence=True),
        Field(
            "why",
            _("Why"),
            goal.why or "",
            _("why it matters to you"),
            lines=2,
            sentence=True,
        ),
        Field("measure", _("Measure"), goal.measure or "", _("what you will count")),
        Field("target", _("Target"), _number(goal.target), _("how many"), check=number_or_nothing),
        counts_field(goal.counts or Counts.RESULTS),
        Field(
            "start",
            pgettext("date", "Start"),
            _day(start),
            _("a day"),
            reading=day_or_nothing("start"),
        ),
        _due_field(goal.due, _("31 March, in 6 weeks")),
        Field("note", _("Note"), goal.note or "", lines=2),
    ]


def counts_field(counts: Counts) -> Field:
    """The choice of what a goal counts."""
    choices = [(value.value, name) for value, name in say_counts().items()]
    return Field("counts", _("Counts"), counts.value, choices=choices)


def new_goal_fields(today: date) -> list[Field]:
    """The fields of a goal to be written down, and of its first steps."""
    return [*goal_fields(GoalLine(""), today), *_first_steps_fields()]


def new_goal_draft(line: GoalLine) -> str:
    """The draft of the form from the line of a goal."""
    fields = goal_fields(line, None)
    return json.dumps({field.name: field.value for field in fields if field.value})


def _first_steps_fields() -> list[Field]:
    """Up to seven steps, each in one line with its day at the end."""
    hints = (_("List twelve names by Friday"), _("Write to five of them by 20 March"))
    return [
        Field(
            name,
            _("Step {number}").format(number=number),
            hint=hint,
            reading=reading(name, _first_step, _say_step),
            goes_on=name != _FIRST_STEPS[-1],
            after=_FIRST_STEPS[number - 2] if number > _STEPS_SHOWN else "",
        )
        for number, (name, hint) in enumerate(
            zip_longest(_FIRST_STEPS, hints, fillvalue=""), start=1
        )
    ]


def _first_step(text: str, today: date) -> StepLine | None:
    return parse_step(text, today) if text.strip() else None


def _say_step(step: StepLine) -> str:
    """The day, the number, the reward and the words not understood of a step."""
    number = "" if step.target is None else f"{step.target} {step.measure or ''}".strip()
    day = "" if step.due is None else say_full_day(step.due)
    _label, unread = not_understood(step.unread)
    told = _("not a day: {words}").format(words=unread) if unread else ""
    return f" {SEPARATOR} ".join(filter(None, (day, number, step.reward, told)))


def _due_field(due: date | None, hint: str) -> Field:
    return Field("due", _("Due"), _day(due), hint, reading=day_or_nothing("due"))


def step_fields(step: Step) -> list[Field]:
    """The fields of a step."""
    by_hand = _("none: climbed by your word")
    return [
        Field("title", _("Step"), step.title, check=needed),
        _due_field(step.due, _("Friday, in 2 weeks")),
        Field("target", _("Target"), _number(step.target), by_hand, check=number_or_nothing),
        Field("before", _("From before"), str(step.before), check=_from_zero),
        reward_field(step.reward),
    ]


def reward_field(reward: str) -> Field:
    """The line for what the person promises themselves for a step."""
    label = pgettext("of a step", "Reward")
    return Field("reward", label, reward, _("then an evening at the opera"))


def read_goal(values: Filled) -> dict[str, Any]:
    """The fields of a goal, as the store changes them."""
    return {
        **{name: values[name] for name in ("statement", "why", "measure", "note")},
        "target": read_number(values["target"]),
        "counts": Counts(values["counts"]),
        "start": _read_day("start", values),
        "due": _read_day("due", values),
    }


def read_new_goal(values: Filled) -> tuple[GoalLine, date | None, list[StepLine]]:
    """The new goal of a form, the day it starts, its first steps."""
    said = read_goal(values)
    start = said.pop("start")
    steps = (_first_step(values[name], values.day_of(name)) for name in _FIRST_STEPS)
    return GoalLine(**said), start, [step for step in steps if step]


def read_step(values: Filled) -> dict[str, Any]:
    """The fields of a step, as the store changes them."""
    return {
        "title": values["title"],
        "due": _read_day("due", values),
        "target": read_number(values["target"]),
        "before": read_number(values["before"]) or 0,
        "reward": values["reward"],
    }


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _read_day(name: str, values: Filled) -> date | None:
    return parse_when(values[name], values.day_of(name))


def _day(day: date | None) -> str:
    return "" if day is None else say_full_day(day)


def read_number(text: str) -> int | None:
    """The number in a field that was checked; None if it is empty."""
    return int(text) if text.strip() else None


def number_or_nothing(text: str) -> None:
    """Refuse what is no whole number from 1 on; nothing is none."""
    if text.strip() and not _is_number(text, least=1):
        raise ValueError(_("A whole number from 1 on, or nothing."))


def _from_zero(text: str) -> None:
    if text.strip() and not _is_number(text, least=0):
        raise ValueError(_("A whole number, or nothing."))


def _is_number(text: str, least: int) -> bool:
    digits = text.strip()
    return digits.isascii() and digits.isdigit() and len(digits) < 10 and int(digits) >= least
