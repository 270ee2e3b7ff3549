"""Reading rows as plain tuples: what a list shows needs no models."""

from typing import Any

from peewee import Select


def tuples(query: Select) -> list[tuple[Any, ...]]:
    """The rows of `query`, each with the values of its columns in order."""
    return list(query.tuples())
