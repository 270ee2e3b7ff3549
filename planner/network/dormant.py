"""Dormant ties: one is suggested a week, the same all week."""

from collections.abc import Sequence
from datetime import date
from random import Random

from planner.calendar.weeks import week_of
from planner.model.vocabulary import Channel
from planner.values import dataclass

YEARS = 3
"""Years without contact that make a tie dormant [E]: Levin, Walter and Murnighan 2011."""
DRAWN_FROM = 10
"""Number of best ties to draw from."""


@dataclass(frozen=True, slots=True)
class DormantTie:
    """A person without contact since `since`.

    `last_contact` is None if no contact was ever noted; `since` is then the day of connection,
    failing that the day they were stored.
    """

    id: int
    name: str
    since: date
    last_contact: date | None = None
    enjoyed: bool = False
    strength: int | None = None
    channel: Channel | None = None


def dormant_on(today: date) -> date:
    """The latest last contact of a tie that is dormant today."""
    try:
        return today.replace(year=today.year - YEARS)
    except ValueError:  # the 29th of February
        return date(today.year - YEARS, today.month, today.day - 1)


def drawn(best: Sequence[DormantTie], store: str, today: date) -> DormantTie | None:
    """Draw the tie of the week out of the ten best; `store` is a unique name of the store."""
    ties = best[:DRAWN_FROM]
    if not ties:
        return None
    return Random(f"{store} {week_of(today).name}").choice(ties)
