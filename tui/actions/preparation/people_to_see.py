"""Match the names of people to see at an event, as typed, to people of the inventory."""

from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from db.store import Store
from planner.grammar.names import Named, names_line, parse_names
from planner.language import _
from planner.language.text import fold
from planner.model.events import Attendance, Event

_MOST_SAID = 3


class Meant(NamedTuple):
    """The ids of those of the inventory, and the names of all others in one line."""

    people: Sequence[int]
    others: str


class Whom:
    """Matches the names of people to see at an event."""

    def __init__(self, store: Store, event: Event, before: Event | None = None) -> None:
        """Read with the people of `store`; those wanted at `event` already stay who they are.

        So do those wanted `before`, when the question was asked.
        """
        self._store = store
        self._event = event
        known = (*(before.wanted if before else ()), *event.wanted)
        self._told: dict[Named, str] = {}
        self._own = {_sought(self._label(who)): who.person_id for who in known}

    def typed(self) -> str:
        """Those wanted now, as they would be typed."""
        known = map(self._label, self._event.wanted)
        others = [str(name) for name in parse_names(self._event.to_see)]
        return names_line([*known, *others])

    def read(self, text: str) -> Meant:
        """The people and the unknown names of a text.

        Raises:
            ValueError: if a name fits several people, with a sentence that names them.
        """
        people: list[int] = []
        others: list[str] = []
        for name in parse_names(text):
            person_id = self._person(name)
            if person_id is None:
                others.append(str(name))
            elif person_id not in people:
                people.append(person_id)
        return Meant(people, names_line(others))

    def nearly(self, text: str) -> Sequence[str]:
        """A question for each name that fits no person exactly but some nearly."""
        return [said for name in parse_names(text) if (said := self._nearly(name))]

    def _nearly(self, name: Named) -> str:
        if name not in self._told:
            self._told[name] = self._alike(name)
        return self._told[name]

    def _alike(self, name: Named) -> str:
        with suppress(ValueError):  # borne by several, which is told when it is saved
            if not name.unknown and self._person(name) is None:
                rows = self._store.people.alike(name.name)[:_MOST_SAID]
                people = ", ".join(str(_Bearer(row.id, row.name, row.organisation)) for row in rows)
                said = _("{name}: known as {people}? Then type the whole name.")
                return said.format(name=name.name, people=people) if people else ""
        return ""

    def _person(self, name: Named) -> int | None:
        if name.unknown:
            return None
        if (known := self._own.get(_sought(str(name)))) is not None:
            return known
        found = self._bearers(name)
        if len(found) > 1:
            raise ValueError(_several(name, found))
        return found[0].id if found else None

    def _bearers(self, name: Named) -> "list[_Bearer]":
        """Those whom the name may mean; of the organisation, if said."""
        named = self._store.people.bearing(name.name)
        bearers = [_Bearer(each.id, each.name, each.organisation) for each in named]
        if name.organisation:
            wanted = fold(name.organisation)
            bearers = [each for each in bearers if wanted in fold(each.organisation)]
        return bearers

    def _label(self, who: Attendance) -> str:
        """The person as typed: with the organisation if the name alone is ambiguous."""
        alone = len(self._store.people.similar(who.person)) < 2
        return str(Named(who.person, "" if alone else who.organisation))


class _Bearer(NamedTuple):
    """A candidate for a name."""

    id: int
    name: str
    organisation: str

    def __str__(self) -> str:
        return f"{self.name} ({self.organisation})" if self.organisation else self.name


def _several(name: Named, found: "Sequence[_Bearer]") -> str:
    said = ", ".join(map(str, found[:_MOST_SAID]))
    more = ", …" if len(found) > _MOST_SAID else ""
    return _(
        "“{name}” may be {people}: write which one, with “@organisation” if need be,"
        " or “{name} ?” for somebody else."
    ).format(name=name.name, people=f"{said}{more}")


def _sought(typed: str) -> str:
    return fold(" ".join(typed.split()))
