"""Take two namesakes apart who were made one: each belonging to its owner."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from db.engine.database import database
from db.engine.query import rows
from db.models import Person
from db.network import writing
from db.network.duplicates.apart import set_apart
from planner.model.people import PersonFields
from planner.model.vocabulary import Channel
from planner.network.duplicates.belongings import Belonging, Kind

_LISTED: Mapping[Kind, str] = {
    Kind.CARD: "SELECT id, card, NULL, NULL FROM imported WHERE person_id = :person",
    Kind.OTHER_CARD: "SELECT id, card, NULL, NULL FROM other_card WHERE person_id = :person",
    Kind.POINT: "SELECT id, value, NULL, NULL FROM contact_point WHERE person_id = :person",
    Kind.GROUP: """SELECT m.id, g.name, NULL, NULL FROM membership m
        JOIN people_group g ON g.id = m.group_id WHERE m.person_id = :person""",
    Kind.INTRODUCER: """SELECT i.id, p.name, i.day, NULL FROM introduction i
        JOIN person p ON p.id = i.introduced_id WHERE i.introducer_id = :person""",
    Kind.INTRODUCED: """SELECT i.id, p.name, i.day, NULL FROM introduction i
        JOIN person p ON p.id = i.introducer_id WHERE i.introduced_id = :person""",
    Kind.EVENT: """SELECT a.id, e.title, e.day, NULL FROM attendance a
        JOIN event e ON e.id = a.event_id WHERE a.person_id = :person""",
    Kind.ACTION: """SELECT id, title, coalesce(closed_on, day), NULL FROM action
        WHERE :person IN (person_id, to_person_id) AND attendance_id IS NULL""",
    Kind.TOUCH: """SELECT id, gist, day, channel FROM touch
        WHERE person_id = :person AND result_id IS NULL AND attendance_id IS NULL""",
}
_OF_ACTION = "WHERE result_id IN (SELECT id FROM result WHERE action_id = :id)"
_MOVED: Mapping[Kind, Sequence[str]] = {
    Kind.CARD: ("UPDATE imported SET person_id = :new WHERE id = :id",),
    Kind.OTHER_CARD: (
        """INSERT INTO imported (person_id, source, card)
            SELECT :new, source, card FROM other_card WHERE id = :id
            ON CONFLICT (person_id, source) DO NOTHING""",
        "DELETE FROM other_card WHERE id = :id",
    ),
    Kind.POINT: ("UPDATE contact_point SET person_id = :new WHERE id = :id",),
    Kind.GROUP: ("UPDATE membership SET person_id = :new WHERE id = :id",),
    Kind.INTRODUCER: ("UPDATE introduction SET introducer_id = :new WHERE id = :id",),
    Kind.INTRODUCED: ("UPDATE introduction SET introduced_id = :new WHERE id = :id",),
    Kind.EVENT: (
        "UPDATE attendance SET person_id = :new, created = 0 WHERE id = :id",
        "UPDATE touch SET person_id = :new WHERE attendance_id = :id",
        "UPDATE counted SET person_id = :new WHERE attendance_id = :id",
        "UPDATE action SET person_id = :new WHERE attendance_id = :id AND person_id = :old",
    ),
    Kind.ACTION: (
        "UPDATE action SET to_person_id = :new WHERE id = :id AND to_person_id = :old",
        "UPDATE action SET person_id = :new WHERE id = :id AND person_id = :old",
        f"UPDATE touch SET person_id = :new {_OF_ACTION} AND person_id = :old",
        f"UPDATE counted SET person_id = :new {_OF_ACTION} AND person_id = :old",
        f"UPDATE introduction_made SET person_id = :new {_OF_ACTION} AND person_id = :old",
        f"UPDATE introduction_made SET other_id = :new {_OF_ACTION} AND other_id = :old",
    ),
    Kind.TOUCH: (
        "UPDATE touch SET person_id = :new WHERE id = :id",
        "UPDATE counted SET person_id = :new WHERE touch_id = :id",
    ),
}
_LAST_CARDS = (
    """INSERT INTO imported (person_id, source, card)
        SELECT person_id, source, card FROM other_card WHERE person_id = :old
        AND source NOT IN (SELECT source FROM imported WHERE person_id = :old) GROUP BY source""",
    """DELETE FROM other_card WHERE person_id = :old AND EXISTS (SELECT 1 FROM imported i
        WHERE i.person_id = :old AND i.source = other_card.source AND i.card = other_card.card)""",
)
"""A record of a source whose last card has gone to the other person has the one merged into it."""


def belongings(person_id: int) -> list[Belonging]:
    """The belongings of a person, by kind, the newest first."""
    found = []
    for kind, query in _LISTED.items():
        things = [
            Belonging(
                kind,
                number,
                _say_card(text) if kind in (Kind.CARD, Kind.OTHER_CARD) else text,
                date.fromisoformat(day) if day else None,
                Channel(channel) if channel else None,
            )
            for number, text, day, channel in rows(query, person=person_id)
        ]
        found += sorted(things, key=lambda thing: (thing.day or date.min, thing.id), reverse=True)
    return found


def take_apart(person: Person, things: Sequence[Belonging], today: date) -> int:
    """Give belongings to a new person of the same name, inside a change; the id.

    Name and job are those of an imported card, if one goes with them; else the organisation is the
    same, so that the next import finds both.
    """
    name, fields = _of_card(things)
    if not name:
        firm = person.organisation
        name, fields = person.name, PersonFields(organisation=firm.name if firm else "")
    new = writing.insert(name, today, fields)
    Person.update(created_on=person.created_on).where(Person.id == new).execute()
    for thing in things:
        for statement in _MOVED[thing.kind]:
            rows(statement, **_named(statement, {"new": new, "old": person.id, "id": thing.id}))
    for statement in _LAST_CARDS:
        rows(statement, old=person.id)
    set_apart([(person.id, new)], today)
    return new


def _named(statement: str, values: Mapping[str, int]) -> dict[str, int]:
    return {name: value for name, value in values.items() if f":{name}" in statement}


def _of_card(things: Sequence[Belonging]) -> tuple[str, PersonFields]:
    """The name and the job of the first imported card among belongings; empty without any."""
    for thing in things:
        table = {Kind.CARD: "imported", Kind.OTHER_CARD: "other_card"}.get(thing.kind)
        if table:
            query = f"SELECT card FROM {table} WHERE id = ?"
            (text,) = database.execute_sql(query, (thing.id,)).fetchone()
            card = json.loads(text)
            if card.get("name"):
                return card["name"], _fields(card)
    return "", PersonFields()


def _fields(card: Mapping[str, Any]) -> PersonFields:
    fields = PersonFields(
        organisation=card.get("organisation", ""), role_title=card.get("role_title", "")
    )
    if card.get("connected_on"):
        fields["connected_on"] = date.fromisoformat(card["connected_on"])
    return fields


def _say_card(text: str) -> str:
    card = json.loads(text)
    said = (card.get(name, "") for name in ("name", "role_title", "organisation"))
    return ", ".join(filter(None, said))
