"""Jobs of people besides the main one: read for many, and written as people move on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from peewee import JOIN

from db.engine.query import THESE, rows_by_ids
from db.models import Affiliation, Organisation, Person
from planner.calendar.partial_dates import month_of
from planner.model import people

_rows = rows_by_ids(
    lambda: (
        Affiliation.select(
            Affiliation.person,
            Affiliation.id,
            Organisation.name,
            Affiliation.title,
            Affiliation.started,
            Affiliation.ended,
            Affiliation.organisation,
        )
        .join(Organisation, JOIN.LEFT_OUTER)
        .where(Affiliation.person << THESE)
        .order_by(Affiliation.ended.desc(nulls="first"), Affiliation.id.desc())
    )
)


def jobs_of(ids: Sequence[int]) -> Mapping[int, list[people.Affiliation]]:
    """The jobs of people besides the main one: those that go on, then the former, newest first."""
    found: dict[int, list[people.Affiliation]] = defaultdict(list)
    for person, number, name, title, started, ended, organisation in _rows(ids):
        found[person].append(
            people.Affiliation(
                number, name or "", title, started, ended, organisation_id=organisation
            )
        )
    return found


def main_job(
    organisation: str, title: str, started: str, organisation_id: int | None
) -> tuple[people.Affiliation, ...]:
    """The main job as the person's own row holds it; none without organisation and title."""
    if not (organisation or title):
        return ()
    job = people.Affiliation(
        None, organisation, title, started, main=True, organisation_id=organisation_id
    )
    return (job,)


def move_on(person: Person, columns: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Keep the job of a person who moves to another organisation; the columns that change too.

    The job ends in the month of `today`, as far as is known. One that went on beside it at
    the new organisation is the main one from now on.
    """
    new = columns.get("organisation_id", person.organisation_id)
    if new == person.organisation_id:
        return {}
    if person.organisation_id is not None:
        Affiliation.create(
            person=person.id,
            organisation=person.organisation_id,
            title=person.role_title,
            started=person.started,
            ended=month_of(today),
        )
    beside = None if new is None else _going_on(person.id, new)
    if beside is None:
        return {"started": ""}
    Affiliation.delete().where(Affiliation.id == beside.id).execute()
    title = columns.get("role_title", person.role_title)
    kept = {"role_title": beside.title} if title == person.role_title and beside.title else {}
    return {"started": beside.started, **kept}


def keep_job(person_id: int, jobs: Sequence[people.Affiliation]) -> None:
    """Keep the main one of some jobs as a former one of a person, unless they have it already."""
    person = Person.get_by_id(person_id)
    there = {
        person.organisation_id,
        *(job.organisation_id for job in jobs_of([person_id])[person_id]),
    }
    for job in jobs:
        if job.main and job.organisation_id is not None and job.organisation_id not in there:
            Affiliation.create(
                person=person_id,
                organisation=job.organisation_id,
                title=job.title,
                started=job.started,
                ended="",
            )


def _going_on(person_id: int, organisation_id: int) -> Affiliation | None:
    """A job of a person that goes on at an organisation besides the main one."""
    found: Affiliation | None = Affiliation.get_or_none(
        (Affiliation.person == person_id)
        & (Affiliation.organisation == organisation_id)
        & Affiliation.ended.is_null()
    )
    return found
