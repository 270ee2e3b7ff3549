"""Sums of money in hundredths: parsed in whichever currency, said in one."""

import re

from planner.language import _, currency, language

MOST = 10_000_000
"""Whole units: anything above is a typing error."""

_SUM = re.compile(r"([0-9]{1,3}(?: [0-9]{3}){1,3}|[0-9]{1,12})(?:[.,]([0-9]{1,2}))?")
_CURRENCY = re.compile(
    r"^(?:€|\$|£|¥|[a-z]{3})\s*(?=\d)|(?<=\d)\s*(?:€|\$|£|¥|euros?|[a-z]{3})$", re.IGNORECASE
)
_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥"}
"""The currencies said by a sign; of any other the code is said."""
_NO_BREAK = "\u00a0"


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
    """Format a sum to be typed again: "12", "12.50", in French "12,50"."""
    whole, rest = divmod(hundredths, 100)
    point = "," if language() == "fr" else "."
    return f"{whole}{point}{rest:02}" if rest else str(whole)


def say_money(hundredths: int) -> str:
    """Format a sum with its currency: "€12", "CHF 12.50", in French "12 €", "12,50 CHF"."""
    said, sign = say_sum(hundredths), currency_sign()
    if language() == "fr":
        return f"{said}{_NO_BREAK}{sign}"
    return f"{sign}{_NO_BREAK if sign.isalpha() else ''}{said}"


def currency_sign() -> str:
    """The sign of the currency that sums are in, or its code."""
    code, territory = currency()
    if not code:
        from planner.language.currencies import currency_of  # only few screens show a sum

        code = currency_of(territory)
    return _SIGNS.get(code, code)
