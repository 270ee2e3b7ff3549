"""Reading of JSON stored by any version of the program.

Nothing read here is trusted: a value of a wrong type or range counts as absent.
"""

import json
from collections.abc import Iterable
from typing import Any, TypeVar

NUMBERS = range(1, 2**63)
"""Valid row ids."""

_Word = TypeVar("_Word")


def facts(text: str) -> dict[str, Any]:
    """The values by name; empty if the text is no JSON object."""
    try:
        kept = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def texts(text: str) -> dict[str, str]:
    """The values that are texts."""
    return {name: value for name, value in facts(text).items() if isinstance(value, str)}


def whole(value: object, within: range, otherwise: int) -> int:
    """`value` if it is a whole number `within` the range, else `otherwise`."""
    return value if type(value) is int and value in within else otherwise


def numbers(value: object) -> list[int]:
    """The valid row ids in a list."""
    kept = value if isinstance(value, list) else []
    return [each for each in kept if type(each) is int and each in NUMBERS]


def one_of(value: object, words: Iterable[_Word], otherwise: _Word) -> _Word:
    """The one of `words` that equals `value`, else `otherwise`."""
    return next((word for word in words if word == value), otherwise)
