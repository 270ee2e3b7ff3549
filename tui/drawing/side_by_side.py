"""Columns side by side over a width, with a rule in the gap between two."""

from collections.abc import Iterator

GAP = 3
"""Cells between two columns: a rule with a blank at either side."""
RULE = " │ "


def columns_in(number: int, width: int) -> Iterator[tuple[int, int]]:
    """The place and the width of each of so many columns."""
    free = max(width - GAP * (number - 1), number)
    x = 0
    for left in range(number, 0, -1):
        wide = free // left
        yield x, wide
        x, free = x + wide + GAP, free - wide
