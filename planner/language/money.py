"""Sums of money in hundredths, parsed and formatted, in whichever currency."""

import re

from planner.language import _, language

MOST = 10_000_000
"""Whole units: anything above is a typing error."""

_SUM = re.compile(r"([0-9]{1,3}(?: [0-9]{3}){1,3}|[0-9]{1,12})(?:[.,]([0-9]{1,2}))?")
_CURRENCY = re.compile(r"^(?:€|\$|£|eur|chf)\s*|\s*(?:€|\$|£|eur|euros?|chf)$", re.IGNORECASE)


def parse_sum(text: str) -> int | None:
    """Parse a sum such as "12,50", "12.5" or "12 €" into hundredths; None if nothing is typed.

    Raises:
        ValueError: if it is no sum, with a sentence.
    """
    bare = _CURRENCY.sub("", text.replace("\u00a0", " ").replace("\u202f", " ").strip()).strip()
    if not text.strip():
        return None
    match = _SUM.fullmatch(bare)
    if match is None or not bare.isascii():
        raise ValueError(_("Not a sum: try “12” or “12.50”."))
    whole = int(match[1].replace(" ", ""))
    if whole > MOST:
        raise ValueError(_("That is more than this planner can count."))
    return whole * 100 + int((match[2] or "0").ljust(2, "0"))


def say_sum(hundredths: int) -> str:
    """Format a sum: "12", "12.50", in French "12,50"."""
    whole, rest = divmod(hundredths, 100)
    point = "," if language() == "fr" else "."
    return f"{whole}{point}{rest:02}" if rest else str(whole)
