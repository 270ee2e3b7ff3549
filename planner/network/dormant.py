"""Ties to wake: one is suggested a week, the same all week, and one on a day without proposals."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from planner.model.vocabulary import Channel
from planner.values import dataclass

YEARS = 3
"""Years without contact that make a tie dormant [E]: Levin, Walter and Murnighan 2011."""
DRAWN_FROM = 10
"""Number of best ties to draw from."""
APART = timedelta(weeks=8)
"""Time within which no tie is proposed a second time."""
WRITTEN = frozenset((Channel.EMAIL, Channel.MESSAGE, Channel.LINKEDIN, Channel.LETTER))
"""The channels of those who write to each other."""
ANSWERED = timedelta(days=91)
"""Time after any touch, an unanswered one too, within which a tie is left in peace: 3 months."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A goal's words that people share.

    `words` are those of the goal, as written; `known` the number of people who share them, `titled`
    whether all of them do so by their title; `free` are the ids of those never contacted, in the
    order given.
    """

    words: str
    known: int
    titled: bool
    free: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DormantTie:
    """A person without contact since `since`.

    `last_contact` is None if no contact was ever noted; `since` is then the day of connection,
    failing that the day they were stored; `connected` tells which. `fit` is the fit to a goal by
    which the person was drawn. `wrote` tells that the last contact was in writing.
    """

    id: int
    name: str
    since: date
    last_contact: date | None = None
    enjoyed: bool = False
    strength: int | None = None
    channel: Channel | None = None
    connected: bool = False
    fit: Fit | None = None
    wrote: bool = False


def dormant_on(today: date) -> date:
    """The latest last contact of a tie that is dormant today."""
    try:
        return today.replace(year=today.year - YEARS)
    except ValueError:  # the 29th of February
        return date(today.year - YEARS, today.month, today.day - 1)


def is_dormant(tie: DormantTie, today: date) -> bool:
    """Whether a tie is dormant, rather than never contacted."""
    return tie.since <= dormant_on(today)


def drawn(best: Sequence[DormantTie], store: str, when: str) -> DormantTie | None:
    """Draw a tie out of the ten best; `store` is a unique name of the store, `when` of the draw."""
    ties = best[:DRAWN_FROM]
    if not ties:
        return None
    return Random(f"{store} {when}").choice(ties)
