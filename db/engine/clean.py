"""Text at the store's door: made harmless, and refused where there has to be some."""

from db.errors import Empty
from planner.language import _
from planner.language.text import clean


def one_line(text: str) -> str:
    """`text` as one clean line."""
    return clean(text).strip()


def many_lines(text: str) -> str:
    """`text` clean, its line breaks kept."""
    return clean(text, lines=True).strip()


def needed(text: str) -> str:
    """`text` as one clean line.

    Raises:
        Empty: if nothing of it is left.
    """
    line = one_line(text)
    if not line:
        raise Empty(_("There is nothing to keep: the text is empty."))
    return line
