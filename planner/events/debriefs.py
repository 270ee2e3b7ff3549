"""Debriefs: the plan and the outcome, the reason, and the next time."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, TypedDict

from planner.values import dataclass

if TYPE_CHECKING:
    from planner.grammar import EventLine, PersonLine
    from planner.model.pitches import UsedPitch

MORNING = 5
"""Hour before which a debrief is about the day before."""


@dataclass(frozen=True, slots=True)
class Debrief:
    """The debrief of an event or of an action; one sentence is enough.

    `minutes` are the real ones, `cost` is in hundredths, `pitch` the version of a pitch that was
    used. A debrief that is not `closed` opens again where it was left.
    """

    id: int
    day: date
    event_id: int | None = None
    action_id: int | None = None
    planned: str = ""
    happened: str = ""
    why: str = ""
    next_time: str = ""
    minutes: int | None = None
    cost: int | None = None
    closed: bool = False
    pitch: "UsedPitch | None" = None

    @property
    def is_said(self) -> bool:
        """Whether any text or number is filled in."""
        numbers = (self.minutes, self.cost)
        return bool(self.planned or self.happened or self.why or self.next_time) or any(
            number is not None for number in numbers
        )


class DebriefFields(TypedDict, total=False):
    """Fields of a debrief to set; absent ones stay as they are."""

    planned: str
    happened: str
    why: str
    next_time: str
    minutes: int | None
    cost: int | None
    closed: bool
    pitch_version_id: int | None


def lesson_of(debrief: Debrief) -> str:
    """The lesson of a debrief: what to do next time, else the reason."""
    return debrief.next_time or debrief.why


def day_meant(now: datetime) -> date:
    """The default day of a debrief: until five in the morning it is still yesterday."""
    return now.date() - timedelta(days=1) if now.hour < MORNING else now.date()


def event_afterwards(line: str, now: datetime) -> "EventLine":
    """Parse a past event; without a date it takes the default day of a debrief.

    Raises:
        GrammarError: if there is no title.
    """
    from planner.calendar.date_phrases import Look
    from planner.grammar import parse_event

    read = parse_event(line, now.date(), Look.BACK)
    return read if read.day_typed else replace(read, day=day_meant(now))


def reads_like_a_person(line: str, now: datetime, known: Callable[[str], bool]) -> bool:
    """Whether the line of a new event rather tells of a person met: it owes, or it has a name.

    A name alone is none of `known`'s people; “@” says a place as well as an organisation, so that
    with it the words before must be a name, and no day or hour may be told.
    """
    from planner.grammar import GrammarError, parse_person

    try:
        person, event = parse_person(line, now.date()), event_afterwards(line, now)
    except GrammarError:
        return False
    if person.promises or person.thanks or person.need or person.offer or person.enjoyed:
        return True
    if event.day_typed or event.start is not None or not (person.organisation or person.role):
        return False
    words = person.name.split()
    named = 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words)
    return named and (known(person.name) or bool(person.role))


def together(lines: Iterable["PersonLine"]) -> "PersonLine":
    """Merge the lines about one person: the first gives the name, the others add."""
    first, *others = lines
    for line in others:
        first = replace(
            first,
            organisation=line.organisation or first.organisation,
            role=line.role or first.role,
            groups=_once(first.groups, line.groups),
            emails=_once(first.emails, line.emails),
            phones=_once(first.phones, line.phones),
            urls=_once(first.urls, line.urls),
            need=_joined(first.need, line.need),
            offer=_joined(first.offer, line.offer),
            promises=tuple(dict.fromkeys(first.promises + line.promises)),
            gave=_joined(first.gave, line.gave),
            asked=_joined(first.asked, line.asked),
            about=_joined(first.about, line.about),
            note=_joined(first.note, line.note),
            via=line.via or first.via,
            knows=_once(first.knows, line.knows),
            circle=line.circle or first.circle,
            thanks=first.thanks or line.thanks,
            enjoyed=first.enjoyed or line.enjoyed,
        )
    return first


def _once(first: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + more))


def _joined(first: str | None, more: str | None) -> str | None:
    return "; ".join(dict.fromkeys(filter(None, (first, more)))) or None
