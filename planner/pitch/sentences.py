"""The sentences of a pitch, and their words that are hard to follow by ear.

A sentence is looked at once, however often the text around it changes.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from planner.language.text import fold
from planner.model.pitches import words
from planner.values import dataclass

Parts = Callable[[str], int]
"""Counts the parts of a word, its syllables as they are hyphenated."""

MOST_WORDS = 25
"""Words of a sentence that can be followed by ear [D]."""
MANY_PARTS = 4
"""Parts from which a word is long [D]."""
_LONGEST_WORD = 60
"""Letters beyond which a run of them is no word."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s»”\"')]+|\n+")
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"[IVXLC]+")
_EASY = frozenset(("OK", "TV", "CO2", "CO₂"))
"""Acronyms and formulas that are words of their own."""
_SMALL = frozenset(
    "a an the of and for in to on de du des la le les l d et en a au aux pour sur un une".split()
)
"""Small words of both languages, which an acronym leaves out."""
_SPOKEN_DIGITS = str.maketrans("24", "tf")
"""B2B is business to business."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its words, the long ones, its acronyms, and the initials of what it spells out.

    `spelt` holds them with the small words and without.
    """

    text: str
    words: int
    long: tuple[str, ...]
    acronyms: tuple[str, ...]
    spelt: str


def sentences(text: str, parts: Parts | None, *, names_stand_out: bool = True) -> list[Sentence]:
    """The sentences of a text; the end of a paragraph ends one, too.

    Long words are found where there is something to count their `parts`; a name, which begins with
    a capital inside a sentence, is none, unless every noun of the language does.
    """
    return [
        _sentence(piece, parts, names_stand_out)
        for piece in _SENTENCE_END.split(text)
        if piece.strip()
    ]


def not_written_out(found: list[Sentence]) -> list[str]:
    """The acronyms that no sentence spells out, each once, in their order."""
    spelt = " ".join(sentence.spelt for sentence in found)
    acronyms = dict.fromkeys(each for sentence in found for each in sentence.acronyms)
    return [
        each
        for each in acronyms
        if _bare(each) not in spelt and _bare(each).translate(_SPOKEN_DIGITS) not in spelt
    ]


@lru_cache(maxsize=4096)
def _sentence(text: str, parts: Parts | None, names_stand_out: bool) -> Sentence:
    said = _WORD.findall(text)
    capitals = [word.isupper() for word in said if len(word) > 1]
    shouted = sum(capitals) * 2 > len(capitals) > 2
    return Sentence(
        text.strip(),
        words(text),
        tuple(_long(said, parts, names_stand_out)) if parts else (),
        () if shouted else tuple(_acronyms(said)),
        _spelt(said),
    )


def _long(said: list[str], parts: Parts, names_stand_out: bool) -> Iterator[str]:
    for at, word in enumerate(said):
        is_name = at > 0 and names_stand_out and word[:1].isupper()
        if is_name or len(word) > _LONGEST_WORD or word.isupper():
            continue
        if any(parts(piece) >= MANY_PARTS for piece in _LETTERS.findall(word)):
            yield word


def _acronyms(said: list[str]) -> Iterator[str]:
    """Words of two to eight capitals; a surname written in capitals follows a first name."""
    for at, word in enumerate(said):
        core = word.replace(".", "").removesuffix("s")
        if not (2 <= len(core) <= 8 and core.isupper() and core[:1].isalpha()):
            continue
        before = said[at - 1] if at > 1 else ""
        is_surname = before.istitle() and len(core) > 3
        if not (core in _EASY or _ROMAN.fullmatch(core) or is_surname):
            yield word


def _bare(acronym: str) -> str:
    return fold(acronym.replace(".", "").removesuffix("s"))


def _spelt(said: list[str]) -> str:
    folded = [fold(word) for word in said]
    every = "".join(word[0] for word in folded if word)
    large = "".join(word[0] for word in folded if word and word not in _SMALL)
    return f"{every} {large}"
