"""The status line of a day, read without Peewee, writes or a new file.

A shell prompt runs it each time, so that every import counts.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from db.engine.file_kind import check_kind
from db.engine.log import set_aside_stray
from db.errors import foreign, translated
from planner.today.status_line import Glance

_PATIENCE = 0.25
"""Seconds to wait for another program's lock, short for a prompt."""
_PARTS_SINCE = 4
"""The schema from which on an action may have a part of the day; an older store has none."""

_PAUSES_SINCE = 24
"""The schema from which on pauses are written down."""

_PAUSES = "SELECT first, last FROM pause"

_DAY = """
SELECT title, state = 'done', day, chosen_on, coalesce(substr(time, 1, 5), ''), {part} FROM action
    WHERE state = 'open' AND day <= :today
UNION ALL
SELECT title, 1, day, chosen_on, '', '' FROM action WHERE closed_on = :today AND state = 'done'
"""


class Seen(NamedTuple):
    """The actions of a day for its line, and the pauses that are written down."""

    actions: Sequence[Glance] = ()
    pauses: tuple[tuple[date, date], ...] = ()


def glance(file: Path, today: date) -> Seen:
    """The open actions that are due, those done today, and the pauses; none without a file.

    Raises:
        StoreError: if the file cannot be read.
    """
    if not check_kind(file) or not file.stat().st_size:
        return Seen()
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
            paused = connection.execute(_PAUSES).fetchall() if version >= _PAUSES_SINCE else []
    except sqlite3.DatabaseError as error:
        raise translated(error, file) or foreign(file) from error
    actions = [
        Glance(title, bool(done), _day(day), _day(chosen_on), time, part)
        for title, done, day, chosen_on, time, part in rows
    ]
    days = ((date.fromisoformat(first), date.fromisoformat(last)) for first, last in paused)
    return Seen(actions, tuple(days))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
