"""The forms of an action: the whole of it, and its preparation."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from functools import partial
from typing import Any, NamedTuple

from planner.calendar.date_phrases import Look, parse_phrase
from planner.calendar.day_parts import DayPart
from planner.calendar.past_days import parse_any_day
from planner.grammar import ActionLine
from planner.grammar.completion import Source, begun_in
from planner.grammar.literals import read
from planner.grammar.times import parse_minutes, take_time
from planner.language import _
from planner.language.dates_in_words import say_full_day, say_time
from planner.language.text import fold
from planner.model.actions import Action
from planner.model.goals import Goal
from planner.model.labels import channels, kinds, parts, say_moment
from planner.model.pitches import Pitch
from planner.model.vocabulary import Channel, Kind, Part
from tui.dialogs.ask_form import Field
from tui.dialogs.checks import needed, not_a_day

Values = Mapping[str, str]


class Moment(NamedTuple):
    """A day, and the part of it that was said."""

    day: date
    part: DayPart | None = None


FindPerson = Callable[[str], int]
"""The id of the one person of a name; ValueError, with a sentence, if there is not just one."""

_NOBODY = ("", "–")


def action_fields(
    action: Action, goals: Sequence[Goal], find_person: FindPerson, today: date
) -> list[Field]:
    """The fields of an action, filled with what is known of it."""
    steps = [(str(step.id), step.title) for goal in goals for step in goal.steps]
    return [
        Field("title", _("Action"), action.title, check=needed),
        Field(
            "day",
            _("Day"),
            _moment(action.day, action.part),
            _("today, Friday, in 2 weeks"),
            check=partial(read_moment, today=today, past=True),
        ),
        Field("time", _("Time"), say_time(action.time) if action.time else "", check=read_time),
        Field("minutes", _("Minutes"), _number(action.minutes), check=parse_minutes),
        Field("kind", _("Kind"), action.kind.value, choices=_named(kinds())),
        _channel_field(action.channel),
        Field(
            "person",
            _("With"),
            action.person,
            _("a full name"),
            check=_person(find_person),
            begun=begun_in(Source.PEOPLE),
        ),
        Field("step", _("Step"), _number(action.step_id), choices=[_NOBODY, *steps]),
        Field("aim", parts()[Part.AIM], action.aim, _("what would make it worth it")),
        Field("note", _("Note"), action.note, lines=2),
    ]


def read_action(
    values: Values, action: Action, find_person: FindPerson, today: date
) -> dict[str, Any]:
    """The fields of an action, as the store changes them."""
    person, at = values["person"].strip(), read_time(values["time"])
    moment = read_moment(values["day"], today, past=True)
    same = person == action.person
    return {
        "title": values["title"],
        "day": moment.day if moment else action.day or today,
        "part": moment.part if moment and not at else None,
        "time": at,
        "minutes": parse_minutes(values["minutes"]),
        "kind": Kind(values["kind"]),
        "channel": _channel(values),
        "person_id": action.person_id if same else (find_person(person) if person else None),
        "step_id": int(values["step"]) if values["step"] else None,
        "aim": values["aim"],
        "note": values["note"],
    }


def line_values(line: ActionLine, person: str, goals: Sequence[Goal]) -> dict[str, str]:
    """The fields that a line fills in; other names and a step not found go to the note."""
    wanted = fold(line.step or "")
    steps = [step for goal in goals for step in goal.steps if wanted and wanted in fold(step.title)]
    step = steps[0] if len(steps) == 1 else None
    besides = line.besides(person) if person else None
    return {
        "title": line.title,
        "day": _moment(line.day, line.part),
        "time": say_time(line.time) if line.time else "",
        "minutes": _number(line.minutes),
        "kind": line.kind.value,
        "channel": line.channel.value if line.channel else "",
        "person": person or line.with_name or "",
        "step": str(step.id) if step else "",
        "aim": line.aim or "",
        "note": "\n".join(filter(None, [line.note, None if step else line.step, besides])),
    }


def preparation_fields(action: Action, pitches: Sequence[Pitch]) -> list[Field]:
    """The parts of a preparation; `pitches` may begin the opening."""
    names = parts()
    return [
        Field("aim", names[Part.AIM], action.aim, _("what would make it worth it")),
        Field(
            "if_then",
            names[Part.IF_THEN],
            action.if_then,
            _("if it is 9:30 and I have my coffee, then I call"),
        ),
        *opening_fields(action.opening, action.pitch_id, pitches, lines=3),
        Field("questions", names[Part.QUESTIONS], action.questions, lines=3),
        Field("offer", names[Part.OFFER], action.offer, _("what I can bring them")),
        Field("minutes", _("Minutes"), _number(action.minutes), check=parse_minutes),
        _channel_field(action.channel),
        Field(
            "expected_welcome",
            names[Part.EXPECTED_WELCOME],
            _number(action.expected_welcome),
            _("0 to 10"),
            check=read_welcome,
        ),
    ]


def read_preparation(values: Values) -> dict[str, Any]:
    """The parts of a preparation, as the store writes them."""
    texts = {name: values[name] for name in ("aim", "if_then", "opening", "questions", "offer")}
    return {
        **texts,
        "minutes": parse_minutes(values["minutes"]),
        "channel": _channel(values),
        "expected_welcome": read_welcome(values["expected_welcome"]),
        "pitch_id": read_pitch(values),
    }


def opening_fields(
    opening: str, pitch_id: int | None, pitches: Sequence[Pitch], *, lines: int
) -> list[Field]:
    """The first words in so many lines, and above them the pitch they begin with, if any."""
    own = Field("opening", parts()[Part.OPENING], opening, lines=lines)
    if not pitches:
        return [own]
    choices = [("", _("my own words")), *((str(pitch.id), pitch.audience) for pitch in pitches)]
    return [Field("pitch_id", _("From a pitch"), _number(pitch_id), choices=choices), own]


def read_pitch(values: Mapping[str, str]) -> int | None:
    """The id of the pitch chosen, if one is."""
    return int(values["pitch_id"]) if values.get("pitch_id") else None


def read_time(text: str) -> time | None:
    """A time of day as typed: "9:30", "14h", "9am"; None if nothing is.

    Raises:
        ValueError: if it is no time, with a sentence.
    """
    rest, at = take_time(read(text.strip()))
    if rest.said() or (at is None and text.strip()):
        raise ValueError(_("Not a time: try “9:30” or “14h”."))
    return at


def read_day(text: str, today: date, *, past: bool = False) -> date | None:
    """A day to come, or a `past` one too, as typed: "friday", "in 2 weeks"; None if nothing is.

    Raises:
        ValueError: if it is no such day, with a sentence.
    """
    if not text.strip():
        return None
    day = parse_any_day(text, today)
    if day is None:
        raise ValueError(not_a_day())
    if day < today and not past:
        raise ValueError(_("That day is past."))
    return day


def read_moment(text: str, today: date, *, past: bool = False) -> Moment | None:
    """A day as typed, perhaps with a part of it: "tomorrow evening"; None if nothing is.

    Raises:
        ValueError: if it is no such day, with a sentence.
    """
    phrase = parse_phrase(text, today, Look.EITHER)
    if phrase is None or phrase.part is None or phrase.last:
        day = read_day(text, today, past=past)
        return None if day is None else Moment(day)
    if phrase.day < today and not past:
        raise ValueError(_("That day is past."))
    return Moment(phrase.day, phrase.part)


def read_welcome(text: str) -> int | None:
    """A welcome from 0 to 10; None if nothing is typed.

    Raises:
        ValueError: if it is no such number, with a sentence.
    """
    digits = text.strip()
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 2 and int(digits) <= 10):
        raise ValueError(_("A whole number from 0 to 10, or nothing."))
    return int(digits)


def _channel_field(channel: Channel | None) -> Field:
    return Field(
        "channel", _("By"), channel.value if channel else "", choices=[_NOBODY, *_named(channels())]
    )


def _channel(values: Values) -> Channel | None:
    return Channel(values["channel"]) if values["channel"] else None


def _named(names: Mapping[Any, str]) -> list[tuple[str, str]]:
    return [(code.value, name) for code, name in names.items()]


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _moment(day: date | None, part: DayPart | None) -> str:
    """A day in full with a part of it, as it is read back."""
    return "" if day is None else f"{say_full_day(day)} {say_moment(None, part)}".strip()


def _person(find_person: FindPerson) -> Callable[[str], object]:
    return lambda text: text.strip() and find_person(text.strip())
