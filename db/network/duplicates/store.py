"""The duplicates among people: told apart, merged, taken apart again."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations

from db import models
from db.engine.query import rows
from db.errors import Missing, StoreError
from db.network.duplicates import apart, parting
from db.network.duplicates.candidates import candidates, means
from db.network.duplicates.merge import merge
from db.network.reading import read_people
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.people import Person
from planner.model.settings import Practice
from planner.network.duplicates.belongings import Belonging
from planner.network.duplicates.candidate import Candidate
from planner.network.duplicates.merging import Choice
from planner.network.duplicates.search import Comparing


class DuplicateStore:
    """The people who may be one, and those who are not."""

    def __init__(self, ledger: Ledger, practice: Practice) -> None:
        self._ledger = ledger
        self._practice = practice

    def candidates(self) -> list[Candidate]:
        """All people, as they are compared."""
        return candidates(self._practice.country)

    def means(self) -> Comparing:
        """The means of comparing."""
        return means()

    def apart(self) -> frozenset[apart.Two]:
        """The pairs of people who are not the same, the lower id first."""
        return apart.apart()

    def people(self, ids: Sequence[int]) -> list[Person]:
        """People with all details, in the order of `ids`; deleted ones are left out."""
        return list(read_people(ids))

    def there(self) -> frozenset[int]:
        """The ids of all people."""
        return frozenset(number for (number,) in rows("SELECT id FROM person"))

    def set_apart(self, groups: Sequence[Sequence[int]], today: date) -> None:
        """Remember that the people of each group are not those of the others, as one change.

        Raises:
            StoreError: if that is said of a person and themselves.
            Missing: if one of them is no longer there.
        """
        ids = [number for group in groups for number in group]
        if not ids or len(set(ids)) < len(ids):
            raise StoreError(_("It takes two people to tell apart."))
        people = self._there(ids)
        label = _("Not the same: {one}, {other}").format(
            one=shorten(people[0].name), other=shorten(people[-1].name)
        )
        pairs = [
            (one, other)
            for ours, theirs in combinations(groups, 2)
            for one in ours
            for other in theirs
        ]
        with self._ledger.change(label):
            apart.set_apart(pairs, today)

    def merge(
        self, kept: int, others: Sequence[int], today: date, taken: Iterable[Choice] = ()
    ) -> Person:
        """Make records of one person one, as one change; the person.

        Raises:
            StoreError: if a record is to be merged with itself.
            Missing: if one of them is no longer there.
        """
        if kept in others or len(set(others)) < len(others) or not others:
            raise StoreError(_("A person cannot be merged with themselves."))
        people = self._there([kept, *others])
        with self._ledger.change(_("Merged: {name}").format(name=shorten(people[0].name))):
            merge(kept, others, taken, today)
        return self._there([kept])[0]

    def belongings(self, person_id: int) -> list[Belonging]:
        """The belongings of a person, each of which may be another's."""
        return parting.belongings(person_id)

    def take_apart(self, person_id: int, things: Sequence[Belonging], today: date) -> Person:
        """Give belongings to a new person of the same name, as one change; the new person.

        Raises:
            StoreError: if there are none: the two could not be told apart.
            Missing: if the person is not there.
        """
        self._there([person_id])
        if not things:
            raise StoreError(_("Mark first what belongs to the other person."))
        row = models.Person.get_by_id(person_id)
        with self._ledger.change(_("Taken apart: {name}").format(name=shorten(row.name))):
            new = parting.take_apart(row, things, today)
        return self._there([new])[0]

    def _there(self, ids: Sequence[int]) -> list[Person]:
        people = self.people(ids)
        if len(people) < len(ids):
            raise Missing(_("This person is no longer there."))
        return people
