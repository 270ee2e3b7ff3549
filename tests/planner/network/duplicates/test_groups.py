"""Groups of people who may be one."""

from hypothesis import given
from hypothesis import strategies as st

from planner.network.duplicates.candidate import Doubt, Pair, Reason, Tier
from planner.network.duplicates.groups import groups

ALL = frozenset(range(1, 9))
NONE: frozenset[tuple[int, int]] = frozenset()


def pair(one: int, other: int, tier: Tier = Tier.LIKELY) -> Pair:
    """A pair of a tier."""
    return Pair(one, other, tier, (Reason.SAME_NAME,))


def test_pairs_that_share_a_person_are_one_group_of_its_weakest_tier() -> None:
    [group] = groups([pair(1, 2, Tier.SURE), pair(2, 3)], NONE, ALL)
    assert (group.ids, group.tier) == ((1, 2, 3), Tier.LIKELY)


def test_a_possible_pair_beside_a_sure_one_stands_for_itself() -> None:
    found = groups([pair(1, 2, Tier.SURE), pair(2, 3, Tier.POSSIBLE)], NONE, ALL)
    assert [(group.ids, group.tier) for group in found] == [
        ((1, 2), Tier.SURE),
        ((2, 3), Tier.POSSIBLE),
    ]


def test_those_told_apart_are_in_no_group_together() -> None:
    assert groups([pair(1, 2)], {(1, 2)}, ALL) == []
    found = groups([pair(1, 3), pair(2, 3)], {(1, 2)}, ALL)
    assert [group.ids for group in found] == [(1, 3), (2, 3)]


def test_a_record_merged_is_the_one_it_became_until_it_is_there_again() -> None:
    pairs = [pair(1, 2, Tier.SURE), pair(2, 3, Tier.POSSIBLE)]
    [group] = groups(pairs, NONE, ALL - {2}, {2: 1})
    assert (group.ids, group.tier) == ((1, 3), Tier.POSSIBLE)
    assert len(groups(pairs, NONE, ALL, {2: 1})) == 2
    assert groups(pairs, NONE, ALL - {2}) == []


def test_all_evidence_of_a_group_is_told() -> None:
    one = Pair(1, 2, Tier.SURE, (Reason.EMAIL, Reason.PART))
    other = Pair(2, 3, Tier.SURE, (Reason.PROFILE,), (Doubt.BIRTHDAYS,))
    [group] = groups([one, other], NONE, ALL)
    assert group.reasons == (Reason.PROFILE, Reason.EMAIL, Reason.PART)
    assert group.doubts == (Doubt.BIRTHDAYS,)


PEOPLE = st.integers(1, 6)
TWO = st.tuples(PEOPLE, PEOPLE).filter(lambda two: two[0] < two[1])


@given(st.dictionaries(TWO, st.sampled_from(Tier)), st.frozensets(TWO))
def test_every_pair_is_in_a_group_and_none_of_those_told_apart(
    tiers: dict[tuple[int, int], Tier], apart: frozenset[tuple[int, int]]
) -> None:
    pairs = sorted(
        (pair(*two, tier) for two, tier in tiers.items()),
        key=lambda each: list(Tier).index(each.tier),
    )
    found = groups(pairs, apart, ALL)
    for two in tiers:
        together = [group for group in found if {*two} <= {*group.ids}]
        assert bool(together) is (two not in apart)
