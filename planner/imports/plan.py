"""The plan of an import, and its counts."""

from dataclasses import field

from planner.imports.archive import ArchivePlan
from planner.imports.card import Batch, Card
from planner.imports.likeness import Likeness
from planner.imports.matching import Joined
from planner.imports.merging import JobChange
from planner.imports.pieces import Places
from planner.network.personas.triumph import Triumph
from planner.values import dataclass

Words = tuple[tuple[str, Card], ...]
"""The last values of each source, by its code."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A person to create; `batch` is the index of the file.

    `like` is the known person whose duplicate they may be.
    """

    batch: int
    card: Card
    words: Words
    uid: str = ""
    like: Likeness | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """A known person with new values in a source; `before` and `after` may be equal."""

    batch: int
    person_id: int
    before: Card
    after: Card
    words: Words


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows of one file that create a person, update one or change nothing.

    Of the people created, `possible` are likely duplicates of known ones.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    possible: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """The counts of both together."""
        return Counts(
            self.created + other.created,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
            self.possible + other.possible,
        )


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything an import writes; `mark` detects a change of the store since.

    `joined` are the people whom several rows were taken for by their name, `alike` the likely
    duplicates among the newcomers. A large import has `pieces` instead of newcomers and updates:
    those that change anything, to be planned again as they are written; of its likely duplicates
    it has the first. `archive` is what a LinkedIn archive holds beside people. Once written,
    `closed` are the personas without a match before that a person fits now.
    """

    batches: tuple[Batch, ...]
    counts: tuple[Counts, ...]
    newcomers: tuple[Newcomer, ...] = field(repr=False)
    updates: tuple[Update, ...] = field(repr=False)
    jobs: tuple[JobChange, ...] = ()
    mark: int = 0
    joined: tuple[Joined, ...] = ()
    alike: tuple[Likeness, ...] = ()
    pieces: tuple[Places, ...] = field(default=(), repr=False)
    archive: ArchivePlan | None = field(default=None, repr=False)
    closed: tuple[Triumph, ...] = ()

    @property
    def total(self) -> Counts:
        """The counts over all files."""
        return sum(self.counts, start=Counts())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not (self.brings_people or (self.archive and self.archive.changes))

    @property
    def brings_people(self) -> bool:
        """Whether a person is created or changed, or a source gave new values of one."""
        return bool(self.newcomers or self.updates or self.pieces)
