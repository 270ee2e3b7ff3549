"""Import people from files: planned first, then written as one change."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from db.imports import matching as import_matching
from db.imports import writing as import_writing
from db.imports.outgoing import outgoing
from db.program.settings import SettingStore
from db.undo import journal
from db.undo.ledger import Ledger
from planner.imports.archive import ArchivePlan
from planner.imports.card import Batch
from planner.imports.career import Post
from planner.imports.messages import Correspondence
from planner.imports.outgoing import Outgoing
from planner.imports.pieces import PIECE
from planner.imports.plan import ImportPlan
from planner.model.people import Person
from planner.model.progress import Progress, part_of, silent
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
        return import_matching.plan(batches, progress, self._practice.country)

    def outgoing(self, people: Iterable[Person]) -> Iterator[Outgoing]:
        """People with what their sources said beyond their own fields."""
        return outgoing(people)

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
            people = _share_of_people(plan)
            if plan.brings_people:
                import_writing.write(plan, today, part_of(progress, 0, people))
            if plan.archive and plan.archive.changes:
                from db.imports import archive_writing  # few imports are of an archive

                archive_writing.write(plan.archive, part_of(progress, people, 1))
        return plan


def _share_of_people(plan: ImportPlan) -> float:
    """The share of the people in all that is written."""
    people = len(plan.newcomers) + len(plan.updates) + len(plan.pieces) * PIECE
    touches = plan.archive.touches.created if plan.archive else 0
    return people / (people + touches) if touches else 1.0
