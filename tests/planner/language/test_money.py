"""Sums are typed with a comma or a point, and kept in hundredths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.language.money import MOST, parse_sum, say_sum


@pytest.mark.parametrize(
    ("typed", "sum_"),
    [
        ("12,50", 1250), ("12.50", 1250), ("12,5", 1250), ("12", 1200), ("0", 0), (" 12 € ", 1200),
        ("€12.05", 1205), ("1 200,05", 120005), ("1\u202f200", 120000), ("", None), ("  ", None),
    ],
)  # fmt: skip
def test_a_sum_is_understood(typed: str, sum_: int | None) -> None:
    assert parse_sum(typed) == sum_


@pytest.mark.parametrize(
    "typed", ["a", "12 13", "12,505", "-1", "1,2,3", "١٢", "12.", "€", str(MOST + 1)]
)
def test_what_is_no_sum_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\w+ .*\."):
        parse_sum(typed)


@given(st.integers(0, MOST * 100))
def test_what_is_said_can_be_typed_again(hundredths: int) -> None:
    assert parse_sum(say_sum(hundredths)) == hundredths


def test_in_french_a_comma_is_said() -> None:
    try:
        language.use("fr")
        assert say_sum(1205) == "12,05"
    finally:
        language.use("en")
