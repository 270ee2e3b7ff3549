"""The rows of a mind map, each with the lines of its branches before it."""

from collections.abc import Iterator, Set
from typing import NamedTuple

from planner.network.mind_map.branch import Below, Branch, Kind, Path, Read

_FIRST, _INNER, _LAST = "╭─ ", "├─ ", "╰─ "
_ON, _OFF = "│  ", "   "
MIDDLE = {
    (True, True): "┿━ ",
    (True, False): "┷━ ",
    (False, True): "┯━ ",
    (False, False): "━━ ",
}
"""The joint of the middle, by whether branches stand above and below it."""


class MapRow(NamedTuple):
    """A row: the path of its branch, the lines before it, the branch; none in the middle.

    A row of the kind MORE counts the branches that are not listed.
    """

    path: Path
    lead: str
    branch: Branch | None = None


def rows(read: Read, unfolded: Set[Path]) -> list[MapRow]:
    """The rows of what is unfolded: a half of the main branches, the middle, the other half."""
    top = read.get((), Below())
    main = list(_with_rest((), top))
    above = min(top.above, len(top.branches))
    found: list[MapRow] = []
    for number, branch in enumerate(main):
        if number == above:
            found.append(_middle(above, len(main)))
        if number < above:
            lead, under = (_INNER if number else _FIRST), _ON
        else:
            is_last = number == len(main) - 1
            lead, under = (_LAST, _OFF) if is_last else (_INNER, _ON)
        found += _rows_from(read, unfolded, MapRow((branch.key,), lead, branch), under)
    if above == len(main):
        found.append(_middle(above, len(main)))
    return found


def _middle(above: int, number: int) -> MapRow:
    return MapRow((), MIDDLE[above > 0, number > above])


def _rows_from(read: Read, unfolded: Set[Path], first: MapRow, under: str) -> Iterator[MapRow]:
    """The row of a branch and those unfolded below it; no recursion, however deep it goes."""
    waiting = [(first, under)]
    while waiting:
        row, under = waiting.pop()
        yield row
        if row.path not in unfolded or row.path not in read:
            continue
        branches = list(_with_rest(row.path, read[row.path]))
        for number, branch in reversed(list(enumerate(branches))):
            is_last = number == len(branches) - 1
            lead = under + (_LAST if is_last else _INNER)
            below = MapRow((*row.path, branch.key), lead, branch)
            waiting.append((below, under + (_OFF if is_last else _ON)))


def _with_rest(path: Path, below: Below) -> Iterator[Branch]:
    """The branches below one, and last the number of those not listed."""
    yield from below.branches
    if below.rest:
        yield Branch(Kind.MORE, str(len(path)), "", count=below.rest)


def is_unfolding(branch: Branch | None) -> bool:
    """Whether a branch has anything to unfold."""
    return branch is not None and branch.kind is not Kind.MORE and branch.count > 0


def ways(paths: list[Path]) -> set[Path]:
    """The branches to unfold so that these are seen."""
    return {path[:depth] for path in paths for depth in range(1, len(path))}
