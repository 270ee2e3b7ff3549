"""Invented actions of the past, done with invented people, each with its result and its touch."""

from datetime import date, timedelta
from itertools import count

from db.engine.database import database
from db.store import Store
from db.undo import derived, journal

_TABLES = ("action", "result", "touch")
_OUTCOMES = ("achieved", "partly", "declined")
_KINDS = ("contact", "advice", "meet", "thanks")

_Row = tuple[str | int | None, ...]


def invent_past(store: Store, number: int, today: date) -> None:
    """Add so many actions done in the five years before the last months, some with a sentence."""
    (people,) = database.execute_sql("SELECT max(id) FROM person").fetchone()
    with (
        store.change("Invented actions"),
        journal.bulk(_TABLES) as first,
        derived.set_aside(),
    ):
        connection = database.driver()
        days = [(today - timedelta(days=100 + place % 1700)).isoformat() for place in range(number)]
        whom = [1 + place * 7 % people for place in range(number)]
        connection.executemany(
            "INSERT INTO action (uid, title, kind, person_id, day, minutes, state, closed_on,"
            " created_on) VALUES (?, ?, ?, ?, ?, ?, 'done', ?, ?)",
            (
                (f"past-{place}", f"Past {place}", _KINDS[place % 4], who, day, 15, day, day)
                for place, who, day in zip(count(), whom, days, strict=False)
            ),
        )
        connection.executemany(
            "INSERT INTO result (action_id, outcome, day, minutes, learned) VALUES (?, ?, ?, ?, ?)",
            (_result(first["action"], place, day) for place, day in enumerate(days)),
        )
        connection.executemany(
            "INSERT INTO touch (uid, person_id, result_id, day, channel, minutes)"
            " VALUES (?, ?, ?, ?, 'phone', 15)",
            (
                (f"past-{place}", who, first["result"] + place, day)
                for place, who, day in zip(count(), whom, days, strict=False)
            ),
        )
        derived.affect("SELECT person_id FROM touch WHERE id >= ?", first["touch"])


def _result(first: int, place: int, day: str) -> _Row:
    learned = f"Lesson {place}" if place % 5 == 0 else ""
    return first + place, _OUTCOMES[place % 3], day, 15, learned
