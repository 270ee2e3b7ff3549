"""Acquaintances: which people of the network know each other."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from db import models
from db.engine.clean import one_line
from db.engine.database import database
from db.errors import Impossible, Missing
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.people import Acquaintance

_OF = """SELECT k.{here}_id, k.id, p.id, p.name, k.note, p.surname_key
FROM knows k JOIN person p ON p.id = k.{there}_id
WHERE k.{here}_id IN (SELECT value FROM json_each(?))"""
_BOTH = f"""{_OF.format(here="person", there="known")}
UNION ALL {_OF.format(here="known", there="person")} ORDER BY 6, 3"""


def acquaintances_of(ids: Sequence[int]) -> Mapping[int, list[Acquaintance]]:
    """Those whom people know or who know them, by name; each once."""
    found: dict[int, dict[int, Acquaintance]] = defaultdict(dict)
    listed = json.dumps(list(ids))
    for person, number, other, name, note, _key in database.execute_sql(_BOTH, (listed, listed)):
        found[person].setdefault(other, Acquaintance(number, other, name, note))
    return defaultdict(list, {person: list(others.values()) for person, others in found.items()})


class AcquaintanceStore:
    """Pairs of people who know each other."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of(self, person_id: int) -> Sequence[Acquaintance]:
        """Those whom a person knows or who know them, by name."""
        return acquaintances_of([person_id])[person_id]

    def add(self, person_id: int, known_id: int, note: str = "") -> None:
        """Note that two people know each other; noted again, the note is replaced.

        Raises:
            Impossible: if they are one person.
            Missing: if one is not there.
        """
        if person_id == known_id:
            raise Impossible(_("Everybody knows themselves: name somebody else."))
        with self._ledger.change(_label(_("{one} knows {other}"), person_id, known_id)):
            know(person_id, known_id, note)

    def describe(self, acquaintance_id: int, note: str) -> None:
        """Write the note about two people who know each other anew; an empty one deletes it.

        Raises:
            Missing: if it is not there.
        """
        row = _row(acquaintance_id)
        with self._ledger.change(_label(_("{one} knows {other}"), row.person_id, row.known_id)):
            _describe(row, note)

    def delete(self, acquaintance_id: int) -> None:
        """Delete that two people know each other.

        Raises:
            Missing: if it is not there.
        """
        row = _row(acquaintance_id)
        label = _label(_("{one} does not know {other}"), row.person_id, row.known_id)
        with self._ledger.change(label):
            models.Knows.delete().where(models.Knows.id == row.id).execute()


def know(person_id: int, known_id: int, note: str = "") -> None:
    """Write that two people know each other, whichever was said first; once."""
    here, there = models.Knows.person, models.Knows.known
    both = ((here == person_id) & (there == known_id)) | ((here == known_id) & (there == person_id))
    known = models.Knows.get_or_none(both)
    if known is None:
        models.Knows.create(person=person_id, known=known_id, note=one_line(note))
    elif note:
        _describe(known, note)


def _describe(row: models.Knows, note: str) -> None:
    here = (models.Knows.id == row.id) & (models.Knows.note != one_line(note))
    models.Knows.update(note=one_line(note)).where(here).execute()


def _row(acquaintance_id: int) -> models.Knows:
    row: models.Knows | None = models.Knows.get_or_none(models.Knows.id == acquaintance_id)
    if row is None:
        raise Missing(_("This is no longer there."))
    return row


def _label(said: str, person_id: int, known_id: int) -> str:
    one, other = (shorten(_name(number)) for number in (person_id, known_id))
    return said.format(one=one, other=other)


def _name(person_id: int) -> str:
    person = models.Person.get_or_none(models.Person.id == person_id)
    if person is None:
        raise Missing(_("This person is no longer there."))
    return str(person.name)
