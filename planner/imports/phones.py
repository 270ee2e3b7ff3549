"""Telephone numbers as they are compared: without extensions, by their last digits."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from planner.imports.identity import number_key, phone_key

_TAIL = 7
"""The last digits that two spellings of one number have in common, and that tell people apart."""
_EXTENSION = re.compile(r"(?:;?\s*ext\.?\s*=?|\s*\bposte\b|\s*x|\s*#)\s*\d{1,6}\s*$", re.IGNORECASE)

SamePhone = Callable[[str, str], bool]
"""Tells whether two spellings, without extensions, are one number."""


def without_extension(phone: str) -> str:
    """A telephone number without the extension at its end."""
    return _EXTENSION.sub("", phone)


def bare_phone(phone: str) -> str:
    """The key of a telephone number without its extension."""
    return phone_key(without_extension(phone))


def phone_tail(phone: str) -> str:
    """The last digits of a telephone number; empty if it is too short to tell people apart."""
    digits = bare_phone(phone).lstrip("+")
    return digits[-_TAIL:] if len(digits) >= _TAIL else ""


def phone_ending(phone: str) -> str:
    """The ending by which a number is looked up; empty if it is too short to tell people apart."""
    digits = number_key(without_extension(phone))
    return digits if len(digits) >= _TAIL else ""


def keys_of_phones(phones: Iterable[str], same_phone: SamePhone) -> dict[str, str]:
    """The key of each number that tells a person, equal for the spellings of one number.

    `same_phone` is asked where endings agree: 06 12 34 56 78 is +33 6 12 34 56 78 in France, not
    +32 6 12 34 56 78.
    """
    found: dict[str, str] = {}
    numbers: dict[str, dict[str, str]] = defaultdict(dict)
    for phone in phones:
        if phone not in found and (ending := phone_ending(phone)):
            found[phone] = _key(ending, bare_phone(phone), numbers[ending], same_phone)
    return found


def _key(ending: str, bare: str, known: dict[str, str], same_phone: SamePhone) -> str:
    """The key of a number among those of one ending that are `known`, of which it becomes one."""
    if bare not in known:
        same = (key for other, key in known.items() if same_phone(other, bare))
        known[bare] = next(same, "") or f"{ending}/{len(known)}"
    return known[bare]
