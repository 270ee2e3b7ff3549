"""Introductions that a result records between people of the inventory."""

from datetime import date
from typing import Any

from db import models
from db.actions import consequences
from db.engine.clean import one_line
from db.engine.query import rows
from db.engine.uids import new_uid
from db.network.bearers import bearers
from db.network.recognise import lack
from db.network.writing import insert
from planner.model.actions import Action, Result
from planner.model.vocabulary import Came, Direction
from planner.network.name_key import name_key

_INTRODUCED = """
SELECT coalesce(p.name, r.introduced) FROM result r
    LEFT JOIN introduction_made m ON m.result_id = r.id
    LEFT JOIN consequence c ON c.result_id = r.id
    LEFT JOIN introduction i ON i.id = c.introduction_id
    LEFT JOIN person p ON p.id = coalesce(m.other_id, i.introduced_id)
WHERE r.action_id = :action ORDER BY p.id IS NULL LIMIT 1
"""


def write(action: Action, result: Result, result_id: int, name: str) -> None:
    """Write that its person led me to the one called `name`, or that I brought them together.

    Nothing is written unless just one other person bears the name: the touch keeps the name.
    """
    from planner.today.follow_ups import is_two_way

    person_id = action.person_id
    other = action.to_person_id
    if other is None or name_key(name) != name_key(action.to_person):
        other = bearer(name, person_id)
    if person_id is None or other is None:
        return
    if Came.INTRODUCTION_MADE in result.came:
        made = models.IntroductionMade.insert(result=result_id, person=person_id, other=other)
        made.execute()
        if is_two_way(result.outcome):
            models.Touch.insert(_touch_of_other(action, other, result, result_id)).execute()
    elif Came.INTRODUCTION_RECEIVED in result.came:
        between = {"introducer": person_id, "introduced": other}
        if models.Introduction.get_or_none(**between) is None:
            number = models.Introduction.insert(**between, day=result.day).execute()
            consequences.wrote_new(result_id, "introduction", int(number))


def _touch_of_other(action: Action, other: int, result: Result, number: int) -> dict[str, Any]:
    """The other person's touch: outgoing only, so that their rhythm goes on."""
    name = models.Person.get_by_id(action.person_id).name
    return {
        "uid": new_uid(),
        "person": other,
        "result": number,
        "day": result.day,
        "direction": Direction.OUT.value,
        "gave": action.title,
        "introduced": name,
        "introduction": Came.INTRODUCTION_MADE.value,
    }


def add(name: str, result_id: int, day: date) -> None:
    """Add a person introduced; a second result takes them back unless they are in use by then."""
    if lack(name):
        name = " ".join(one_line(name).split())
        consequences.wrote_new(result_id, "person", insert(name, day, {}))


def bearer(name: str, person_id: int | None) -> int | None:
    """The one person of that name other than that of `person_id`."""
    ids = [number for number in bearers(name) if number != person_id]
    return ids[0] if len(ids) == 1 else None


def introduced(action_id: int) -> str:
    """The name of the introduced person, as typed if no person bears it; empty if there is none."""
    return next((name for (name,) in rows(_INTRODUCED, action=action_id)), "")
