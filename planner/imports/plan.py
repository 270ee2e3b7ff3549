"""What bringing in files will do, or did."""

from dataclasses import dataclass, field

from planner.imports.card import Batch, Card
from planner.imports.merging import JobChange

Words = tuple[tuple[str, Card], ...]
"""The last values of each source, by its code."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody to be created; `batch` is the place of the file in the call."""

    batch: int
    card: Card
    words: Words
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Update:
    """Somebody we know whose sources said something new; `before` and `after` may be the same."""

    batch: int
    person_id: int
    before: Card
    after: Card
    words: Words


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of one file create people, update them or change nothing."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything that bringing in files writes; `mark` tells if the store has changed since."""

    batches: tuple[Batch, ...]
    counts: tuple[Counts, ...]
    newcomers: tuple[Newcomer, ...] = field(repr=False)
    updates: tuple[Update, ...] = field(repr=False)
    jobs: tuple[JobChange, ...] = ()
    mark: int = 0

    @property
    def total(self) -> Counts:
        """The counts over all files."""
        return Counts(
            sum(counts.created for counts in self.counts),
            sum(counts.updated for counts in self.counts),
            sum(counts.unchanged for counts in self.counts),
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not (self.newcomers or self.updates)
