"""Dormant ties: one of them is suggested a week, the same all week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from planner.calendar.weeks import week_of
from planner.model.vocabulary import Channel

YEARS = 3
"""Without contact for so long a tie is dormant [E]: Levin, Walter and Murnighan 2011."""
DRAWN_FROM = 10
"""The best among which the one of the week is drawn."""


@dataclass(frozen=True, slots=True)
class DormantTie:
    """Somebody with whom there was no contact since `since`.

    `last_contact` is None for somebody with whom no contact was ever noted; `since` is then the
    day they connected, failing that the day they were written down.
    """

    id: int
    name: str
    since: date
    last_contact: date | None = None
    enjoyed: bool = False
    strength: int | None = None
    channel: Channel | None = None


def dormant_on(today: date) -> date:
    """The last day on which contact with a tie that is dormant today can have been."""
    try:
        return today.replace(year=today.year - YEARS)
    except ValueError:  # the 29th of February
        return date(today.year - YEARS, today.month, today.day - 1)


def drawn(best: Sequence[DormantTie], store: str, today: date) -> DormantTie | None:
    """The tie of the week, out of the ten best; `store` is a name that no other store has."""
    ties = best[:DRAWN_FROM]
    if not ties:
        return None
    return Random(f"{store} {week_of(today).name}").choice(ties)
