"""A mind map as one list of lines with their depths: what files are written from."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from planner.language import _, ngettext
from planner.network.mind_map.branch import Below, Branch, Kind, Path
from planner.network.mind_map.drawing import MapRow

Reader = Callable[[Path], Below]
"""Reads all that stands below a branch."""


class Node(NamedTuple):
    """A line of a mind map: its depth, its text, a detail, and its kind; the middle has none."""

    depth: int
    text: str
    detail: str = ""
    kind: Kind | None = None


def as_shown(rows: Sequence[MapRow]) -> list[Node]:
    """The rows that are unfolded, the middle first."""
    return [
        Node(0, say_middle()),
        *(_node(len(row.path), row.branch) for row in rows if row.branch is not None),
    ]


def everything(read: Reader) -> Iterator[Node]:
    """The whole of a mind map, however deep; each branch is read once."""
    yield Node(0, say_middle())
    waiting: list[tuple[Path, Branch]] = _below((), read(()))
    while waiting:
        path, branch = waiting.pop()
        yield _node(len(path), branch)
        if branch.count and branch.kind is not Kind.MORE:
            waiting += _below(path, read(path))


def _below(path: Path, below: Below) -> list[tuple[Path, Branch]]:
    """The branches below one, the first of them last."""
    return [((*path, branch.key), branch) for branch in reversed(below.branches)]


def _node(depth: int, branch: Branch) -> Node:
    if branch.kind is Kind.MORE:
        return Node(depth, say_more(branch.count), kind=branch.kind)
    detail = say_ring(branch.ring) if branch.ring else branch.detail
    return Node(depth, branch.name, detail, branch.kind)


def say_middle() -> str:
    """The name of the middle."""
    return _("Me")


def say_more(number: int) -> str:
    """The number of branches that are not listed."""
    return ngettext("and {number} more", "and {number} more", number).format(number=number)


def say_ring(introducer: str) -> str:
    """The cut of a ring of introductions."""
    return _("introduced by {name}: the ring is cut here").format(name=introducer)
