"""The chains that are found are those that a plain search through all ways finds."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random

from planner.network.chains.links import DOUBTS
from planner.network.chains.search import Found, find_chains

DAY = date(2026, 3, 3)
NETWORKS = 2_000
Ties = dict[int, tuple[int, date | None]]
Links = dict[int, dict[int, int]]


class Network:
    """People with ties to me and links between them, read as the search asks for them."""

    def __init__(self, ties: Ties, links: Links) -> None:
        self.ties = ties
        self.links = links
        self.asked: list[int] = []

    def neighbours(self, people: Sequence[tuple[int, int]]) -> Mapping[int, Mapping[int, int]]:
        self.asked += [number for number, _length in people]
        return {number: self.links.get(number, {}) for number, _length in people}

    def mine(self, ids: Sequence[int]) -> Ties:
        return {number: self.ties[number] for number in ids if number in self.ties}

    def chains(self, *ends: int) -> list[Found]:
        return find_chains(ends, self.neighbours, self.mine)


def random_network(chance: Random) -> tuple[Network, set[int]]:
    """Up to eight people, few or many links, few different days, one to three ends."""
    people = range(1, chance.randint(2, 9))
    density = chance.choice((0.15, 0.3, 0.6))
    links: Links = {number: {} for number in people}
    for one in people:
        for other in range(1, one):
            if chance.random() < density:
                weight = chance.randint(1, 4) * DOUBTS + chance.randint(0, 1)
                links[one][other] = links[other][one] = weight
    days = (None, DAY, DAY - timedelta(days=9))
    ties: Ties = {
        number: (chance.choice((1, 2, 4)), chance.choice(days))
        for number in people
        if chance.random() < 0.5
    }
    return Network(ties, links), set(chance.sample(people, min(chance.randint(1, 3), len(people))))


def every_way(
    network: Network, way: tuple[int, ...], weight: int
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """All ways of at most four different people that go on from the front of one."""
    yield weight, way
    if len(way) < 4:
        for beside, link in network.links[way[0]].items():
            if beside not in way:
                yield from every_way(network, (beside, *way), weight + link)


def exhaustive(network: Network, ends: set[int]) -> list[Found]:
    best: dict[int, tuple[int, int, int, int, tuple[int, ...]]] = {}
    for end in ends:
        for weight, way in every_way(network, (end,), 0):
            if way[0] in network.ties:
                tie, last = network.ties[way[0]]
                cost, doubts = weight // DOUBTS + tie, weight % DOUBTS
                chain = (cost, -last.toordinal() if last else 0, doubts, len(way), way)
                best[way[0]] = min(chain, best.get(way[0], chain))
    return [Found(cost, way) for cost, _before, _doubts, _length, way in sorted(best.values())[:3]]


def test_the_chains_are_those_of_a_plain_search_in_2000_networks() -> None:
    chance = Random(13)
    found_lengths = set()
    for _each in range(NETWORKS):
        network, ends = random_network(chance)
        found = network.chains(*ends)
        assert found == exhaustive(network, ends), (network.ties, network.links, ends)
        found_lengths |= {len(chain.people) for chain in found}
    assert found_lengths == {1, 2, 3, 4}  # the networks hold chains of every length


def ring(size: int) -> Links:
    """People who stand in a circle, each knowing the two beside them."""
    return {at: {(at + 1) % size: DOUBTS, (at - 1) % size: DOUBTS} for at in range(size)}


def test_a_ring_ends_after_four_people_and_so_does_a_line() -> None:
    assert Network({3: (1, DAY)}, ring(9)).chains(0) == [Found(4, (3, 2, 1, 0))]
    assert Network({4: (1, DAY)}, ring(9)).chains(0) == []
    assert Network({}, ring(3)).chains(0, 1, 2) == []
    assert Network({}, {}).chains() == []


def test_of_equal_sums_the_latest_contact_comes_first_and_three_are_enough() -> None:
    ties: Ties = {each: (1, DAY - timedelta(days=each)) for each in range(2, 9)}
    star = {1: dict.fromkeys(ties, DOUBTS)}
    assert [chain.people for chain in Network(ties, star).chains(1)] == [(2, 1), (3, 1), (4, 1)]


def test_nobody_is_read_beside_those_who_cannot_better_the_chains() -> None:
    """Three near chains are known: the neighbours of a hundred others at the end are not asked."""
    ties: Ties = dict.fromkeys((1, 2, 3), (1, DAY))
    network = Network(ties, {number: {number + 100: DOUBTS} for number in range(1, 101)})
    assert len(network.chains(*range(1, 101))) == 3
    assert network.asked == []
