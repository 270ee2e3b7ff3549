"""Candidates for the person that a line names, and the one chosen."""

from dataclasses import dataclass, replace

from planner.grammar import PersonLine
from planner.model.events import Attendance
from planner.model.people import PersonRow
from planner.network.bearers import Meant


@dataclass(frozen=True, slots=True)
class Candidates:
    """Known people, and last a new one (None); `chosen` is a place among them, -1 is none yet."""

    options: tuple[PersonRow | None, ...] = ()
    chosen: int = -1

    @property
    def is_open(self) -> bool:
        """True if there is more than one candidate."""
        return len(self.options) > 1

    @property
    def is_chosen(self) -> bool:
        """True if a candidate is chosen."""
        return self.chosen >= 0

    @property
    def person(self) -> PersonRow | None:
        """The known person chosen; None for a new one, and where none is chosen."""
        return self.options[self.chosen] if 0 <= self.chosen < len(self.options) else None

    def next(self) -> "Candidates":
        """Choose the next one, after the last the first."""
        return replace(self, chosen=(self.chosen + 1) % len(self.options))


def candidates(
    line: PersonLine, found: Meant, edited: Attendance | None, name_before: str
) -> Candidates:
    """Order the matches of a line and choose the sure one, else a new person.

    A line that corrects an `edited` one is about the same person while its name is the one that
    stood there or theirs. Of several people with the name none is chosen.
    """
    known = (*found.same, *found.alike)
    sure = found.sure
    if edited is not None and line.name in (name_before, edited.person):
        sure = edited.person_id
    place = next((place for place, row in enumerate(known) if row.id == sure), None)
    if place is None:
        place = -1 if found.open and sure is None else len(known)
    return Candidates((*known, None), place)
