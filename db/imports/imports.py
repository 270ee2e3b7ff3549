"""Import people from files: planned first, then written as one change."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from db.imports import matching as import_matching
from db.imports import writing as import_writing
from db.program.settings import SettingStore
from db.undo import journal
from db.undo.ledger import Ledger
from planner.imports.archive import ArchivePlan
from planner.imports.card import Batch
from planner.imports.career import Post
from planner.imports.messages import Correspondence
from planner.imports.plan import ImportPlan
from planner.model.progress import Progress, silent


class ImportStore:
    """The imports of files of people."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def plan(self, batches: Sequence[Batch], progress: Progress = silent) -> ImportPlan:
        """The plan to import these files; nothing is written.

        Raises:
            Cancelled: if the progress asks for it.
        """
        return import_matching.plan(batches, progress)

    def plan_archive(
        self,
        correspondence: Correspondence,
        posts: Sequence[Post],
        coming: Iterable[str],
        me: str | None = None,
    ) -> ArchivePlan:
        """The plan of what an archive holds beside people; nothing is written.

        `coming` are the addresses of the people whom the import itself brings in, `me` is the
        profile of the user.
        """
        from db.imports import archive_matching

        return archive_matching.plan(correspondence, posts, coming, me)

    def own_profile(self) -> str:
        """The profile of the user on LinkedIn, as the last archive told; empty before it."""
        from db.imports.archive_matching import OWN_PROFILE

        return SettingStore().get(OWN_PROFILE)

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
                plan = replace(self.plan(plan.batches), archive=plan.archive)
            if plan.brings_people:
                import_writing.write(plan, today, progress)
            if plan.archive and plan.archive.changes:
                from db.imports import archive_writing  # few imports are of an archive

                archive_writing.write(plan.archive)
        return plan
