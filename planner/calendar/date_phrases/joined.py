"""Date phrases that stand together: "from Monday to Wednesday", "Monday or Tuesday"."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from planner.calendar.date_phrases.days import later
from planner.calendar.date_phrases.meanings import Asked, Look, Meant
from planner.calendar.date_phrases.words import Word

_LISTING = frozenset({"or", "ou", "and", "et", "/", "&"})
_REACHING = frozenset({"-", "au", "a", "to", "until", "till", "through", "thru"})
_SINCE = frozenset({"from", "du", "de", "between", "entre"})
_BOTH = frozenset({"between", "entre"})
_UNDER_WAY = timedelta(days=120)
"""The longest that days which have begun may last."""
_FAR = 3000
"""Days from today on which a date without a year is another one."""


class Found(NamedTuple):
    """A phrase among the words: from the word `first` to the one before `last`; unread if None."""

    first: int
    last: int
    meant: Meant | None
    whole: bool = False
    """Whether no word before it can change it."""
    is_numbered: bool = False
    """Whether it has a number, as "28 November" has, and "Friday" not."""


Again = Callable[[Found, Asked], Meant | None]
"""Reads a phrase again, as the answer to another question."""


def joined(
    words: Sequence[Word], found: Sequence[Found], asked: Asked, again: Again
) -> Iterator[Found]:
    """The phrases with those that stand together made one: several days, or not read."""
    waiting: Found | None = None
    for phrase in found:
        if waiting is None:
            waiting = phrase
            continue
        both = _both(words, waiting, phrase, partial(_several, asked, again))
        if both is None:
            yield _alone(words, waiting)
        waiting = both or phrase
    if waiting is not None:
        yield _alone(words, waiting)


def _both(
    words: Sequence[Word],
    left: Found,
    right: Found,
    several: Callable[[Found, Found], Meant | None],
) -> Found | None:
    """Two neighbouring phrases as one, if the words between join them."""
    between = [word.shape for word in words[left.last : right.first]]
    if words[left.last - 1].after.strip(".") or any(
        word.after for word in words[left.last : right.first]
    ):
        return None
    if between[:1] == ["jusqu'"]:
        between = between[1:]
    if len(between) != 1:
        return None
    before = words[left.first - 1].shape if left.first else ""
    since = left.first - (before in _SINCE)
    if between[0] in _REACHING or (between[0] in ("and", "et") and before in _BOTH):
        return Found(since, right.last, several(left, right), whole=True)
    if between[0] in _LISTING:
        return Found(left.first, right.last, None)
    return None


def _several(asked: Asked, again: Again, left: Found, right: Found) -> Meant | None:
    """The days from one phrase to the other; None if they run backwards."""
    if left.meant is None or right.meant is None or left.meant.last or right.meant.last:
        return None
    first, last = _of_one_year(asked, again, left, right) or (left.meant.day, right.meant.day)
    if last <= first:
        first, last = _under_way(asked, again, left, right) or (first, last)
    if last <= first:
        after = again(right, Asked(first, asked.look))
        last = after.day if after else last
    if last <= first or left.meant.part or right.meant.part:
        return None
    return Meant(first, last=last)


def _of_one_year(asked: Asked, again: Again, left: Found, right: Found) -> tuple[date, date] | None:
    """The days if one of them alone has its year: the other is the nearest such day."""
    assert left.meant
    assert right.meant
    first, last = left.meant.day, right.meant.day
    fixed = [_is_fixed(found, asked, again) for found in (left, right)]
    if fixed == [False, True] and left.is_numbered:
        before = again(left, Asked(last, Look.BACK))
        return (before.day, last) if before else None
    if fixed == [True, False]:
        after = again(right, Asked(first))
        return (first, after.day) if after else None
    return None


def _is_fixed(found: Found, asked: Asked, again: Again) -> bool:
    """Whether a phrase means the same day whenever it is said: it has a year."""
    far = later(asked.today, _FAR)
    elsewhere = far and found.is_numbered and again(found, Asked(far, Look.EITHER))
    return bool(elsewhere and found.meant and elsewhere.day == found.meant.day)


def _under_way(asked: Asked, again: Again, left: Found, right: Found) -> tuple[date, date] | None:
    """The days that have begun and are not over, if they are that."""
    if not left.is_numbered:
        return None
    first, last = again(left, Asked(asked.today, Look.BACK)), again(right, Asked(asked.today))
    if first and last and timedelta(0) < last.day - first.day < _UNDER_WAY:
        return first.day, last.day
    return None


def _alone(words: Sequence[Word], phrase: Found) -> Found:
    """The phrase by itself; not read if another word hangs on to it."""
    last = phrase.last
    while last < len(words) and words[last].glued:
        last += 1
    return phrase if last == phrase.last else Found(phrase.first, last, None)
