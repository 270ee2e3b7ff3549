"""Minutes are typed as a person writes them, and never longer than a day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.durations import LONGEST
from planner.calendar.typed_minutes import parse_minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("150", 150), ("2h30", 150), ("2 h", 120), ("~1h30", 90), ("~15", 15), ("45 min", 45),
        ("20mn", 20), ("0", 0), ("0015", 15), ("24h", 1440), ("", None), (" ", None),
    ],
)  # fmt: skip
def test_minutes_are_read(text: str, minutes: int | None) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize("text", ["long", "1h75", "-5", "1.5", "12 13", "h", "\u0661\u0665", "15x"])
def test_what_is_no_number_of_minutes_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Not a number of minutes"):
        parse_minutes(text)


@pytest.mark.parametrize(
    "text", ["1441", "1520 min", "~25h", "24h30", pytest.param("9" * 5000, id="many")]
)
def test_minutes_beyond_a_day_are_said_to_be_too_many(text: str) -> None:
    with pytest.raises(ValueError, match="Longer than a day"):
        parse_minutes(text)


@given(st.integers(0, LONGEST))
def test_any_way_of_typing_minutes_means_the_same(minutes: int) -> None:
    hours, rest = divmod(minutes, 60)
    assert parse_minutes(str(minutes)) == parse_minutes(f"~{hours}h{rest:02}") == minutes
