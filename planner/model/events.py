"""Events: where one meets people, what is planned of them, and whom one sees there."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from enum import Enum, auto

from planner.model.vocabulary import EventState

RECENT = timedelta(days=3)
"""So long after its day an event is offered for its debrief."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Somebody to see at an event (`wanted`) or met there (`met`).

    `line` is what was typed of them in the debrief, `created` whether that made them known.
    """

    id: int
    person_id: int
    person: str
    organisation: str = ""
    wanted: bool = False
    met: bool = False
    line: str = ""
    created: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One event; `id` is None while it is only an occurrence of a routine.

    `ends` is before `time` if it lasts past midnight. `cost` is in hundredths, `travel` in minutes
    there and back, `conversations` the number aimed for. `occurrence` is the day that its series
    gave it, `rule` how that one repeats. `to_see` names people who are not in the inventory.
    `debriefed` once its debrief was ended.
    """

    title: str
    day: date
    id: int | None = None
    uid: str = ""
    time: time_of_day | None = None
    ends: time_of_day | None = None
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
    series_id: int | None = None
    occurrence: date | None = None
    rule: str = ""
    state: EventState = EventState.PLANNED
    people: tuple[Attendance, ...] = ()
    debriefed: bool = False

    @property
    def wanted(self) -> tuple[Attendance, ...]:
        """Those of the inventory whom one wants to see there."""
        return tuple(person for person in self.people if person.wanted)

    @property
    def key(self) -> str:
        """What it is known by on screen: its id, else the day that its series gives it."""
        return str(self.id) if self.id is not None else f"s{self.series_id}-{self.occurrence}"


class Standing(Enum):
    """How far an event is, as its sign says."""

    GIVEN_UP = auto()
    DEBRIEFED = auto()
    TO_DEBRIEF = auto()
    OVER = auto()
    PREPARED = auto()
    OPEN = auto()


def standing(event: Event, today: date) -> Standing:
    """How far an event is on `today`."""
    if event.state is EventState.DROPPED:
        return Standing.GIVEN_UP
    if event.debriefed:
        return Standing.DEBRIEFED
    if event.day < today:
        return Standing.TO_DEBRIEF if is_fresh(event, today) else Standing.OVER
    return Standing.PREPARED if is_ready(event) else Standing.OPEN


def is_ready(event: Event) -> bool:
    """Whether it is prepared: an aim, and one thing to be curious about."""
    return not lacking(event)


def lacking(event: Event) -> list[str]:
    """What makes an event prepared and is not there, by its name in the event."""
    return [name for name in ("aim", "curious") if not getattr(event, name)]


def is_fresh(event: Event, today: date) -> bool:
    """Whether its debrief is still offered, now that it has begun."""
    return today - RECENT <= event.day and not event.debriefed


def minutes_there(event: Event) -> int | None:
    """How long an event lasts by its times, past midnight too; None if one of them is not known."""
    if event.time is None or event.ends is None:
        return None
    start = datetime.combine(date(2000, 1, 1), event.time)
    end = datetime.combine(start.date(), event.ends)
    if end < start:
        end += timedelta(days=1)
    return int((end - start).total_seconds()) // 60
