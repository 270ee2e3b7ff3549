"""The search for chains: from those to be reached towards me, the cheapest first.

It reads who stands beside whom only where a chain can still be among the best, never all pairs.
"""

import heapq
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from planner.network.chains.links import DOUBTS, LONGEST, MOST

Neighbours = Callable[[Sequence[tuple[int, int]]], Mapping[int, Mapping[int, int]]]
"""The people beside each of some people, with the weight of the link.

Those asked for come in the order of their distance to the end, each with the number of people on
the way. People who are no nearer through one of them than through an earlier one may be left out.
"""
Mine = Callable[[Sequence[int]], Mapping[int, tuple[int, date | None]]]
"""For those of some people who have a tie to me: its cost, and the day of the last contact."""

_AT_ONCE = 400
"""The most people read at once."""
_LEAST = DOUBTS
"""The least weight of a link."""

_Label = tuple[int, int, tuple[int, ...]]
"""The weight of a way to the end, the number of its people, and these, the first of them first."""


class Found(NamedTuple):
    """A chain found: its sum, and its people from the first to the one to be reached."""

    cost: int
    people: tuple[int, ...]


class _Candidate(NamedTuple):
    """A chain in the order of chains: the least sum, the latest contact, the most evidence."""

    cost: int
    before: int
    doubts: int
    length: int
    people: tuple[int, ...]


def find_chains(
    ends: Collection[int], neighbours: Neighbours, mine: Mine, most: int = MOST
) -> list[Found]:
    """The best chains to any of `ends`, each with another first person.

    The least sum comes first, then the latest contact with the first person, then the chain with
    the fewest links that are no evidence.
    """
    search = _Search(neighbours, mine, most)
    return search.run(ends)


class _Search:
    """One search: the ways yet to be looked at, the people seen, the candidates."""

    def __init__(self, neighbours: Neighbours, mine: Mine, most: int) -> None:
        self._neighbours = neighbours
        self._mine = mine
        self._most = most
        self._labels: list[_Label] = []
        self._least: dict[int, int] = {}
        self._kept: dict[tuple[int, int], tuple[int, tuple[int, ...]]] = {}
        self._candidates: list[_Candidate] = []
        self._sums: list[int] = []

    def run(self, ends: Collection[int]) -> list[Found]:
        """Look at all ways of one weight after the lighter ones."""
        self._labels = [(0, 1, (number,)) for number in ends]
        heapq.heapify(self._labels)
        while self._labels and self._may_be_better(self._labels[0][0] + _LEAST):
            self._look_at(list(self._of_least_cost()))
        best = heapq.nsmallest(self._most, self._candidates)
        return [Found(each.cost, each.people) for each in best]

    def _of_least_cost(self) -> Iterator[_Label]:
        """The ways of the least weight, the shortest from each person; none longer than before."""
        least, firsts = self._labels[0][0], set[int]()
        while self._labels and self._labels[0][0] == least:
            label = heapq.heappop(self._labels)
            _weight, length, people = label
            if people[0] not in firsts and length < self._least.get(people[0], LONGEST + 1):
                firsts.add(people[0])
                yield label

    def _look_at(self, labels: Sequence[_Label]) -> None:
        """Let chains begin with the first people of some ways, then look beside these."""
        for some in _parts(labels):
            self._begin_with([label for label in some if label[2][0] not in self._least])
        self._least |= {people[0]: length for _weight, length, people in labels}
        for some in _parts(label for label in labels if label[1] < LONGEST):
            if self._may_be_better(some[0][0] + 2 * _LEAST):
                self._go_beside(some)

    def _begin_with(self, labels: Iterable[_Label]) -> None:
        firsts = {label[2][0]: label for label in labels}
        for number, (tie, last) in self._mine(list(firsts)).items():
            weight, length, people = firsts[number]
            cost, doubts = divmod(weight, DOUBTS)
            before = -last.toordinal() if last else 0
            self._candidates.append(_Candidate(cost + tie, before, doubts, length, people))
            self._keep_sum(cost + tie)

    def _keep_sum(self, cost: int) -> None:
        """Keep the least sums: a chain that costs more than these is none of the best."""
        heapq.heappush(self._sums, -cost)
        if len(self._sums) > self._most:
            heapq.heappop(self._sums)

    def _may_be_better(self, weight: int) -> bool:
        """Whether a chain of this weight can still be among the best."""
        return len(self._sums) < self._most or weight // DOUBTS <= -self._sums[0]

    def _go_beside(self, labels: Sequence[_Label]) -> None:
        beside = self._neighbours([(people[0], length) for _weight, length, people in labels])
        for weight, length, people in labels:
            for number, link in beside.get(people[0], {}).items():
                if self._may_be_better(weight + link + _LEAST):
                    self._put((weight + link, length + 1, (number, *people)))

    def _put(self, label: _Label) -> None:
        """Keep a way to be looked at, unless one as good from there was kept or looked at."""
        weight, length, people = label
        at = people[0], length
        if length < self._least.get(people[0], LONGEST + 1) and (
            at not in self._kept or (weight, people) < self._kept[at]
        ):
            self._kept[at] = weight, people
            heapq.heappush(self._labels, label)


def _parts(labels: Iterable[_Label]) -> Iterator[Sequence[_Label]]:
    """The labels, as many at once as are read together."""
    left = iter(labels)
    while some := list(islice(left, _AT_ONCE)):
        yield some
