"""Trees from parents, with rings in them."""

from hypothesis import given
from hypothesis import strategies as st

from planner.network.mind_map.forest import forest, introducers

NUMBERS = st.integers(0, 12)


@given(st.dictionaries(NUMBERS, NUMBERS), st.permutations(range(13)))
def test_everything_hangs_from_a_root_once_whatever_the_rings(
    parents: dict[int, int], order: list[int]
) -> None:
    trees = forest(parents, order)
    reached: list[int] = []
    waiting = list(trees.roots)
    while waiting:
        here = waiting.pop()
        reached.append(here)
        waiting += trees.below.get(here, ())
    assert sorted(reached) == sorted(order)
    assert all(parents[one] == above for one, above in trees.cut.items())
    for one in order:
        line = trees.above(one, parents)
        assert line[0] in trees.roots
        assert line[-1] == one


def test_a_ring_is_cut_at_the_first_and_one_inside_itself_is_a_ring_of_one() -> None:
    trees = forest({1: 2, 2: 3, 3: 1, 4: 1, 5: 5}, [3, 1, 2, 4, 5])
    assert (trees.roots, trees.cut) == ([3, 5], {3: 1, 5: 5})
    assert trees.above(4, {1: 2, 2: 3, 3: 1, 4: 1}) == [3, 2, 1, 4]


def test_the_first_introduction_of_a_person_stands() -> None:
    assert introducers([(1, 2), (3, 2), (2, 4)]) == {2: 1, 4: 2}
