"""Words of a title as tokens: stems of whole folded words, and marks of professions."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from planner.language.text import fold
from planner.network.fit import shares_all, stem_of
from planner.network.personas.professions import MOST_WORDS, NAMES, is_meant, plain

_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_TURNING = frozenset(
    "assistant assistante secretary secretaire intern stagiaire former formerly ancien ancienne"
    " ex retired retraite retraitee".split()
)
"""Words by which a title is not the profession that it names."""


class Token(NamedTuple):
    """A stem or the mark of a profession, and where it stands in the text."""

    sign: str
    start: int
    end: int


def wanted(text: str) -> tuple[str, ...]:
    """The tokens that a text asks for, each once; a profession stands for its words."""
    marks = list(_marks(text))
    covered = [range(mark.start, mark.end) for mark in marks]
    found = [*marks, *(t for t in _stems(text) if not any(t.start in span for span in covered))]
    return tuple(dict.fromkeys(token.sign for token in sorted(found, key=lambda t: t.start)))


@lru_cache(maxsize=4096)
def held(text: str) -> Mapping[str, Token]:
    """The tokens that a text holds: its professions, and the stems of all its words."""
    found: dict[str, Token] = {}
    for token in (*_marks(text), *_stems(text)):
        found.setdefault(token.sign, token)
    return found


def fits_phrase(phrase: str, title: str, around: str) -> bool:
    """Whether a person shares every telling word of a phrase, or the profession that it names.

    `around` are the words of the organisation and the groups. A DAF is a “directeur financier”; a
    former one or an assistant is so by the very words alone.
    """
    if shares_all(phrase, title, around):
        return True
    asked = wanted(phrase)
    return bool(asked) and not turning(title) and {*held(title), *held(around)}.issuperset(asked)


def turning(text: str) -> frozenset[str]:
    """The words by which a title is not the profession that it names, such as "former"."""
    return _TURNING.intersection(fold(match[0]) for match in _WORD.finditer(text))


def _stems(text: str) -> Iterator[Token]:
    for match in _WORD.finditer(text):
        if stem := stem_of(match[0]):
            yield Token(stem, match.start(), match.end())


def _marks(text: str) -> Iterator[Token]:
    """The professions named, the longest name at each place; they do not overlap."""
    words = list(_WORD.finditer(text))
    folded = [plain(match[0]) for match in words]
    place = 0
    while place < len(words):
        for length in range(min(MOST_WORDS, len(words) - place), 0, -1):
            name = tuple(folded[place : place + length])
            if name in NAMES and is_meant(name, words[place][0]):
                yield Token(NAMES[name], words[place].start(), words[place + length - 1].end())
                place += length
                break
        else:
            place += 1
