"""The words of a text as the date patterns see them: folded, punctuation apart, elisions split."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from planner.language.calendar_names import (
    month_numbers,
    short_month_numbers,
    short_weekday_numbers,
    weekday_numbers,
)
from planner.language.text import shape

PUNCTUATION = ",;.!?:)]"
_OPENING = "(["
_SPACED = re.compile(r"\S+")
_ELISION = re.compile(r"(?:d|l|jusqu|qu|s|m|n|t|j|c)'(?=.)")
_MIDDLE = re.compile(r"(?:mi|mid)-(?=[a-z])")
_WEEKDAY = "|".join((*weekday_numbers("en", "fr"), *short_weekday_numbers()))
_DAY = rf"(?:[0-9]{{1,2}}(?:er|st|nd|rd|th)?|[0-9]{{1,2}}/[0-9]{{1,2}}(?:/[0-9]+)?|{_WEEKDAY})"
_MONTH = "|".join(
    (*month_numbers("en", "fr"), *short_month_numbers("en"), *short_month_numbers("fr"))
)
_PAIR = re.compile(
    rf"({_DAY})([-–—/])({_DAY})|((?:{_MONTH})\.?)([-–—])({_DAY})|([0-9]{{4}})([–—])({_DAY})"
)
_DASHES = frozenset("-–—")
_HIDDEN = frozenset("\x00\x01")


class Word(NamedTuple):
    """A word, folded and as `written`, and the punctuation `after` it.

    `glued` if no space stands before it: "avril" in "d'avril", "5" in "3-5".
    """

    start: int
    end: int
    shape: str
    written: str
    after: str = ""
    glued: bool = False

    @property
    def is_hidden(self) -> bool:
        """Whether it stands for text that was taken out or is protected."""
        return bool(self.shape) and self.shape[0] in _HIDDEN


def split_words(text: str) -> list[Word]:
    """The words of `text`, in order; "d'avril", "mi-mars", "3–5" and "Nov–2" are split."""
    outline = shape(text)
    words: list[Word] = []
    for match in _SPACED.finditer(outline):
        whole = match[0]
        core = whole.rstrip(PUNCTUATION) or whole
        opened = len(core) - len(core.lstrip(_OPENING)) if core[0] in _OPENING else 0
        start, core = match.start() + opened, core[opened:]
        pieces = list(_pieces(core))
        for place, (offset, said) in enumerate(pieces):
            inner = place + 1 < len(pieces)
            piece = said.rstrip(".") if inner else said
            begin = start + offset
            end = begin + len(piece)
            after = said[len(piece) :] if inner else whole[opened + len(core) :]
            folded = "-" if piece in _DASHES else piece
            words.append(Word(begin, end, folded, text[begin:end], after, glued=place > 0))
    return words


def _pieces(core: str) -> Iterator[tuple[int, str]]:
    """The parts of one word with their offsets: "d'" and "avril", "3", "–" and "5"."""
    done = 0
    if "'" in core and (elision := _ELISION.match(core)):
        done = elision.end()
        yield 0, core[:done]
    rest = core[done:]
    if "-" in rest and (middle := _MIDDLE.match(rest)):
        yield done, rest[: middle.end() - 1]
        yield done + middle.end(), rest[middle.end() :]
        return
    pair = _PAIR.fullmatch(rest) if len(rest) > 2 else None
    if pair is None or (pair[2] == "/" and rest[0].isdigit()):
        yield done, rest
        return
    for group, piece in enumerate(pair.groups(), start=1):
        if piece:
            yield done + pair.start(group), piece
