"""Bringing in people from files: planned first, then written as one change."""

from collections.abc import Sequence
from datetime import date

from db import import_matching, import_writing, journal
from db.ledger import Ledger
from planner.imports import ImportPlan
from planner.progress import Progress, silent
from planner.records import Batch


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
