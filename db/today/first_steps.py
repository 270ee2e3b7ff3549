"""The first steps of a new store: how many there are of what each needs, and the list's setting."""

from collections.abc import Sequence
from datetime import date

from db.engine.query import rows
from db.program.settings import SettingStore
from planner.today.first_steps import AWAY, NEEDED, First, FirstStep, may_show, next_kept

KEPT = "first_steps"
"""The setting: empty, begun, put away, or the day on which the last step was ticked."""

# A pitch has no version before it has words.
_COUNTED = {
    First.PITCH: "pitch_version",
    First.PEOPLE: "person",
    First.CIRCLES: "person WHERE circle IS NOT NULL",
    First.GOAL: "goal",
    First.ACTION: "action WHERE aim <> '' AND if_then <> ''",
}
_NUMBERS = "SELECT " + ", ".join(
    f"(SELECT count(*) FROM (SELECT 1 FROM {_COUNTED[what]} LIMIT {needed}))"
    for what, needed in NEEDED.items()
)


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
