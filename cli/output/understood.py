"""The understanding of a line: in one line on a terminal, and in JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from typing import TYPE_CHECKING

from cli.output.printing import Shape
from planner.language import _, pgettext
from planner.language.text import harmless

if TYPE_CHECKING:
    from planner.calendar.recurrence.repeats import Repeats
    from planner.grammar import ActionLine, GoalLine, PersonLine, Understood
    from planner.model.actions import Action, Result
    from planner.model.people import Encounter
    from planner.model.steps import NamedStep
    from planner.network.recognise import NamedPerson


def in_one_line(understood: "Understood", number: int | None) -> str:
    """The labels and values, and last the id of what was stored."""
    pairs = (_("{label}: {value}").format(label=label, value=value) for label, value in understood)
    last = () if number is None else (str(number),)
    return harmless(" · ".join((*pairs, *last)))


def understood_meeting(line: "PersonLine", met: "Encounter") -> "Understood":
    """The pairs of a person's line; the first says whether the person was known."""
    from planner.grammar import understood_person
    from planner.stairs.counting import say_counted  # only one of the commands needs it

    first, *others = understood_person(line)
    counted = (say_counted(goal) for goal in met.counts_for)
    others += [(_("Counts for"), said) for said in counted]
    if met.created:
        return ((pgettext("somebody met", "New"), first[1]), *others)
    known = ", ".join(filter(None, (met.person.name, met.person.organisation)))
    return ((pgettext("somebody met", "Known"), known), *others)


def understood_result(action: "Action", result: "Result") -> "Understood":
    """The pairs of a result, only those that were given; `action` is as it stands after it."""
    from planner.language.dates_in_words import say_full_day, say_minutes
    from planner.model.labels import came, outcomes
    from planner.model.vocabulary import Outcome

    names = came()
    minutes = "" if result.minutes is None else say_minutes(result.minutes)
    moved = result.outcome is Outcome.NOT_DONE and action.day is not None
    return (
        (_("Action"), action.title),
        (_("Result"), outcomes()[result.outcome]),
        *_given(_("Another day"), say_full_day(action.day) if moved and action.day else ""),
        *_given(_("Minutes"), minutes),
        *_given(_("What came"), ", ".join(names[each] for each in result.came)),
        *_given(_("About them"), result.about),
        *_given(_("A lesson for me"), result.learned),
    )


def _given(label: str, value: str) -> "Understood":
    return ((label, value),) if value else ()


def action_line_shape(
    line: "ActionLine", people: "Sequence[NamedPerson]", steps: "Sequence[NamedStep]" = ()
) -> Shape:
    """A parsed action line, its people with their names, the `steps` and actions if several."""
    shape = {
        each.name: _plain(getattr(line, each.name))
        for each in fields(line)
        if each.name not in (*_IDS, *_REPEATS)
    }
    shape["repeats"] = repeats_shape(line.repeats)
    one = {"person": line.person_id, "to": line.to_id}
    several = {"candidates": line.candidates, "to_candidates": line.to_candidates}
    several_steps = steps if len(steps) > 1 else ()
    shape["step_candidates"] = [{"id": each.id, "title": each.title} for each in several_steps]
    several_actions = line.awaited if len(line.awaited) > 1 else ()
    shape["after_candidates"] = [_plain(each) for each in several_actions]
    return {
        **shape,
        **{name: next(iter(named_shapes(people, (number,))), None) for name, number in one.items()},
        **{name: named_shapes(people, ids) for name, ids in several.items()},
    }


_REPEATS = ("repeats", "repeated")
_IDS = ("person_id", "candidates", "to_id", "to_candidates", "awaited")


def repeats_shape(repeats: "Repeats | None") -> Shape | None:
    """The recurrence of an action: a rule as RFC 5545 writes it, or a time after the last one."""
    if repeats is None:
        return None
    after = repeats.after
    return {
        "rule": str(repeats.rule) if repeats.rule else repeats.raw or None,
        "after": after and {"number": after.number, "unit": after.unit.value},
    }


def person_line_shape(line: "PersonLine") -> Shape:
    """A parsed line about a person."""
    shape = {each.name: _plain(getattr(line, each.name)) for each in fields(line)}
    promises = [
        {name: _plain(getattr(promise, name)) for name in ("text", "day", "part", "unread")}
        for promise in line.promises
    ]
    return shape | {"promises": promises}


def goal_line_shape(line: "GoalLine") -> Shape:
    """A parsed line of a goal."""
    return {each.name: _plain(getattr(line, each.name)) for each in fields(line)}


def named_shapes(people: "Iterable[NamedPerson]", ids: Iterable[int | None]) -> list[Shape]:
    """The people of some ids, with their organisations."""
    wanted = frozenset(ids)
    return [
        {"id": each.id, "name": each.name, "organisation": each.organisation or None}
        for each in people
        if each.id in wanted
    ]


def _plain(value: object) -> object:
    """A value for JSON: codes, ISO days and times, lists for tuples, null for empty texts."""
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    return None if value == "" else value
