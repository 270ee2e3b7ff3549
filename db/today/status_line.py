"""The status line of a day, read without Peewee, writes or a new file.

A shell prompt runs it each time, so that every import counts.
"""

import sqlite3
from collections.abc import Collection, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from db.engine.file_kind import check_kind
from db.engine.log import set_aside_stray
from db.errors import foreign, translated
from planner.today.status_line import Glance

if TYPE_CHECKING:
    from planner.calendar.working_days import WorkingDays

_PATIENCE = 0.25
"""Seconds to wait for another program's lock, short for a prompt."""
_PARTS_SINCE = 4
"""The schema from which on an action may have a part of the day; an older store has none."""

_STAIRS_SINCE = 24
"""The schema from which on there are pauses and routines."""

_PAUSES = "SELECT first, last FROM pause"

_DAY = """
SELECT id, title, state = 'done', day, chosen_on, coalesce(substr(time, 1, 5), ''), {part}
    FROM action WHERE state = 'open' AND day <= :today
UNION ALL
SELECT id, title, 1, day, chosen_on, '', '' FROM action WHERE closed_on = :today AND state = 'done'
"""
_ANY = "SELECT 1 FROM routine LIMIT 1"


class Seen(NamedTuple):
    """The actions of a day for its line, and the working days with the pauses written down."""

    actions: Sequence[Glance]
    working: "WorkingDays"


def glance(file: Path, today: date, working: "WorkingDays") -> Seen:
    """The open actions that are due, and those done today; none without a file.

    The open occurrence of each routine is among them, on the working day after a pause. `working`
    are the working days without the pauses that are written down.

    Raises:
        StoreError: if the file cannot be read.
    """
    if not check_kind(file) or not file.stat().st_size:
        return Seen((), working)
    set_aside_stray(file)
    address = f"file:{quote(str(file))}?mode=rw"  # reading alone would leave two files beside it
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=_PATIENCE)) as connection:
            connection.execute("PRAGMA query_only = 1")
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            part = "coalesce(part, '')" if version >= _PARTS_SINCE else "''"
            rows = connection.execute(
                _DAY.format(part=part), {"today": today.isoformat()}
            ).fetchall()
            has_routines = version >= _STAIRS_SINCE and connection.execute(_ANY).fetchall()
            kept = connection.execute(_PAUSES).fetchall() if version >= _STAIRS_SINCE else []
            days = ((date.fromisoformat(first), date.fromisoformat(last)) for first, last in kept)
            working = replace(working, pauses=tuple(days))
            found = _of_routines(connection, today, working) if has_routines else ([], ())
    except sqlite3.DatabaseError as error:
        raise translated(error, file) or foreign(file) from error
    occurrences, gone = found
    actions = occurrences + [
        Glance(title, bool(done), _day(day), _day(chosen_on), time, part)
        for number, title, done, day, chosen_on, time, part in rows
        if number not in gone
    ]
    return Seen(actions, working)


def _of_routines(
    connection: sqlite3.Connection, today: date, working: "WorkingDays"
) -> tuple[list[Glance], Collection[int]]:
    """The open occurrences without a row, and the ids of rows that gave way to another."""
    from db.stairs.routine_query import ROUTINES, RUNNING, routine_of
    from planner.stairs.routines.occurrences import (  # most stores have none
        given_way,
        open_occurrence,
    )

    sql = ROUTINES.format(which=RUNNING, done_on="NULL")
    found = map(routine_of, connection.execute(sql, {"today": today.isoformat()}).fetchall())
    routines = list(found)
    due = (open_occurrence(routine, today, working) for routine in routines)
    occurrences = [
        Glance(
            action.title,
            day=action.day,
            time=f"{action.time:%H:%M}" if action.time else "",
            part=action.part or "",
        )
        for action in due
        if action is not None
    ]
    gone = (given_way(routine, today, working) for routine in routines)
    return occurrences, frozenset().union(*gone)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
