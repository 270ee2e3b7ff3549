"""The reading of a line as it is typed."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, Self

from tui.widgets.completing_text import Look

Understood = Sequence[tuple[str, str]]
"""Labels and values in the order of display."""

Understand = Callable[[str, date], Understood]


class Reader(NamedTuple):
    """The understanding of a line on a day, and the known names for one begun at its end.

    `understand` raises GrammarError, with a sentence, for a line that cannot be used; `clock` tells
    the day. If several lines may be pasted, `each` understands one of them; it refuses one that
    leaves a question open.
    """

    understand: Understand
    clock: Callable[[], date]
    look: Look | None = None
    each: Understand | None = None

    @classmethod
    def of(cls, understand: Callable[[str], Understood]) -> Self:
        """Read lines that are the same on every day."""
        return cls(lambda text, _today: understand(text), lambda: date.min)
