"""The day under the cursor of a month, in words and in a list."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from planner.language import _, language, ngettext, pgettext
from planner.language.calendar_names import MONTHS
from planner.language.dates_in_words import say_full_day, say_minutes, say_no_action, say_time
from planner.language.width import cell_width
from planner.model.signs import DONE, LATE, OPEN
from planner.stairs.climbs import CLIMBED_STAIR, OPEN_STAIR
from planner.stairs.month import PlannedDay
from tui.drawing.signs import EVENT, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, shown, wrap

_SIGN, _GAP = 2, 2


def say_month_of(day: date) -> str:
    """The month of a day with its year: "March 2026"."""
    return f"{MONTHS[language()][day.month - 1]} {day.year}"


def day_lines(day: PlannedDay | None, width: int) -> list[Line]:
    """A day in full: its load in words, its actions, its events, the steps due."""
    if day is None:
        return []
    heading: list[Line] = [(Span(line, Tone.TITLE),) for line in wrap(say_full_day(day.day), width)]
    told: list[Line] = [(Span(line, Tone.DIM),) for line in wrap(say_load(day), width)]
    return [*heading, *told, (), *_listed(day, width)]


def short_lines(day: PlannedDay | None, width: int) -> list[Line]:
    """A day in short, for a screen without room for more."""
    if day is None:
        return []
    said = _("{label}: {value}").format(label=say_full_day(day.day), value=say_load(day))
    return [(Span(line, Tone.DIM),) for line in wrap(said, width)]


def say_load(day: PlannedDay) -> str:
    """The load of a day against its limit, and what else is on it."""
    parts = [_say_actions(day)]
    if day.events:
        parts.append(_say_events(day))
    if _counts_events(day):
        limit = _("limit: {n}, {minutes}")
        parts.append(limit.format(n=day.limit.number, minutes=say_minutes(day.limit.minutes)))
    if day.steps:
        number = len(day.steps)
        parts.append(ngettext("{n} step due", "{n} steps due", number).format(n=number))
    return " · ".join(filter(None, parts))


def _counts_events(day: PlannedDay) -> bool:
    """Whether events take room of a day that has any, so that its limit is held against both."""
    return bool(day.events) and day.working and not day.limit.is_free


def _say_events(day: PlannedDay) -> str:
    number, minutes = len(day.events), sum(event.minutes for event in day.events)
    said = ngettext("{n} event, {minutes}", "{n} events, {minutes}", number)
    return said.format(n=number, minutes=say_minutes(minutes))


def _say_actions(day: PlannedDay) -> str:
    number, minutes = len(day.actions), sum(action.minutes for action in day.actions)
    if not day.working:
        off = _("a pause") if day.paused else _("a day off")
        if not number:
            return off
        return f"{off} · {ngettext('{n} action', '{n} actions', number).format(n=number)}"
    if not number and day.limit.is_free:
        return say_no_action(day.day)
    if not number:
        return "" if day.events else _("nothing planned")
    if day.limit.is_free or day.events:
        said = ngettext("{n} action, {minutes}", "{n} actions, {minutes}", number)
        told = said.format(n=number, minutes=say_minutes(minutes))
        return f"{told} · {say_no_action(day.day)}" if day.limit.is_free else told
    said = ngettext(
        "{n} action of {most}, {minutes} of {limit}",
        "{n} actions of {most}, {minutes} of {limit}",
        number,
    )
    return said.format(
        n=number,
        most=day.limit.number,
        minutes=say_minutes(minutes),
        limit=say_minutes(day.limit.minutes),
    )


class _Listed(NamedTuple):
    """A row of a day: its sign, its title, and the text at its right."""

    sign: str
    tone: Tone
    title: str
    beside: str


def _listed(day: PlannedDay, width: int) -> Iterator[Line]:
    """The rows of a day; a title that is longer than its room goes on below.

    It goes on below the text at its right, too, where a word of it would be cut.
    """
    rows = list(_rows(day))
    beside = max((cell_width(row.beside) for row in rows), default=0)
    room = max(width - _SIGN - beside - _GAP, 1)
    for row in rows:
        first, *more = _wrapped(row.title, room, max(width - _SIGN, 1))
        yield (
            Span(fit(drawn(row.sign), _SIGN), row.tone),
            Span(fit(first, room)),
            Span(fit(row.beside, beside + _GAP, right=True), Tone.DIM),
        )
        yield from ((Span(" " * _SIGN), Span(line)) for line in more)


def _wrapped(title: str, room: int, whole: int) -> list[str]:
    """A title in lines of `room` cells, or of the `whole` ones below the first for a long word."""
    title, lines = shown(title), wrap(title, room)
    if max(map(cell_width, title.split()), default=0) <= room:
        return lines
    first, left = lines[0], title[len(lines[0]) :]
    if title != first + left or left[:1].strip():  # cut within a word
        first, left = "", title
    return [first, *wrap(left.strip(), whole)]


def _rows(day: PlannedDay) -> Iterator[_Listed]:
    """Actions, events, steps."""
    for action in day.actions:
        sign, tone = (DONE, Tone.DONE) if action.done else (OPEN, Tone.PLAIN)
        if action.late:
            sign, tone = LATE, Tone.LATE
        at = f"{say_time(action.at)} " if action.at else ""
        yield _Listed(sign, tone, f"{at}{action.title}", say_minutes(action.minutes))
    for event in day.events:
        at = f"{say_time(event.at)} " if event.at else ""
        yield _Listed(EVENT, Tone.ACCENT, f"{at}{event.title}", say_minutes(event.minutes))
    for step in day.steps:
        sign, tone = (CLIMBED_STAIR, Tone.DONE) if step.climbed else (OPEN_STAIR, Tone.ACCENT)
        yield _Listed(sign, tone, step.title, pgettext("a day of a month", "step"))


def things_of(day: PlannedDay) -> Sequence[tuple[str, str]]:
    """The rows of a day that can be gone to: kind and key as one word, and the title."""
    return [
        *((_key("action", action.id), action.title) for action in day.actions if action.id > 0),
        *((_key("goal", step.goal_id), f"{step.title} · {step.goal}") for step in day.steps),
    ]


def _key(kind: str, number: int) -> str:
    return " ".join((kind, str(number)))
