"""People who are not the same, though they look alike."""

from collections.abc import Iterable
from datetime import date

from db.engine.database import database
from db.engine.query import rows

Two = tuple[int, int]

_ADD = "INSERT INTO apart (one_id, other_id, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"


def apart() -> frozenset[Two]:
    """The pairs of people who are not the same, the lower id first."""
    return frozenset((one, other) for one, other in rows("SELECT one_id, other_id FROM apart"))


def set_apart(pairs: Iterable[Two], today: date) -> None:
    """Remember pairs of people who are not the same."""
    for one, other in pairs:
        database.execute_sql(_ADD, (min(one, other), max(one, other), today.isoformat()))


def take_over(kept: int, gone: int) -> None:
    """Let people told apart from `gone` be apart from `kept`; both are one now."""
    found = rows(
        "SELECT id, one_id, other_id, day FROM apart WHERE :gone IN (one_id, other_id)", gone=gone
    )
    for number, one, other, day in found:
        third = other if one == gone else one
        database.execute_sql("DELETE FROM apart WHERE id = ?", (number,))
        if third != kept:
            set_apart([(kept, third)], date.fromisoformat(day))
