"""Where every change is entered: one transaction, one entry of the history."""

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
    """What all nouns of the store write through.

    `last` is the newest change made here; one that left everything as it was is none.
    """

    def __init__(self, practice: Practice) -> None:
        self.practice = practice
        self.last: Change | None = None

    @contextmanager
    def change(self, what: str) -> Iterator[None]:
        """One transaction and one entry of the history, named `what`; one inside another joins it.

        There is no entry if everything is as it was.

        Raises:
            StoreError: if it cannot be written; nothing of it is then kept.
        """
        if database.in_transaction():
            yield
            return
        from db.undo import journal

        with _missing_told(), database.atomic():
            journal.adopt_strays()
            before = journal.last_row()
            yield
            made = journal.record(what, before)
        self.last = made or self.last


@contextmanager
def _missing_told() -> Iterator[None]:
    """Tell of what another window has taken away, wherever in a change it is missed."""
    try:
        yield
    except DoesNotExist as error:
        raise Missing(what_is_gone()) from error
