"""Organisations: who is there, who was, their spellings; joined and parted by hand."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from db import models
from db.engine.clean import needed
from db.engine.database import database
from db.engine.query import rows
from db.engine.uids import new_uid
from db.errors import Impossible, Missing
from db.network.duplicates.following import follow
from db.network.listing import rows_of
from db.network.search import beginnings
from db.network.ties.spellings import known
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.network.organisations import (
    Former,
    Member,
    Organisation,
    Spelling,
    organisation_key,
)
from planner.network.query import MOST_FOUND

_THERE = """SELECT id, role_title, started FROM person WHERE organisation_id = :here
UNION ALL SELECT person_id, title, started FROM affiliation
    WHERE organisation_id = :here AND ended IS NULL"""
_FORMER = """SELECT f.person_id, f.title, f.ended FROM affiliation f
JOIN person p ON p.id = f.person_id
WHERE f.organisation_id = :here AND f.ended IS NOT NULL
ORDER BY f.ended DESC, p.surname_key, f.id"""
_SPELLINGS = """SELECT id, name FROM organisation_alias
WHERE organisation_id = :here ORDER BY id"""
_ON_THE_MAP = """SELECT coalesce(s.name, ''), coalesce(t.priority, '') FROM target t
LEFT JOIN sector s ON s.id = t.sector_id WHERE t.organisation_id = :here"""
_SAID_SO = """UPDATE person SET organisation_id = ? WHERE organisation_id = ? AND id IN
(SELECT person_id FROM imported WHERE card ->> '$.organisation' = ?)"""
_CITED = """UPDATE citation SET cited = :kept
WHERE kind = 'organisation' AND cited = :gone AND NOT EXISTS (SELECT 1 FROM citation k
    WHERE (k.citing, k.place, k.kind, k.cited)
        = (citation.citing, citation.place, citation.kind, :kept))"""
_CITED_TWICE = "DELETE FROM citation WHERE kind = 'organisation' AND cited = :gone"
_COMPARED = 50
"""The most organisations looked at for one beginning."""
_NAMED_SO = f"""
SELECT * FROM (SELECT DISTINCT o.id, o.name FROM (
    SELECT rowid AS id FROM person_search WHERE person_search MATCH :words LIMIT {MOST_FOUND}) s
JOIN organisation o ON o.id IN (
    SELECT organisation_id FROM person WHERE id = s.id
    UNION ALL SELECT organisation_id FROM affiliation WHERE person_id = s.id)
LIMIT {_COMPARED})
UNION SELECT * FROM (SELECT o.id, o.name FROM organisation_alias a
JOIN target t ON t.organisation_id = a.organisation_id
JOIN organisation o ON o.id = a.organisation_id
WHERE a.key >= :key AND a.key < :key || char({sys.maxunicode}) LIMIT {_COMPARED})
"""


def named_so(typed: str) -> list[tuple[int, str]]:
    """A few organisations with words that begin as each typed one.

    They are those of people, also former ones, and those of the market map, which may be without
    people, by the beginning of their names.
    """
    words = beginnings(typed.split(), "{organisation former}")
    key = organisation_key(typed)
    found = rows(_NAMED_SO, words=words, key=key) if words else []
    return [(number, name) for number, name in found]


class OrganisationStore:
    """The organisations of the network."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def find(self, name: str) -> int | None:
        """The organisation with a name, in any spelling of it; None if it is not known."""
        wanted = " ".join(name.split())
        return known([wanted]).get(wanted) if wanted else None

    def read(self, organisation_id: int) -> Organisation:
        """An organisation with its people.

        Raises:
            Missing: if it is not there.
        """
        row = _row(organisation_id)
        there = {number: said for number, *said in reversed(rows(_THERE, here=row.id))}
        people = [Member(each, *there[each.id]) for each in rows_of(list(there))]
        left = rows(_FORMER, here=row.id)
        by_id = {each.id: each for each in rows_of({person for person, *_rest in left})}
        former = [Former(by_id[person], title, ended) for person, title, ended in left]
        spellings = [Spelling(*each) for each in rows(_SPELLINGS, here=row.id)]
        [(sector, priority)] = rows(_ON_THE_MAP, here=row.id) or [("", "")]
        return Organisation(row.id, row.name, spellings, people, former, sector, priority)

    def rename(self, organisation_id: int, name: str) -> None:
        """Give an organisation another name; the one it had stays a spelling of it.

        Raises:
            Missing: if it is not there.
            Empty: if the name is.
            Impossible: if another organisation has this name, in any spelling of its own.
        """
        name = needed(name)
        with self._changing(_row(organisation_id), _("Organisation renamed: {name}")):
            owners = _owners_of(name)
            if owners and organisation_id not in owners:
                raise Impossible(_("Another organisation has this name: join the two."))
            if not _is_spelled(name):
                _spell(organisation_id, name)
            here = models.Organisation.id == organisation_id
            models.Organisation.update(name=name).where(here).execute()

    def join(self, organisation_id: int, other_id: int) -> None:
        """Make one of two organisations: people and spellings of the other are its own.

        So is what the market map says of it, the personas there, and the citations of it.

        Raises:
            Missing: if one is not there.
            Impossible: if they are one already.
        """
        row, other = _row(organisation_id), _row(other_id)
        if row.id == other.id:
            raise Impossible(_("This is one organisation already."))
        with self._changing(row, _("Organisations joined: {name}")):
            for column in (
                models.OrganisationAlias.organisation,
                models.Person.organisation,
                models.Affiliation.organisation,
            ):
                moved = column.model.update({column: row.id})
                moved.where(column == other.id).execute()
            follow("organisation", other.id, row.id)
            for statement in (_CITED, _CITED_TWICE):
                database.execute_sql(statement, {"kept": row.uid, "gone": other.uid})
            models.Organisation.delete().where(models.Organisation.id == other.id).execute()

    def part(self, spelling_id: int) -> int:
        """Make a spelling an organisation of its own, with those for whom a file last said it.

        Raises:
            Missing: if it is not there.
            Impossible: if it is the only spelling.
        """
        alias = models.OrganisationAlias.get_or_none(models.OrganisationAlias.id == spelling_id)
        if alias is None:
            raise Missing(_("This spelling is no longer there."))
        row = _row(alias.organisation_id)
        others = [each for each in rows(_SPELLINGS, here=row.id) if each[0] != spelling_id]
        if not others:
            raise Impossible(_("This is the only name of the organisation."))
        with self._changing(row, _("Organisation parted: {name}")):
            if row.name == alias.name:
                here = models.Organisation.id == row.id
                models.Organisation.update(name=others[0][1]).where(here).execute()
            new = models.Organisation.create(uid=new_uid(), name=alias.name)
            there = models.OrganisationAlias.id == spelling_id
            models.OrganisationAlias.update(organisation=new.id).where(there).execute()
            database.execute_sql(_SAID_SO, (new.id, row.id, alias.name))
            return int(new.id)

    @contextmanager
    def _changing(self, row: models.Organisation, label: str) -> Iterator[None]:
        with self._ledger.change(label.format(name=shorten(row.name))):
            yield


def _spell(organisation_id: int, name: str) -> None:
    models.OrganisationAlias.create(
        organisation=organisation_id, name=name, key=organisation_key(name)
    )


def _owners_of(name: str) -> set[int]:
    """The organisations with a name as it is spelled, else with one of the same key."""
    alias = models.OrganisationAlias
    exact = alias.select().where(alias.name == name)
    alike = alias.select().where(alias.key == organisation_key(name))
    return {row.organisation_id for row in exact} or {row.organisation_id for row in alike}


def _is_spelled(name: str) -> bool:
    alias = models.OrganisationAlias
    return alias.get_or_none(alias.name == name) is not None


def _row(organisation_id: int) -> models.Organisation:
    found: models.Organisation | None = models.Organisation.get_or_none(
        models.Organisation.id == organisation_id
    )
    if found is None:
        raise Missing(_("This organisation is no longer there."))
    return found
