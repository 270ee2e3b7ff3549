"""Debrief lines as versions up to 3 kept them: two images of the person, and planned actions."""

from typing import Any

from db.events.promises import effect_of
from db.models import Membership
from db.undo.effects import Columns, Effect


def effects_of(kept: dict[str, Any], person_id: int) -> list[Effect]:
    """Effects out of the images of a person before and after."""
    before, after = kept["before"], kept["after"]
    came = {name: sorted(set(after[name]) - set(before[name])) for name in _HANGING}
    came["groups"] = [_membership(person_id, group) for group in came["groups"]]
    return [
        *(Effect("organisation", number, {}) for number in kept["organisations"]),
        *(Effect("people_group", number, {}) for number in kept["groups"]),
        *(
            Effect(table, number, written)
            for name, (table, written) in _HANGING.items()
            for number in came[name]
        ),
        *_columns(person_id, before["columns"], after["columns"]),
        *(
            effect_of(each["id"], each | {"day": each["day"] or None, "minutes": None})
            for each in kept["actions"]
        ),
    ]


_HANGING: dict[str, tuple[str, Columns]] = {
    "groups": ("membership", {}),
    "points": ("contact_point", {}),
    "introductions": ("introduction", {"told_on": None}),
}
"""The table of each list of an image, and the columns by which its rows are recognised."""


_NAME = ("name", "sort_name", "surname_key")


def _membership(person_id: int, group: int) -> int:
    """The id of a membership; 0, which no row has, if it is gone."""
    row = Membership.get_or_none(person=person_id, group=group)
    return row.id if row else 0


def _columns(person_id: int, before: Columns, after: Columns) -> list[Effect]:
    """One effect for each column, the name with its keys."""
    units = [(name,) for name in after if name not in _NAME]
    return [
        Effect(
            "person",
            person_id,
            {name: after[name] for name in unit},
            {name: before[name] for name in unit},
        )
        for unit in (_NAME, *units)
    ]
