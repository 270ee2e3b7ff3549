"""Actions, their preparation and their results."""

import re
from collections.abc import Sequence
from datetime import date
from datetime import time as time_of_day
from typing import TYPE_CHECKING

from planner.calendar.day_parts import DayPart
from planner.language.text import fold
from planner.model.events import Event
from planner.model.vocabulary import (
    ActionState,
    Came,
    Channel,
    Kind,
    Origin,
    Outcome,
    Part,
    Reason,
    Subject,
)
from planner.values import dataclass

if TYPE_CHECKING:
    from planner.model.pitches import UsedPitch

UNWRITTEN = 15
"""Minutes that an action counts of which no minutes are written."""

MAY_INTRODUCE = (Kind.INTRODUCE, Kind.PROMISE)
"""The kinds of action that may be about a second person: an introduction, or a promise of one."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Result:
    """The result of an action; `welcome` is the real one, 0 to 10, `minutes` those spent.

    `about` is a fact about the person, or their news; `learned` is a lesson for me; `pitch` the
    version of a pitch that was used.
    """

    outcome: Outcome
    day: date
    minutes: int | None = None
    learned: str = ""
    came: tuple[Came, ...] = ()
    welcome: int | None = None
    about: str = ""
    pitch: "UsedPitch | None" = None


@dataclass(frozen=True, slots=True)
class WaitedFor:
    """The action that another one comes after: its day, or the one on which it was closed."""

    title: str
    state: ActionState
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """An action, prepared or not; `id` is None while it is only proposed.

    `chosen_on` is the day it was chosen for, `closed_on` the day it was done, parked or dropped.
    `follows_id` is its source: the action whose result proposed it, or the meeting it prepares.
    `occurrence` is the event it prepares, if that is an occurrence of a series not stored yet.
    `part` is that of its day if it has no `time`. `origin` is the kind of its proposal; None if it
    was typed by hand. `to_person` is the second person of an introduction; `counts_for` the first
    goal for which its result counts. `moves` is the number of times it was put off to a later
    day. `date_id` is the day that matters to the person which it is a word for, `move_id`
    the job whose end, found by an import, it is a word about. `subject` is the kind of page that it
    is about, `subject_key` which one: a stage of Pitch, a topic to sweep, a finding. `pitch` is the
    audience of the pitch chosen for it. `routine_day` is the day that its routine gave it. It waits
    for the action `waits_for_id`, which `waited_for` tells of; `long_allowed` lets its day take it
    although that is full.
    """

    title: str
    id: int | None = None
    uid: str = ""
    kind: Kind = Kind.OTHER
    channel: Channel | None = None
    person_id: int | None = None
    person: str = ""
    to_person_id: int | None = None
    to_person: str = ""
    goal_id: int | None = None
    goal: str = ""
    step_id: int | None = None
    step: str = ""
    event_id: int | None = None
    event: str = ""
    occurrence: Event | None = None
    follows_id: int | None = None
    day: date | None = None
    time: time_of_day | None = None
    part: DayPart | None = None
    minutes: int | None = None
    aim: str = ""
    if_then: str = ""
    opening: str = ""
    questions: str = ""
    offer: str = ""
    expected_welcome: int | None = None
    pitch_id: int | None = None
    pitch: str = ""
    note: str = ""
    state: ActionState = ActionState.OPEN
    chosen_on: date | None = None
    closed_on: date | None = None
    origin: Origin | None = None
    reason: Reason | None = None
    reason_text: str = ""
    result: Result | None = None
    moves: int = 0
    date_id: int | None = None
    move_id: int | None = None
    subject: Subject | None = None
    subject_key: str = ""
    counts_for_id: int | None = None
    counts_for: str = ""
    routine_id: int | None = None
    routine_day: date | None = None
    waits_for_id: int | None = None
    waited_for: "WaitedFor | None" = None
    long_allowed: bool = False


@dataclass(frozen=True, slots=True)
class LaterActions:
    """Actions in no day's list: open for a later day, parked, dropped."""

    open: Sequence[Action] = ()
    parked: Sequence[Action] = ()
    dropped: Sequence[Action] = ()


def introduces(action: Action) -> bool:
    """Whether to do it brings two people together, be it because it was promised."""
    promised = action.kind is Kind.PROMISE and action.to_person_id is not None
    return action.kind is Kind.INTRODUCE or promised


def waits(action: Action) -> bool:
    """Whether an open action comes after one that is open still."""
    before = action.waited_for
    return action.state is before.state is ActionState.OPEN if before is not None else False


def number_of(action: Action) -> int | None:
    """The id; of an occurrence without a row that of its routine, negative; None of a proposal."""
    if action.id is None and action.routine_id is not None:
        return -action.routine_id
    return action.id


def missing(action: Action) -> tuple[Part, ...]:
    """The empty parts of the preparation, in the order of `Part`."""
    return tuple(part for part in Part if getattr(action, part.value) in ("", None))


def is_prepared(action: Action) -> bool:
    """Whether the aim and the if-then are filled in, which is all that prepared requires."""
    return bool(action.aim and action.if_then)


def minutes_of(action: Action) -> int | None:
    """Minutes spent on a done action, minutes planned of any other."""
    done = action.result if action.state is ActionState.DONE else None
    return action.minutes if done is None else done.minutes


def minutes_counted(action: Action) -> int:
    """The minutes of an action in the load of a day: spent, else planned, else `UNWRITTEN`."""
    for minutes in (minutes_of(action), action.minutes):
        if minutes is not None:
            return minutes
    return UNWRITTEN


@dataclass(frozen=True, slots=True)
class NamedAction:
    """An open action that a line may name."""

    id: int
    title: str
    day: date | None = None


def titled(action: Action) -> str:
    """The title for a list, with the person unless their first or last name is in it."""
    return action.title if names_person(action) else f"{action.title} · {action.person}"


def names_person(action: Action) -> bool:
    """Whether the title says with whom it is, by the first or the last name, or it is with none."""
    names = _WORD.findall(fold(action.person))
    title = _WORD.findall(fold(action.title))
    return not names or not {names[0], names[-1]}.isdisjoint(title)
