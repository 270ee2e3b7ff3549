"""Filter lines saved under names."""

from typing import NamedTuple

from db.engine.clean import needed
from db.engine.query import rows
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten

_ALL = "SELECT id, name, line FROM saved_filter ORDER BY id"
_SAVE = """
INSERT INTO saved_filter (name, line) VALUES (:name, :line)
ON CONFLICT (name) DO UPDATE SET line = excluded.line WHERE line <> excluded.line
"""
_DELETE = "DELETE FROM saved_filter WHERE id = :id"


class SavedFilter(NamedTuple):
    """A line of filters and words, and its name."""

    id: int
    name: str
    line: str


class FilterStore:
    """The saved filter lines, the oldest first."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def all(self) -> list[SavedFilter]:
        """All of them."""
        return [SavedFilter(*row) for row in rows(_ALL)]

    def save(self, name: str, line: str) -> None:
        """Save a line; one of the same name is replaced.

        Raises:
            Empty: if the name or the line is.
        """
        name, line = needed(name), needed(line)
        with self._ledger.change(_("Filter saved: {name}").format(name=shorten(name))):
            rows(_SAVE, name=name, line=line)

    def delete(self, saved: SavedFilter) -> None:
        """Delete a line; one that is gone already stays so."""
        with self._ledger.change(_("Filter deleted: {name}").format(name=shorten(saved.name))):
            rows(_DELETE, id=saved.id)
