"""Patterns of date phrases, held as a tree of words and slots, and matched from one word on.

A pattern is written as words: "(x)" may be absent, "x/y" are alternatives, and a capital names a
slot, which reads a word as a value.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from planner.calendar.date_phrases.words import Word
from planner.language.calendar_names import (
    month_numbers,
    short_month_numbers,
    short_weekday_numbers,
    weekday_numbers,
)
from planner.language.number_words import COUNTS, PLACES

_ENGLISH_MONTHS = {**month_numbers("en"), **short_month_numbers("en")}
_FRENCH_MONTHS = {**month_numbers("fr"), **short_month_numbers("fr")}
MONTHS = {**_ENGLISH_MONTHS, **_FRENCH_MONTHS}
WEEKDAYS = weekday_numbers("en", "fr")
SHORT_WEEKDAYS = short_weekday_numbers()
_SHORT_UNITS = frozenset("sem wk wks yr yrs".split())
SHORTENED = frozenset({*MONTHS, *SHORT_WEEKDAYS} - {*month_numbers("en", "fr")}) | _SHORT_UNITS
"""Abbreviations: a dot after one is its own."""
_DATE = re.compile(
    r"(?P<d>[0-9]{1,2})/(?P<m>[0-9]{1,2})(?:/(?P<y>[0-9]{4}|[0-9]{2}))?"
    r"|(?P<Y>[0-9]{4})(?P<s>[-/])(?P<M>[0-9]{1,2})(?P=s)(?P<D>[0-9]{1,2})"
    r"|(?P<fd>[0-9]{1,2})(?P<fs>[.-])(?P<fm>[0-9]{1,2})(?P=fs)(?P<fy>[0-9]{4})"
    r"|(?P<td>[0-3][0-9])(?P<ts>[.-])(?P<tm>[01][0-9])(?P=ts)(?P<ty>[0-9]{2})"
)
_DIGITS = re.compile(r"[0-9]{1,4}")
_ORDINAL = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)")
_DAY = re.compile(r"([0-9]{1,2})(?:er|st|nd|rd|th)?")
_SHIFT = re.compile(r"\+([0-9]{1,4})([djwsmay])")
_GLUED = re.compile(r"([0-9]{1,3})(d|j|w|wks?|sem|yrs?|ans?)")
_BACK = re.compile(r"-([0-9]{1,4})([djws])")
_YEAR = re.compile(r"[12][0-9]{3}")

Values = Sequence[Any]
"""The values of a pattern's slots, in their order."""


def _date(shape: str) -> tuple[int, int, int | None] | None:
    """Day, month and year of a date in figures; the day always first, unless the year is."""
    match = _DATE.fullmatch(shape)
    if match is None:
        return None
    year, month, day = (
        next((match[name] for name in names if match[name]), None)
        for names in (("y", "Y", "fy", "ty"), ("m", "M", "fm", "tm"), ("d", "D", "fd", "td"))
    )
    full = int(year) + (2000 if len(year) == 2 else 0) if year else None
    return int(day or 0), int(month or 0), full


def _count(shape: str) -> int | None:
    if shape in COUNTS:
        return COUNTS[shape]
    return int(shape) if _DIGITS.fullmatch(shape) else None


def _number(pattern: re.Pattern[str]) -> Callable[[str], int | None]:
    def read(shape: str) -> int | None:
        match = pattern.fullmatch(shape)
        return int(match[match.lastindex or 0]) if match else None

    return read


def _pair(pattern: re.Pattern[str]) -> Callable[[str], tuple[int, str] | None]:
    def read(shape: str) -> tuple[int, str] | None:
        match = pattern.fullmatch(shape)
        return (int(match[1]), match[2]) if match else None

    return read


def _named(numbers: Mapping[str, int]) -> Callable[[str], int | None]:
    return numbers.get


SLOTS: Mapping[str, Callable[[str], Any]] = {
    "D": _named(WEEKDAYS),
    "A": _named(SHORT_WEEKDAYS),
    "M": _named(MONTHS),
    "EM": _named(_ENGLISH_MONTHS),
    "FM": _named(_FRENCH_MONTHS),
    "O": _number(_DAY),
    "TH": _number(_ORDINAL),
    "Y": _number(_YEAR),
    "N": _count,
    "F": _date,
    "NTH": _named(PLACES),
    "SHIFT": _pair(_SHIFT),
    "BACK": _pair(_BACK),
    "GLUED": _pair(_GLUED),
}
"""The readers of the slots: weekday, its abbreviation, month (English, French), day of the month,
ordinal, year, count, date in figures, place in a month, "+3d", "-3d" and "15j"."""

_DOTTED = frozenset({"A", "M", "EM", "FM"})
_COMMAS_AFTER = frozenset({"D", "O", *_DOTTED})
_COMMAS_BEFORE = frozenset({"O", "M", "EM", "Y", "F", "the", "le", "D"})


class Tree:
    """Patterns by their first word or slot; what follows it is laid out when it is first met."""

    def __init__(self, table: Iterable[tuple[str, Any]]) -> None:
        """Take written patterns, each with what it means."""
        self._waiting: dict[str, list[tuple[Sequence[str], Any]]] = defaultdict(list)
        self._nodes: dict[str, _Node] = {}
        for pattern, meaning in table:
            for first, rest in _beginnings(pattern.split()):
                self._waiting[first].append((rest, meaning))
        self._firsts = frozenset(self._waiting)

    def begins(self, shape: str) -> bool:
        """Whether a pattern may begin with this word."""
        return shape in self._firsts or not self._firsts.isdisjoint(_slots_of(shape))

    def match(self, words: Sequence[Word], start: int) -> Sequence[tuple[int, Values, Any]]:
        """Every pattern that begins with the word `start`: the word after its end, and its values.

        The longest come first.
        """
        found: list[tuple[int, Values, Any]] = []
        if start < len(words):
            word = words[start]
            if node := self._node(word.shape):
                node.walk(words, start + 1, "", (), found)
            for name in _slots_of(word.shape):
                if node := self._node(name):
                    node.walk(words, start + 1, name, (SLOTS[name](word.shape),), found)
        found.sort(key=lambda each: -each[0])
        return found

    def _node(self, first: str) -> "_Node | None":
        waiting = self._waiting.pop(first, None)
        if waiting:
            node = self._nodes[first] = _Node()
            for rest, meaning in waiting:
                node.add(rest, meaning)
        return self._nodes.get(first)


class _Node:
    """The continuations of a beginning of patterns, and what is meant where it is a whole one."""

    __slots__ = ("meanings", "slots", "words")

    def __init__(self) -> None:
        self.words: dict[str, _Node] = {}
        self.slots: dict[str, _Node] = {}
        self.meanings: list[Any] = []

    def add(self, parts: Sequence[str], meaning: object) -> None:
        """Add every variant of the rest of a pattern."""
        for first, rest in _beginnings(parts):
            branch = self.slots if first in SLOTS else self.words
            branch.setdefault(first, _Node()).add(rest, meaning)
        if all(part.startswith("(") for part in parts):
            self.meanings.append(meaning)

    def walk(
        self,
        words: Sequence[Word],
        at: int,
        before: str,
        values: tuple[Any, ...],
        found: list[tuple[int, Values, Any]],
    ) -> None:
        """Add to `found` every pattern that goes on with the word `at`."""
        found += ((at, values, meaning) for meaning in self.meanings)
        if at >= len(words):
            return
        word = words[at]
        node = self.words.get(word.shape)
        if node and _joined(words[at - 1], before, word.shape):
            node.walk(words, at + 1, "", values, found)
        for name, branch in self.slots.items():
            value = SLOTS[name](word.shape)
            if value is not None and _joined(words[at - 1], before, name):
                branch.walk(words, at + 1, name, (*values, value), found)


def _beginnings(parts: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Every word or slot with which a pattern may begin, and the rest of it."""
    for place, part in enumerate(parts):
        for first in part.strip("()").split("/"):
            yield first, parts[place + 1 :]
        if not part.startswith("("):
            return


@lru_cache(maxsize=1024)
def _slots_of(shape: str) -> tuple[str, ...]:
    """The slots that a word may fill."""
    return tuple(name for name, read in SLOTS.items() if read(shape) is not None)


def _joined(last: Word, before: str, name: str) -> bool:
    """Whether nothing parts a word from the one before it in the same pattern."""
    match last.after:
        case "":
            return True
        case ".":
            return before in _DOTTED
        case ",":
            return before in _COMMAS_AFTER and name in _COMMAS_BEFORE
        case ".,":
            return before in _DOTTED and name in _COMMAS_BEFORE
    return False
