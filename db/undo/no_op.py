"""Whether a change has left everything as it was."""

from typing import Any

from db.engine.database import database
from db.undo import triggers

_FEW = 200
"""Journal rows: whoever writes more has changed something."""

_Row = tuple[Any, ...]


def nothing_differs(first: int, last: int) -> bool:
    """Whether every row named by the journal rows `first` to `last` is still as it was before.

    The first word on a key is its state before. A new row, a range and more than a few rows count
    as different without a look.
    """
    if last - first >= _FEW:
        return False
    rows = database.execute_sql(
        "SELECT * FROM journal_row WHERE seq BETWEEN ? AND ? ORDER BY seq", (first, last)
    ).fetchall()
    before: dict[tuple[int, int], _Row] = {}
    for _seq, table, op, *image in rows:
        if op == triggers.RANGE or (op == triggers.KEY and (table, image[0]) not in before):
            return False
        before.setdefault((table, image[0]), tuple(image))
    return all(_is(table, key, image) for (table, key), image in before.items())


def _is(table: int, key: int, image: _Row) -> bool:
    """Whether a row is now what its image says, down to -0.0, which is not 0.0, and 1, not 1.0."""
    name = triggers.JOURNALLED[table]
    names = triggers.columns(name)
    listed = ", ".join(f'"{column}"' for column in names)
    row = database.execute_sql(f"SELECT {listed} FROM {name} WHERE id = ?", (key,)).fetchone()
    return repr(row) == repr(image[: len(names)])
