"""The rule by which a name is found: every word typed begins a word of it."""

from collections.abc import Sequence

from planner.language.text import fold


def fits(name: str, words: Sequence[str]) -> bool:
    """Whether each of the folded words begins a word of a name."""
    return begins(beginnings(name), words)


def beginnings(name: str) -> str:
    """A name in the form in which it is looked through many times: folded, a space each word."""
    return "".join(f" {part}" for part in fold(name).split())


def begins(folded: str, words: Sequence[str]) -> bool:
    """Whether each of the folded words begins a word of a name in the form above."""
    return bool(words) and all(f" {word}" in folded for word in words)
