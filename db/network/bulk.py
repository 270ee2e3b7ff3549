"""Changes of many people at once, each one entry of the history."""

import json
from collections.abc import Callable, Iterable, Sequence

from db.engine.query import rows
from db.errors import Missing
from db.network.groups import group_ids
from db.undo.ledger import Ledger
from planner.language import _
from planner.model.vocabulary import PersonState
from planner.network.circle_words import say_people

_THESE = "(SELECT value FROM json_each(:people))"
_THERE = f"SELECT count(*) FROM person WHERE id IN {_THESE}"
_STRENGTH = f"UPDATE person SET strength = :to WHERE id IN {_THESE} AND strength IS NOT :to"
_STATE = f"UPDATE person SET state = :to WHERE id IN {_THESE} AND state <> :to"
_DELETE = f"DELETE FROM person WHERE id IN {_THESE}"
_INTO = f"""
INSERT INTO membership (person_id, group_id)
SELECT p.id, :to FROM person p WHERE p.id IN {_THESE} AND NOT EXISTS (
    SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.group_id = :to)
"""
_OUT = f"DELETE FROM membership WHERE group_id = :to AND person_id IN {_THESE}"
_GROUPS = f"""
SELECT g.id, g.name, count(*) FROM membership m JOIN people_group g ON g.id = m.group_id
WHERE m.person_id IN {_THESE} GROUP BY g.id ORDER BY g.sort_name
"""


def there(ids: Sequence[int]) -> int:
    """The number of those people who are still there."""
    [(found,)] = rows(_THERE, people=json.dumps(list(ids)))
    return int(found)


class BulkStore:
    """People changed together."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def set_strength(self, ids: Sequence[int], strength: int | None) -> None:
        """Set the strength of the ties, or that it is not known.

        Raises:
            Missing: if none of them is there.
        """
        self._change(ids, _("Tie: {people}"), lambda: _write(_STRENGTH, ids, strength))

    def set_state(self, ids: Sequence[int], state: PersonState) -> None:
        """Let them rest, or take them up again.

        Raises:
            Missing: if none of them is there.
        """
        rest = state is PersonState.RESTING
        label = _("Let rest: {people}") if rest else _("Active again: {people}")
        self._change(ids, label, lambda: _write(_STATE, ids, state.value))

    def add_to_groups(self, ids: Sequence[int], names: Iterable[str]) -> None:
        """Put them into groups, which are made where new, beside those they are in.

        Raises:
            Missing: if none of them is there.
        """

        def add() -> None:
            for group in group_ids(names):
                _write(_INTO, ids, group)

        self._change(ids, _("Into groups: {people}"), add)

    def take_out_of(self, ids: Sequence[int], group_id: int) -> None:
        """Take them out of a group.

        Raises:
            Missing: if none of them is there.
        """
        self._change(ids, _("Out of a group: {people}"), lambda: _write(_OUT, ids, group_id))

    def delete(self, ids: Sequence[int]) -> None:
        """Delete them with their touches; their actions stay.

        Raises:
            Missing: if none of them is there.
        """
        self._change(ids, _("Deleted: {people}"), lambda: _write(_DELETE, ids, None))

    def groups_of(self, ids: Sequence[int]) -> list[tuple[int, str, int]]:
        """The groups that any of them is in, each with the number of these, by name."""
        return rows(_GROUPS, people=json.dumps(list(ids)))

    def _change(self, ids: Sequence[int], label: str, write: Callable[[], None]) -> None:
        count = there(ids)
        if not count:
            raise Missing(_("They are no longer there."))
        with self._ledger.change(label.format(people=say_people(count))):
            write()


def _write(sql: str, ids: Sequence[int], to: object) -> None:
    parameters = {"people": json.dumps(list(ids))}
    rows(sql, **(parameters if sql is _DELETE else {**parameters, "to": to}))
