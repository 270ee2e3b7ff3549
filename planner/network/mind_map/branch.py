"""The values of a mind map: its three shapes, a branch, and what stands below one."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from planner.language import _
from planner.values import dataclass

MOST = 50
"""Branches below one that are listed; of more, their number is told."""


class Shape(StrEnum):
    """The ways to lay the network out, by their codes."""

    CATEGORIES = "categories"
    SECTORS = "sectors"
    INTRODUCTIONS = "introductions"

    @property
    def next(self) -> "Shape":
        """The shape after this one."""
        shapes = list(Shape)
        return shapes[(shapes.index(self) + 1) % len(shapes)]


class Kind(StrEnum):
    """The kinds of a branch, by the words with which their keys begin."""

    CIRCLE = "circle"
    GROUP = "group"
    SECTOR = "sector"
    ORGANISATION = "organisation"
    PERSON = "person"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch: its kind and code, its name, and how many stand below it.

    Only with a `count` it unfolds. `ring` names the introducer at whom a ring was cut.
    """

    kind: Kind
    code: str
    name: str
    detail: str = ""
    count: int = 0
    ring: str = ""

    @property
    def key(self) -> str:
        """The key of the branch among those beside it."""
        return f"{self.kind.value}:{self.code}"


Path = tuple[str, ...]
"""The keys of branches from the middle on; an empty one is the middle."""


class Below(NamedTuple):
    """The branches below one, in their order, and the number of those not listed.

    In the middle so many of them stand `above`.
    """

    branches: tuple[Branch, ...] = ()
    rest: int = 0
    above: int = 0


Read = Mapping[Path, Below]
"""The parts of a mind map that were read, by the branch they stand below."""


def say_shape(shape: Shape) -> str:
    """The name of a shape."""
    return {
        Shape.CATEGORIES: _("Mind map by category"),
        Shape.SECTORS: _("Mind map by sector"),
        Shape.INTRODUCTIONS: _("Mind map of introductions"),
    }[shape]


def code_of(key: str) -> tuple[Kind, str]:
    """The kind and the code that a key is made of."""
    kind, _colon, code = key.partition(":")
    return Kind(kind), code
