"""Affiliations: the jobs of a person, by hand."""

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from typing import Any

from db import models
from db.engine.clean import one_line
from db.errors import Empty, Impossible, Missing
from db.network.ties.jobs import jobs_of, main_job
from db.network.ties.spellings import organisation
from db.undo.ledger import Ledger
from planner.calendar.partial_dates import is_before, month_of
from planner.language import _
from planner.language.text import shorten
from planner.model.people import Affiliation

_NO_JOB = {"organisation": None, "title": "", "started": ""}


class AffiliationStore:
    """The jobs of people."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of(self, person_id: int) -> tuple[Affiliation, ...]:
        """The jobs of a person: the main one, those beside it, the former ones.

        Raises:
            Missing: if the person is not there.
        """
        person = _person(person_id)
        at = person.organisation.name if person.organisation else ""
        main = main_job(at, person.role_title, person.started, person.organisation_id)
        return (*main, *jobs_of([person_id])[person_id])

    def put(self, person_id: int, job: Affiliation, before: Affiliation | None = None) -> None:
        """Write a job in the place of `before`, or as a new one; another main one goes on beside.

        Raises:
            Missing: if the person or the job is not there.
            Empty: if it names neither an organisation nor a title.
            Impossible: if it ends before it starts.
        """
        person = _person(person_id)
        label = _("Job added: {name}") if before is None else _("Job changed: {name}")
        with self._change(label, person):
            columns = _columns(job)
            if before is not None and before.id is not None and not job.main:
                row = models.Affiliation.id == _row(before.id).id
                models.Affiliation.update({"ended": None} | columns).where(row).execute()
                return
            if before is not None:
                _take_away(person, before)
            if job.main:
                _go_on_beside(_person(person_id))
                _write_main(person, columns)
            else:
                models.Affiliation.create(person=person_id, **columns)

    def add(self, person_id: int, job: Affiliation) -> None:
        """Add a job; the main one if there is none and it goes on.

        Raises:
            Missing: if the person is not there.
            Empty: if it names neither an organisation nor a title.
            Impossible: if it ends before it starts.
        """
        has_main = any(each.main for each in self.of(person_id))
        self.put(person_id, replace(job, id=None, main=not (job.is_over or has_main)))

    def end(self, person_id: int, job: Affiliation, today: date) -> None:
        """End a job in the month of `today`.

        Raises:
            Missing: if the person or the job is not there.
        """
        self.put(person_id, replace(job, ended=month_of(today), main=False), job)

    def make_main(self, person_id: int, affiliation_id: int) -> None:
        """Make a job the main one; the former main one goes on beside it.

        Raises:
            Missing: if the person or the job is not there.
        """
        job = next((each for each in self.of(person_id) if each.id == affiliation_id), None)
        if job is None:
            raise Missing(_("This job is no longer there."))
        self.put(person_id, replace(job, main=True, ended=None), job)

    def delete(self, person_id: int, job: Affiliation) -> None:
        """Delete a job: it never was.

        Raises:
            Missing: if the person or the job is not there.
        """
        person = _person(person_id)
        with self._change(_("Job deleted: {name}"), person):
            _take_away(person, job)

    def _change(self, label: str, person: models.Person) -> AbstractContextManager[None]:
        return self._ledger.change(label.format(name=shorten(person.name)))


def _columns(job: Affiliation) -> dict[str, Any]:
    """The columns of a job in the store."""
    name, title = one_line(job.organisation), one_line(job.title)
    if not (name or title):
        raise Empty(_("A job needs an organisation or a title."))
    if job.ended and is_before(job.ended, job.started):
        raise Impossible(_("This job would end before it starts."))
    columns = {"organisation": organisation(name), "title": title, "started": job.started}
    return columns if job.ended is None else {**columns, "ended": job.ended}


def _take_away(person: models.Person, job: Affiliation) -> None:
    """Delete a job: the main one from the person's own row."""
    if job.id is None:
        _write_main(person, _NO_JOB)
    else:
        row = _row(job.id)
        models.Affiliation.delete().where(models.Affiliation.id == row.id).execute()


def _go_on_beside(person: models.Person) -> None:
    """Let the main job of a person, if there is one, go on as another one."""
    if person.organisation_id is not None or person.role_title:
        models.Affiliation.create(
            person=person.id,
            organisation=person.organisation_id,
            title=person.role_title,
            started=person.started,
        )


def _write_main(person: models.Person, columns: dict[str, Any]) -> None:
    """Write the main job into the person's own row."""
    names = {"organisation": "organisation", "title": "role_title", "started": "started"}
    row = {names[name]: value for name, value in columns.items()}
    models.Person.update(row).where(models.Person.id == person.id).execute()


def _person(person_id: int) -> models.Person:
    found: models.Person | None = models.Person.get_or_none(models.Person.id == person_id)
    if found is None:
        raise Missing(_("This person is no longer there."))
    return found


def _row(affiliation_id: int) -> models.Affiliation:
    found: models.Affiliation | None = models.Affiliation.get_or_none(
        models.Affiliation.id == affiliation_id
    )
    if found is None:
        raise Missing(_("This job is no longer there."))
    return found
