"""The people due for contact, read through the index of each rhythm, also among 100,000 people."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from db.engine.query import rows
from db.network.due import PERIODS
from planner.network.rhythm import overdue

MOST = 100
"""The people due who are listed first, at most; those beyond stand among the others."""

# Each index is left after the first `MOST`: within a period the earliest due is the most overdue.
_DUE = f"""
{PERIODS}
SELECT r.person_id, r.surname_key, r.period_days, r.contact_due
FROM periods CROSS JOIN person_rhythm r
WHERE r.person_id IN (
    SELECT o.person_id FROM person_rhythm o
    WHERE o.period_days = periods.days AND o.contact_due <= :today
    ORDER BY o.contact_due, o.surname_key, o.person_id LIMIT {MOST + 1})
"""

Key = tuple[str, int]
"""Family name and id: the place of a person in the list of all."""


class DueFirst(NamedTuple):
    """The ids of those due, the most overdue first, and their keys in the order of all people.

    `further` says that more are due than are listed first.
    """

    ids: Sequence[int]
    keys: Sequence[Key]
    further: bool

    def before(self, key: Key) -> int:
        """The number of those due who stand before a key in the order of all people."""
        return bisect_left(self.keys, key)


def due_first(today: date) -> DueFirst:
    """The people due by `today`: active ones with a rhythm that has passed.

    Their order is that of the proposals of Today: by the overdue share, then by family name.
    """
    found = sorted(
        (-overdue(date.fromisoformat(due) - timedelta(days=period), period, today), key, number)
        for number, key, period, due in rows(_DUE, today=today)
    )
    first = found[:MOST]
    keys = sorted((key, number) for _share, key, number in first)
    return DueFirst([number for *_, number in first], keys, len(found) > MOST)
