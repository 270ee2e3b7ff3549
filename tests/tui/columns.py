"""The rules of every row of columns: its width, and the gap between its columns."""

from collections.abc import Iterator
from contextlib import contextmanager

from planner import language
from planner.language.width import cell_width
from tui.drawing.text_line import Line, length


@contextmanager
def speaking(name: str) -> Iterator[None]:
    """Speak a language for a while."""
    before = language.language()
    language.use(name)
    try:
        yield
    finally:
        language.use(before)


def cells_apart(line: Line, width: int) -> bool:
    """Whether a line takes at most its width, and no piece of it begins right behind another.

    A piece behind a sign, or one that begins or ends with blank cells, stands apart by these.
    """
    assert length(line) <= width, (length(line), width)
    pieces = [span.text for span in line if span.text]
    text = "".join(pieces)
    at = 0
    for piece in pieces[:-1]:
        at += len(piece)
        before, behind = text[:at], text[at:]
        blank = len(before) - len(before.rstrip(" ")) + len(behind) - len(behind.lstrip(" "))
        is_sign = cell_width(before.strip()) <= 1
        goes_on = piece in _BARS or behind[0] in _BAR_SIGNS
        if before.strip() and behind.strip() and not is_sign and not goes_on:
            assert blank >= 2, (before, behind)
    return True


_BAR_SIGNS = "▰▱━─"
_BARS = {sign * times for sign in _BAR_SIGNS for times in range(40)}
