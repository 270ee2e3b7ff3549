"""The words for what a list or a pane has beyond its edges."""

from planner.language import ngettext


def say_above(count: int) -> str:
    """The number of things above what is seen; empty for none."""
    said = ngettext("▴ {count} more above", "▴ {count} more above", count)
    return said.format(count=count) if count else ""


def say_below(count: int) -> str:
    """The number of things below what is seen; empty for none."""
    said = ngettext("▾ {count} more below", "▾ {count} more below", count)
    return said.format(count=count) if count else ""
