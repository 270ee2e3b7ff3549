"""Groups of people who may be one, made of pairs; those told apart are never in one group."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import field

from planner.network.duplicates.candidate import Doubt, Pair, Reason, Tier
from planner.values import dataclass

Two = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """People who may be one: the tier of the weakest tie that holds them, and the evidence."""

    tier: Tier
    ids: tuple[int, ...]
    reasons: tuple[Reason, ...]
    doubts: tuple[Doubt, ...] = ()


def groups(
    pairs: Iterable[Pair],
    apart: Set[Two],
    there: Set[int],
    merged: Mapping[int, int] = {},
) -> list[Group]:
    """The groups of the people who are `there`, the surest first.

    `merged` leads from a record that is gone to the one it became. Sure and likely pairs are made
    groups first; a possible pair within one of these is told by it.
    """
    now = _now(pairs, apart, there, merged)
    strong = _Gathering(apart)
    weak = _Gathering(apart)
    for pair in now:
        if pair.tier is not Tier.POSSIBLE:
            strong.gather(pair)
    for pair in now:
        if pair.tier is Tier.POSSIBLE and not strong.are_together(*pair.ids):
            weak.gather(pair)
    found = [*strong.groups(), *weak.groups()]
    return sorted(found, key=lambda group: (list(Tier).index(group.tier), group.ids))


def _now(
    pairs: Iterable[Pair], apart: Set[Two], there: Set[int], merged: Mapping[int, int]
) -> Sequence[Pair]:
    """The pairs that still hold, each once, the strongest of several."""
    found: dict[Two, Pair] = {}
    for pair in pairs:
        one, other = sorted(_became(number, there, merged) for number in pair.ids)
        if one != other and {one, other} <= there and (one, other) not in apart:
            found.setdefault((one, other), Pair(one, other, pair.tier, pair.reasons, pair.doubts))
    return list(found.values())


def _became(number: int, there: Set[int], merged: Mapping[int, int]) -> int:
    while number not in there and number in merged:
        number = merged[number]
    return number


@dataclass(slots=True)
class _Gathering:
    """People gathered by pairs, the first pairs first."""

    apart: Set[Two]
    group_of: dict[int, int] = field(default_factory=dict[int, int])
    members: dict[int, list[int]] = field(default_factory=dict[int, list[int]])
    pairs: dict[int, list[Pair]] = field(default_factory=dict[int, list[Pair]])

    def gather(self, pair: Pair) -> None:
        """Put two people, and those gathered with either, into one group.

        If that would bring people together who are told apart, the pair is a group of its own.
        """
        first, second = (self._group(number) for number in pair.ids)
        if first != second:
            if self._would_meet(first, second):
                first = -1 - len(self.pairs)
                self.members[first], self.pairs[first] = list(pair.ids), []
            else:
                for number in self.members[second]:
                    self.group_of[number] = first
                self.members[first] += self.members.pop(second)
                self.pairs[first] += self.pairs.pop(second)
        self.pairs[first].append(pair)

    def are_together(self, one: int, other: int) -> bool:
        """Whether two people are in one group."""
        return one in self.group_of and self.group_of[one] == self.group_of.get(other)

    def groups(self) -> list[Group]:
        """The groups of two people or more."""
        return [
            _group(self.members[number], pairs) for number, pairs in self.pairs.items() if pairs
        ]

    def _group(self, number: int) -> int:
        if number not in self.group_of:
            self.group_of[number] = number
            self.members[number], self.pairs[number] = [number], []
        return self.group_of[number]

    def _would_meet(self, first: int, second: int) -> bool:
        return any(
            (min(one, other), max(one, other)) in self.apart
            for one in self.members[first]
            for other in self.members[second]
        )


def _group(members: Iterable[int], pairs: Sequence[Pair]) -> Group:
    weakest = max(pairs, key=lambda pair: list(Tier).index(pair.tier))
    reasons = {reason for pair in pairs for reason in pair.reasons}
    doubts = {doubt for pair in pairs for doubt in pair.doubts}
    return Group(
        weakest.tier,
        tuple(sorted(members)),
        tuple(reason for reason in Reason if reason in reasons),
        tuple(doubt for doubt in Doubt if doubt in doubts),
    )
