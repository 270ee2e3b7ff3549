"""Whether a text holds a number that tells a result, in digits or in words of either language."""

import re

from planner.language.number_words import UP_TO_99
from planner.language.text import fold

_WORD = re.compile(r"[^\W_]+")
# Words of both languages, which are read and never shown.
_AMBIGUOUS = frozenset(("neuf", "seize"))
"""Numbers in French that are other words too: new, and to seize in English."""
_WORDS = frozenset(
    word for word, number in UP_TO_99.items() if number > 1 and word not in _AMBIGUOUS
) | frozenset(
    "zero half halves thirds quarters twice thrice dozen dozens hundred hundreds thousand thousands"
    " million millions billion billions twofold threefold fourfold fivefold tenfold hundredfold"
    " cent cents mille millier milliers milliard milliards moitie moities demi demie".split()
)
_FORMS = re.compile(
    r"\b(?:(?:doubl|tripl|quadrupl|quintupl|halv)\w+"
    r"|(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?"
    r"|(?:a|one)[ -](?:third|quarter)"
    r"|(?:un|le|trois|les) (?:tiers|quarts?)"
    r"|seize (?!the\b|an?\b|this\b|that\b|it\b|them\b|any\b|every\b|each\b|our\b|my\b|your\b)\w"
    r"|neuf (?:(?!sans\b|dans\b|mais\b|puis\b|apres\b|depuis\b|vers\b|alors\b)\w+[sx]\b|%|€))"
)
"""Multiples, tens and hundreds of French, parts, and the ambiguous ones before what they count."""


_NAMED = re.compile(r"\b(?!(?:x|eur|usd|gbp|chf|n)[0-9])[a-z]+[0-9₀-₉²³][a-z0-9₀-₉²³]*")
"""Names with digits in them: CO2, B2B, m². A multiple or a sum of money is none: x2, EUR500."""


def holds_a_number(text: str) -> bool:
    """Whether a text holds a number: in digits, or one other than one in words."""
    folded = _NAMED.sub(" ", fold(text))
    if any(map(str.isnumeric, folded)):
        return True
    return not _WORDS.isdisjoint(_WORD.findall(folded)) or _FORMS.search(folded) is not None
