"""The forms of an action: the whole of it, and its preparation."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from planner.calendar.day_parts import DayPart
from planner.calendar.typed_minutes import parse_planned_minutes
from planner.grammar import ActionLine
from planner.grammar.completion import Source, begun_in
from planner.grammar.understood import day_and_part
from planner.language import _, pgettext
from planner.language.dates_in_words import say_full_day, say_minutes, say_time
from planner.model.actions import MAY_INTRODUCE, Action
from planner.model.goals import Goal
from planner.model.labels import channels, kinds, parts, say_moment
from planner.model.vocabulary import Channel, Kind, Part
from tui.actions.moment import Moment, read_moment, read_time
from tui.dialogs.checks import needed
from tui.dialogs.field import Field, Filled, reading

Values = Mapping[str, str]


FindPerson = Callable[[str], int]
"""The id of the one person of a name; ValueError, with a sentence, if there is not just one."""


_NOBODY = ("", "–")


def action_fields(action: Action, goals: Sequence[Goal], find_person: FindPerson) -> list[Field]:
    """The fields of an action, filled with what is known of it."""
    steps = [(str(step.id), step.title) for goal in goals for step in goal.steps]
    return [
        Field("title", _("Action"), action.title, check=needed),
        Field(
            "day",
            _("Day"),
            _moment(action.day, action.part),
            _("today, Friday, in 2 weeks"),
            reading=partial(_say_day_meant, action),
        ),
        Field(
            "time",
            _("Time"),
            say_time(action.time) if action.time else "",
            reading=reading("time", lambda text, _today: read_time(text), say_time),
        ),
        minutes_field(action.minutes),
        Field("kind", _("Kind"), action.kind.value, choices=_named(kinds())),
        channel_field(action.channel),
        *_people_fields(action, find_person),
        Field("step", _("Step"), in_digits(action.step_id), choices=[_NOBODY, *steps]),
        Field(
            "aim",
            parts()[Part.AIM],
            action.aim,
            _("what would make it worth it"),
            lines=2,
            sentence=True,
        ),
        Field("note", _("Note"), action.note, lines=2),
    ]


def _people_fields(action: Action, find_person: FindPerson) -> list[Field]:
    """The person of an action, and the second one of an introduction."""
    return [
        Field(
            "person",
            _("With"),
            action.person,
            _("a full name"),
            check=_person(find_person),
            begun=begun_in(Source.PEOPLE, among_known=True),
        ),
        Field(
            "to_person",
            pgettext("introduction", "To"),
            action.to_person,
            _("a full name"),
            check=_person(find_person),
            begun=begun_in(Source.PEOPLE, among_known=True),
            beside=partial(_refuse_same, action, find_person),
            only_if=("kind", _introducing(action)),
        ),
    ]


def _introducing(action: Action) -> Sequence[str]:
    """The kinds with which a second person is asked for: that of a promise if one was promised."""
    promised = action.to_person_id is not None
    return [kind.value for kind in MAY_INTRODUCE if promised or kind is Kind.INTRODUCE]


def read_action(values: Filled, action: Action, find_person: FindPerson) -> dict[str, Any]:
    """The fields of an action, as the store changes them."""
    moment = _day_meant(action, values)
    shared = read_shared(values, action, find_person)
    part = None if shared["time"] else moment.part
    return {**shared, "day": moment.day, "part": part}


def read_shared(values: Values, action: Action, find_person: FindPerson) -> dict[str, Any]:
    """The fields of an action but its day and the part of it, as the store changes them."""
    person_id, to_id = people_of(values, action, find_person)
    return {
        "title": values["title"],
        "time": read_time(values["time"]),
        "minutes": parse_planned_minutes(values["minutes"]),
        "kind": Kind(values["kind"]),
        "channel": read_channel(values),
        "person_id": person_id,
        "to_person_id": to_id,
        "step_id": int(values["step"]) if values["step"] else None,
        "aim": values["aim"],
        "note": values["note"],
    }


def people_of(
    values: Values, action: Action, find_person: FindPerson
) -> tuple[int | None, int | None]:
    """The ids of the people of an action, the second one only where an introduction is planned."""

    def find(name: str, before: str, known: int | None) -> int | None:
        typed = values[name].strip()
        return known if typed == before else (find_person(typed) if typed else None)

    one = find("person", action.person, action.person_id)
    if values["kind"] not in _introducing(action):
        return one, None
    return one, find("to_person", action.to_person, action.to_person_id)


def line_values(
    line: ActionLine, person: str, to_person: str, step_id: int | None
) -> dict[str, str]:
    """The fields that a line fills in; other names and a step not found go to the note."""
    besides = line.besides(person) if person else None
    return {
        "title": line.title,
        "day": _moment(line.day, line.part),
        "time": say_time(line.time) if line.time else "",
        "minutes": in_digits(line.minutes),
        "kind": line.kind.value,
        "channel": line.channel.value if line.channel else "",
        "person": person or line.with_name or "",
        "to_person": to_person,
        "step": in_digits(step_id),
        "after": line.after or "",
        "repeats": line.repeated,
        "aim": line.aim or "",
        "note": "\n".join(
            filter(None, [line.note, line.step if step_id is None else None, besides])
        ),
    }


def _day_meant(action: Action, filled: Filled) -> Moment:
    """The day typed; where none is, that of the action."""
    today = filled.day_of("day")
    return read_moment(filled["day"], today, past=True) or Moment(action.day or today)


def _say_day_meant(action: Action, filled: Filled) -> str:
    moment = _day_meant(action, filled)
    return day_and_part(moment.day, moment.part)


def _refuse_same(action: Action, find_person: FindPerson, filled: Filled) -> None:
    """Refuse to introduce a person to themselves."""
    one, other = people_of(filled, action, find_person)
    if one is not None and one == other:
        raise ValueError(_("An introduction is between two people: another name here."))


def minutes_field(minutes: int | None) -> Field:
    """The field of the minutes planned."""
    reads = reading("minutes", lambda text, _today: parse_planned_minutes(text), say_minutes)
    return Field("minutes", _("Minutes"), in_digits(minutes), reading=reads, rows=0)


def channel_field(channel: Channel | None) -> Field:
    """The field of the channel."""
    return Field(
        "channel", _("By"), channel.value if channel else "", choices=[_NOBODY, *_named(channels())]
    )


def read_channel(values: Values) -> Channel | None:
    """The channel chosen, if one is."""
    return Channel(values["channel"]) if values["channel"] else None


def _named(names: Mapping[Any, str]) -> list[tuple[str, str]]:
    return [(code.value, name) for code, name in names.items()]


def in_digits(number: int | None) -> str:
    """A number as it is typed; empty for none."""
    return "" if number is None else str(number)


def _moment(day: date | None, part: DayPart | None) -> str:
    """A day in full with a part of it, as it is read back."""
    return "" if day is None else f"{say_full_day(day)} {say_moment(None, part)}".strip()


def _person(find_person: FindPerson) -> Callable[[str], object]:
    return lambda text: text.strip() and find_person(text.strip())
