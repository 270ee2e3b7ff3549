"""The sentences of a text in either language; abbreviations and pauses end none."""

import re
from collections.abc import Iterator

from planner.language.text import fold

_END = re.compile(r"(?<![.!?…])([.!?…]++)((?:\s*[»”\"')\]]+)?)\s+")
"""Marks, a closing quotation mark or bracket, and a space."""
_OPENING = "«“\"‘'([ \u00a0\u202f"
_LONGEST = 12
"""Letters of an abbreviation, at most, with what stands before it."""
# Abbreviations of both languages, which are read and never shown.
_CAPITAL = frozenset(("Me", "MM", "Hr"))
_TITLES = frozenset(
    "mr mrs ms mme mmes mlle mlles dr drs pr prof mgr st ste sts sr jr hon rev gen col lt"
    " capt sgt cdt messrs herr dott sra srta vs cf e.g i.e p.ex bd av blvd c.-a-d".split()
)
"""Abbreviations after which a sentence goes on, even before a capital."""
_SHORT = frozenset(
    "etc ex env approx ca art vol p pp tel no nos n fig dept min max inc ltd co corp incl resp avg"
    " esp dir ing ave chap sept oct nov dec jan janv fevr feb avr juil jul aug"
    " dep ref ed cie al hab ph.d m.sc b.sc".split()
)
"""Abbreviations after which a sentence goes on before a small letter or a number."""
_FOR_EXAMPLE = (["p.", "ex"], ["par", "ex"])
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
"""The letter before a name, as in J.-P. Martin, or letters with a point each, as in U.S."""


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, their marks included; the end of a line ends one, too."""
    return [piece for line in text.split("\n") for piece in _of_line(line) if piece]


def _of_line(line: str) -> Iterator[str]:
    start = 0
    for found in _END.finditer(line):
        if _ends(line, found):
            yield line[start : found.end(2)].strip()
            start = found.end()
    yield line[start:].strip()


def _ends(line: str, found: re.Match[str]) -> bool:
    """Whether a mark ends a sentence, by the word before it and the letter behind."""
    mark = found[1]
    behind = line[found.end() : found.end() + _LONGEST].lstrip(_OPENING)[:1]
    if found[2] and behind.islower():
        return False
    if "!" in mark or "?" in mark:
        return True
    if mark != ".":
        return behind.isalpha() and not behind.islower()
    before = line[max(found.start() - _LONGEST, 0) : found.start()].split()
    word = re.split("['’]", before[-1].lstrip(_OPENING))[-1] if before else ""
    return before[-2:] not in _FOR_EXAMPLE and not _goes_on(word, behind)


def _goes_on(word: str, behind: str) -> bool:
    """Whether a point belongs to the word before it."""
    if word in _CAPITAL or (fold(word) in _TITLES and not word.isupper()):
        return True
    if behind.isdecimal() and word.isdecimal():
        return True
    if _INITIAL.fullmatch(word) and word != "I":
        is_initial = word.isupper() and (len(word) == 1 or "-" in word)
        return is_initial or not behind.isupper()
    return fold(word) in _SHORT and not behind.isupper()
