from hypothesis import given
from hypothesis import strategies as st

from planner.network.no_match_anywhere import longest_found, say_no_match_anywhere

WORDS = ("claire", "clara", "lyon", "lyon sud")


def count(text: str) -> int:
    return sum(word.startswith(text) for word in WORDS)


@given(st.text("clairelyonsud ", min_size=1))
def test_the_longest_beginning_found_is_the_longest(text: str) -> None:
    starts = [text[:end].rstrip() for end in range(2, len(text))]
    best = next((start for start in reversed(starts) if count(start)), None)
    assert longest_found(text, count) == (None if best is None else (best, count(best)))


def test_a_single_word_is_told_with_its_longest_beginning() -> None:
    assert say_no_match_anywhere("clairette", count) == [
        "Nothing has “clairette”.",
        "“claire” finds 1.",
    ]
    assert say_no_match_anywhere("zz", count) == ["Nothing has “zz”."]


def test_of_several_words_those_that_find_something_are_told() -> None:
    assert say_no_match_anywhere(" claire   lyon ", count) == [
        "Nothing has “claire lyon”.",
        "“lyon” finds 2.",
        "“claire” finds 1.",
    ]
