"""What was changed, taken back and done again."""

from db.undo import journal
from planner.model.history import Change


class HistoryStore:
    """The history of changes: one stack for all windows."""

    def list(self, limit: int = journal.KEPT) -> list[Change]:
        """The changes that can be undone or redone, newest first."""
        return journal.entries(limit)

    def forget_all(self) -> None:
        """End the history here: nothing written so far can be undone, and nothing redone."""
        journal.forget_all()

    def undo(self, expected: int | None = None) -> Change:
        """Take back the newest change not undone.

        Raises:
            NothingToUndo: if there is none, or it is not the `expected` one.
        """
        return journal.undo(expected)

    def redo(self, expected: int | None = None) -> Change:
        """Do again the oldest change that was undone.

        Raises:
            NothingToUndo: if there is none, or it is not the `expected` one.
        """
        return journal.redo(expected)
