"""The forms of goals and steps: their fields, and what is read from them."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import zip_longest
from typing import Any, NamedTuple

from planner.grammar import GoalLine, GrammarError
from planner.grammar.completion import Source, begun_in_list
from planner.grammar.goals.step import StepLine, parse_step
from planner.grammar.names import parse_list, thing_in_list
from planner.grammar.understood import not_to_reach, not_understood
from planner.language import _, pgettext
from planner.language.dates_in_words import say_full_day
from planner.language.whole_numbers import say_number
from planner.model.goals import Goal
from planner.model.labels import counts as say_counts
from planner.model.signs import SEPARATOR
from planner.model.steps import Step
from planner.model.vocabulary import Counts
from planner.stairs.aims import Aims, Named
from planner.stairs.smart import MOST_STEPS, doubts_of_step
from tui.dialogs.checks import day_or_nothing, needed
from tui.dialogs.field import Field, Filled
from tui.screens.stairs.days_and_numbers import (
    day_text,
    due_field,
    from_zero,
    is_number,
    number_or_nothing,
    number_text,
    read_day,
    read_number,
)

_FIRST_STEPS = tuple(f"step{number}" for number in range(1, MOST_STEPS + 1))
_STEPS_SHOWN = 3
"""Steps for which a form has room at once; each further one appears once that before is filled."""


def goal_fields(goal: Goal, aims: Aims) -> list[Field]:
    """The fields of a goal, filled with what is known of it and of what it is for."""
    *first, note = _plain_fields(goal)
    return [*first, *_aim_fields(goal.digital, aims), note]


def _plain_fields(goal: Goal | GoalLine) -> list[Field]:
    """The fields that a line may fill too."""
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
        Field(
            "target", _("Target"), number_text(goal.target), _("how many"), check=number_or_nothing
        ),
        counts_field(goal.counts or Counts.RESULTS),
        _start_field(goal.start, _("a day")),
        due_field(goal.due, _("31 March, in 6 weeks"), _before_its_start),
        Field("note", _("Note"), goal.note or "", lines=2),
    ]


def _start_field(start: date | None, hint: str) -> Field:
    """The day from which a goal or a step is pursued."""
    label = pgettext("date", "Start")
    return Field("start", label, day_text(start), hint, reading=day_or_nothing("start"))


def _aim_fields(digital: bool, aims: Aims) -> list[Field]:
    """The fields of the aims of a goal."""
    return [
        Field("digital", _("Digital"), "yes" if digital else "", choices=_digital_or_not()),
        _named_field("sectors", _("Sectors"), Source.SECTORS, aims.sectors),
        _named_field("organisations", _("Organisations"), Source.ORGANISATIONS, aims.organisations),
    ]


def _digital_or_not() -> list[tuple[str, str]]:
    """The choice of a goal in a digital sector, whose weaker ties are proposed first."""
    return [
        ("", pgettext("digital sector", "no: stronger ties first")),
        ("yes", pgettext("digital sector", "yes: weaker ties first")),
    ]


def _named_field(name: str, label: str, source: Source, known: Sequence[Named]) -> Field:
    """The names of the sectors or organisations that a goal is for, with commas between them."""
    typed = ", ".join(thing_in_list(each.name) for each in known)
    return Field(name, label, typed, _("with commas"), begun=begun_in_list(source))


def counts_field(counts: Counts) -> Field:
    """The choice of what a goal counts."""
    choices = [(value.value, name) for value, name in say_counts().items()]
    return Field("counts", _("Counts"), counts.value, choices=choices)


def new_goal_fields(today: date) -> list[Field]:
    """The fields of a goal to be written down, and of its first steps."""
    plain = _plain_fields(GoalLine("", start=today))
    aims = _aim_fields(digital=False, aims=Aims())
    return [*plain, *_first_steps_fields(), *aims]


def new_goal_draft(line: GoalLine) -> str:
    """The draft of the form from the line of a goal."""
    fields = _plain_fields(line)
    return json.dumps({field.name: field.value for field in fields if field.value})


def _first_steps_fields() -> list[Field]:
    """Up to seven steps, each in one line with its day at the end."""
    hints = (_("List twelve names by Friday"), _("Write to five of them by 20 March"))
    return [
        Field(
            name,
            _("Step {number}").format(number=number),
            hint=hint,
            reading=partial(_say_first_step, name),
            goes_on=name != _FIRST_STEPS[-1],
            after=_FIRST_STEPS[number - 2] if number > _STEPS_SHOWN else "",
        )
        for number, (name, hint) in enumerate(
            zip_longest(_FIRST_STEPS, hints, fillvalue=""), start=1
        )
    ]


def _first_step(text: str, today: date) -> StepLine | None:
    return parse_step(text, today) if text.strip() else None


def _say_first_step(name: str, values: Filled) -> str:
    """The step of a line, with doubts about it beside the goal so far."""
    today = values.day_of(name)
    step = _first_step(values[name], today)
    if step is None:
        return ""
    doubts = doubts_of_step(step.due, step.target, goal_so_far(values))
    return f" {SEPARATOR} ".join(filter(None, (*doubts, _say_step(step))))


def _say_step(step: StepLine) -> str:
    """The day, the number, the reward and the words not understood of a step."""
    number = "" if step.target is None else f"{say_number(step.target)} {step.measure or ''}"
    number = number.strip()
    days = (say_full_day(day) for day in (step.start, step.due) if day is not None)
    _label, unread = not_understood(step.unread)
    told = _("not understood: {words}").format(words=unread) if unread else ""
    label, rates = not_to_reach(step.rates)
    kept_up = _("{label}: {value}").format(label=label, value=rates) if rates else ""
    return f" {SEPARATOR} ".join(
        filter(None, (" – ".join(days), number, step.reward, told, kept_up))
    )


def _before_its_start(due: date, values: Filled) -> Iterator[str]:
    start = read_day("start", values)
    if start is not None and due < start:
        yield _("before its start")


def step_fields(step: Step, goal: Goal) -> list[Field]:
    """The fields of a step, which tell the doubts about it beside its goal."""
    by_hand = _("none: climbed by your word")

    def of_day(due: date, values: Filled) -> Iterator[str]:
        start = read_day("start", values)
        if start is not None and due < start:
            yield _("before its start")
        yield from doubts_of_step(due, None, goal)

    def of_number(values: Filled) -> str:
        text = values["target"]
        number = int(text) if is_number(text, least=1) else None
        return next(doubts_of_step(None, number, goal), "")

    return [
        Field("title", _("Step"), step.title, check=needed),
        _start_field(step.start, _("none: after the step before it")),
        due_field(step.due, _("Friday, in 2 weeks"), of_day),
        Field(
            "target",
            _("Target"),
            number_text(step.target),
            by_hand,
            check=number_or_nothing,
            reading=of_number,
        ),
        Field("before", _("From before"), str(step.before), check=from_zero),
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
        "start": read_day("start", values),
        "due": read_day("due", values),
        "digital": bool(values["digital"]),
        "sectors": parse_list(values["sectors"]),
        "organisations": parse_list(values["organisations"]),
    }


class NewGoal(NamedTuple):
    """The new goal of a form, its first steps, and what it is for."""

    line: GoalLine
    steps: list[StepLine]
    aims: dict[str, Any]


def read_new_goal(values: Filled) -> NewGoal:
    """The new goal of a form."""
    said = read_goal(values)
    aims = {name: said.pop(name) for name in ("digital", "sectors", "organisations")}
    return NewGoal(GoalLine(**said), _read_first_steps(values), aims)


def _read_first_steps(values: Filled) -> list[StepLine]:
    steps = (_first_step(values[name], values.day_of(name)) for name in _FIRST_STEPS)
    return [step for step in steps if step]


def goal_so_far(values: Filled, known: Goal | None = None) -> Goal:
    """The goal as the form has it now; what cannot be read is left out."""
    number = values["target"]
    return replace(
        known or Goal(0, "", "", steps=_steps_so_far(values)),
        statement=values["statement"].strip(),
        why=values["why"].strip(),
        measure=values["measure"].strip(),
        target=int(number) if is_number(number, least=1) else None,
        start=read_day("start", values),
        due=read_day("due", values),
    )


def _steps_so_far(values: Filled) -> tuple[Step, ...]:
    """Steps that stand for those whose lines are filled and can be read."""
    found = []
    for place, name in enumerate(_FIRST_STEPS):
        with suppress(GrammarError):
            if step := _first_step(values.get(name, ""), values.day_of("due")):
                found.append(
                    Step(place, 0, step.title, step.target, start=step.start, due=step.due)
                )
    return tuple(found)


def read_step(values: Filled) -> dict[str, Any]:
    """The fields of a step, as the store changes them."""
    return {
        "title": values["title"],
        "start": read_day("start", values),
        "due": read_day("due", values),
        "target": read_number(values["target"]),
        "before": read_number(values["before"]) or 0,
        "reward": values["reward"],
    }
