"""The ledger of changes: one transaction, one history entry."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from peewee import DoesNotExist

from db.engine.database import database
from db.errors import Missing, what_is_gone
from planner.model.settings import Practice

if TYPE_CHECKING:
    from planner.model.history import Change


_PAUSES = "SELECT first, last FROM pause ORDER BY first, last"


class Ledger:
    """The writer shared by all nouns of the store.

    `last` is the newest change made here, no-ops excluded.
    """

    def __init__(self, practice: Practice) -> None:
        self._practice = practice
        self._read_at: int | None = None
        self.last: Change | None = None

    @property
    def practice(self) -> Practice:
        """The settings of the practice, with the pauses as they are written down now.

        They are read again after a change of them, also one undone or made in another window.
        """
        if self._read_at != database.swaps:
            pauses = tuple(
                (date.fromisoformat(first), date.fromisoformat(last))
                for first, last in database.execute_sql(_PAUSES).fetchall()
            )
            self._read_at = database.swaps
            working = self._practice.working
            if pauses != working.pauses:
                self._practice = replace(self._practice, working=replace(working, pauses=pauses))
        return self._practice

    def read_again(self) -> None:
        """Read the pauses anew when they are needed: another window may have changed them."""
        self._read_at = None

    @contextmanager
    def change(self, what: str) -> Iterator[None]:
        """One transaction and history entry labelled `what`; a nested change joins the outer one.

        A change that leaves every row as it was makes no entry.

        Raises:
            StoreError: if it cannot be written; all of it is then rolled back.
        """
        if database.in_transaction():
            yield
            return
        from db.undo import journal

        try:
            with _missing_told(), database.atomic():
                before = journal.adopt_strays()
                yield
                made = journal.record(what, before)
        except BaseException:
            self.read_again()
            raise
        self.last = made or self.last


@contextmanager
def _missing_told() -> Iterator[None]:
    """Turn a row deleted in another window into `Missing`, wherever a change needs it."""
    try:
        yield
    except DoesNotExist as error:
        raise Missing(what_is_gone()) from error
