"""The rule by which a name is found: every word typed begins a word of it."""

from collections.abc import Sequence

from planner.language.text import fold


def fits(name: str, words: Sequence[str]) -> bool:
    """Whether each of the folded words begins a word of a name."""
    parts = fold(name).split()
    return bool(words) and all(any(part.startswith(word) for part in parts) for word in words)
