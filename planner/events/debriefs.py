"""Debriefs: what was planned and what happened, why, and what to do next time."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, TypedDict

from planner.model.people import PersonRow

if TYPE_CHECKING:
    from planner.grammar import EventLine, PersonLine

MORNING = 5
"""Before this hour the day that is debriefed is the one before."""


@dataclass(frozen=True, slots=True)
class Debrief:
    """The debrief of an event or of an action; one sentence is enough.

    `minutes` are those really spent, `cost` is in hundredths. It is `closed` once the person has
    ended it; until then it opens again where it was left.
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

    @property
    def is_said(self) -> bool:
        """Whether there is a word in it, or a number."""
        numbers = (self.minutes, self.cost)
        return bool(self.planned or self.happened or self.why or self.next_time) or any(
            number is not None for number in numbers
        )


class DebriefFields(TypedDict, total=False):
    """What a person says in a debrief; what is absent is left as it is."""

    planned: str
    happened: str
    why: str
    next_time: str
    minutes: int | None
    cost: int | None
    closed: bool


def lesson_of(debrief: Debrief) -> str:
    """What a debrief teaches: what to do next time, else why it went as it did."""
    return debrief.next_time or debrief.why


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom the line of somebody met may mean.

    `sure` is the person it means unless another is chosen; `same` bear the name, `alike` nearly
    do, or their name begins so. With several of the `same` and nobody `sure`, somebody has to
    choose.
    """

    sure: int | None = None
    same: tuple[PersonRow, ...] = ()
    alike: tuple[PersonRow, ...] = ()

    @property
    def open(self) -> bool:
        """Whether the line alone does not say who it is."""
        return self.sure is None and len(self.same) > 1


def day_meant(now: datetime) -> date:
    """The day that is debriefed where no other is named: until five it is still yesterday."""
    return now.date() - timedelta(days=1) if now.hour < MORNING else now.date()


def event_afterwards(line: str, now: datetime) -> "EventLine":
    """Read an event that has been; without a date it is the day that is meant at that hour.

    Raises:
        GrammarError: if there is no title.
    """
    from planner.calendar.past_days import find_past_dates
    from planner.grammar import parse_event

    read = parse_event(line, now.date(), find_past_dates)
    return read if read.day_typed else replace(read, day=day_meant(now))


def together(lines: Iterable["PersonLine"]) -> "PersonLine":
    """What several lines say of one person: the first names them, the others add."""
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
            note=_joined(first.note, line.note),
            via=line.via or first.via,
            thanks=first.thanks or line.thanks,
            enjoyed=first.enjoyed or line.enjoyed,
        )
    return first


def _once(first: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + more))


def _joined(first: str | None, more: str | None) -> str | None:
    return "; ".join(dict.fromkeys(filter(None, (first, more)))) or None
