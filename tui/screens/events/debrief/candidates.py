"""Candidates for the person that a line of a debrief names."""

from planner.grammar import PersonLine
from planner.model.events import Attendance
from planner.network.bearers import Meant
from tui.actions.candidates import Candidates


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
