"""The words in which two versions differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.pitch.differences import differences, marked

WORDS = st.lists(st.sampled_from(["a", "b", "c.", "d\n", "é", "[bold]"]), max_size=30).map(" ".join)


@pytest.mark.parametrize(
    ("before", "after", "left", "right"),
    [
        ("I help firms", "I help small firms", "I help firms", "I help ‹small› firms"),
        ("J’aide des PME", "J’aide les PME", "J’aide ‹des› PME", "J’aide ‹les› PME"),
        ("one two three", "three", "‹one two› three", "three"),
        ("same", "same", "same", "same"),
        ("", "new words", "", "‹new words›"),
        ("a\nb", "a b", "a\nb", "a b"),
        ("end.", "end", "‹end.›", "‹end›"),
    ],
)
def test_differing_words_are_marked_on_both_sides(
    before: str, after: str, left: str, right: str
) -> None:
    old, new = differences(before, after)

    assert (marked(old), marked(new)) == (left, right)


@given(WORDS | st.text(), WORDS | st.text())
def test_the_pieces_are_the_texts(before: str, after: str) -> None:
    old, new = differences(before, after)

    assert "".join(piece.text for piece in old) == before
    assert "".join(piece.text for piece in new) == after


@given(WORDS | st.text(), WORDS | st.text())
def test_what_does_not_differ_is_the_same_on_both_sides(before: str, after: str) -> None:
    old, new = differences(before, after)

    shared = [[w for p in side if not p.differs for w in p.text.split()] for side in (old, new)]
    assert shared[0] == shared[1]


def test_of_a_very_long_text_sentences_are_compared() -> None:
    sentences = [f"This is sentence {number} of the speech." for number in range(500)]
    other = [*sentences]
    other[0], other[250], other[-1] = "Another.", "Changed here.", "The end."

    _old, new = differences(" ".join(sentences), " ".join(other))

    assert [piece.text.strip() for piece in new if piece.differs] == [
        "Another.",
        "Changed here.",
        "The end.",
    ]


def test_of_more_sentences_than_can_be_compared_all_between_the_first_and_the_last_differ(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("planner.pitch.differences.SequenceMatcher", None)
    words = [f"W{number}." for number in range(20_000)]
    other = ["The.", "Other.", *words[2:-2], "One.", "W19999."]

    old, new = differences(" ".join(words), " ".join(other))

    assert [piece.differs for piece in old] == [True, False]
    assert [piece.text for piece in new if not piece.differs] == ["W19999."]


def test_the_same_texts_at_another_width_are_not_compared_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = differences("one two", "one three")
    monkeypatch.setattr("planner.pitch.differences.SequenceMatcher", None)
    assert differences("one two", "one three") is found
