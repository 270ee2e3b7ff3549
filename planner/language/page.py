"""A page of blocks, written as Markdown or as plain text; markup and controls in it are inert."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import zip_longest

from planner.language import _
from planner.language.text import harmless
from planner.language.width import TURN, cell_width, fit, pieces
from planner.values import dataclass

WIDTH = 72
_GUTTER = 2
"""Cells between the columns of a table."""
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~!&$])")
_LIST = re.compile(r"^(\s*)(?:([-+=])|([0-9]{1,9})([.)]))")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto)(:)|\b(www)(\.)")


class Piece(Enum):
    """The kind of a block."""

    TITLE = auto()
    FACT = auto()
    HEAD = auto()
    PART = auto()
    TEXT = auto()
    ITEM = auto()
    PERSON = auto()
    DETAIL = auto()
    TABLE = auto()


Column = tuple[str, tuple[str, ...]]
"""A column of a table: its title and what stands below it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the page; facts and details have a label, tables columns instead of a text.

    A part is a section of the one that a head begins.
    """

    piece: Piece
    text: str
    label: str = ""
    columns: tuple[Column, ...] = ()


_INDENT = {Piece.PART: "  ", Piece.TEXT: "  ", Piece.PERSON: "  ", Piece.DETAIL: "    "}


def markdown(blocks: Sequence[Block]) -> str:
    """The page as Markdown, with the signs of typed text escaped."""
    pieces = {
        Piece.TITLE: lambda block: ["# " + one_line(block.text)],
        Piece.FACT: lambda block: [f"- **{one_line(block.label)}** {one_line(block.text)}"],
        Piece.HEAD: lambda block: ["", "## " + one_line(block.text), ""],
        Piece.PART: lambda block: ["", "### " + one_line(block.text), ""],
        Piece.TABLE: lambda block: list(_table(block.columns)),
        Piece.TEXT: lambda block: list(_quoted(block.text)),
        Piece.ITEM: lambda block: ["- " + one_line(block.text)],
        Piece.PERSON: lambda block: [f"- **{one_line(block.text)}**"],
        Piece.DETAIL: lambda block: [
            "  - " + _labelled(one_line(block.label), one_line(block.text))
        ],
    }
    lines: list[str] = []
    for block in blocks:
        drawn = pieces[block.piece](block)
        lines += drawn[1:] if _is_apart(drawn, lines) else drawn
    if lines[1:2] != [""]:
        lines.insert(1, "")
    return "\n".join(lines) + "\n"


def plain(blocks: Sequence[Block], width: int = WIDTH) -> str:
    """The page as plain text in lines of at most `width` cells."""
    return "\n".join(line for _piece, line in plain_lines(blocks, width)) + "\n"


def plain_lines(blocks: Sequence[Block], width: int = WIDTH) -> Iterator[tuple[Piece, str]]:
    """The lines of the page, each with the kind of its block."""
    labels = (cell_width(block.label) for block in blocks if block.piece is Piece.FACT)
    column = max(labels, default=0) + 2
    indent, last = "", list[str]()
    for block in blocks:
        if block.piece in (Piece.HEAD, Piece.PART):
            indent = "" if block.piece is Piece.HEAD else _INDENT[Piece.PART]
        drawn = list(_plain(block, column, width, indent))
        drawn = drawn[1:] if _is_apart(drawn, last) else drawn
        last = drawn[-1:]
        yield from ((block.piece, line) for line in drawn)


def _is_apart(drawn: Sequence[str], before: Sequence[str]) -> bool:
    """Whether the blank line with which a block begins stands above it already."""
    return bool(before) and drawn[:1] == [""] == [*before[-1:]]


def _plain(block: Block, column: int, width: int, indent: str) -> Iterator[str]:
    """The lines of a block; the facts of a part stand as deep as its `indent`."""
    text = harmless(block.text, lines=True)
    match block.piece:
        case Piece.TITLE:
            yield from _wrapped(text, "", "", width)
            yield ""
        case Piece.HEAD:
            yield ""
            yield from _wrapped(text, "", "", width)
        case Piece.PART:
            yield ""
            yield from _wrapped(text, _INDENT[Piece.PART], _INDENT[Piece.PART], width)
        case Piece.TABLE:
            yield from _side_by_side(block.columns, width)
        case Piece.FACT:
            label = indent + fit(block.label, column)
            yield from _wrapped(text, label, " " * cell_width(label), width)
        case Piece.DETAIL:
            deep = _INDENT[block.piece]
            yield from _wrapped(_labelled(block.label, text), deep, deep + "  ", width)
        case Piece.ITEM:
            yield from _wrapped(text, "  - ", "    ", width)
        case _:
            deep = _INDENT[block.piece]
            yield from _wrapped(text, deep, deep, width)


def _table(columns: Sequence[Column]) -> Iterator[str]:
    """A Markdown table of one row, the items of a cell below one another."""
    cells = ["<br>".join(f"• {one_line(item)}" for item in items) for _title, items in columns]
    yield ""
    yield f"| {' | '.join(one_line(title) for title, _items in columns)} |"
    yield f"|{' --- |' * len(columns)}"
    yield f"| {' | '.join(cells)} |"


def _side_by_side(columns: Sequence[Column], width: int) -> Iterator[str]:
    """Columns beside one another, each wrapped in its share of the width."""
    room = (width - 2) // len(columns) - _GUTTER
    drawn = [
        [
            harmless(title),
            *(line for item in items for line in _wrapped(harmless(item), "- ", "  ", room)),
        ]
        for title, items in columns
    ]
    yield ""
    for lines in zip_longest(*drawn, fillvalue=""):
        yield ("  " + (" " * _GUTTER).join(fit(line, room) for line in lines)).rstrip()


def _labelled(label: str, text: str) -> str:
    return _("{label}: {value}").format(label=label, value=text)


def one_line(text: str) -> str:
    """`text` on one line, escaped for Markdown."""
    return _shown(" ".join(harmless(text).split()))


def _quoted(text: str) -> Iterator[str]:
    """The lines of a text as a block quote, one by one."""
    lines = [_shown(line.strip()) for line in harmless(text, lines=True).split("\n")]
    for place, line in enumerate(lines):
        more = "\\" if line and place + 1 < len(lines) and lines[place + 1] else ""
        yield f"> {line}{more}".rstrip() if line else ">"


def _shown(text: str) -> str:
    """Escape Markdown's signs in one line, also those that count at its beginning only."""
    text = _LIST.sub(_escaped_list, _SIGNS.sub(r"\\\1", text))
    return _ADDRESS.sub(lambda match: "".join(_broken(match)), text)


def _escaped_list(match: re.Match[str]) -> str:
    space, sign, number, dot = match.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{dot}"


def _broken(match: re.Match[str]) -> Iterator[str]:
    """Escape the beginning of an address, so that no reader makes it a link."""
    scheme, colon, www, dot = match.groups()
    yield f"{scheme}\\{colon}" if scheme else f"{www}\\{dot}"


def _wrapped(text: str, first: str, later: str, width: int) -> Iterator[str]:
    """Wrap a text at `width` cells, with `first` before the first line and `later` before others.

    Words longer than a line are split.
    """
    begin = first
    for paragraph in text.split("\n"):
        line = begin
        empty = True
        for word in filter(None, TURN.split(paragraph)):  # a no-break space holds
            for part in pieces(word, max(width - cell_width(later), 8)):
                if not empty and cell_width(line) + 1 + cell_width(part) > width:
                    yield line.rstrip()
                    line, empty = later, True
                line += part if empty else f" {part}"
                empty = False
        yield line.rstrip()
        begin = later
