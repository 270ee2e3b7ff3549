"""A name typed in a memory sweep: the person, the job at the employer, and the sitting."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from db.store import Store
from planner.grammar import PersonLine, parse_person
from planner.language import _
from planner.language.text import shorten
from planner.model.people import Affiliation
from planner.network.bearers import Meant
from planner.network.sweeps.bare_names import bare_name
from planner.network.sweeps.colleagues import Tie, former_job, tie_to
from planner.network.sweeps.topics import Topic


class ReadName(NamedTuple):
    """A line as it would be written, and the former job that it adds."""

    line: PersonLine
    job: Affiliation | None = None


def read_line(store: Store, text: str, today: date) -> PersonLine:
    """Read a line as typed; quotes and a civility around the name are no part of it.

    Raises:
        GrammarError: if it has no name.
    """
    line = parse_person(text, today, store.practice.working)
    return store.people.settled(replace(line, name=bare_name(line.name)))


def meant(store: Store, line: PersonLine) -> Meant:
    """The people whom a line may mean."""
    return store.people.meant(line)


def as_written(store: Store, topic: Topic, line: PersonLine, person_id: int | None) -> ReadName:
    """The line with what the topic's employer adds to it, for a known person or a new one."""
    employer = topic.employer
    if employer is None:
        return ReadName(line)
    jobs = store.affiliations.of(person_id) if person_id else ()
    main = next((job for job in jobs if job.main), Affiliation(None, ""))
    said = line.organisation or ""
    match tie_to(employer, said, main.organisation, [job.organisation for job in jobs]):
        case Tie.NOW:
            role = line.role or main.title or None
            return ReadName(replace(line, organisation=employer.name, role=role))
        case Tie.ONCE:
            title = "" if said else line.role or ""
            line = line if said else replace(line, role=None)
            return ReadName(line, former_job(employer, title))
    return ReadName(line)


def write_name(
    store: Store, topic: Topic, line: PersonLine, today: date, person_id: int | None, *, again: bool
) -> int:
    """Write a name as one change, for a known person or a new one; their id.

    One that was named `again` in the sitting is counted no more.
    """
    read = as_written(store, topic, line, person_id)
    with store.change(_("From memory: {name}").format(name=shorten(line.name))):
        found = store.meetings.add_person(
            read.line, today, person_id=person_id, new=person_id is None
        )
        if read.job is not None:
            store.affiliations.add(found.person.id, read.job)
        if not again:
            store.sweeps.count(topic, today)
        return found.person.id
