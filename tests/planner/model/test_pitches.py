from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.pitches import PitchText, length_for, seconds, words
from planner.pitch.four_cs import self_test

GOOD = PitchText(
    hook="Half of all invoices are paid late.",
    who="I am Ana.",
    bring="My last team cut the delay by 12 days.",
    ask="Whom should I talk to?",
)


def failing(text: PitchText) -> dict[str, str]:
    return {check.name: check.reason for check in self_test(text) if not check.ok}


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


def test_a_good_pitch_passes_the_four_tests() -> None:
    assert failing(GOOD) == {}
    assert len(self_test(GOOD)) == 4


@pytest.mark.parametrize(
    ("changes", "name", "reason"),
    [
        ({"who": "word " * 26}, "clear", "a sentence of 26 words: could it be two?"),
        ({"what": "A b c. " * 101}, "concise", "131 s: what could wait for their question?"),
        ({"bring": "Calm."}, "credible", "no number in what you bring: which result proves it?"),
        ({"bring": ""}, "credible",
         "nothing about what you bring: which achievement proves it?"),
        ({"ask": "Call me."}, "connected",
         "the ask does not end on a question: what could they answer?"),
        ({"ask": ""}, "connected", "no ask yet: what would help you?"),
    ],
)  # fmt: skip
def test_each_test_fails_with_a_suggestion(changes: dict[str, str], name: str, reason: str) -> None:
    assert failing(replace(GOOD, **changes)) == {name: reason}


def test_a_sentence_of_twenty_five_words_is_clear() -> None:
    assert failing(replace(GOOD, who="word " * 25)) == {}


@pytest.mark.parametrize("ask", ["Et vous ?", "« Qui, selon vous ? »", "“Who?”", "Who?\n"])
def test_a_question_may_end_in_quotation_marks(ask: str) -> None:
    assert failing(replace(GOOD, ask=ask)) == {}


def test_an_empty_pitch_is_not_called_clear() -> None:
    assert failing(PitchText()).keys() == {"clear", "concise", "credible", "connected"}
