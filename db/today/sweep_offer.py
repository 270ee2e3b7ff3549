"""The topic of the memory sweep that Today offers once a week while the inventory is thin."""

from datetime import date

from db.engine.query import rows
from db.network.inventory.sweeps import swept
from planner.calendar.weeks import week_of
from planner.network.sweeps.offer import THIN
from planner.network.sweeps.sittings import next_topic
from planner.network.sweeps.topics import Topic

_TOLD = f"""SELECT EXISTS (SELECT 1 FROM person LIMIT 1 OFFSET {THIN - 1})
    OR EXISTS (SELECT 1 FROM sweep WHERE day >= :monday)
    OR EXISTS (SELECT 1 FROM action WHERE subject = 'sweep'
        AND (state IN ('open', 'parked') OR closed_on >= :monday))"""
"""Whether there is nothing to offer: people enough, or a sweep swept, planned or let go."""


def sweep_offer(today: date) -> Topic | None:
    """The topic to offer; one query where there is none."""
    [(told,)] = rows(_TOLD, monday=week_of(today).first)
    return None if told else next_topic(swept())
