"""Guards: warnings while an action is prepared, and their overrides."""

from collections.abc import Iterable
from datetime import date

from db import models
from db.engine.query import rows
from db.network.touches import REQUESTS
from db.undo.ledger import Ledger
from planner.language import _
from planner.model.actions import Action
from planner.model.vocabulary import Direction, Guard, Kind
from planner.today.guards import Exchange

# The kind is that of the action whose result left the touch. A touch counts as a message if it has
# a channel or belongs to an action with this very person; a note from a person's line does not.
_EXCHANGES = f"""
SELECT t.day, t.direction, a.kind, t.gave <> '',
    {REQUESTS},
    CASE WHEN a.id IS NULL THEN t.channel IS NOT NULL OR t.gave || t.asked = ''
        ELSE a.person_id IS t.person_id END
FROM touch t LEFT JOIN result r ON r.id = t.result_id LEFT JOIN action a ON a.id = r.action_id
WHERE t.person_id = :person ORDER BY t.day, t.id
"""

_SET_ASIDE = "SELECT guard FROM guard_override WHERE action_id = :action"


class GuardStore:
    """The facts behind the guards, and the guards overridden."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def exchanges(self, person_id: int | None) -> list[Exchange]:
        """All exchanges with a person, oldest first; none without a person."""
        if person_id is None:
            return []
        return [
            Exchange(
                date.fromisoformat(day),
                Direction(direction),
                Kind(kind) if kind else None,
                bool(gave),
                bool(asked),
                bool(message),
            )
            for day, direction, kind, gave, asked, message in rows(_EXCHANGES, person=person_id)
        ]

    def set_aside(self, action: Action) -> frozenset[Guard]:
        """The guards overridden for an action."""
        if action.id is None:
            return frozenset()
        return frozenset(Guard(guard) for (guard,) in rows(_SET_ASIDE, action=action.id))

    def override(self, action_id: int, guards: Iterable[Guard], today: date) -> None:
        """Record guards as overridden for an action, each once."""
        values = [(action_id, guard.value, today) for guard in guards]
        if not values:
            return
        row = models.GuardOverride
        with self._ledger.change(_("Set aside on purpose")):
            row.insert_many(values, [row.action, row.guard, row.day]).on_conflict_ignore().execute()
