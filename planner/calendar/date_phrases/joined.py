"""Date phrases that stand together: "from Monday to Wednesday", "Monday or Tuesday"."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from typing import NamedTuple

from planner.calendar.date_phrases.meanings import Asked, Look, Meant
from planner.calendar.date_phrases.words import Word

_LISTING = frozenset({"or", "ou", "and", "et", "/", "&"})
_REACHING = frozenset({"-", "au", "a", "to", "until", "till", "through", "thru"})
_SINCE = frozenset({"from", "du", "de", "between", "entre"})
_BOTH = frozenset({"between", "entre"})
_UNDER_WAY = timedelta(days=120)
"""The longest that days which have begun may last."""


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
    first, last = left.meant.day, right.meant.day
    if last <= first:
        begun = again(left, Asked(asked.today, Look.BACK)) if left.is_numbered else None
        if begun and _UNDER_WAY > last - begun.day > timedelta(0) and last >= asked.today:
            first = begun.day
        else:
            later = again(right, Asked(first, asked.look))
            last = later.day if later else last
    if last <= first or left.meant.part or right.meant.part:
        return None
    return Meant(first, last=last)


def _alone(words: Sequence[Word], phrase: Found) -> Found:
    """The phrase by itself; not read if another word hangs on to it."""
    last = phrase.last
    while last < len(words) and words[last].glued:
        last += 1
    return phrase if last == phrase.last else Found(phrase.first, last, None)
