"""The forms of an event: their fields, and what is read from them."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from functools import partial
from typing import Any

from planner.calendar.date_phrases import leading_part
from planner.calendar.day_parts import DayPart
from planner.calendar.past_days import parse_any_day
from planner.calendar.recurrence.days import first_day, next_days, one_day_each
from planner.calendar.recurrence.read import parse_repeats
from planner.calendar.recurrence.repeats import Repeats, say_with_days
from planner.calendar.recurrence.rrule import parse_rule
from planner.calendar.recurrence.say import say_repeats
from planner.calendar.typed_minutes import parse_minutes
from planner.events.series import Series
from planner.grammar.completion import Source, begun_in, begun_in_list
from planner.grammar.literals import read
from planner.grammar.times import take_times
from planner.language import _
from planner.language.dates_in_words import say_full_days, say_time
from planner.language.money import parse_sum, say_money
from planner.language.text import collapse
from planner.model.events import Event
from planner.model.labels import say_moment
from planner.model.pitches import Pitch
from tui.actions.moment import read_days
from tui.actions.preparation.fields import opening_fields, read_pitch
from tui.actions.preparation.people_to_see import Whom
from tui.dialogs.checks import minutes_or_nothing, needed
from tui.dialogs.field import Field, Filled, reading

Values = Mapping[str, str]
MOST_CONVERSATIONS = 99


def event_fields(
    event: Event, *, repeats: bool = True, routine: Series | None = None
) -> list[Field]:
    """The fields of an event; those that `repeats` says also how it does, and does in `routine`."""
    rule = say_repeats(event.rule, event.occurrence or event.day) if event.rule else ""
    fields = [
        Field("title", _("Event"), event.title, check=needed),
        *_when_fields(event),
        Field("place", _("Place"), event.place, begun=begun_in(Source.PLACES)),
        Field(
            "organiser",
            _("Organiser"),
            event.organiser,
            begun=begun_in(Source.ORGANISATIONS),
        ),
        _aim(event),
        _conversations(event),
        Field("cost", _("Cost"), _sum(event.cost), say_money(1250), check=parse_sum),
        Field(
            "travel",
            _("Travel"),
            _number(event.travel),
            _("minutes, both ways"),
            reading=minutes_or_nothing("travel"),
        ),
        Field("sector", _("Sector"), event.sector, begun=begun_in(Source.SECTORS)),
        Field("note", _("Note"), event.note, lines=2),
    ]
    if not repeats:
        return fields
    return [*fields[:3], _repeats_field(rule, routine), *fields[3:]]


def _when_fields(event: Event) -> list[Field]:
    """The days and the times of an event."""
    return [
        Field(
            "day",
            _("Day"),
            say_full_days(event.day, event.last),
            _("Thursday, 3–5 December"),
            reading=partial(_say_days_meant, event),
        ),
        Field(
            "times",
            _("Time"),
            _say_times((event.time, event.ends, event.part)),
            _("18:30-21:00"),
            reading=reading("times", lambda text, _today: read_times(text), _say_times),
        ),
    ]


def _repeats_field(rule: str, routine: Series | None) -> Field:
    hint, reads = (
        _("every second Tuesday, first Monday of the month"),
        partial(_say_rule, rule, routine),
    )
    return Field("repeats", _("Repeats"), rule, hint, reading=reads, rows=2)


def routine_fields(routine: Series) -> list[Field]:
    """The fields of a whole routine: those of an event, without a day and a sector of its own."""
    fields = event_fields(routine.like, routine=routine)
    return [field for field in fields if field.name not in ("day", "sector")]


def read_routine(values: Values) -> dict[str, Any]:
    """The fields of a routine, as the store changes them; how it repeats is not among them."""
    start, end, part = read_times(values["times"])
    return {
        **{name: values[name] for name in ("title", "place", "organiser", "aim", "note")},
        "time": start,
        "ends": end,
        "part": part,
        "conversations": read_conversations(values["conversations"]),
        "cost": parse_sum(values["cost"]),
        "travel": parse_minutes(values["travel"]),
    }


def read_event(values: Filled, event: Event) -> dict[str, Any]:
    """The fields of an event, as the store changes them; how it repeats is not among them."""
    day, last = _days_meant(event, values)
    return {**read_routine(values), "day": day, "last": last, "sector": values["sector"]}


def read_rule(values: Filled, event: Event) -> str:
    """The recurrence rule as RFC 5545 writes it; empty if the event does not repeat."""
    typed = values["repeats"]
    if event.rule and typed == say_repeats(event.rule, event.occurrence or event.day):
        return event.rule
    rule = parse_repeats(typed, values.day_of("repeats"))
    return str(rule) if rule else ""


def preparation_fields(event: Event, whom: Whom, pitches: Sequence[Pitch]) -> list[Field]:
    """The parts of a preparation; `pitches` may begin the opening."""
    return [
        _aim(event),
        _conversations(event),
        Field(
            "to_see",
            _("To see"),
            whom.typed(),
            _("names, with commas"),
            check=whom.read,
            begun=begun_in_list(Source.PEOPLE),
        ),
        Field(
            "curious",
            _("Curious about"),
            event.curious,
            _("one thing to find out there"),
            lines=2,
            sentence=True,
        ),
        *opening_fields(event.opening, event.pitch_id, pitches, lines=4),
    ]


def read_preparation(values: Values) -> dict[str, Any]:
    """The parts of a preparation, as the store writes them; without the people to see."""
    return {
        **{name: values[name] for name in ("aim", "curious", "opening")},
        "conversations": read_conversations(values["conversations"]),
        "pitch_id": read_pitch(values),
    }


def read_times(text: str) -> tuple[time | None, time | None, DayPart | None]:
    """A time, a range or a part of the day as typed: "18h30-21h", "evening"; None for what is not.

    Raises:
        ValueError: if it is no time, with a sentence.
    """
    typed = collapse(text)
    match leading_part(typed):
        case (part, stop) if stop == len(typed):
            return None, None, part
    rest, start, end = take_times(read(text.strip()))
    if rest.said() or (start is None and text.strip()):
        raise ValueError(_("Not a time: try “18:30” or “18:30-21:00”."))
    return start, end, None


def read_conversations(text: str) -> int | None:
    """The number of conversations aimed at, 1 to 99; None if nothing is typed.

    Raises:
        ValueError: if the text is no such number, with a sentence.
    """
    digits = text.strip()
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit() and 0 < int(digits[:9]) <= MOST_CONVERSATIONS):
        raise ValueError(_("A whole number from 1 to 99, or nothing."))
    return int(digits)


def _aim(event: Event) -> Field:
    hint = _("what would make it worth it")
    return Field("aim", _("Aim"), event.aim, hint, lines=2, sentence=True)


def _conversations(event: Event) -> Field:
    aimed, hint = _number(event.conversations), _("how many true ones")
    return Field("conversations", _("Conversations"), aimed, hint, check=read_conversations)


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _sum(hundredths: int | None) -> str:
    return "" if hundredths is None else say_money(hundredths)


def _days_meant(event: Event, filled: Filled) -> tuple[date, date | None]:
    """The days typed; where none are, those of the event.

    Raises:
        ValueError: if they are no days, or several of an event that repeats.
    """
    read = read_days(filled["day"], filled.day_of("day"))
    repeats = event.series_id is not None or filled.get("repeats", "").strip()
    if read and read[1] and repeats:
        raise ValueError(one_day_each())
    return read or (event.day, event.last)


def _say_days_meant(event: Event, filled: Filled) -> str:
    return say_full_days(*_days_meant(event, filled))


def _say_times(read: tuple[time | None, time | None, DayPart | None]) -> str:
    start, end, part = read
    if start is None:
        return say_moment(None, part)
    return f"{say_time(start)}–{say_time(end)}" if end else say_time(start)


def _say_rule(known: str, routine: Series | None, filled: Filled) -> str:
    """The recurrence in words, with its next days; `known` is that of the routine as it is."""
    typed, today = filled["repeats"], filled.day_of("repeats")
    if routine and typed == known:
        rule = parse_rule(routine.rule)
        return say_with_days(Repeats(rule), routine.start, today) if rule else ""
    rule = parse_repeats(typed, today)
    if rule is None:
        return ""
    if not next_days(rule, today, today, 1):
        raise ValueError(_("This rule gives no day in the next five years."))
    start = max(routine.start, today) if routine else _day_typed(filled) or today
    first = first_day(rule, start)
    return say_with_days(Repeats(rule), first, today) if first else ""


def _day_typed(filled: Filled) -> date | None:
    return parse_any_day(filled["day"], filled.day_of("day")) if "day" in filled else None
