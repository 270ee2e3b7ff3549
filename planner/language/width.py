"""How many columns of a terminal a text takes, and how it is made to take a given number."""

from bisect import bisect_right
from collections.abc import Callable
from unicodedata import category, east_asian_width

Fit = Callable[[str, int], str]
"""What cuts or fills a text to a number of columns."""

_WIDE = frozenset("WF")
_WITHOUT_WIDTH = frozenset({"Mn", "Me", "Cf"})


def cell_width(text: str) -> int:
    """The columns `text` takes: two for a wide character, none for a combining one."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if east_asian_width(character) in _WIDE else 1


def fit(text: str, width: int) -> str:
    """`text` in exactly `width` columns: spaces at its end, or "…" for what does not fit."""
    if width <= 0:
        return ""
    text = text[: 4 * width + 4]
    if cell_width(text) > width:
        lengths = range(len(text) + 1)
        longest = bisect_right(lengths, width - 1, key=lambda length: cell_width(text[:length]))
        text = f"{text[: longest - 1].rstrip()}…"
    return text + " " * (width - cell_width(text))
