"""Lines of text in tones: what lists and panes are drawn from, without markup."""

import unicodedata
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from rich.cells import cell_len, set_cell_size


class Tone(StrEnum):
    """What a piece of text means to the eye; each is a component class of `Toned`."""

    PLAIN = "plain"
    DIM = "dim"
    STRONG = "strong"
    TITLE = "title"
    ACCENT = "accent"
    DUE = "due"
    LATE = "late"
    DONE = "done"


class Span(NamedTuple):
    """A piece of one line."""

    text: str
    tone: Tone = Tone.PLAIN


Line: TypeAlias = tuple[Span, ...]

_ELLIPSIS = "…"
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_JOINERS = {"\u200d", "\u200c"}


def shown(text: str) -> str:
    """The text without what could move the cursor or turn the line: controls, directions."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        " " if character in "\n\t" else character
        for character in text
        if character in "\n\t"
        or character in _JOINERS
        or unicodedata.category(character) not in _UNSEEN
    )


def fit(text: str, width: int, *, right: bool = False) -> str:
    """The text in exactly `width` cells, padded or cut with an ellipsis; wide ones stay whole."""
    text = shown(text[: 4 * width + 4])
    cells = cell_len(text)
    if cells > width:
        text = set_cell_size(text, max(width - 1, 0)).rstrip() + _ELLIPSIS if width > 0 else ""
        cells = cell_len(text)
    padding = " " * (width - cells)
    return padding + text if right else text + padding


def wrap(text: str, width: int, limit: int = 72) -> list[str]:
    """The text in lines of at most `limit` cells, or `width` if less; long words are cut."""
    width = max(min(width, limit), 1)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in shown(paragraph).split():
            if line and cell_len(line) + 1 + cell_len(word) > width:
                lines.append(line)
                line = ""
            line = f"{line} {word}" if line else word
            while cell_len(line) > width:
                head = set_cell_size(line, width).rstrip()
                lines.append(head)
                line = line[len(head) :].lstrip()
        lines.append(line)
    return lines


def length(line: Line) -> int:
    """The cells that a line takes."""
    return sum(cell_len(span.text) for span in line)
