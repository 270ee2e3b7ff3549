import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.network.inventory import triage
from planner.network.inventory.triage import Candidate, Decision, Sitting, Why

FIVE = tuple(Candidate(number, Why.CONNECTED) for number in range(1, 6))


def test_a_sitting_stands_at_the_first_who_is_open() -> None:
    assert triage.settled(Sitting(FIVE), []).here == FIVE[0]
    assert triage.settled(Sitting(FIVE), [1, 2, 4]).here == FIVE[2]
    assert triage.settled(Sitting(FIVE), [1, 2, 3, 4, 5]).here is None


def test_a_decision_taken_back_makes_its_person_the_first_again() -> None:
    on = triage.settled(Sitting(FIVE), [1, 2, 3])
    assert triage.settled(on, [1, 3]).here == FIVE[1]


def test_one_put_off_is_remembered_and_does_not_come_again_in_the_sitting() -> None:
    sitting = triage.settled(triage.put_off(Sitting(FIVE)), [])
    assert (sitting.here, sitting.later) == (FIVE[1], (1,))
    assert triage.settled(sitting, [2]).here == FIVE[2]
    assert triage.put_off(Sitting(FIVE, 5)) == Sitting(FIVE, 5)


def test_those_who_come_because_they_were_put_off_are_asked_once_more() -> None:
    sitting = triage.settled(Sitting(FIVE[:2], later=(1, 2)), [])
    assert sitting.here == FIVE[0]
    sitting = triage.settled(triage.put_off(sitting), [])
    assert (sitting.here, sitting.later) == (FIVE[1], (2, 1))


def test_there_is_a_way_back_as_far_as_the_first() -> None:
    assert triage.back(Sitting(FIVE, 2)).here == FIVE[1]
    assert triage.back(Sitting(FIVE)) == Sitting(FIVE)
    assert triage.forward(Sitting(FIVE, 5)) == Sitting(FIVE, 5)


candidates = st.builds(Candidate, st.integers(1, 2**62), st.sampled_from(Why), st.text(max_size=9))


@given(st.lists(candidates, max_size=5), st.integers(0, 9), st.lists(st.integers(1, 99)))
def test_a_sitting_is_kept_and_read_again(
    people: list[Candidate], at: int, later: list[int]
) -> None:
    sitting = Sitting(tuple(people), min(at, len(people)), tuple(later))
    assert triage.from_kept(json.loads(json.dumps(triage.as_kept(sitting)))) == sitting


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"people": 1, "at": "x", "later": None},
        {"people": [[0, "connected", ""], [1, "pink", ""], "x"]},
        {"people": [], "at": 9},
    ],
)
def test_what_cannot_be_read_is_left_out(kept: dict[str, object]) -> None:
    assert triage.from_kept(kept) == Sitting()


def test_the_end_says_what_the_sitting_brought() -> None:
    made = [Decision.CIRCLE] * 12 + [Decision.ENJOYED] * 3
    assert triage.say_brought(made, 0) == ["12 in a circle", "3 to call again"]
    assert triage.say_brought([Decision.REST], 2) == ["1 may rest", "2 for later"]
    assert triage.say_brought([], 0) == []
