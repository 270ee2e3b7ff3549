"""Literals: words in quotes and letters after a backslash, hidden from the rules."""

import re
from collections.abc import Iterator

from planner.grammar.line import PROTECTED, Line
from planner.language.text import clean, shape

_CLOSING = {'"': '"', "«": "»", "“": "”"}
_OPENING = re.compile(r'\\(.)|["«“]')
_END = {quote: re.compile(rf"\\.|{quote}") for quote in _CLOSING.values()}
_ESCAPE = re.compile(r"\\(.)")
_SPACES = re.compile(r"\s+")


def read(text: str) -> Line:
    r"""Read `text` as a line: clean, spaces collapsed, literals protected.

    `"…"` protects and its quotes are dropped; « … » and “…” protect and are kept; `\x` is a plain
    x; a quote that is not closed is plain text.
    """
    texts: list[str] = []
    shapes: list[str] = []
    after_space = True
    for piece, literal in _pieces(clean(text)):
        words = piece if literal else _collapsed(piece, after_space=after_space)
        texts.append(words)
        shapes.append(PROTECTED * len(words) if literal else shape(words))
        after_space = shapes[-1].endswith(" ") if words else after_space
    return Line("".join(texts), "".join(shapes))


def _collapsed(piece: str, *, after_space: bool) -> str:
    """`piece` with single spaces, without a leading one after another space."""
    words = _SPACES.sub(" ", piece)
    return words.removeprefix(" ") if after_space else words


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of `text` in order, each with whether it is literal; linear in its length."""
    position = 0
    unclosed: set[str] = set()
    while opening := _OPENING.search(text, position):
        yield text[position : opening.start()], False
        quote, position = opening[0], opening.end()
        if opening[1]:
            yield opening[1], True
            continue
        end = None if quote in unclosed else _closing(text, position, _CLOSING[quote])
        if end is None:
            unclosed.add(quote)
            yield quote, False
            continue
        inside = _ESCAPE.sub(r"\1", text[position:end])
        yield inside if quote == '"' else f"{quote}{inside}{text[end]}", True
        position = end + 1
    yield text[position:], False


def _closing(text: str, start: int, quote: str) -> int | None:
    """The index of the first unescaped `quote` from `start` on, if any."""
    for found in _END[quote].finditer(text, start):
        if found[0] == quote:
            return found.start()
    return None
