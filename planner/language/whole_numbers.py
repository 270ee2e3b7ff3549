"""Whole numbers as they are printed."""

from planner.language import language

_NO_BREAK = "\u00a0"


def say_number(number: int) -> str:
    """Format a number with its thousands apart: "1,000,000", in French "1 000 000"."""
    return f"{number:,}".replace(",", _NO_BREAK) if language() == "fr" else f"{number:,}"


def say_share(done: int, of: int) -> str:
    """Format a number beside that to be reached, for a column: "4/12"."""
    return f"{say_number(done)}/{say_number(of)}"
