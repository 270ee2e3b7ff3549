"""The event of a routine's occurrence, stored on first use."""

from datetime import date

from db import models
from db.engine.uids import new_uid
from db.errors import Missing
from planner.language import _
from planner.model.events import Event

_OF_SERIES_ALONE = frozenset({"id", "uid", "rrule", "start"})


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
