"""The fate of the group of a column that gets a title: made, joined, renamed, kept or left."""

from collections.abc import Set

from db.engine.query import rows
from db.models import PeopleGroup
from db.network.affinity.memberships import Member
from db.network.groups import group_ids
from planner.language.text import fold
from planner.network.affinity.board import Column
from planner.network.affinity.wording import Fate, Titling

_PEOPLE = "SELECT person_id FROM membership WHERE group_id = :group"


def group_of(title: str, present: int | None, here: Set[int]) -> int | None:
    """The group that a title makes; `here` are the people of the board.

    A title that another group has makes the column one of that group. The `present` one of the
    column is renamed only if all its people are on the board: else it is not the board's to rename.
    """
    fate = _fate(title, present, here)
    if fate is Fate.LEFT:
        return None
    if fate is Fate.RENAMED:
        named = {"name": title, "sort_name": fold(title)}
        PeopleGroup.update(**named).where(PeopleGroup.id == present).execute()
    if fate in (Fate.RENAMED, Fate.KEPT):
        return present
    (number,) = group_ids([title])
    return number


def titling(title: str, column: Column, here: Set[int], found: Set[Member]) -> Titling:
    """The effect of a title on the group of a column, and how many people that has then."""
    present = column.group_id
    cards = {card.about for card in column.cards}
    fate = _fate(title, present, here)
    if fate is Fate.MADE:
        return Titling(fate, title, len(cards))
    if fate is Fate.JOINED:
        other = _named(title)
        assert other is not None
        return Titling(fate, other.name, len(_people(int(other.id)) | cards))
    if present is None:
        return Titling(fate, "", 0)
    people = _people(present)
    if fate is Fate.LEFT:
        people -= {about for about in cards if (about, present) not in found}
    return Titling(fate, title if fate is Fate.RENAMED else column.title, len(people))


def _fate(title: str, present: int | None, here: Set[int]) -> Fate:
    if not title:
        return Fate.LEFT
    other = _named(title)
    if other is not None and other.id != present:
        return Fate.JOINED
    if present is not None and _people(present) <= here:
        return Fate.RENAMED
    return Fate.MADE if other is None else Fate.KEPT


def _named(title: str) -> PeopleGroup | None:
    return PeopleGroup.get_or_none(PeopleGroup.sort_name == fold(title))


def _people(group_id: int) -> set[int]:
    return {person for (person,) in rows(_PEOPLE, group=group_id)}
