"""The memberships that follow from the columns of a board: made, and taken away again.

A membership that was there before its card came into the column is not the board's, and stays.
"""

import json
from collections.abc import Iterable

from db.engine.query import rows
from db.models import Membership, PeopleGroup
from db.network.groups import group_ids
from db.program.settings import SettingStore
from planner.language.text import fold

Member = tuple[int, int]
"""A person and a group."""

_MEMBERS = """SELECT DISTINCT c.person_id, k.group_id
FROM board_column k JOIN board_card c ON c.column_id = k.id
WHERE k.board_id = :board AND k.group_id IS NOT NULL AND c.person_id IS NOT NULL"""
_THERE = """SELECT m.person_id, m.group_id FROM membership m, json_each(:pairs) pair
WHERE m.person_id = pair.value ->> 0 AND m.group_id = pair.value ->> 1"""


def members(board_id: int) -> set[Member]:
    """The memberships that the columns of a board stand for."""
    return set(rows(_MEMBERS, board=board_id))


def found_members(settings: SettingStore, board_id: int) -> set[Member]:
    """The memberships that were there before the board."""
    said = settings.get(_setting(board_id))
    return {(person, group) for person, group in json.loads(said)} if said else set()


def follow(
    settings: SettingStore, board_id: int, before: Iterable[Member], after: Iterable[Member]
) -> None:
    """Write the memberships that came, and delete those that went, unless they were found."""
    gone, come = set(before) - set(after), set(after) - set(before)
    found = found_members(settings, board_id)
    there = set(rows(_THERE, pairs=json.dumps(sorted(come))))
    for person, group in sorted(come - there):
        Membership.create(person=person, group=group)
    for person, group in sorted(gone - found):
        here = (Membership.person == person) & (Membership.group == group)
        Membership.delete().where(here).execute()
    now = (found - come - gone) | there
    if now != found:
        settings.set(_setting(board_id), json.dumps(sorted(now)))


def group_of(title: str, present: int | None) -> int | None:
    """The group that a title makes; the `present` one of the column is renamed.

    A title that another group has makes the column one of that group.
    """
    if not title:
        return None
    key = fold(title)
    other = PeopleGroup.get_or_none(PeopleGroup.sort_name == key)
    if other is not None and other.id != present:
        return int(other.id)
    if present is None:
        (made,) = group_ids([title])
        return made
    PeopleGroup.update(name=title, sort_name=key).where(PeopleGroup.id == present).execute()
    return present


def _setting(board_id: int) -> str:
    return f"board.{board_id}.found"
