"""Figures that look like a time and may be none: "9-10", "de 9 à 10", "12.30"."""

import re
from collections.abc import Iterator

from planner.calendar.beside import is_function_word, word_after, word_before

_HOUR = r"(?:1?[0-9]|2[0-4])"
_POINT = rf"{_HOUR}\.[0-5][0-9]"
_SIDE = rf"(?:{_POINT}|{_HOUR})"
_BARE = re.compile(
    r"(?<![^\s(])(?:(?:(?:at|a|from|de|vers|around|about|by|before|avant) )?"
    rf"(?:(?P<first>{_SIDE}) ?[-–—] ?(?P<last>{_SIDE})|{_POINT})"
    rf"|(?:from|de) (?P<from>{_SIDE}) (?:to|a) (?P<to>{_SIDE})"
    rf"|(?:between|entre) (?P<low>{_SIDE}) (?:and|et) (?P<high>{_SIDE})"
    r")(?=[,;.!?:)\]]*(?!\S))"
)
_COUNTED = frozenset(
    "page pages p pp chapter chapters chapitre chapitres step steps etape etapes version v release "
    "part parts partie parties volume volumes tome tomes slide slides question questions episode "
    "episodes round rounds tour lot lots module modules section sections item items point points "
    "article articles level niveau note score ratio rate taux pay paye payer payez price prix cost "
    "costs cout coute budget total bill facture room rooms salle number numero no nr row rang line "
    "lines ligne lignes exercise exercises exercice exercices group groups groupe groupes age ages "
    "won lost gagne perdu python ubuntu django ios android".split()
)
"""Words before figures that are none of a clock."""
_MONEY = frozenset("€$£%¥")
_RANGES = (("first", "last"), ("from", "to"), ("low", "high"))
_SOONEST = 7
"""The hour from which two figures with no day beside them look like times."""


def find_bare_times(outline: str) -> Iterator[tuple[int, int]]:
    """The spans of figures that look like a time, in a line whose days were taken out already."""
    for match in _BARE.finditer(outline):
        start, end = match.span()
        before, after = word_before(outline, start), word_after(outline, end)
        if before in _COUNTED or _MONEY & {*before[-1:], *after[:1]}:
            continue
        ends = _ends(match)
        if not is_function_word(after) and "." not in (ends[1] if ends else ""):
            continue
        if _may_be_times(ends, is_beside=_is_beside(outline, start, end)):
            yield start, end


def _ends(match: re.Match[str]) -> tuple[str, str] | None:
    """Both ends of a range, as they are written; None of a single time."""
    found = ((match[first], match[last]) for first, last in _RANGES)
    return next((ends for ends in found if all(ends)), None)


def _is_beside(outline: str, start: int, end: int) -> bool:
    """Whether a day that was taken out stands just before or after."""
    return outline[:start].rstrip(" ,")[-1:] == "\0" or outline[end:].lstrip(" ,")[:1] == "\0"


def _may_be_times(ends: tuple[str, str] | None, *, is_beside: bool) -> bool:
    if ends is None:
        return True
    first, last = map(float, ends)
    return first < last and (is_beside or first >= _SOONEST)
