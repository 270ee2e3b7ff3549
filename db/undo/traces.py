"""The history read for values: those that changes of a row have written into other rows."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from db.engine.database import database
from db.undo import triggers


class Written(NamedTuple):
    """The value that a change has written into a row, and the one that stood there before."""

    key: int
    before: Any
    after: Any


class _Entry(NamedTuple):
    first: int
    last: int


class _Row(NamedTuple):
    """The first row of the journal that an entry has for a key, and its value before that."""

    entry: int
    is_new: bool
    value: Any


def written_with(
    table: str, key: int, columns: Mapping[str, str]
) -> dict[str, list[Written]] | None:
    """The values that the changes of a row have written into one column of some tables, in order.

    `columns` has that column by table. Other rows of the same `table` that such a change wrote, as
    one that took them over does, have their own changes read too. None where the history no longer
    reaches back to when each of them was made.
    """
    entries = [
        _Entry(*row)
        for row in database.execute_sql(
            "SELECT first_row, last_row FROM journal_entry WHERE undone = 0 ORDER BY first_row"
        ).fetchall()
    ]
    which = _entries_of(_by_key(table, "id", entries), key)
    if which is None:
        return None
    return {
        name: _values(_by_key(name, column, entries), name, column, which)
        for name, column in columns.items()
    }


def _by_key(table: str, column: str, entries: Sequence[_Entry]) -> dict[int, list[_Row]]:
    """The rows of the journal for a table, one for each key and entry, in order."""
    names = triggers.columns(table)
    place = list(names).index(column)
    found: defaultdict[int, list[_Row]] = defaultdict(list)
    rows = database.execute_sql(
        f"SELECT seq, op, c0, c{place} FROM journal_row WHERE tbl = ? AND op <> ? ORDER BY seq",
        (triggers.JOURNALLED.index(table), triggers.RANGE),
    )
    for seq, op, key, value in rows.fetchall():
        entry = bisect_left(entries, seq, key=lambda each: each.last)
        if entry == len(entries) or seq < entries[entry].first:
            continue  # undone
        known = found[key]
        if not known or known[-1].entry != entry:
            known.append(_Row(entry, op == triggers.KEY, value))
    return found


def _entries_of(by_key: Mapping[int, Sequence[_Row]], key: int) -> set[int] | None:
    """The entries that have written a row, and those of the rows that they wrote with it."""
    keys, left, which = {key}, [key], set[int]()
    while left:
        rows = by_key.get(left.pop(), ())
        if not rows or not rows[0].is_new:
            return None
        which |= {row.entry for row in rows}
        others = {
            other for other, there in by_key.items() if any(row.entry in which for row in there)
        }
        left += sorted(others - keys)
        keys |= others
    return which


def _values(
    by_key: Mapping[int, Sequence[_Row]], table: str, column: str, which: set[int]
) -> list[Written]:
    """The values that entries have written into a column of rows that were there before."""
    concerned = {
        key: rows for key, rows in by_key.items() if any(row.entry in which for row in rows)
    }
    now = dict(database.execute_sql(f"SELECT id, {column} FROM {table}").fetchall())
    found: list[tuple[int, Written]] = []
    for key, rows in concerned.items():
        after = [*(row.value for row in rows[1:]), now.get(key)]
        for row, value in zip(rows, after, strict=True):
            if row.entry in which and not row.is_new and row.value != value:
                found.append((row.entry, Written(key, row.value, value)))
    return [written for _entry, written in sorted(found, key=lambda each: (each[0], each[1].key))]
