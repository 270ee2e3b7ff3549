"""The status line of a day, read without Peewee, writes or a new file.

A shell prompt runs it each time, so that every import counts.
"""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from urllib.parse import quote

from db.engine.file_kind import check_kind
from db.engine.log import set_aside_stray
from db.errors import foreign, translated
from planner.today.status_line import Glance

_PATIENCE = 0.25
"""Seconds to wait for another program's lock, short for a prompt."""
_PARTS_SINCE = 4
"""The schema from which on an action may have a part of the day; an older store has none."""

_DAY = """
SELECT title, state = 'done', day, chosen_on, coalesce(substr(time, 1, 5), ''), {part} FROM action
    WHERE state = 'open' AND day <= :today
UNION ALL
SELECT title, 1, day, chosen_on, '', '' FROM action WHERE closed_on = :today AND state = 'done'
"""


def glance(file: Path, today: date) -> list[Glance]:
    """The open actions that are due and those done today; none without a file.

    Raises:
        StoreError: if the file cannot be read.
    """
    if not check_kind(file) or not file.stat().st_size:
        return []
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
    except sqlite3.DatabaseError as error:
        raise translated(error, file) or foreign(file) from error
    return [
        Glance(title, bool(done), _day(day), _day(chosen_on), time, part)
        for title, done, day, chosen_on, time, part in rows
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
