"""The parts of words, by the dictionaries of hyphenation, one a language, read when needed."""

from collections.abc import Callable

_read: dict[str, Callable[[str], int] | None] = {}
"""The counters read so far, by the tag of their language; None where there is no dictionary."""


def read_parts(tag: str) -> Callable[[str], int] | None:
    """Count the parts of words in a language; None if it has no dictionary.

    The first time it reads the dictionary: half a second for German.
    """
    if tag not in _read:
        _read[tag] = _reading(tag)
    return _read[tag]


def is_read(tag: str) -> bool:
    """Whether the dictionary of a language was read, or is known not to be there."""
    return tag in _read


def _reading(tag: str) -> Callable[[str], int] | None:
    import pyphen  # lists its dictionaries on the disk: never at the start

    known = pyphen.language_fallback(tag) if tag else None
    if known is None:
        return None
    positions = pyphen.Pyphen(lang=known).positions
    return lambda word: len(positions(word)) + 1
