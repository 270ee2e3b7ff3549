"""The words of a pitch in an opening, put in and taken out again."""

from hypothesis import given
from hypothesis import strategies as st

from tui.dialogs.ask_opening import with_words, without_words


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
