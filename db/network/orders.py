"""All people in one order: its parts follow each other, and an index holds each of them.

A page is read from the nearer end of its part, so that it comes as soon from 100,000 people as from
a hundred.
"""

import json
from collections.abc import Sequence
from datetime import date
from itertools import accumulate, chain
from typing import NamedTuple, Protocol

from db.engine.query import rows
from planner.model.vocabulary import Circle
from planner.network.inventory.order import By, Order

_RANKED = """
SELECT json_group_array(person_id) FROM (
    SELECT period_days, contact_due, person_id FROM person_rhythm WHERE contact_due IS NOT NULL
    ORDER BY period_days, contact_due, surname_key, person_id LIMIT -1)
GROUP BY period_days, contact_due
ORDER BY (julianday(:today) - julianday(contact_due)) / period_days DESC, contact_due, period_days
"""
"""Those of one rhythm who are due on one day have the same share of it behind them."""


class Part(Protocol):
    """People in an order, as a part of all of them."""

    def size(self) -> int:
        """The number of people."""
        ...

    def ids(self, start: int, count: int, total: int) -> list[int]:
        """The ids of at most `count` of all `total`, from the offset `start` on."""
        ...

    def place(self, person_id: int) -> int | None:
        """The offset of a person; None if they are in another part."""
        ...


class Indexed(NamedTuple):
    """The rows of a table that a condition `holds` for: by a day, the newest first, then by name.

    Without a `day` only by name. `key` is the column with the id of the person.
    """

    holds: str = "true"
    day: str = ""
    table: str = "person"
    key: str = "id"

    def size(self) -> int:
        """The number of people."""
        [(found,)] = rows(f"SELECT count(*) FROM {self.table} WHERE {self.holds}")
        return int(found)

    def ids(self, start: int, count: int, total: int) -> list[int]:
        """The ids of at most `count` of all `total`, read from the nearer end."""
        count = min(count, total - start)
        if count <= 0:
            return []
        behind = total - start - count
        from_end = behind < start
        [(found,)] = rows(
            f"SELECT json_group_array(id) FROM (SELECT {self.key} AS id FROM {self.table}"
            f" WHERE {self.holds} ORDER BY {self._order(from_end=from_end)}"
            " LIMIT :count OFFSET :offset)",
            count=count,
            offset=behind if from_end else start,
        )
        ids: list[int] = json.loads(found)
        return ids[::-1] if from_end else ids

    def place(self, person_id: int) -> int | None:
        """The number of rows before that of a person; None if there is none."""
        found = rows(
            f"SELECT {self.day or 'null'}, surname_key FROM {self.table}"
            f" WHERE {self.key} = :person AND {self.holds}",
            person=person_id,
        )
        for day, name in found:
            return sum(self._before(person_id, day, name))
        return None

    def _before(self, person_id: int, day: str | None, name: str) -> Sequence[int]:
        """The numbers of rows with a newer day, and of those of the same day with a name before."""
        before = f"(surname_key, {self.key}) < (:name, :person)"
        conditions = [f"{self.day} > :day", f"{self.day} = :day AND {before}"]
        return [
            int(number)
            for condition in (conditions if self.day else [before])
            for (number,) in rows(
                f"SELECT count(*) FROM {self.table} WHERE {self.holds} AND {condition}",
                day=day,
                name=name,
                person=person_id,
            )
        ]

    def _order(self, *, from_end: bool) -> str:
        name = ", ".join(f"{each} DESC" if from_end else each for each in ("surname_key", self.key))
        if not self.day:
            return name
        return f"{self.day}, {name}" if from_end else f"{self.day} DESC, {name}"


class Ranked(NamedTuple):
    """People whose order was reckoned once, as it is another one every day."""

    people: Sequence[int]

    def size(self) -> int:
        """The number of people."""
        return len(self.people)

    def ids(self, start: int, count: int, total: int) -> list[int]:
        """The ids of at most `count` of all `total`, from the offset `start` on."""
        return list(self.people[start : min(start + count, total)])

    def place(self, person_id: int) -> int | None:
        """The offset of a person; None if they are in another part."""
        return self.people.index(person_id) if person_id in self.people else None


class Ordered:
    """All people in one order."""

    def __init__(self, order: Order) -> None:
        """Count the parts of an order."""
        self._parts = _parts(order)
        self._counts = [part.size() for part in self._parts]
        self._starts = [0, *accumulate(self._counts)]

    def __len__(self) -> int:
        """The number of all people."""
        return self._starts[-1]

    def ids(self, start: int, count: int) -> list[int]:
        """The ids of at most `count` people from the offset `start` on."""
        found: list[int] = []
        for part, number, first in zip(self._parts, self._counts, self._starts, strict=False):
            at = start + len(found) - first
            if 0 <= at < number and len(found) < count:
                found += part.ids(at, count - len(found), number)
        return found

    def place(self, person_id: int) -> int | None:
        """The offset of a person; None if they are not there."""
        for part, first in zip(self._parts, self._starts, strict=False):
            if (place := part.place(person_id)) is not None:
                return first + place
        return None


def _parts(order: Order) -> Sequence[Part]:
    match order.by:
        case By.NAME:
            return (Indexed(),)
        case By.LAST:
            return _dated("last_contact", "person_rhythm", "person_id")
        case By.CONNECTED:
            return _dated("connected_on", "person", "id")
        case By.CIRCLE:
            named = (Indexed(f"circle = '{circle.value}'") for circle in Circle)
            return (*named, Indexed("circle IS NULL"))
        case By.OVERDUE:
            free = Indexed("contact_due IS NULL", "", "person_rhythm", "person_id")
            return (Ranked(_most_overdue_first(order.today)), free)


def _dated(day: str, table: str, key: str) -> Sequence[Part]:
    """Those with a day, the newest first, then those without by name."""
    named = Indexed(f"{day} IS NOT NULL", day, table, key)
    return (named, Indexed(f"{day} IS NULL", "", table, key))


def _most_overdue_first(today: date) -> list[int]:
    """The ids of the people with a rhythm, by the share of it that has passed."""
    groups = rows(_RANKED, today=today)
    return list(chain.from_iterable(json.loads(people) for (people,) in groups))
