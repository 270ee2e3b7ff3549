"""Bringing in people from files: planned first, then written as one change."""

from collections.abc import Sequence
from datetime import date

from db.imports import matching as import_matching
from db.imports import writing as import_writing
from db.undo import journal
from db.undo.ledger import Ledger
from planner.imports.card import Batch
from planner.imports.plan import ImportPlan
from planner.model.progress import Progress, silent


class ImportStore:
    """Files brought into the store."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def plan(self, batches: Sequence[Batch], progress: Progress = silent) -> ImportPlan:
        """What bringing in these files would do; nothing is written.

        Raises:
            Cancelled: if the progress asks for it.
        """
        return import_matching.plan(batches, progress)

    def bring_in(
        self, plan: ImportPlan, today: date, label: str, progress: Progress = silent
    ) -> ImportPlan:
        """Write a plan as one change named `label`; what was written.

        A plan made before the store changed is made again; nothing new means nothing written.

        Raises:
            Cancelled: if the progress asks for it; nothing is then kept.
            StoreError: if it cannot be written.
        """
        with self._ledger.change(label):
            if plan.mark != journal.mark():
                plan = self.plan(plan.batches)
            if not plan.is_empty:
                import_writing.write(plan, today, progress)
        return plan
