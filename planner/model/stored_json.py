"""What the program keeps as JSON, read again by whichever version of it finds it.

Nothing read here is trusted: what is not as it should be is as if it had not been kept.
"""

import json
from collections.abc import Iterable
from typing import Any, TypeVar

NUMBERS = range(1, 2**63)
"""The numbers that a row of the store can have."""

_Word = TypeVar("_Word")


def facts(text: str) -> dict[str, Any]:
    """The facts kept by their names; none where the text holds nothing of the kind."""
    try:
        kept = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def texts(text: str) -> dict[str, str]:
    """Those of the facts kept that are texts."""
    return {name: value for name, value in facts(text).items() if isinstance(value, str)}


def whole(value: object, within: range, otherwise: int) -> int:
    """A whole number that was kept, if it lies `within` what makes sense."""
    return value if type(value) is int and value in within else otherwise


def numbers(value: object) -> list[int]:
    """The numbers of rows in a list that was kept."""
    kept = value if isinstance(value, list) else []
    return [each for each in kept if type(each) is int and each in NUMBERS]


def one_of(value: object, words: Iterable[_Word], otherwise: _Word) -> _Word:
    """The word that was kept, if it is one of these."""
    return next((word for word in words if word == value), otherwise)
