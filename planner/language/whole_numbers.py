"""Whole numbers as they are printed."""

from planner.language import _, language
from planner.language.thousands import apart

_WITHOUT_DECIMALS = 100


def say_number(number: int) -> str:
    """Format a number with its thousands apart: "1,000,000", in French "1 000 000"."""
    return apart(number, language())


def say_share(done: int, of: int) -> str:
    """Format a number beside that to be reached, for a column: "4/12"."""
    return f"{say_number(done)}/{say_number(of)}"


def say_done_of(done: int, of: int) -> str:
    """Format a number beside that to be reached, in words: "4 of 12"."""
    return _("{done} of {target}").format(done=say_number(done), target=say_number(of))


def say_change(before: int, then: int) -> str:
    """Format a number before and after: "12 → 8"."""
    return f"{say_number(before)} → {say_number(then)}"


def say_decimal(number: float) -> str:
    """Format a number with one decimal below a hundred, if it is no nought: "2.5", "3", "1,200"."""
    if number >= _WITHOUT_DECIMALS:
        return say_number(round(number))
    whole, decimal = divmod(round(number * 10), 10)
    point = "," if language() == "fr" else "."
    return f"{say_number(whole)}{point}{decimal}" if decimal else say_number(whole)
