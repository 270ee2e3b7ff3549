"""The event under debrief, as its pages show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from planner.events.debriefs import Debrief
from planner.events.hoped import as_hoped
from planner.model.actions import Action
from planner.model.events import Attendance, Event
from planner.model.pitches import UsedPitch


class SavedLine(NamedTuple):
    """One saved line: the attendance to which it belongs, and its place among its lines."""

    row: int
    place: int
    text: str


@dataclass(frozen=True, slots=True)
class Debriefed:
    """An event with its debrief, and the actions owed to the people met by their ids.

    `pitches` may be named as used, `prepared` is the one that the preparation chose.
    """

    event: Event
    debrief: Debrief | None
    owed: Mapping[int, Sequence[Action]]
    pitches: Sequence[UsedPitch] = ()
    prepared: UsedPitch | None = None

    @property
    def pitch(self) -> UsedPitch | None:
        """The version of a pitch named; before the debrief is begun the one prepared."""
        return self.prepared if self.debrief is None else self.debrief.pitch

    @property
    def id(self) -> int:
        """The id of the event."""
        return self.event.id or 0

    @property
    def people(self) -> Sequence[Attendance]:
        """The people to see, and the people met in the order in which they were saved."""
        return as_hoped(self.event) if self.event.to_see else self.event.people

    @property
    def lines(self) -> Sequence[SavedLine]:
        """The saved lines, in their order."""
        return [
            SavedLine(each.id, place, text)
            for each in self.people
            if each.met
            for place, text in enumerate(each.line.split("\n"))
        ]

    @property
    def is_said(self) -> bool:
        """True if a person was met or a field is filled."""
        return bool(self.lines) or (self.debrief is not None and self.debrief.is_said)
