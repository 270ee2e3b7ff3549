"""Import people from files: planned first, then written as one change."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from db.imports import matching as import_matching
from db.imports import writing as import_writing
from db.imports.outgoing import outgoing
from db.undo import journal
from db.undo.ledger import Ledger
from planner.imports.card import Batch
from planner.imports.outgoing import Outgoing
from planner.imports.plan import ImportPlan
from planner.model.people import Person
from planner.model.progress import Progress, silent
from planner.model.settings import Practice


class ImportStore:
    """The imports of files of people."""

    def __init__(self, ledger: Ledger, practice: Practice) -> None:
        self._ledger = ledger
        self._practice = practice

    def plan(self, batches: Sequence[Batch], progress: Progress = silent) -> ImportPlan:
        """The plan to import these files; nothing is written.

        Raises:
            Cancelled: if the progress asks for it.
        """
        return import_matching.plan(batches, progress, self._practice.working.country)

    def outgoing(self, people: Iterable[Person]) -> Iterator[Outgoing]:
        """People with what their sources said beyond their own fields."""
        return outgoing(people)

    def bring_in(
        self, plan: ImportPlan, today: date, label: str, progress: Progress = silent
    ) -> ImportPlan:
        """Write a plan as one change labelled `label`; the plan as written.

        A plan older than the store's last change is made again; an empty one writes nothing.

        Raises:
            Cancelled: if the progress asks for it; all of it is then rolled back.
            StoreError: if it cannot be written.
        """
        with self._ledger.change(label):
            if plan.mark != journal.mark():
                plan = self.plan(plan.batches)
            if not plan.is_empty:
                import_writing.write(plan, today, progress)
        return plan
