"""Write a person's row, job, contact points, groups, acquaintances, dates and introductions."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from peewee import Expression

from db.engine.clean import many_lines, needed, one_line
from db.engine.query import among
from db.engine.uids import new_uid
from db.models import Introduction, Person
from db.network.bearers import bearers
from db.network.contact_points import put_points
from db.network.groups import put_in_groups
from db.network.ties.acquaintances import know
from db.network.ties.dates import put_dates
from db.network.ties.jobs import move_on
from db.network.ties.spellings import organisation
from planner.model.people import PersonFields
from planner.model.vocabulary import Circle
from planner.network.name_key import name_key, split_name
from planner.network.surname_key import surname_key

# not wrapped in this file: names of columns
_LINES = ("given", "family", "role_title", "city", "language")
_TEXTS = ("need", "offer", "notes", "how_met")
_CODES = ("circle", "role", "state")
_AS_THEY_ARE = ("strength", "enjoyed", "connected_on", "own_period")


def insert(name: str, today: date, fields: PersonFields) -> int:
    """Insert a person; their id."""
    columns = _named(name, fields) | _columns(fields)
    if columns.get("circle"):
        columns["circled_on"] = today
    person = Person.create(uid=new_uid(), created_on=today, **columns)
    _hang_on(person.id, today, fields)
    return int(person.id)


def update(person: Person, today: date, fields: PersonFields, name: str | None = None) -> None:
    """Write the given fields of a person, and the rows that belong to them.

    An organisation that is left stays as a former job.
    """
    columns = _columns(fields)
    columns.pop("circle", None)  # a circle has a day too: `put_in_circle`
    if name is not None and needed(name) != person.name:
        columns = _named(name, fields) | columns
    if columns.get("organisation_id", person.organisation_id) != person.organisation_id:
        columns |= move_on(person, columns, today)
    write(person, columns)
    if "circle" in fields:
        put_in_circle([person.id], fields["circle"], today)
    _hang_on(person.id, today, fields)


def write(person: Person, columns: Mapping[str, Any]) -> None:
    """Write the changed columns of a person's own row; without any there is nothing to undo."""
    changed = {name: value for name, value in columns.items() if getattr(person, name) != value}
    if changed:
        Person.update(**changed).where(Person.id == person.id).execute()


def put_in_circle(ids: Iterable[int], circle: Circle | None, today: date) -> None:
    """Give people a circle from today on, or none; those who have it keep their day."""
    there = Person.id << among(ids)
    others = Person.circle.is_null(False) if circle is None else _is_not(circle)
    day = None if circle is None else today
    Person.update(circle=circle and circle.value, circled_on=day).where(there & others).execute()


def _is_not(circle: Circle) -> Expression:
    return Person.circle.is_null() | (Person.circle != circle.value)


def _named(name: str, fields: PersonFields) -> dict[str, Any]:
    """The columns of a name, split into given and family name unless the fields hold either."""
    name = needed(name)
    given, family = split_name(name)
    if "given" in fields or "family" in fields:
        given = family = ""
    keys = {"sort_name": name_key(name), "surname_key": surname_key(name)}
    return {"name": name, **keys, "given": given, "family": family}


def _columns(fields: PersonFields) -> dict[str, Any]:
    """The columns of the person's own row that `fields` set."""
    said: dict[str, Any] = {**fields}
    columns = {name: said[name] for name in _AS_THEY_ARE if name in said}
    columns |= {name: one_line(said[name]) for name in _LINES if name in said}
    columns |= {name: many_lines(said[name]) for name in _TEXTS if name in said}
    columns |= {name: said[name] and said[name].value for name in _CODES if name in said}
    if "organisation" in fields:
        columns["organisation_id"] = organisation(one_line(fields["organisation"]))
    return columns


def _hang_on(person_id: int, today: date, fields: PersonFields) -> None:
    """Write contact points, groups, dates, acquaintances and who introduced the person."""
    if "points" in fields:
        put_points(person_id, fields["points"])
    if "groups" in fields:
        put_in_groups(person_id, fields["groups"])
    if "via" in fields:
        _introduce(person_id, one_line(fields["via"]), today)
    if "dates" in fields:
        put_dates(person_id, fields["dates"])
    for known in fields.get("knows", ()):
        know(person_id, known)


def _introduce(person_id: int, connector: str, today: date) -> None:
    """Write the introducer of a person: a link to the one bearer of that name, else the text.

    An empty name deletes the links there were.
    """
    if not connector:
        Introduction.delete().where(Introduction.introduced == person_id).execute()
        _write_via(person_id, "")
        return
    ids = [number for number in bearers(connector) if number != person_id]
    if len(ids) != 1:
        _write_via(person_id, connector)
        return
    between = {"introducer": ids[0], "introduced": person_id}
    if Introduction.get_or_none(**between) is None:
        Introduction.create(**between, day=today)
    _write_via(person_id, "")


def _write_via(person_id: int, text: str) -> None:
    here = Person.id == person_id
    Person.update(via=text).where(here & (Person.via != text)).execute()
