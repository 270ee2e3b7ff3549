"""The stages of the question about files, and the messages of its work in a thread."""

from datetime import date
from enum import Enum, auto

from textual.message import Message

from db.store import Store
from jobs.import_people import PeopleFiles, plan_import
from planner.imports.plan import ImportPlan
from planner.model.progress import Progress


class Stage(Enum):
    """The stages of the question."""

    ASKED = auto()
    READING = auto()
    SHOWN = auto()
    WRITING = auto()


class Progressed(Message, namespace="import_files"):
    """Progress of the work."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done = done
        self.total = total


class Ready(Message, namespace="import_files"):
    """The file was read and matched."""

    def __init__(self, files: PeopleFiles, plan: ImportPlan) -> None:
        super().__init__()
        self.files = files
        self.plan = plan

    @property
    def offers_strangers(self) -> bool:
        """Whether an archive has people written to, shown with the others or not."""
        beside = self.plan.archive
        return beside is not None and bool(beside.strangers or self.files.strangers)


class Written(Message, namespace="import_files"):
    """The files were imported."""

    def __init__(self, plan: ImportPlan) -> None:
        super().__init__()
        self.plan = plan


class Failed(Message, namespace="import_files"):
    """The work ended without a result."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said


def matched(store: Store, files: PeopleFiles, today: date, tell: Progress) -> Ready:
    """Match files as read with the store, in the thread of the work."""
    with store.in_thread():
        return Ready(files, plan_import(store, files, today, tell))
