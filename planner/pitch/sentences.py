"""The sentences of a pitch, and their words that are hard to follow by ear.

A sentence is looked at once, however often the text around it changes, and so is a part that
stays as it is while another one is written.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from planner.language.sentence_ends import split_sentences
from planner.model.pitches import words
from planner.pitch.acronyms import bare, read_acronyms
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
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its words, the long ones, its acronyms, and those of them that it spells out."""

    text: str
    words: int
    long: tuple[str, ...]
    acronyms: tuple[str, ...]
    spelt: frozenset[str]


@lru_cache(maxsize=32)
def sentences(
    text: str, parts: Parts | None, *, names_stand_out: bool = True
) -> tuple[Sentence, ...]:
    """The sentences of a text; the end of a paragraph ends one, too.

    Long words are found where there is something to count their `parts`; a name, which begins with
    a capital inside a sentence, is none, unless every noun of the language does.
    """
    return tuple(_sentence(piece, parts, names_stand_out) for piece in split_sentences(text))


def not_written_out(found: Sequence[Sentence]) -> list[str]:
    """The acronyms that no sentence spells out, each once, in their order.

    One in the plural, or with points, is the same.
    """
    acronyms: dict[str, str] = {}
    for sentence in found:
        for each in sentence.acronyms:
            acronyms.setdefault(bare(each), each)
    spelt = {bare(each) for sentence in found for each in sentence.spelt}
    return [each for key, each in acronyms.items() if key not in spelt]


@lru_cache(maxsize=4096)
def _sentence(text: str, parts: Parts | None, names_stand_out: bool) -> Sentence:
    acronyms, spelt = read_acronyms(text)
    said = _WORD.findall(text)
    long = tuple(_long(said, parts, names_stand_out)) if parts else ()
    return Sentence(text, words(text), long, acronyms, spelt)


def _long(said: list[str], parts: Parts, names_stand_out: bool) -> Iterator[str]:
    for at, word in enumerate(said):
        is_name = at > 0 and names_stand_out and word[:1].isupper()
        if is_name or len(word) > _LONGEST_WORD or word.isupper():
            continue
        if any(parts(piece) >= MANY_PARTS for piece in _LETTERS.findall(word)):
            yield word
