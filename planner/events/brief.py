"""The brief of an event: one page to read on the way."""

from collections.abc import Iterator, Sequence
from datetime import date

from planner.grammar.names import parse_names
from planner.language import _, pgettext
from planner.language.dates_in_words import (
    say_day,
    say_full_days,
    say_minutes,
    say_the_day,
    say_time,
)
from planner.language.page import Block, Piece
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.labels import channels, say_moment
from planner.model.people import Person
from planner.model.pitches import PitchText, said
from planner.model.touches import Touch, say_gist
from planner.values import dataclass

_HALF_A_MINUTE = 30

_EXCHANGES = 3
_NOTES = 200
"""Characters of a person's notes."""


@dataclass(frozen=True, slots=True)
class ToSee:
    """A person to see, with the last touches and the open promises."""

    person: Person
    touches: Sequence[Touch] = ()
    promises: Sequence[Action] = ()


@dataclass(frozen=True, slots=True)
class Papers:
    """The source of a brief; `pitch` is the text of the chosen pitch."""

    event: Event
    people: Sequence[ToSee] = ()
    actions: Sequence[Action] = ()
    pitch: PitchText | None = None


def brief(papers: Papers, today: date) -> list[Block]:
    """Build the page, block by block; unknown facts are left out, days are relative to `today`."""
    event = papers.event
    return [
        Block(Piece.TITLE, event.title),
        *_facts(event),
        *_first_words(papers),
        *_people(papers, today),
        *_if_thens(papers.actions),
        *_noted(event),
    ]


def say_when(event: Event) -> str:
    """The days of an event in full, with its time: "Thursday 5 March 2026, 18:30–21:00"."""
    days = say_full_days(event.day, event.last)
    return ", ".join(filter(None, (days, say_hours(event))))


def say_hours(event: Event) -> str:
    """The hours of an event: "18:30–21:00"; without a time the part of the day."""
    if event.time is None:
        return say_moment(None, event.part)
    start = say_time(event.time)
    return f"{start}–{say_time(event.ends)}" if event.ends else start


def say_travel(minutes: int) -> str:
    """The travel time there and back."""
    return _("{minutes} there and back").format(minutes=say_minutes(minutes))


def half_minute(pitch: PitchText) -> str:
    """The thirty-second version of a pitch: its first parts, and the ask if it still fits."""
    parts = [part for part in pitch.parts() if part]
    chosen: list[str] = []
    for part in parts:
        if chosen and not _fits([*chosen, part]):
            break
        chosen.append(part)
    ask = pitch.ask
    if ask and ask not in chosen and _fits([*chosen, ask]):
        chosen.append(ask)
    return "\n".join(chosen)


def _fits(parts: Sequence[str]) -> bool:
    from planner.pitch.pace import Pace  # only a brief needs it: events open faster

    return Pace().seconds(said(" ".join(parts))) <= _HALF_A_MINUTE


def _facts(event: Event) -> Iterator[Block]:
    for label, text in (
        (_("When"), say_when(event)),
        (_("Where"), event.place),
        (_("Organiser"), event.organiser),
        (_("Travel"), say_travel(event.travel) if event.travel else ""),
        (_("Aim"), event.aim),
        (_("Conversations"), str(event.conversations or "")),
        (_("Curious about"), event.curious),
    ):
        if text:
            yield Block(Piece.FACT, text, label)


def _first_words(papers: Papers) -> Iterator[Block]:
    if papers.event.opening:
        yield Block(Piece.HEAD, pgettext("preparation", "Opening"))
        yield Block(Piece.TEXT, papers.event.opening)
    if papers.pitch and (pitch := half_minute(papers.pitch)):
        yield Block(Piece.HEAD, _("Pitch, 30 seconds"))
        yield Block(Piece.TEXT, pitch)


def _people(papers: Papers, today: date) -> Iterator[Block]:
    others = parse_names(papers.event.to_see)
    if not papers.people and not others:
        return
    yield Block(Piece.HEAD, _("To see"))
    for seen in papers.people:
        yield from _person(seen, today)
    for name in others:
        told = ", ".join(filter(None, (name.name, name.organisation)))
        yield Block(Piece.PERSON, told)


def _person(seen: ToSee, today: date) -> Iterator[Block]:
    person, last = seen.person, pgettext("exchange", "Last")
    yield Block(
        Piece.PERSON,
        ", ".join(filter(None, (person.name, person.role_title, person.organisation))),
    )
    for label, text in (
        *((last, _exchange(touch, today)) for touch in seen.touches[:_EXCHANGES]),
        *((_("I promised"), _promise(promise, today)) for promise in seen.promises),
        (_("Needs"), person.need),
        (_("Offers"), person.offer),
        (_("Notes"), shorten(" ".join(person.notes.split()), _NOTES)),
    ):
        if text:
            yield Block(Piece.DETAIL, text, label)


def _exchange(touch: Touch, today: date) -> str:
    means = channels()[touch.channel] if touch.channel else ""
    gist = " ".join(say_gist(touch).split())
    return " · ".join(filter(None, (say_day(touch.day, today), gist, means)))


def _promise(promise: Action, today: date) -> str:
    if promise.day is None:
        return promise.title
    return _("{promise}, by {day}").format(
        promise=promise.title, day=say_the_day(promise.day, today)
    )


def _if_thens(actions: Sequence[Action]) -> Iterator[Block]:
    plans = [action.if_then for action in actions if action.if_then]
    if plans:
        yield Block(Piece.HEAD, pgettext("preparation", "If–then"))
        yield from (Block(Piece.ITEM, plan) for plan in plans)


def _noted(event: Event) -> Iterator[Block]:
    if event.note:
        yield Block(Piece.HEAD, _("Note"))
        yield Block(Piece.TEXT, event.note)
