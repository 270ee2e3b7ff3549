"""Lines of text in tones: what lists and panes are drawn from, without markup."""

import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from planner.language import width as cells
from planner.language.width import TURN, cell_width


class Tone(StrEnum):
    """The role of a piece of text; `Toned` gives each its colour."""

    PLAIN = "plain"
    DIM = "dim"
    STRONG = "strong"
    TITLE = "title"
    ACCENT = "accent"
    DUE = "due"
    LATE = "late"
    DONE = "done"
    RULE = "rule"
    MARK = "mark"


class Span(NamedTuple):
    """A piece of one line."""

    text: str
    tone: Tone = Tone.PLAIN


Line: TypeAlias = tuple[Span, ...]

_STAND_IN = "\N{REPLACEMENT CHARACTER}"
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS = {"\u200d", "\u200c"}
_DISPUTED = {
    **dict.fromkeys((0xFE0E, 0xFE0F, 0x20E3, *range(0x1F3FB, 0x1F400))),
    **{0x1F1E6 + at: letter for at, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")},
}
"""Signs whose width terminals disagree on: variants and skin tones go, flags become letters."""
_DISPUTED_SIGN = re.compile("[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U0001f1e6-\U0001f1ff]")
_JOINED_PICTURES = r"(?<=[^\w\s])\u200d|\u200d(?=[^\w\s])"


def shown(text: str) -> str:
    """The text without what moves the cursor, turns the line or has a width of its own here."""
    if text.isprintable() and (text.isascii() or not _DISPUTED_SIGN.search(text)):
        return text
    text = re.sub(_JOINED_PICTURES, "", text.translate(_DISPUTED))
    return "".join(
        " " if character in "\n\t" else character
        for character in text
        if character in "\n\t" or not _is_unseen(character)
    )


def in_place(text: str) -> str:
    """The text for a field one edits in, character for character: stand-ins for what is unseen."""
    if text.isprintable():
        return text
    return "".join(_STAND_IN if _is_unseen(each) else each for each in text)


def _is_unseen(character: str) -> bool:
    return character not in _JOINERS and unicodedata.category(character) in _UNSEEN


def fit(text: str, width: int, *, right: bool = False) -> str:
    """The text in exactly `width` cells, padded or cut with an ellipsis; wide ones stay whole."""
    return cells.fit(shown(text[: 4 * width + 4]), width, right=right)


def wrap(text: str, width: int, limit: int = 72) -> list[str]:
    """The text in lines of at most `limit` cells, or `width` if less; long words are cut.

    A no-break space holds, and so does one before a French sign or within a large number. A line
    takes at least 2 cells, because a wide character cannot be halved.
    """
    width = max(min(width, limit), 2)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in filter(None, TURN.split(shown(paragraph))):
            if line and cell_width(line) + 1 + cell_width(word) > width:
                lines.append(line)
                line = ""
            line = f"{line} {word}" if line else word
            if cell_width(line) > width:
                *heads, line = cells.pieces(line, width)
                lines.extend(heads)
        lines.append(line)
    return lines


def length(line: Line) -> int:
    """The cells that a line takes."""
    return sum(cell_width(span.text) for span in line)
