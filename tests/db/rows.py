"""Rows that a test finds in the store, written in one line."""

from datetime import date
from typing import Any

from db import models
from db.engine.uids import new_uid
from planner.network.name_key import name_key
from planner.network.surname_key import surname_key

FIRST_DAY = date(2026, 1, 5)


def person(name: str = "Claire Dupont", **fields: Any) -> int:
    """A person added on the first day."""
    given, _space, family = name.partition(" ")
    keys = {"sort_name": name_key(name), "surname_key": surname_key(name)}
    known = {"name": name, **keys, "given": given, "family": family}
    return models.Person.create(uid=new_uid(), created_on=FIRST_DAY, **known, **fields).id


def touch(person_id: int, day: date, **fields: Any) -> None:
    """A touch, two-way unless the fields say otherwise."""
    models.Touch.create(uid=new_uid(), person=person_id, day=day, **fields)


def steps(
    *titles: str, goal: str = "Meet 12 finance directors", measure: str = "", **fields: Any
) -> list[int]:
    """The steps of a new goal."""
    number = models.Goal.create(uid=new_uid(), statement=goal, measure=measure).id
    return [
        models.Step.create(uid=new_uid(), goal=number, position=place, title=title, **fields).id
        for place, title in enumerate(titles)
    ]


def introduction(introducer: int, introduced: int, day: date = FIRST_DAY) -> int:
    """An introduction of one person by another."""
    return models.Introduction.create(introducer=introducer, introduced=introduced, day=day).id
