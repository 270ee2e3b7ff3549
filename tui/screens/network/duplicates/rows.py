"""The rows of the groups: the tier, the evidence, and under it a row for each person."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from planner.language import _
from planner.language.whole_numbers import say_number
from planner.model.people import PersonRow
from planner.network.duplicates.groups import Group
from planner.network.duplicates.wording import say_evidence, say_tier
from tui.drawing.columns import cell, in_columns
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.widgets.rows import Row

_PAGE = 64
"""Entries of which the people are read at once."""
_INDENT = 2
_NAME = range(18, 31)
"""The cells of a name beside the work."""

Ids = tuple[int, ...]


class At(NamedTuple):
    """The key of a row: a person in a group."""

    group: Ids
    person_id: int


class Entry(NamedTuple):
    """One row: the title of a tier, the evidence of a group, a person of it, or a blank one."""

    group: Group | None = None
    person_id: int | None = None
    number: int = 0

    @property
    def key(self) -> At | None:
        """The key of the row of a person; no other can be highlighted."""
        if self.group is None or self.person_id is None:
            return None
        return At(self.group.ids, self.person_id)


class GroupRows:
    """The rows of all groups; the people are read a page at a time."""

    def __init__(
        self,
        groups: Sequence[Group],
        read: Callable[[Sequence[int]], Sequence[PersonRow]],
        is_left_out: Callable[[At], bool],
    ) -> None:
        """Rows of `groups`; `read` gives people by their ids."""
        self._entries = list(_entries(groups))
        self._read = read
        self._is_left_out = is_left_out
        self._people: dict[int, PersonRow] = {}
        keyed = [entry.key is not None for entry in self._entries]
        self._places = {entry.key: place for place, entry in enumerate(self._entries) if entry.key}
        self._keyed_before = [0, *accumulate(keyed)]

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._entries)

    def row(self, place: int, width: int) -> Row:
        """The row at a place; for a width of 0 only its key counts."""
        entry = self._entries[place]
        if not width or entry.group is None:
            return Row(entry.key, ())
        if entry.key is not None:
            return Row(entry.key, self._person_line(place, entry.key, width))
        if entry.number:
            count = Span(f"  {say_number(entry.number)}", Tone.DIM)
            return Row(None, (Span(say_tier(entry.group.tier), Tone.TITLE), count))
        return Row(
            None,
            (Span(fit(say_evidence(entry.group.reasons, entry.group.doubts), width), Tone.DIM),),
        )

    def place(self, key: Hashable) -> int | None:
        """The place of the row with this key, else of another of its group."""
        if not isinstance(key, At):
            return None
        same = (At(key.group, number) for number in (key.person_id, *key.group))
        return next((self._places[each] for each in same if each in self._places), None)

    def count_from(self, place: int) -> int:
        """The number of people from a place on."""
        return self._keyed_before[-1] - self._keyed_before[min(max(place, 0), len(self))]

    def _person_line(self, place: int, at: At, width: int) -> Line:
        person = self._person(place, at.person_id)
        if person is None:  # deleted in another window a moment ago
            return ()
        out = self._is_left_out(at)
        said = _("left out") if out else ""
        room = width - _INDENT
        name = min(max(room * 2 // 5, _NAME.start), _NAME.stop - 1)
        beside = cell(said, len(said), Tone.DUE)
        work = ", ".join(filter(None, (person.role_title, person.organisation)))
        left = max(room - name - 2 - (len(said) + 2 if said else 0), 0)
        cells = (
            cell(person.name, name, Tone.DIM if out else Tone.PLAIN),
            cell(work, left, Tone.DIM),
            beside,
        )
        return (Span(" " * _INDENT), *in_columns(cells))

    def _person(self, place: int, number: int) -> PersonRow | None:
        if number not in self._people:
            start = place - place % _PAGE
            page = self._entries[start : start + _PAGE]
            ids = [entry.person_id for entry in page if entry.person_id is not None]
            self._people |= {person.id: person for person in self._read(ids)}
        return self._people.get(number)


def _entries(groups: Sequence[Group]) -> Iterator[Entry]:
    """The titles of the tiers, and each group below its evidence."""
    tier = None
    for group in groups:
        if group.tier is not tier:
            if tier is not None:
                yield Entry()
            tier = group.tier
            yield Entry(group, number=sum(each.tier is tier for each in groups))
        yield Entry(group)
        for number in group.ids:
            yield Entry(group, number)
