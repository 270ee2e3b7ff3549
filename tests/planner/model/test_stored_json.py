"""JSON of another version, or damaged, is read as if nothing had been stored."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model import stored_json as kept
from planner.today.timer import timer_kept

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(st.text() | json_values.map(json.dumps))
def test_any_text_gives_facts_by_their_names(text: str) -> None:
    assert isinstance(kept.facts(text), dict)
    assert all(isinstance(value, str) for value in kept.texts(text).values())


@pytest.mark.parametrize("text", ["", "{", "[]", "5", "null", "[" * 100_000, "9" * 5000])
def test_what_holds_no_facts_gives_none(text: str) -> None:
    assert kept.facts(text) == {}


@given(json_values)
def test_only_positive_whole_numbers_are_read_as_row_ids(value: object) -> None:
    assert all(type(each) is int and 0 < each < 2**63 for each in kept.numbers(value))


def test_a_number_has_to_lie_within_what_makes_sense() -> None:
    assert [kept.whole(value, range(1, 8), 1) for value in (7, 8, 0, -1, "7", True, 2.0, None)] == [
        *[7, 1, 1, 1, 1, 1, 1, 1]
    ]


@given(st.text() | json_values.map(json.dumps) | st.lists(json_values, min_size=6).map(json.dumps))
def test_a_timer_that_cannot_be_read_does_not_run(text: str) -> None:
    timer = timer_kept(text)
    assert timer is None or int(timer.began.epoch) == int(timer.began.epoch)
