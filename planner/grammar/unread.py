"""Words of a line that looked like a date, a time or a duration and were not understood."""

from collections.abc import Sequence

from planner.language import _


def not_understood(words: Sequence[str], *, today: bool = False) -> tuple[str, str | None]:
    """The row for words that looked like a date and stay text; `today` if no day was understood."""
    said = ", ".join(map(_quoted, words))
    if words and today:
        said = _("{words}; today").format(words=said)
    return _("Not understood as a date"), said or None


def _quoted(words: str) -> str:
    return _("“{words}”").format(words=words)
