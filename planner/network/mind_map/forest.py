"""Trees from parents: rings are cut, so that everything hangs from a root and nothing twice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Forest(NamedTuple):
    """The roots, what stands below each in the order given, and where rings were cut.

    `cut` gives the parent that one at a cut would have.
    """

    roots: Sequence[int]
    below: Mapping[int, Sequence[int]]
    cut: Mapping[int, int]

    def above(self, one: int, parents: Mapping[int, int]) -> list[int]:
        """The line from a root down to one, itself included."""
        line = [one]
        while line[0] not in self.cut and line[0] in parents:
            line.insert(0, parents[line[0]])
        return line


def forest(parents: Mapping[int, int], everyone: Iterable[int]) -> Forest:
    """The trees of `everyone`, in whose order roots and branches stand.

    Of each ring the first of this order is a root; one inside itself is a ring of one.
    """
    order = list(everyone)
    cut = _cuts(parents, order)
    below: dict[int, list[int]] = defaultdict(list)
    roots: list[int] = []
    for one in order:
        if one in parents and one not in cut:
            below[parents[one]].append(one)
        else:
            roots.append(one)
    return Forest(roots, dict(below), cut)


def _cuts(parents: Mapping[int, int], order: Sequence[int]) -> dict[int, int]:
    """One of each ring with its parent: the first in the order."""
    place = {one: number for number, one in enumerate(order)}
    seen: set[int] = set()
    cut: dict[int, int] = {}
    for one in order:
        line: list[int] = []
        here = one
        while here in parents and here not in seen:
            seen.add(here)
            line.append(here)
            here = parents[here]
        if here in line:  # the line ran into itself
            ring = line[line.index(here) :]
            first = min(ring, key=lambda each: place.get(each, len(order)))
            cut[first] = parents[first]
    return cut


def introducers(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """The introducer of each person, from introductions in their order: the first one stands."""
    found: dict[int, int] = {}
    for introducer, introduced in pairs:
        found.setdefault(introduced, introducer)
    return found
