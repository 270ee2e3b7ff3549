"""Events, their preparation and their attendance."""

import re
from contextlib import suppress
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from enum import Enum, auto

from planner.calendar.day_parts import DayPart
from planner.model.vocabulary import EventState
from planner.values import dataclass

RECENT = timedelta(days=3)
"""The time after an event in which its debrief is offered."""
UNTIMED = 60
"""Minutes that an event takes of each of its days of which no end is written [D]."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """A person to see at an event (`wanted`) or met there (`met`).

    `line` is their line of the debrief, `created` whether it created the person.
    """

    id: int
    person_id: int
    person: str
    organisation: str = ""
    wanted: bool = False
    met: bool = False
    line: str = ""
    created: bool = False

    @property
    def is_conversation(self) -> bool:
        """Whether a line says with its asterisk that it was a true conversation."""
        return "*" in self.line.split()


@dataclass(frozen=True, slots=True)
class Event:
    """One event; `id` is None while it is only an occurrence of a routine.

    `last` is the last of several days, None of one; the times are then those of each day. `ends`
    is before `time` if it lasts past midnight; `part` is that of the day without a `time`. `cost`
    is in hundredths, `travel` in minutes there and back, `conversations` the target. `occurrence`
    is its original day in its series, `rule` the rule of that. `to_see` are names of people outside
    the inventory. `debriefed` is set when its debrief is closed.
    """

    title: str
    day: date
    id: int | None = None
    uid: str = ""
    last: date | None = None
    time: time_of_day | None = None
    ends: time_of_day | None = None
    part: DayPart | None = None
    place: str = ""
    organiser: str = ""
    aim: str = ""
    conversations: int | None = None
    cost: int | None = None
    travel: int | None = None
    curious: str = ""
    note: str = ""
    to_see: str = ""
    opening: str = ""
    pitch_id: int | None = None
    pitch: str = ""
    sector: str = ""
    series_id: int | None = None
    occurrence: date | None = None
    rule: str = ""
    state: EventState = EventState.PLANNED
    people: tuple[Attendance, ...] = ()
    debriefed: bool = False

    @property
    def last_day(self) -> date:
        """Its last day, which of one day is that day."""
        return self.last or self.day

    def is_on(self, day: date) -> bool:
        """Whether a day is one of its days."""
        return self.day <= day <= self.last_day

    @property
    def wanted(self) -> tuple[Attendance, ...]:
        """The people of the inventory to see there."""
        return tuple(person for person in self.people if person.wanted)

    @property
    def key(self) -> int | str:
        """Its key on screen: the id, else the series and its day, which `occurrence_of` reads."""
        return f"s{self.series_id}-{self.occurrence}" if self.id is None else self.id


def occurrence_of(key: int | str) -> Event | None:
    """The occurrence of a routine that a key names, with no more than its series and its day."""
    found = re.fullmatch(r"s(\d{1,18})-(\d{4}-\d\d-\d\d)", str(key), re.ASCII)
    if found is None:
        return None
    with suppress(ValueError):  # no day of the calendar
        day = date.fromisoformat(found[2])
        return Event("", day, series_id=int(found[1]), occurrence=day)
    return None


def moved_to(event: Event, day: date) -> tuple[date, date | None]:
    """The first and the last day of an event moved to begin on a day; it lasts as long."""
    return day, event.last and day + (event.last - event.day)


def day_met(event: Event, today: date) -> date:
    """The day of those met at an event, as far as is known: its last one, or today on its days."""
    return min(max(today, event.day), event.last_day)


class Standing(Enum):
    """The progress of an event, as shown by its sign."""

    GIVEN_UP = auto()
    DEBRIEFED = auto()
    TO_DEBRIEF = auto()
    OVER = auto()
    PREPARED = auto()
    OPEN = auto()


def standing(event: Event, today: date) -> Standing:
    """The progress of an event on `today`."""
    if event.state is EventState.DROPPED:
        return Standing.GIVEN_UP
    if event.debriefed:
        return Standing.DEBRIEFED
    if event.last_day < today:
        return Standing.TO_DEBRIEF if is_fresh(event, today) else Standing.OVER
    return Standing.PREPARED if is_ready(event) else Standing.OPEN


def is_ready(event: Event) -> bool:
    """Whether it is prepared: an aim, and a thing to be curious about."""
    return not lacking(event)


def lacking(event: Event) -> list[str]:
    """The fields missing for an event to be prepared."""
    return [name for name in ("aim", "curious") if not getattr(event, name)]


def is_fresh(event: Event, today: date) -> bool:
    """Whether its debrief is still offered."""
    return today - RECENT <= event.last_day and not event.debriefed


def lasts_past_midnight(event: Event) -> bool:
    """Whether an event ends on the day after it began; one that ends when it begins does not."""
    return event.time is not None and event.ends is not None and event.ends < event.time


def minutes_taken(begins: time_of_day | None, ends: time_of_day | None) -> int:
    """The minutes that an event takes of each of its days, by its times.

    One that ends when it begins takes the whole day.
    """
    if begins is None or ends is None:
        return UNTIMED
    minutes = (ends.hour - begins.hour) * 60 + ends.minute - begins.minute
    return minutes % (24 * 60) or 24 * 60


def minutes_there(event: Event) -> int | None:
    """Duration of an event by its times, also past midnight.

    None if one of them is unknown, or the event lasts several days.
    """
    if event.time is None or event.ends is None or event.last is not None:
        return None
    start = datetime.combine(date(2000, 1, 1), event.time)
    end = datetime.combine(start.date(), event.ends)
    if lasts_past_midnight(event):
        end += timedelta(days=1)
    return int((end - start).total_seconds()) // 60
