"""Queries written out and read as plain tuples: lists need no models."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from db.engine.database import database


def rows(sql: str, **parameters: object) -> list[tuple[Any, ...]]:
    """The rows of an SQL query."""
    return list(database.execute_sql(sql, parameters).fetchall())


def listed(words: Iterable[StrEnum]) -> str:
    """Words of a vocabulary as SQL lists them."""
    return ", ".join(f"'{word.value}'" for word in words)
