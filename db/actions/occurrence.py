"""The event or the action of a routine's occurrence, stored on first use."""

from datetime import date

from db import models
from db.actions import writing
from db.engine.query import rows
from db.engine.uids import new_uid
from db.errors import Missing
from planner.language import _, pgettext
from planner.model.actions import Action
from planner.model.events import Event

_OF_SERIES_ALONE = frozenset({"id", "uid", "rrule", "start"})

_KNOWN = """
SELECT id FROM action WHERE routine_id = :routine AND CASE
    WHEN (SELECT after_number FROM routine WHERE id = :routine) IS NULL THEN routine_day = :day
    ELSE state = 'open' OR routine_day = :day AND closed_on = :today END
ORDER BY state <> 'open', id LIMIT 1
"""
_EARLIER = """
SELECT id FROM action
WHERE routine_id = :routine AND state = 'open' AND routine_day < :day
"""


def stored_action(occurrence: Action, today: date) -> int:
    """The id of the action of an occurrence, inserted unless another window has stored it.

    Earlier occurrences that gave way to it are dropped.

    Raises:
        Missing: if the routine is gone.
    """
    about = {"routine": occurrence.routine_id, "day": occurrence.routine_day}
    for (number,) in rows(_KNOWN, **about, today=today):
        return int(number)
    if models.Routine.get_or_none(models.Routine.id == occurrence.routine_id) is None:
        raise Missing(pgettext("of actions", "This routine is no longer there."))
    if occurrence.routine_day is not None and occurrence.routine_day <= today:
        earlier = [number for (number,) in rows(_EARLIER, **about)]
        dropped = {"state": "dropped", "closed_on": today, "chosen_on": None}
        models.Action.update(dropped).where(models.Action.id << earlier).execute()
    return writing.insert(occurrence, today)


def stored_occurrence(occurrence: Event, today: date) -> int:
    """The id of the event of an occurrence, copied from its series unless already stored.

    Raises:
        Missing: if the series is gone.
    """
    row = models.Event
    known = row.get_or_none(series=occurrence.series_id, occurrence=occurrence.occurrence)
    if known is not None:
        return int(known.id)
    series = models.Series.get_or_none(models.Series.id == occurrence.series_id)
    if series is None:
        raise Missing(_("This routine is no longer there."))
    shared = {
        name: value for name, value in series.__data__.items() if name not in _OF_SERIES_ALONE
    }
    written = row.insert(
        shared,
        uid=new_uid(),
        day=occurrence.day,
        series=series.id,
        occurrence=occurrence.occurrence,
        created_on=today,
    )
    return int(written.execute())
