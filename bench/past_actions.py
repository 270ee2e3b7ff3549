"""Invented actions of the past, done with invented people, each with its result and its touch."""

from datetime import date, timedelta
from itertools import count
from typing import NamedTuple

from db.engine.database import database
from db.store import Store
from db.undo import derived, journal

_TABLES = ("action", "result", "touch")
_OUTCOMES = ("achieved", "partly", "declined")
_KINDS = ("contact", "advice", "meet", "thanks")

_Row = tuple[str | int | None, ...]


class Past(NamedTuple):
    """A time before today: it began `first` days ago and ended `last` days ago.

    Of so many results one in `silent` found no answer, and one in four left no touch if `few`.
    """

    first: int = 1800
    last: int = 100
    silent: int = 0
    few: bool = False


FIVE_YEARS = Past()
YEAR = Past(first=365, last=1, silent=10, few=True)


def invent_past(store: Store, number: int, today: date, past: Past = FIVE_YEARS) -> None:
    """Add so many actions done in a time before today, some with a sentence."""
    (people,) = database.execute_sql("SELECT max(id) FROM person").fetchone()
    with (
        store.change("Invented actions"),
        journal.bulk(_TABLES) as first,
        derived.set_aside(),
    ):
        connection = database.driver()
        span = past.first - past.last
        days = [
            (today - timedelta(days=past.last + place % span)).isoformat()
            for place in range(number)
        ]
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
            (_result(first["action"], place, day, past) for place, day in enumerate(days)),
        )
        connection.executemany(
            "INSERT INTO touch (uid, person_id, result_id, day, direction, channel, minutes)"
            " VALUES (?, ?, ?, ?, ?, 'email', 15)",
            (
                (f"past-{place}", who, first["result"] + place, day, _direction(place, past))
                for place, who, day in zip(count(), whom, days, strict=False)
                if not (past.few and place % 4 == 3)
            ),
        )
        derived.affect("SELECT person_id FROM touch WHERE id >= ?", first["touch"])


def _is_silent(place: int, past: Past) -> bool:
    return bool(past.silent) and place % past.silent == 0


def _direction(place: int, past: Past) -> str:
    return "out" if _is_silent(place, past) else "two-way"


def _result(first: int, place: int, day: str, past: Past) -> _Row:
    learned = f"Lesson {place}" if place % 5 == 0 else ""
    outcome = "no-reply" if _is_silent(place, past) else _OUTCOMES[place % 3]
    return first + place, outcome, day, 15, learned
