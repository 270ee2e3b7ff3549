"""The branches of the mind map, read when they are unfolded."""

from collections.abc import Collection, Sequence
from typing import Protocol

from db.network.mind_map.categories import Categories
from db.network.mind_map.introductions import Introductions
from db.network.mind_map.sectors import Sectors
from planner.network.mind_map.branch import Below, Path, Shape


class Branches(Protocol):
    """A map in one of its shapes, as it was when it was first asked for."""

    def below(self, path: Path, most: int | None, also: Collection[str]) -> Below:
        """The branches below one, at most so many, and those of the keys `also` among the others.

        The number of queries does not depend on how many there are.
        """
        ...

    def find(self, text: str) -> Sequence[Path]:
        """The paths of the branches of a name: those whose words begin as those typed."""
        ...


class BranchStore:
    """The mind map in its three shapes."""

    def of(self, shape: Shape) -> Branches:
        """The map of a shape, of which nothing is read yet."""
        if shape is Shape.CATEGORIES:
            return Categories()
        return Sectors() if shape is Shape.SECTORS else Introductions()
