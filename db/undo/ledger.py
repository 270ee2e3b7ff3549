"""The ledger of changes: one transaction, one history entry."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from peewee import DoesNotExist

from db.engine.database import database
from db.errors import Missing, what_is_gone
from planner.model.settings import Practice

if TYPE_CHECKING:
    from planner.model.history import Change


class Ledger:
    """The writer shared by all nouns of the store.

    `last` is the newest change made here, no-ops excluded.
    """

    def __init__(self, practice: Practice) -> None:
        self.practice = practice
        self.last: Change | None = None

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

        with _missing_told(), database.atomic():
            before = journal.adopt_strays()
            yield
            made = journal.record(what, before)
        self.last = made or self.last


@contextmanager
def _missing_told() -> Iterator[None]:
    """Turn a row deleted in another window into `Missing`, wherever a change needs it."""
    try:
        yield
    except DoesNotExist as error:
        raise Missing(what_is_gone()) from error
