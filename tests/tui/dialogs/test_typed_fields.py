"""What is made of the texts of the forms of Today."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.screens.dialogs.action_form import read_minutes
from tui.screens.dialogs.ask_opening import with_words, without_words


@given(
    own=st.text("ab \n", max_size=8),
    put=st.lists(st.text("ab\n", min_size=1, max_size=4), max_size=4),
)
def test_pitches_leave_ones_own_words_as_they_were(own: str, put: list[str]) -> None:
    opening, before = own, ""
    for words in [*put, ""]:
        opening = with_words(without_words(opening, before), words)
        assert opening == with_words(own, words)
        before = words


@pytest.mark.parametrize(
    "words", ["1441", "1520 min", "~25h", "~24h30", pytest.param("9" * 5000, id="many")]
)
def test_minutes_beyond_a_day_are_said_to_be_too_many(words: str) -> None:
    with pytest.raises(ValueError, match="Longer than a day"):
        read_minutes(words)


def test_a_whole_day_is_not_too_many_minutes() -> None:
    assert read_minutes("1440") == read_minutes("~24h") == 1440
