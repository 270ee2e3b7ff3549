"""Clean fields for storage: control characters removed, empty required texts refused."""

from collections.abc import Mapping, Set
from enum import Enum
from typing import Any

from db.errors import Empty
from planner.language import _
from planner.language.text import clean


def one_line(text: str) -> str:
    """`text` as one clean line."""
    return clean(text).strip()


def many_lines(text: str) -> str:
    """`text` clean, its line breaks kept."""
    return clean(text, lines=True).strip()


def needed(text: str) -> str:
    """`text` as one clean line.

    Raises:
        Empty: if nothing of it is left.
    """
    line = one_line(text)
    if not line:
        raise Empty(_("There is nothing to keep: the text is empty."))
    return line


def columns(fields: Mapping[str, Any], allowed: Set[str], long: Set[str]) -> dict[str, Any]:
    """Fields as columns; `long` are those whose text may have several lines.

    Raises:
        TypeError: if a field is none of those allowed.
        Empty: if there is a title and nothing in it.
    """
    if stray := fields.keys() - allowed:
        raise TypeError(stray)
    return {name: _column(name, value, long=name in long) for name, value in fields.items()}


def _column(name: str, value: object, *, long: bool) -> object:
    if isinstance(value, Enum):
        return value.value
    if not isinstance(value, str):
        return value
    if name == "title":
        return needed(value)
    return many_lines(value) if long else one_line(value)
