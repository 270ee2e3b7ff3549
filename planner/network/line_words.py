"""The words of a line, and every run of them that may be a name, with its keys."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from planner.language.text import fold
from planner.network.contact_words import AND, NO_NAMES
from planner.network.name_key import family_keys, is_cjk, own_keys, whole_keys
from planner.network.name_words import DEGREES, JOINED, PARTICLES, SURNAME_FIRST
from planner.network.written_name import is_civility, read_name
from planner.values import dataclass

_PIECE = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u0900-\u0e7f])*")
_TIE = re.compile(r"['’‘ʼ´`‐‑-]")
_HYPHEN = re.compile(r"[‐‑-]")
_SPACE = re.compile(r"\.? *(?:[(\"“”)] *)?|[(“] *")
_FORMAT = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ELIDED = frozenset("d l qu j m t s n c".split())
_SIGNS = frozenset("&/")
"""Signs between the two civilities of a couple."""
_NEEDS_CARE = JOINED | SURNAME_FIRST
_NO_NAMES = NO_NAMES - PARTICLES
"""Words that are part of no name, written small."""
_MOST_PIECES = 60
"""The words of a line that are looked at."""
_LONGEST = 7
"""The words of a name, at most."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line, or a part of one with a hyphen or an apostrophe.

    `tie` is the sign that ties it to the one before; `follows` whether nothing but a space or a tie
    stands between the two.
    """

    start: int
    end: int
    text: str
    key: str
    tie: str
    follows: bool
    between: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `last` of a line, with index keys: of a whole name, of a surname alone.

    `civility` stands before the surname. A couple has two of them: `couple` counts the words before
    the second, as in "M. et Mme Petit".
    """

    first: int
    last: int
    whole: tuple[str, ...]
    surname: tuple[str, ...] = ()
    civility: str = ""
    couple: int = 0

    @property
    def weight(self) -> float:
        """The number of words; a couple is a little more than the second of the two."""
        return self.last - self.first + 1 - (self.couple - 0.5 if self.couple else 0)


@lru_cache(maxsize=32)
def words_of(text: str) -> tuple[Word, ...]:
    """The first words of a line."""
    found: list[Word] = []
    end = 0
    for match in _PIECE.finditer(text):
        if len(found) == _MOST_PIECES:
            break
        between = _FORMAT.sub("", text[end : match.start()])
        tie = between if _TIE.fullmatch(between) else ""
        follows = bool(found) and bool(tie or _SPACE.fullmatch(between))
        end = match.end()
        key = fold(match[0])
        found.append(Word(match.start(), end, match[0], key, tie, follows, between.strip()))
    return tuple(found)


def begins(words: Sequence[Word], place: int) -> bool:
    """Whether a name may begin at a word: not inside one with a hyphen ("Billy-Jean")."""
    word = words[place]
    if not word.tie:
        return True
    return not _HYPHEN.fullmatch(word.tie) and words[place - 1].key in _ELIDED


def ends(words: Sequence[Word], place: int) -> bool:
    """Whether a name may end with a word: what is tied to it can only be the "s" of "Ana's"."""
    if place + 1 == len(words) or not words[place + 1].tie:
        return True
    after = words[place + 1]
    return not _HYPHEN.fullmatch(after.tie) and after.key == "s"


def spans(words: Sequence[Word], first: int) -> Iterator[int]:
    """The last words of the names that may begin with word `first`."""
    for last in range(first, min(first + _LONGEST, len(words))):
        word = words[last]
        if last > first and not (word.follows and _goes_on(words[last - 1], word)):
            return
        if ends(words, last):
            yield last


def _goes_on(before: Word, word: Word) -> bool:
    """Whether a name may go on with a word: not with "and", nor with another civility."""
    if is_civility(word.text) and not is_civility(before.text):
        return False
    return not _is_small(word)


def is_particle(word: Word) -> bool:
    """Whether a word is a particle of a family name, written small: "de", "van"."""
    return word.key in PARTICLES and word.text.islower()


def said(words: Sequence[Word], first: int, last: int) -> tuple[str, ...]:
    """The plain keys of a run: apostrophes left out, or read as spaces."""
    run = words[first : last + 1]
    pieces = [run[0].key]
    apart = " ".join(word.key for word in run)
    for word in run[1:]:
        joined = word.tie and not _HYPHEN.fullmatch(word.tie)
        pieces.append(word.key if joined else f" {word.key}")
    together = "".join(pieces)
    return (together,) if together == apart else (together, apart)


@lru_cache(maxsize=32)
def runs_of(text: str) -> tuple[Run, ...]:
    """Every run of two words or more that may be a whole name or a surname with its sign."""
    words = words_of(text)
    single = (
        _run(text, words, first, last)
        for first in range(len(words))
        if begins(words, first) and not _is_small(words[first])
        for last in spans(words, first)
        if last > first or is_cjk(words[first].key)
    )
    return (*single, *_couples(text, words))


def _couples(text: str, words: Sequence[Word]) -> Iterator[Run]:
    """The surnames after two civilities: "M. et Mme Petit", "Mr & Mrs Petit"."""
    for first, word in enumerate(words[:-2]):
        joining = words[first + 1]
        second = first + (2 if joining.key in AND else 1)
        if joining.key not in AND and joining.between.strip(". ") not in _SIGNS:
            continue
        if not is_civility(word.text) or not is_civility(words[second].text):
            continue
        for last in spans(words, second):
            name = text[word.start : words[last].end]
            written = read_name(name)
            if last > second and written.is_surname:
                surname = _coded("f", tuple(family_keys(" ".join(written.words))))
                yield Run(first, last, _coded("n", own_keys(name)), surname, couple=second - first)


def _is_small(word: Word) -> bool:
    return word.text.islower() and word.key in _NO_NAMES


def _run(text: str, words: Sequence[Word], first: int, last: int) -> Run:
    run = words[first : last + 1]
    keys = said(words, first, last)
    if (
        is_civility(run[0].text)
        or run[-1].key in DEGREES
        or not _NEEDS_CARE.isdisjoint(word.key for word in run)
        or _is_dressed(run)
    ):
        return _careful_run(text[run[0].start : run[-1].end], first, last, keys)
    surname = keys if _is_particle_run(run) else ()
    return Run(first, last, _coded("n", keys), _coded("f", surname))


def _careful_run(name: str, first: int, last: int, keys: tuple[str, ...]) -> Run:
    """A run with words that are not the name itself, or in another order."""
    written = read_name(name)
    if written.is_surname:
        surname = tuple(family_keys(" ".join(written.words)))
        return Run(first, last, _coded("n", own_keys(name)), _coded("f", surname), written.civility)
    whole = dict.fromkeys((*keys, *whole_keys(name)))
    several = [key for key in whole if " " in key or not key.isascii()]
    return Run(first, last, _coded("n", several))


def _is_dressed(run: Sequence[Word]) -> bool:
    """Whether words in capitals stand beside others, or letters are none of the plain ones."""
    shouted = [word.text.isupper() and len(word.text) > 2 for word in run]
    if any(shouted) and not all(shouted):
        return True
    signs = any(word.between and not word.tie for word in run[1:])
    return signs or any(not word.key.isascii() for word in run)


def _is_particle_run(run: Sequence[Word]) -> bool:
    """Whether a run is a surname with its particle: "de la Tour", not "de la compta"."""
    last = run[-1]
    return run[0].key in PARTICLES and last.key not in PARTICLES and last.text[0].isupper()


def _coded(part: str, keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{part} {key}" for key in keys)
