"""The first steps of a new store: how many there are of what each needs, and the list's setting."""

from collections.abc import Sequence
from datetime import date
from itertools import starmap

from db.engine.query import rows
from db.pitch.worded import NEWEST_WORDED
from db.program.settings import SettingStore
from planner.today.first_steps import AWAY, NEEDED, First, FirstStep, may_show, next_kept

KEPT = "first_steps"
"""The setting: empty, begun, put away, or the day on which the last step was ticked."""

_COUNTED = {
    First.PITCH: "card WHERE canvas = 'achievements'",
    First.PEOPLE: "person",
    First.CIRCLES: "person WHERE circle IS NOT NULL",
    First.GOAL: "goal",
    First.ACTION: "action WHERE aim <> '' AND if_then <> ''",
}
_ENOUGH = {First.PITCH: f"EXISTS (SELECT 1 FROM pitch_version v WHERE {NEWEST_WORDED})"}
"""The conditions under which a step is done whatever is counted."""


def _number(what: First, needed: int) -> str:
    counted = f"(SELECT count(*) FROM (SELECT 1 FROM {_COUNTED[what]} LIMIT {needed}))"
    if what in _ENOUGH:
        return f"(SELECT CASE WHEN {_ENOUGH[what]} THEN {needed} ELSE {counted} END)"
    return counted


_NUMBERS = "SELECT " + ", ".join(starmap(_number, NEEDED.items()))


def first_steps(kept: str, first_day: date, today: date) -> Sequence[FirstStep]:
    """The steps while they are shown, in one query; empty without a query otherwise.

    The setting follows: begun with the first thing done, ended once all are done.
    """
    if not may_show(kept, first_day, today):
        return ()
    [numbers] = rows(_NUMBERS)
    steps = tuple(map(FirstStep, NEEDED, numbers))
    if (wanted := next_kept(kept, steps, today)) != kept:
        SettingStore().set(KEPT, wanted)
    return () if wanted == AWAY else steps
