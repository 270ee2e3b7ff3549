"""Queries read as plain tuples: lists need no models."""

import json
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cache
from typing import Any

from peewee import SQL, Select

from db.engine.database import database


def tuples(query: Select) -> list[tuple[Any, ...]]:
    """The rows of `query`, each with the values of its columns in order."""
    return list(query.tuples())


_IDS = object()
THESE = SQL("(SELECT value FROM json_each(?))", (_IDS,))
"""The ids that a query of `rows_by_ids` is asked for."""


def rows_by_ids(query: Callable[[], Select]) -> Callable[[Iterable[int]], list[tuple[Any, ...]]]:
    """Reads the rows of a query for `THESE` ids, with their values as SQLite stores them.

    Its SQL is written once: for a few rows that takes longer than to read them.
    """
    written = cache(lambda: query().sql())

    def read(ids: Iterable[int]) -> list[tuple[Any, ...]]:
        sql, parameters = written()
        these = json.dumps(list(ids))
        found = database.execute_sql(sql, [these if each is _IDS else each for each in parameters])
        return list(found.fetchall())

    return read


def rows(sql: str, **parameters: object) -> list[tuple[Any, ...]]:
    """The rows of an SQL query."""
    return list(database.execute_sql(sql, parameters).fetchall())


def listed(words: Iterable[StrEnum]) -> str:
    """Words of a vocabulary as SQL lists them."""
    return ", ".join(f"'{word.value}'" for word in words)


def numbers(query: Select) -> list[int]:
    """The one column of a query of ids, in its order: many are read as one text, far sooner."""
    sql, parameters = query.limit(-1).sql()  # SQLite may leave out the order, but with no limit
    found_sql = f"SELECT json_group_array(id) FROM ({sql})"
    (found,) = database.execute_sql(found_sql, parameters).fetchone()
    return list(json.loads(found))


def among(ids: Iterable[int]) -> SQL:
    """The ids as a subquery, however many there are: SQLite limits the number of parameters."""
    return SQL("(SELECT value FROM json_each(?))", [json.dumps(list(ids))])
