"""The sentences of a pitch, and their words that are hard to follow by ear.

A sentence is looked at once, however often the text around it changes.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from planner.language.sentence_ends import split_sentences
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

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_IN_BRACKETS = re.compile(r"\(\s*([^\W_]+(?:\.[^\W_]+)*)\.?\s*\)")
_LETTERS = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"[IVX]+")
_EASY = frozenset(("OK", "TV", "CV", "CO2", "CO₂"))
"""Acronyms and formulas that are words of their own."""
_SMALL = frozenset(
    "a an the of and or for in to on at by with from as i am is are was we he she it they you my"
    " our this that means meaning stands short called de du des la le les l d et ou en a au aux"
    " pour par avec dans chez sur un une ce ca c s n qu que qui je j il elle on nous vous ils elles"
    " est suis sont mon ma mes notre nos votre vos soit dit dite signifie veut dire".split()
)
"""Small words of both languages, which an acronym leaves out."""
_SHOUTED_WORD = 9
"""Letters from which a word in capitals is no acronym."""
_SHOUTED_WORDS = 5
_ACRONYM = "\0"
"""An acronym among the initials of a sentence."""
_BETWEEN = "[a-z]{0,4}"
"""Small words that may stand between two others."""
_SPOKEN_DIGITS = str.maketrans("24", "tf")
"""B2B is business to business."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its words, the long ones, its acronyms, and the initials of all its words.

    Initials are large, those of small words small; an acronym is no initial of what spells it out.
    `in_brackets` are the acronyms that brackets explain.
    """

    text: str
    words: int
    long: tuple[str, ...]
    acronyms: tuple[str, ...]
    initials: str
    in_brackets: frozenset[str]

    def places(self, acronym: str) -> list[int]:
        """The places of an acronym among the initials."""
        places = (at for at, initial in enumerate(self.initials) if initial == _ACRONYM)
        return [at for at, each in zip(places, self.acronyms, strict=True) if each == acronym]


def sentences(text: str, parts: Parts | None, *, names_stand_out: bool = True) -> list[Sentence]:
    """The sentences of a text; the end of a paragraph ends one, too.

    Long words are found where there is something to count their `parts`; a name, which begins with
    a capital inside a sentence, is none, unless every noun of the language does.
    """
    return [_sentence(piece, parts, names_stand_out) for piece in split_sentences(text)]


def not_written_out(found: list[Sentence]) -> list[str]:
    """The acronyms that no sentence spells out, each once, in their order."""
    acronyms = dict.fromkeys(each for sentence in found for each in sentence.acronyms)
    return [each for each in acronyms if not _is_spelt(each, found)]


def _is_spelt(acronym: str, found: list[Sentence]) -> bool:
    """Whether words in a row begin with the letters of an acronym, its first and last no small one.

    Two letters are found in many a row: they are spelt out beside the acronym, or in brackets.
    """
    run, before, after = _runs(_bare(acronym))
    if len(_bare(acronym)) > 2:
        return any(run.search(sentence.initials) for sentence in found)
    return any(
        (acronym in sentence.in_brackets and run.search(sentence.initials))
        or any(
            before.search(sentence.initials, 0, at) or after.match(sentence.initials, at + 1)
            for at in sentence.places(acronym)
        )
        for sentence in found
    )


@lru_cache(maxsize=4096)
def _runs(letters: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The initials that spell letters out: anywhere, up to an end, and from a beginning."""
    run = f"(?:{_run(letters)}|{_run(letters.translate(_SPOKEN_DIGITS))})"
    return re.compile(run), re.compile(f"{run}{_BETWEEN}$"), re.compile(f"{_BETWEEN}{run}")


def _run(letters: str) -> str:
    """Letters as initials; those between the ends may be of small words."""
    first, *middle = (letter.upper() for letter in letters)
    *middle, last = middle or ("",)
    return _BETWEEN.join((first, *(f"(?i:{letter})" for letter in middle), last))


@lru_cache(maxsize=4096)
def _sentence(text: str, parts: Parts | None, names_stand_out: bool) -> Sentence:
    said = _WORD.findall(text)
    acronyms = {} if _is_shouted(said) else dict(_acronyms(said))
    initials = (_ACRONYM if at in acronyms else _initial(word) for at, word in enumerate(said))
    return Sentence(
        text,
        words(text),
        tuple(_long(said, parts, names_stand_out)) if parts else (),
        tuple(acronyms.values()),
        "".join(initials),
        frozenset(_IN_BRACKETS.findall(text)),
    )


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


def _long(said: list[str], parts: Parts, names_stand_out: bool) -> Iterator[str]:
    for at, word in enumerate(said):
        is_name = at > 0 and names_stand_out and word[:1].isupper()
        if is_name or len(word) > _LONGEST_WORD or word.isupper():
            continue
        if any(parts(piece) >= MANY_PARTS for piece in _LETTERS.findall(word)):
            yield word


def _acronyms(said: list[str]) -> Iterator[tuple[int, str]]:
    """Words of two to eight capitals by place; a surname in capitals follows a first name."""
    for at, word in enumerate(said):
        core = word.replace(".", "").removesuffix("s")
        if not (2 <= len(core) <= 8 and core.isupper() and core[:1].isalpha()):
            continue
        before = said[at - 1] if at > 1 else ""
        is_surname = before.istitle() and len(core) > 3
        if not (core in _EASY or _ROMAN.fullmatch(core) or is_surname):
            yield at, word


def _bare(acronym: str) -> str:
    return fold(acronym.replace(".", "").removesuffix("s"))


def _initial(word: str) -> str:
    """The first letter of a word, small for a small word and large for another."""
    folded = fold(word)
    return folded[:1] if folded in _SMALL else folded[:1].upper()[:1]
