"""The memberships that follow from the columns of a board: made, and taken away again.

A board deletes only the memberships it made itself, which it knows by the id of their row: undo and
redo give a row its id back, and no other row ever gets it.
"""

import json
from collections.abc import Collection, Iterable

from db.engine.query import rows
from db.models import Membership
from db.program.settings import SettingStore

Member = tuple[int, int]
"""A person and a group."""

_MEMBERS = """SELECT DISTINCT c.person_id, k.group_id
FROM board_column k JOIN board_card c ON c.column_id = k.id
WHERE k.board_id = :board AND k.group_id IS NOT NULL AND c.person_id IS NOT NULL"""
_THERE = """SELECT m.id, m.person_id, m.group_id FROM membership m, json_each(:pairs) pair
WHERE m.person_id = pair.value ->> 0 AND m.group_id = pair.value ->> 1"""


def members(board_id: int) -> set[Member]:
    """The memberships that the columns of a board stand for."""
    return set(rows(_MEMBERS, board=board_id))


def found_members(settings: SettingStore, board_id: int) -> set[Member]:
    """The memberships under the columns of a board that it did not make."""
    made = _made(settings, board_id)
    there = _there(members(board_id))
    return {pair for number, pair in there.items() if number not in made}


def follow(
    settings: SettingStore, board_id: int, before: Iterable[Member], after: Iterable[Member]
) -> None:
    """Write the memberships that came, and delete those that went if the board made them."""
    gone, come = set(before) - set(after), set(after) - set(before)
    if not gone and not come:
        return
    made = _made(settings, board_id)
    if lost := made.intersection(_there(gone)):
        Membership.delete().where(Membership.id << sorted(lost)).execute()
    new = {
        int(Membership.create(person=person, group=group).id)
        for person, group in sorted(come - set(_there(come).values()))
    }
    if new:
        settings.set(_setting(board_id), json.dumps(sorted(made | new)))


def _there(pairs: Collection[Member]) -> dict[int, Member]:
    """Those of some memberships that are there, by the id of their row."""
    if not pairs:
        return {}
    found = rows(_THERE, pairs=json.dumps(sorted(pairs)))
    return {number: (person, group) for number, person, group in found}


def _made(settings: SettingStore, board_id: int) -> set[int]:
    """The ids of the memberships that a board made, those undone among them."""
    said = settings.get(_setting(board_id))
    return set(json.loads(said)) if said else set()


def _setting(board_id: int) -> str:
    return f"board.{board_id}.made"
