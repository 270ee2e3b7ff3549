"""Rows that hang on one row follow it to another: by the references of the schema themselves."""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple

from db.engine.database import database
from db.network.duplicates.folding import FOLDED


class Reference(NamedTuple):
    """A column that refers to rows of a table; `needed` if it may not be null."""

    table: str
    column: str
    needed: bool


def references(table: str) -> list[Reference]:
    """The columns of the schema that refer to a table, in the order of the schema."""
    return [
        Reference(child, column, _is_needed(child, column))
        for child in _tables()
        for column, parent in _parents(child)
        if parent == table
    ]


def follow(table: str, gone: int, kept: int) -> None:
    """Let every row that refers to the row `gone` of a table refer to `kept`.

    A row that would then be there twice is folded into the one that is there.
    """
    _part(table, gone, kept)
    for reference in references(table):
        for row in _referring(reference, gone):
            twin = _twin(reference, row, kept)
            if twin is None:
                database.execute_sql(
                    f"UPDATE {reference.table} SET {reference.column} = ? WHERE id = ?", (kept, row)
                )
            else:
                fold(reference.table, row, twin)


def fold(table: str, gone: int, kept: int) -> None:
    """Fold a row into another of its table, with all that hangs on it."""
    folding: Callable[[int, int], None] | None = FOLDED.get(table)
    if folding is not None:
        folding(gone, kept)
    follow(table, gone, kept)
    database.execute_sql(f"DELETE FROM {table} WHERE id = ?", (gone,))


def keys_with(reference: Reference) -> list[list[str]]:
    """The columns of each unique key in which a reference stands."""
    indexes = database.execute_sql(f"PRAGMA index_list({reference.table})").fetchall()
    keys = [_columns_of(name) for _seq, name, unique, *_rest in indexes if unique]
    return [key for key in keys if reference.column in key]


def _referring(reference: Reference, number: int) -> list[int]:
    found = database.execute_sql(
        f"SELECT id FROM {reference.table} WHERE {reference.column} = ? ORDER BY id", (number,)
    )
    return [row for (row,) in found.fetchall()]


def _twin(reference: Reference, row: int, kept: int) -> int | None:
    """The row with which another would collide once it refers to `kept`."""
    table, column, _needed = reference
    for key in keys_with(reference):
        others = "".join(f" AND k.{name} = r.{name}" for name in key if name != column)
        found = database.execute_sql(
            f"SELECT k.id FROM {table} r JOIN {table} k ON k.id <> r.id AND k.{column} = ?{others}"
            " WHERE r.id = ?",
            (kept, row),
        ).fetchone()
        if found is not None:
            return int(found[0])
    return None


def _part(table: str, gone: int, kept: int) -> None:
    """Take away what ties both rows to each other: an introduction of one to the other."""
    ties: dict[str, list[Reference]] = {}
    for reference in references(table):
        ties.setdefault(reference.table, []).append(reference)
    for child, columns in ties.items():
        for one, other in combinations(columns, 2):
            done = f"UPDATE {child} SET {other.column} = NULL"
            if other.needed:
                done = f"DELETE FROM {child}"
            both = f"({one.column}, {other.column}) IN (VALUES (?, ?), (?, ?))"
            database.execute_sql(f"{done} WHERE {both}", (gone, kept, kept, gone))


def _tables() -> list[str]:
    found = database.execute_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%REFERENCES%'"
        " ORDER BY rowid"
    )
    return [name for (name,) in found.fetchall()]


def _parents(table: str) -> Iterator[tuple[str, str]]:
    """The columns of a table that refer to another, with its name."""
    keys = database.execute_sql(f"PRAGMA foreign_key_list({table})").fetchall()
    for _id, _seq, parent, column, *_rest in keys:
        yield column, parent


def _is_needed(table: str, column: str) -> bool:
    columns = database.execute_sql(f"PRAGMA table_info({table})").fetchall()
    return any(name == column and needed for _cid, name, _kind, needed, *_rest in columns)


def _columns_of(index: str) -> list[str]:
    return [name for _seq, _cid, name in database.execute_sql(f"PRAGMA index_info({index})")]
