"""Width of a text in terminal cells, and texts cut or padded to one.

The unit is the grapheme cluster, so that a family of emoji, a flag or a letter with its accents
is measured and cut as a whole.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

Fit = Callable[[str, int], str]
"""Cuts or pads a text to a number of cells."""

_NARROW = re.compile(
    "[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2190-\u21ff\u2500-\u25fc\u25ff⚑✓✦]*"
)
"""Characters of one cell that never join their neighbours: no table is needed for them."""
_BASELESS = re.compile("(?<![^\\s])[^\\s\x00-\u02ff]")
"""The first character of a word, if it may be a mark that joins the letter before it."""
TURN = re.compile("(?<!«) +(?![?!:;»%€]+(?:[ .,)]|$))(?!(?<=[0-9] )[0-9]{3}(?![0-9]))")
"""The spaces at which a line may turn: none before a French sign or within a large number."""
_NO_LETTER = "\N{DOTTED CIRCLE}"
_LONGEST_CLUSTER = 64
"""Code points; a cluster of more is an attack, and is cut."""


def cell_width(text: str) -> int:
    """The cells `text` takes: two for a wide character, none for a combining or control one."""
    if _NARROW.fullmatch(text):
        return len(text)
    return sum(cells for _cluster, cells in _clusters(text))


def with_bases(text: str) -> str:
    """`text` with "◌" before each mark that begins a word: it would join the cell before it."""
    return text if text.isascii() else _BASELESS.sub(_with_base, text)


def _with_base(found: re.Match[str]) -> str:
    is_mark = unicodedata.category(found[0]).startswith("M")
    return f"{_NO_LETTER}{found[0]}" if is_mark else found[0]


def cut(text: str, width: int) -> str:
    """`text` in at most `width` cells, with "…" in the place of what does not fit."""
    if width <= 0:
        return ""
    text = with_bases(text[: _LONGEST_CLUSTER * (width + 1)])
    if cell_width(text) <= width:
        return text
    head = _head(text, width - 1).rstrip()
    return f"{head.rstrip('…').rstrip()}…"


def fit(text: str, width: int, *, right: bool = False) -> str:
    """`text` in exactly `width` cells: cut, or padded at its end (`right`: at its beginning)."""
    text = cut(text, width)
    padding = " " * (width - cell_width(text))
    return padding + text if right else text + padding


def pieces(text: str, width: int) -> Iterator[str]:
    """`text` in consecutive pieces of at most `width` cells; a wider cluster is a piece of its own.

    An empty text is one empty piece.
    """
    piece, taken = "", 0
    for cluster, cells in _clusters(text):
        if piece and taken + cells > width:
            yield piece
            piece, taken = "", 0
        piece += cluster
        taken += cells
    yield piece


def _head(text: str, width: int) -> str:
    """The longest beginning of `text` in at most `width` cells."""
    head = ""
    for cluster, cells in _clusters(text):
        width -= cells
        if width < 0:
            break
        head += cluster
    return head


def _clusters(text: str) -> Iterator[tuple[str, int]]:
    """The grapheme clusters of `text` with the cells each takes."""
    if _NARROW.fullmatch(text):
        yield from ((character, 1) for character in text)
        return
    import wcwidth  # Latin text does without, and it takes a tenth of a prompt

    for cluster in wcwidth.iter_graphemes(text):
        yield cluster, max(wcwidth.wcswidth(cluster), 0)
