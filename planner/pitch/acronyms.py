"""The acronyms of a sentence, and those that it spells out beside them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from planner.language.text import fold

_EASY = frozenset(("OK", "TV", "CV", "CO2", "CO₂"))
"""Acronyms and formulas that are words of their own."""
_SMALL = frozenset(
    "a an the of and or for in to on at by with from as i am is are was we he she it they you my"
    " our this that means meaning stands short called de du des la le les l d et ou en a au aux"
    " pour par avec dans chez sur un une ce ca c s n qu que qui je j il elle on nous vous ils elles"
    " est suis sont mon ma mes notre nos votre vos soit dit dite dits dites appele appelee"
    " appeles appelees i.e signifie veut dire".split()
)
"""Small words of both languages, which an acronym leaves out."""
_EXPLAINS = frozenset(
    "or i.e means meaning stands called ou soit dit dite dits dites appele appelee appeles appelees"
    " signifie dire".split()
)
"""Small words that tie an acronym to what it stands for."""
_CIVILITIES = frozenset("M MM Mme Mlle Mr Mrs Ms Dr Me Pr Prof".split())
"""Words before a surname, which may be written in capitals."""
_WORD = re.compile(r"[^\W_]+(?:[.&][^\W_]+)*")
_ROMAN = re.compile(r"[IVX]+")
_TIE = re.compile(r"[(\[:]|\s[-–—]\s")
"""A bracket, a colon or a dash between an acronym and what it stands for."""
_PAUSE = re.compile(r"\s*[,;:.!?…)\]–—]")
"""The end of what a comma sets apart."""
_SHOUTED_WORD = 9
"""Letters from which a word in capitals is no acronym."""
_SHOUTED_WORDS = 5
_MOST_SMALL = 4
"""Small words that may stand between two others."""
_BETWEEN = f"[a-z]{{0,{_MOST_SMALL}}}"
_WINDOW = 64
"""Words to each side that what an acronym stands for is looked for in, more than it can have."""
_ACRONYM = "\0"
"""An acronym among the initials: none spells another one out."""
_SPOKEN_DIGITS = str.maketrans("24", "tf")
"""B2B is business to business."""


def read_acronyms(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The acronyms of a sentence in their order, and those of them that it spells out.

    One is spelt out where the words right before or right after it begin with its letters, and a
    bracket, a dash, a colon, a comma or a word such as “or” ties it to them. Small words are left
    out or lend their letter, but for the first and the last one.
    """
    found = list(_WORD.finditer(text))
    said = [match.group() for match in found]
    if _is_shouted(said):
        return (), frozenset()
    acronyms = dict(_acronyms(said))
    gaps = [text[a.end() : b.start()] for a, b in pairwise(found)]
    gaps.append(f"{text[found[-1].end() :]}." if found else "")
    initials = "".join(
        _ACRONYM if at in acronyms else _initial(word) for at, word in enumerate(said)
    )
    read = _Sentence(said, gaps, initials)
    return tuple(acronyms.values()), frozenset(
        word for at, word in acronyms.items() if read.spells_out(at, word)
    )


class _Sentence:
    """The words of a sentence, the signs behind each, and their initials."""

    def __init__(self, said: Sequence[str], gaps: Sequence[str], initials: str) -> None:
        self._said, self._gaps, self._initials = said, gaps, initials

    def spells_out(self, at: int, acronym: str) -> bool:
        """Whether the words around a place spell out the acronym there."""
        run = _run(bare(acronym))
        return self._before(at, run) or self._after(at, run)

    def _before(self, at: int, run: str) -> bool:
        """Whether the words up to the acronym do: “human resources (HR)”."""
        first = at
        while first > max(at - _MOST_SMALL, 0) and self._initials[first - 1].islower():
            first -= 1
        near = self._initials[max(first - _WINDOW, 0) : first]
        if not first or not re.search(f"{run}$", near):
            return False
        return self._is_tied(first, at, at)

    def _after(self, at: int, run: str) -> bool:
        """Whether the words from behind the acronym on do: “HR (human resources)”."""
        begin = at + 1
        while self._initials[begin : begin + 1].islower() and begin <= at + _MOST_SMALL:
            begin += 1
        match = re.match(run, self._initials[begin : begin + _WINDOW])
        return match is not None and self._is_tied(at + 1, begin, begin + match.end() - 1)

    def _is_tied(self, first: int, end: int, last: int) -> bool:
        """Whether the gaps before the words `first` to `end`, or those words, tie the two sides.

        `last` is the word with which the second side ends: a comma ties only what it sets apart.
        """
        gaps = self._gaps[first - 1 : end]
        if any(map(_TIE.search, gaps)):
            return True
        if not _EXPLAINS.isdisjoint(map(fold, self._said[first:end])):
            return True
        return any("," in gap for gap in gaps) and bool(_PAUSE.match(self._gaps[last]))


def _run(letters: str) -> str:
    """The initials that spell letters out, their digits too as they are spoken."""
    return f"(?:{_in_a_row(letters)}|{_in_a_row(letters.translate(_SPOKEN_DIGITS))})"


@lru_cache(maxsize=4096)
def _in_a_row(letters: str) -> str:
    """Letters as initials; those between the ends may be of small words."""
    first, *middle = (letter.upper() for letter in letters)
    *middle, last = middle or ("",)
    return _BETWEEN.join((first, *(f"(?i:{letter})" for letter in middle), last))


def _is_shouted(said: list[str]) -> bool:
    """Whether a sentence is written in capitals, rather than made of acronyms."""
    capitals = [word for word in said if word.isupper()]
    large = [word for word in said if len(word) > 1]
    if not sum(map(str.isupper, large)) * 2 > len(large) > 2:
        return False
    if any(len(word) >= _SHOUTED_WORD for word in capitals):
        return True
    small = any(fold(word) in _SMALL for word in capitals)
    return len(capitals) == len(said) and (small or len(said) >= _SHOUTED_WORDS)


def _acronyms(said: list[str]) -> Iterator[tuple[int, str]]:
    """Words of two to eight capitals by place; a surname in capitals follows a first name."""
    for at, word in enumerate(said):
        core = _letters(word)
        if not (2 <= len(core) <= 8 and core.isupper() and core[:1].isalpha()):
            continue
        before = said[at - 1] if at else ""
        is_surname = at > 1 and before.istitle() and len(core) > 3
        is_surname = is_surname or before in _CIVILITIES
        if not (core in _EASY or _ROMAN.fullmatch(core) or is_surname):
            yield at, word


def bare(acronym: str) -> str:
    """An acronym folded, without its points and the sign of its plural."""
    return fold(_letters(acronym))


def _letters(acronym: str) -> str:
    return acronym.replace(".", "").replace("&", "").removesuffix("s")


def _initial(word: str) -> str:
    """The first letter of a word, small for a small word and large for another."""
    folded = fold(word)
    return folded[:1] if folded in _SMALL else folded[:1].upper()[:1]
