"""The story with one person as it was read: touches and what they brought, events, introductions,
promises, lessons, what was given and asked for, what we have in common.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from planner.model.touches import Touch
from planner.model.vocabulary import ActionState, Came, Outcome
from planner.values import dataclass

AT_ONCE = 200
"""Touches that are read at once, the newest first."""


class Way(StrEnum):
    """The ways in which an introduction ran; they are the person of the card."""

    THEY_LED = "led"
    LED_TO_THEM = "by"
    I_MADE = "made"


@dataclass(frozen=True, slots=True)
class Brought:
    """The result behind a touch, by the id of the touch."""

    touch_id: int
    action_id: int
    outcome: Outcome
    came: tuple[Came, ...] = ()


@dataclass(frozen=True, slots=True)
class Met:
    """An event at which the person was met; `touch_id` is the touch that its debrief left."""

    event_id: int
    title: str
    day: date
    touch_id: int | None = None


@dataclass(frozen=True, slots=True)
class Introduced:
    """An introduction between the person and another one, or by them; `told_on` ends its debt."""

    way: Way
    day: date
    person_id: int
    name: str
    told_on: date | None = None


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise to the person: `made_on` the day it was written down, `kept_on` that it was."""

    action_id: int
    title: str
    made_on: date
    day: date | None = None
    state: ActionState = ActionState.OPEN
    kept_on: date | None = None


@dataclass(frozen=True, slots=True)
class Learned:
    """A lesson learned with the person: from a result, from the debrief of an action, a touch."""

    day: date
    text: str
    result_of: int | None = None
    debrief_of: int | None = None
    touch_id: int | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """An echo: the words of a pitch that the person repeated."""

    echo_id: int
    pitch_id: int
    day: date
    audience: str
    text: str


class Tally(NamedTuple):
    """The touches in which something was given, or asked for: their number, and the last one.

    `action_id` is the action whose result left that one, if it was one.
    """

    number: int = 0
    touch_id: int = 0
    day: date | None = None
    what: str = ""
    action_id: int | None = None


@dataclass(frozen=True, slots=True)
class Shared:
    """An employer or a school of my own that is theirs too; years are partial dates."""

    organisation_id: int
    name: str
    since: str = ""
    until: str = ""
    is_school: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """Another person of the network at the organisation of their main job."""

    person_id: int
    name: str


@dataclass(frozen=True, slots=True)
class Colleagues:
    """The first of the other people at an organisation, and how many there are.

    With `many` there are more than were counted.
    """

    organisation_id: int = 0
    first: tuple[Beside, ...] = ()
    count: int = 0
    many: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """The story with a person; `touches` are the newest, `earlier` counts those not read.

    `via` is the person's own text about who introduced them, without the introductions.
    """

    touches: tuple[Touch, ...] = ()
    earlier: int = 0
    results: tuple[Brought, ...] = ()
    events: tuple[Met, ...] = ()
    introductions: tuple[Introduced, ...] = ()
    promises: tuple[Promised, ...] = ()
    lessons: tuple[Learned, ...] = ()
    gave: Tally = Tally()
    asked: Tally = Tally()
    shared: tuple[Shared, ...] = ()
    colleagues: Colleagues = Colleagues()
    via: str = ""

    def introduced(self, way: Way) -> tuple[Introduced, ...]:
        """The introductions that ran one way."""
        return tuple(each for each in self.introductions if each.way is way)


NOTHING = Story()
