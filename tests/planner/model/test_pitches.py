import pytest

from planner.model.pitches import Said, said, words


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("", 0), ("I help — really — teams", 4), ("l'an 2026 !", 2), ("« Oui »", 1)),
        *(("a\n\nb", 2), ("oui…non", 2), ("wait...what", 2), ("tired—really tired", 3)),
        *(("2019–2023", 1), ("savoir-faire, etc...", 2), ("…", 0), ("3.5 M€", 2), ("24/7", 1)),
    ],
)
def test_words_are_counted_as_they_are_spoken(text: str, number: int) -> None:
    assert words(text) == number


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
