"""The first steps of a new store: how many there are of what each needs, and the list's setting."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import starmap

from db.engine.query import rows
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


def _number(what: First, needed: int) -> str:
    """The number counted, as an expression of SQL; a first pitch is as good as all that is."""
    from db.pitch.worded import NEWEST_WORDED  # most stores are past their first steps

    counted = f"(SELECT count(*) FROM (SELECT 1 FROM {_COUNTED[what]} LIMIT {needed}))"
    if what is First.PITCH:
        written = f"EXISTS (SELECT 1 FROM pitch_version v WHERE {NEWEST_WORDED})"
        return f"(SELECT CASE WHEN {written} THEN {needed} ELSE {counted} END)"
    return counted


@cache
def _numbers() -> str:
    """The query of all numbers."""
    return "SELECT " + ", ".join(starmap(_number, NEEDED.items()))


def first_steps(kept: str, first_day: date, today: date) -> Sequence[FirstStep]:
    """The steps while they are shown, in one query; empty without a query otherwise.

    The setting follows: begun with the first thing done, ended once all are done.
    """
    if not may_show(kept, first_day, today):
        return ()
    [numbers] = rows(_numbers())
    steps = tuple(map(FirstStep, NEEDED, numbers))
    if (wanted := next_kept(kept, steps, today)) != kept:
        SettingStore().set(KEPT, wanted)
    return () if wanted == AWAY else steps
