"""The one line with which Today tells that the morning session waits."""

from db.store import Store
from planner.language import _, ngettext
from planner.model.stored_json import facts
from planner.today.agenda import Agenda

MORNING = "ritual.morning"
"""Where the morning session keeps how far it is."""


def morning_line(store: Store, agenda: Agenda, key: str) -> str:
    """What the session waits with; empty once it was held today, or if there is nothing in it."""
    if not key or not (agenda.late or agenda.proposed or agenda.chosen):
        return ""
    kept = store.settings.get(MORNING)
    where = facts(kept)
    if where.get("day") != agenda.day.isoformat():
        return _("{key} · morning: {waiting}").format(key=key, waiting=_waiting(agenda))
    if where.get("held"):
        return ""
    return _("{key} · the morning goes on: {waiting}").format(key=key, waiting=_waiting(agenda))


def _waiting(agenda: Agenda) -> str:
    """What there is to close and to choose from, in numbers."""
    close, proposed = len(agenda.late), len(agenda.proposed)
    said = [
        ngettext("{count} to close", "{count} to close", close).format(count=close),
        ngettext("{count} proposed", "{count} proposed", proposed).format(count=proposed),
    ]
    return ", ".join(
        each for each, count in zip(said, (close, proposed), strict=True) if count
    ) or _("read back and start")
