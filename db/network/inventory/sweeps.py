"""Sweeps of the memory: the topics with what they brought, and the sittings as they go on."""

import json
from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from db.engine.query import rows
from db.models import Sweep
from db.network.ties.spellings import known, organisation
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.network.organisations import organisation_key
from planner.network.sweeps.sittings import Named, Past, Swept
from planner.network.sweeps.topics import Employer, Topic, topics

_EMPLOYERS = """SELECT organisation, max(until = '') FROM own_post
WHERE kind = 'employer' GROUP BY organisation ORDER BY min(nullif(since, '')), min(id)"""
"""The oldest first; the second value tells whether any post there has no end."""
_SITTINGS = """SELECT topic, organisation_id, max(day), sum(named),
    (SELECT l.done FROM sweep l WHERE l.topic = s.topic
        AND l.organisation_id IS s.organisation_id ORDER BY l.day DESC, l.id DESC LIMIT 1)
FROM sweep s GROUP BY topic, organisation_id"""
_OF_DAY = "SELECT coalesce(sum(named), 0) FROM sweep WHERE day = :day"
_PEOPLE = "SELECT count(*) FROM person"
_NAMED = """SELECT p.id, p.name, p.enjoyed, p.role_title, o.name, a.title, f.name
FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
LEFT JOIN affiliation a ON a.id = (SELECT max(id) FROM affiliation
    WHERE person_id = p.id AND ended IS NOT NULL)
LEFT JOIN organisation f ON f.id = a.organisation_id
WHERE p.id IN (SELECT value FROM json_each(:ids))"""


class SweepStore:
    """The sittings of the memory sweep."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def swept(self) -> list[Swept]:
        """All topics with their sittings so far."""
        return swept()

    def named_on(self, day: date) -> int:
        """The number of names that the sittings of a day brought."""
        [(number,)] = rows(_OF_DAY, day=day)
        return int(number)

    def named_of(self, topic: Topic, day: date) -> int:
        """The number of names that the sitting of a topic brought on a day."""
        row = _found(topic, day, known([topic.employer.name]) if topic.employer else {})
        return row.named if row else 0

    def people(self) -> int:
        """The number of people in the network."""
        [(number,)] = rows(_PEOPLE)
        return int(number)

    def named(self, people: Mapping[int, bool]) -> list[Named]:
        """Those of some people who are there, in their order; the values tell who came new."""
        found = {row[0]: row for row in rows(_NAMED, ids=json.dumps([*people]))}
        return [
            _named(found[number], is_new=is_new)
            for number, is_new in people.items()
            if number in found
        ]

    def count(self, topic: Topic, day: date) -> None:
        """Count a name more in the sitting of a day, which is begun with the first one."""
        with self._change(topic):
            row = _sitting(topic, day)
            Sweep.update(named=Sweep.named + 1, done=False).where(Sweep.id == row.id).execute()

    def end(self, topic: Topic, day: date) -> None:
        """Keep that no further name came to mind."""
        with self._change(topic):
            row = _sitting(topic, day)
            if not row.done:
                Sweep.update(done=True).where(Sweep.id == row.id).execute()

    def _change(self, topic: Topic) -> AbstractContextManager[None]:
        return self._ledger.change(_("Memory sweep: {topic}").format(topic=shorten(topic.name)))


def swept() -> list[Swept]:
    """All topics with their sittings so far; four queries at most."""
    there = topics(employers())
    ids = known([each.employer.name for each in there if each.employer])
    past = {
        (code, place): Past(date.fromisoformat(day), int(named), bool(done))
        for code, place, day, named, done in rows(_SITTINGS)
    }
    return [
        Swept(
            each,
            past.get((each.code, ids.get(each.employer.name, 0) if each.employer else None)),
        )
        for each in there
    ]


def employers() -> list[Employer]:
    """The user's own employers, the first of their life first; two spellings are one."""
    posts = {name: bool(goes_on) for name, goes_on in rows(_EMPLOYERS)}
    ids = known(posts)
    found: dict[int | str, Employer] = {}
    for name, goes_on in posts.items():
        first = found.setdefault(ids.get(name) or organisation_key(name), Employer(name))
        found[ids.get(name) or organisation_key(name)] = Employer(
            first.name, goes_on=first.goes_on or goes_on
        )
    return list(found.values())


def _named(row: tuple[Any, ...], *, is_new: bool) -> Named:
    number, name, enjoyed, title, at, title_once, once_at = row
    work = ", ".join(filter(None, (title, at)))
    once = "" if work else ", ".join(filter(None, (title_once, once_at)))
    return Named(number, name, work, bool(enjoyed), is_new, once)


def _sitting(topic: Topic, day: date) -> Sweep:
    """The sitting of a day, begun if there is none; its organisation is made where it is new."""
    employer = topic.employer.name if topic.employer else ""
    ids = {employer: organisation(employer)}
    found = _found(topic, day, ids)
    return found or Sweep.create(topic=topic.code, organisation=ids[employer], day=day)


def _found(topic: Topic, day: date, ids: Mapping[str, int | None]) -> Sweep | None:
    """The sitting of a day, if it was begun; `ids` has the organisation of the employer."""
    at = _place(topic, ids)
    here = Sweep.organisation.is_null() if at is None else Sweep.organisation == at
    found: Sweep | None = Sweep.get_or_none((Sweep.topic == topic.code) & here & (Sweep.day == day))
    return found


def _place(topic: Topic, ids: Mapping[str, int | None]) -> int | None:
    """The organisation of a topic: 0 for an employer that is none yet, None without employer."""
    return ids.get(topic.employer.name, 0) if topic.employer else None
