"""Fields of the planner's values as the tables hold them, texts cleaned."""

from collections.abc import Mapping, Set
from enum import Enum
from typing import Any

from db.engine import clean as texts


def columns(fields: Mapping[str, Any], allowed: Set[str], many_lines: Set[str]) -> dict[str, Any]:
    """Fields as columns; `many_lines` are those whose text may have more than one.

    Raises:
        TypeError: if a field is none of those allowed.
        Empty: if there is a title and nothing in it.
    """
    if stray := fields.keys() - allowed:
        raise TypeError(stray)
    return {name: _column(name, value, name in many_lines) for name, value in fields.items()}


def _column(name: str, value: object, many_lines: bool) -> object:
    if isinstance(value, Enum):
        return value.value
    if not isinstance(value, str):
        return value
    if name == "title":
        return texts.needed(value)
    return texts.many_lines(value) if many_lines else texts.one_line(value)
