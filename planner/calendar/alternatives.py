"""Days and times of which one is to be chosen: "Monday 9h or Tuesday 10h", "9h, 10h"."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from itertools import pairwise

from planner.calendar.beside import is_function_word, word_after
from planner.values import dataclass

_CHOOSING = frozenset({"or", "ou", "and", "et", "/", "&"})
_REACHING = frozenset({"to", "a", "au", "until", "till", "jusqu'a", "-", "–", "—"})
_APART = frozenset({"", ",", "-", "–", "—"})
_LIST = re.compile(r"[ ,]*(?:or|ou|and|et|/|&)(?: (?:on|at|by|le|the|a|au|pour))?[ ]*")
_NUMBER_AFTER = re.compile(
    r" ?(?P<sign>,|-|–|—|/)? ?(?P<word>(?:or|ou|and|et|&|to|a|until|till|jusqu'a) )?"
    r"(?:at |a |le |the )?[0-9]{1,2}(?![0-9/:.h'-]*[0-9a-z])"
)
_NUMBER_BEFORE = re.compile(r"(?<!\S)(?:(?:at|a|vers|around) )?[0-9]{1,2} (?:or|ou|/) $")
_UNTIL = re.compile(r"(?:avant|before|by|d'ici|no later than|not later than|au plus tard)\b")
_NEAR = 20
"""Characters that are looked at before a time."""


class Kind(Enum):
    """The kind of what was seen in a line."""

    DAY = auto()
    TIME = auto()
    LENGTH = auto()


@dataclass(frozen=True, slots=True)
class Seen:
    """A day, a time or a duration that was seen in a line, read or not: its span."""

    start: int
    end: int
    kind: Kind
    unread: bool = False


def alternatives(outline: str, seen: Iterable[Seen]) -> Iterator[tuple[int, int]]:
    """The spans of the lists in a folded line, each from its first day or time to its last.

    A day beside a time is one moment; a word that lists, or a second day or time, makes a list.
    "En soirée avant mardi" is none: a limit is no other day to choose.
    """
    group: list[Seen] = []
    for each in sorted(seen, key=lambda seen: (seen.start, seen.end)):
        if group and (
            not _is_beside(outline, group[-1].end, each.start)
            or _is_limit(outline, group[-1], each)
        ):
            yield from _list(outline, group)
            group = []
        group.append(each)
    yield from _list(outline, group)


def _is_beside(outline: str, end: int, start: int) -> bool:
    between = outline[end:start].strip()
    return between in _APART or _is_joint(outline, end, start)


def _is_limit(outline: str, left: Seen, right: Seen) -> bool:
    """Whether a day is the limit of what is said with words of time that name no day."""
    days = left.kind is right.kind is Kind.DAY and left.unread
    return days and bool(_UNTIL.match(outline, right.start))


def _lists(outline: str, each: Seen, kinds: Iterable[Kind]) -> bool:
    """Whether what is not read is a list itself, or days from one to another beside a time."""
    signs = (
        _CHOOSING | _REACHING | {","} if Kind.TIME in kinds and each.kind is Kind.DAY else _CHOOSING
    )
    return not signs.isdisjoint(outline[each.start : each.end].replace(",", " , ").split())


def _is_joint(outline: str, end: int, start: int) -> bool:
    """Whether the words between are those of a list."""
    between = outline[end:start]
    return between.strip(" ,") in _CHOOSING | (_REACHING - _APART) or bool(_LIST.fullmatch(between))


def _list(outline: str, group: list[Seen]) -> Iterator[tuple[int, int]]:
    """The span of neighbours if they are a list."""
    if not group:
        return
    start, end = group[0].start, group[-1].end
    kinds = [each.kind for each in group if each.kind is not Kind.LENGTH]
    listed = (
        len(set(kinds)) < len(kinds)
        or any(_is_joint(outline, left.end, right.start) for left, right in pairwise(group))
        or any(each.unread and _lists(outline, each, kinds) for each in group)
    )
    if group[-1].kind is not Kind.LENGTH and (after := _number_after(outline, group[-1])):
        listed, end = True, after
    if group[0].kind is Kind.TIME:
        near = max(start - _NEAR, 0)
        if before := _NUMBER_BEFORE.search(outline[near:start]):
            listed, start = True, near + before.start()
    if listed:
        yield start, end


def _number_after(outline: str, last: Seen) -> int | None:
    """The end of a number alone that a time or a day is listed with: "9 am to 10"."""
    match = _NUMBER_AFTER.match(outline, last.end)
    if match is None or not is_function_word(word_after(outline, match.end())):
        return None
    sign, word = match["sign"], (match["word"] or "").strip()
    if sign and (word or sign == ",") and not word:
        return None
    if not (sign or word) or (last.kind is Kind.DAY and word not in _CHOOSING):
        return None
    return match.end()
