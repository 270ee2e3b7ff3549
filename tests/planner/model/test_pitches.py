import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.pitches import Said, length_for, said, seconds, words


@pytest.mark.parametrize(
    ("text", "number"),
    [("", 0), ("I help — really — teams", 4), ("l'an 2026 !", 2), ("« Oui »", 1), ("a\n\nb", 2)],
)
def test_words_are_counted_as_they_are_spoken(text: str, number: int) -> None:
    assert words(text) == number


@pytest.mark.parametrize(
    ("number", "length"),
    [(0, 30), (75, 30), (76, 60), (150, 60), (151, 120), (300, 120), (301, None)],
)
def test_a_text_fits_the_shortest_length_that_holds_it(number: int, length: int | None) -> None:
    assert length_for(number) == length


@given(st.integers(0, 2000))
def test_the_length_a_text_fits_agrees_with_its_seconds(number: int) -> None:
    length = length_for(number)
    assert (length is None) == (number > 300)
    assert seconds(number) <= (length or seconds(number))


@pytest.mark.parametrize(
    ("text", "pauses"),
    [
        ("", 0),
        ("One… two", 1),
        ("One … two ... three …… four", 4),
        ("e.g. this. And that..", 0),
        ("Alors…… voilà…", 3),
    ],
)
def test_pauses_are_typed_as_ellipses(text: str, pauses: int) -> None:
    assert said(text).pauses == pauses


def test_words_and_pauses_of_parts_add_up() -> None:
    assert said("One two…") + said("… three") == Said(3, 2)
