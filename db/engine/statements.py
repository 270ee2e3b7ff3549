"""One row written by a statement whose text is kept.

Peewee builds the text anew each time, which takes longer than to run it.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from peewee import Field, Model

from db.engine.database import database
from db.engine.uids import new_uids


def insert(table: type[Model], row: Mapping[str, Any]) -> int:
    """Write a new row, what is not given by the defaults of the table; its id.

    The columns are named as the table's fields or as its columns.
    """
    sql, fields, defaults = _inserting(table, tuple(row))
    return int(database.execute_sql(sql, (*_values(fields, row), *defaults)).lastrowid)


def insert_many(table: type[Model], rows: Sequence[Mapping[str, Any]]) -> None:
    """Write new rows with the same columns, each with a uid of its own; nothing if there are none.

    The columns are named as the table's fields or as its columns.
    """
    if not rows:
        return
    sql, fields, defaults = _inserting(table, tuple(rows[0]))
    uids = new_uids(len(rows))
    each = ({**row, "uid": uid} for row, uid in zip(rows, uids, strict=True))
    database.execute_many(sql, ((*_values(fields, row), *defaults) for row in each))


def update(table: type[Model], number: int | None, row: Mapping[str, Any]) -> None:
    """Write columns of the row with this id; nothing if none are given."""
    if not row:
        return
    sql, fields = _updating(table, tuple(row))
    database.execute_sql(sql, (*_values(fields, row), number))


def update_many(table: type[Model], rows: Mapping[int, Mapping[str, Any]]) -> None:
    """Write the same columns of many rows, by their ids, in one statement; nothing if none.

    It takes a third of the time of as many statements. Values are numbers, days, texts or none.
    """
    if not rows:
        return
    sql, fields = _updating_many(table, tuple(next(iter(rows.values()))))
    told = [[number, *_values(fields, row)] for number, row in rows.items()]
    database.execute_sql(sql, (json.dumps(told, default=str),))


@cache
def _inserting(
    table: type[Model], names: tuple[str, ...]
) -> tuple[str, list[Field], tuple[Any, ...]]:
    """The text, the fields of its first values, and the values that come after them."""
    fields = _fields(table, names)
    others = {
        field: default
        for field, default in table._meta.defaults.items()
        if field not in fields and not callable(default)
    }
    every = [*fields, *others]
    listed = ", ".join(f'"{field.column_name}"' for field in every)
    marks = ", ".join("?" for _field in every)
    sql = f'INSERT INTO "{table._meta.table_name}" ({listed}) VALUES ({marks})'
    return sql, fields, tuple(others.values())


@cache
def _updating(table: type[Model], names: tuple[str, ...]) -> tuple[str, list[Field]]:
    fields = _fields(table, names)
    listed = ", ".join(f'"{field.column_name}" = ?' for field in fields)
    return f'UPDATE "{table._meta.table_name}" SET {listed} WHERE "id" = ?', fields


@cache
def _updating_many(table: type[Model], names: tuple[str, ...]) -> tuple[str, list[Field]]:
    fields = _fields(table, names)
    listed = ", ".join(f'"{each.column_name}" = told.c{at}' for at, each in enumerate(fields, 1))
    at_each = range(len(fields) + 1)
    read = ", ".join(f"value ->> {at} AS c{at}" for at in at_each)  # not wrapped: SQL
    told = f"(SELECT {read} FROM json_each(?)) told"
    name = table._meta.table_name
    return f'UPDATE "{name}" SET {listed} FROM {told} WHERE "{name}"."id" = told.c0', fields


def _values(fields: list[Field], row: Mapping[str, Any]) -> Iterator[Any]:
    """The values as the driver takes them."""
    for field, value in zip(fields, row.values(), strict=True):
        yield field.db_value(value)  # type: ignore[no-untyped-call]  # Peewee's stubs leave it untyped


def _fields(table: type[Model], names: tuple[str, ...]) -> list[Field]:
    return [table._meta.combined[name] for name in names]
