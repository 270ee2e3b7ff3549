"""The panes of a place that stand side by side."""

_FIRST, _SECOND = 5, 3
"""Their parts of the width, as the style sheet of the program has them."""


def first_pane(width: int) -> int:
    """The cells of the first of two panes in a screen of `width` cells."""
    return width * _FIRST // (_FIRST + _SECOND)
