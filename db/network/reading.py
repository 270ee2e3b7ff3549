"""Read people with all details: six queries for every few hundred."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from peewee import JOIN, Select, fn

from db.engine.query import THESE, rows_by_ids
from db.errors import Missing
from db.models import Introduction, Organisation, Person, PersonRhythm
from db.network.contact_points import points_of
from db.network.groups import groups_of
from db.network.ties.acquaintances import acquaintances_of
from db.network.ties.dates import dates_of
from db.network.ties.jobs import jobs_of, main_job
from planner.language import _
from planner.model import people
from planner.model.vocabulary import Circle, PersonState, Role

_AT_ONCE = 400
"""The most people read by one set of queries."""

_Introducer = Person.alias()
_INTRODUCERS = (
    Introduction.select(fn.GROUP_CONCAT(_Introducer.name, ", "))
    .join(_Introducer, on=(Introduction.introducer == _Introducer.id))
    .where(Introduction.introduced == Person.id)
)
_PLAIN = (
    *("id", "uid", "name", "given", "family", "role_title", "strength", "enjoyed", "city"),
    *("language", "need", "offer", "notes", "how_met", "via", "connected_on", "created_on"),
    "own_period",
)
_RHYTHM = ("period_days", "last_contact", "contact_due")
_DAYS = ("connected_on", "created_on", "last_contact", "contact_due")
_COLUMNS = (
    *(getattr(Person, name) for name in _PLAIN),
    *(getattr(PersonRhythm, name) for name in _RHYTHM),
    *(Person.started, Person.organisation, Organisation.name),
    *(Person.circle, Person.role, Person.state, _INTRODUCERS),
)


def read_person(person_id: int) -> people.Person:
    """One person.

    Raises:
        Missing: if there is none with this id.
    """
    found = _read([person_id])
    if not found:
        raise Missing(_("This person is no longer there."))
    return found[0]


def read_people(ids: Sequence[int]) -> Iterator[people.Person]:
    """The people of these ids, in their order; deleted ones are left out."""
    for start in range(0, len(ids), _AT_ONCE):
        some = list(ids[start : start + _AT_ONCE])
        found = {person.id: person for person in _read(some)}
        yield from (found[number] for number in some if number in found)


def people_with(*columns: object) -> Select:
    """Select columns of people, of their organisation and of their rhythm, where there are any."""
    return (
        Person.select(*columns)
        .join(Organisation, JOIN.LEFT_OUTER)
        .join(PersonRhythm, JOIN.LEFT_OUTER, on=(PersonRhythm.person == Person.id))
    )


_rows = rows_by_ids(lambda: people_with(*_COLUMNS).where(Person.id << THESE))


def _read(wanted: Sequence[int]) -> list[people.Person]:
    rows = _rows(wanted)
    ids = [row[0] for row in rows]
    points, groups, jobs = points_of(ids), groups_of(ids), jobs_of(ids)
    known, dates = acquaintances_of(ids), dates_of(ids)
    return [
        replace(
            _person(row, jobs[row[0]]),
            points=tuple(points[row[0]]),
            groups=tuple(groups[row[0]]),
            acquaintances=tuple(known[row[0]]),
            dates=tuple(dates[row[0]]),
        )
        for row in rows
    ]


def _person(row: tuple[Any, ...], others: Sequence[people.Affiliation]) -> people.Person:
    """A person of a row and of their jobs besides the main one."""
    *values, started, organisation_id, organisation, circle, role, state, introducers = row
    plain = dict(zip(_PLAIN + _RHYTHM, values, strict=True))
    plain["enjoyed"] = bool(plain["enjoyed"])
    for name in _DAYS:
        plain[name] = plain[name] and date.fromisoformat(plain[name])
    if introducers:
        plain["via"] = "; ".join(filter(None, [introducers, plain["via"]]))
    return people.Person(
        **plain,
        organisation=organisation or "",
        circle=Circle(circle) if circle else None,
        role=Role(role) if role else None,
        state=PersonState(state),
        affiliations=(
            *main_job(organisation or "", plain["role_title"], started, organisation_id),
            *others,
        ),
    )
