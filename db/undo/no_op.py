"""Detect a change that has left every row as it was."""

from typing import Any

from db.engine.database import database
from db.undo import triggers

_FEW = 200
"""The most journal rows that are compared; a longer change counts as different."""

_Row = tuple[Any, ...]


def nothing_differs(first: int, last: int) -> bool:
    """Whether every row journalled from `first` to `last` is as it was before.

    The first journal row of a key is its state before. A new row, a range and more than a few rows
    count as different without comparison.
    """
    if last - first >= _FEW:
        return False
    rows = database.execute_sql(
        "SELECT * FROM journal_row WHERE seq BETWEEN ? AND ? ORDER BY seq", (first, last)
    )  # not all at once: the first row of a change is mostly a new one
    before: dict[tuple[int, int], _Row] = {}
    for _seq, table, op, *image in rows:
        if op == triggers.RANGE or (op == triggers.KEY and (table, image[0]) not in before):
            return False
        before.setdefault((table, image[0]), tuple(image))
    return all(_is(table, key, image) for (table, key), image in before.items())


def _is(table: int, key: int, image: _Row) -> bool:
    """Whether a row equals its image, telling -0.0 from 0.0 and 1 from 1.0."""
    name = triggers.JOURNALLED[table]
    names = triggers.columns(name)
    listed = ", ".join(f'"{column}"' for column in names)
    row = database.execute_sql(f"SELECT {listed} FROM {name} WHERE id = ?", (key,)).fetchone()
    return repr(row) == repr(image[: len(names)])
