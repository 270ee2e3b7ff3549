import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.pitches import PitchText
from planner.model.vocabulary import PitchPart
from planner.pitch.pace import Pace
from planner.pitch.rehearsal import is_strong, script
from planner.pitch.run import RunForm

TEXT = PitchText(
    hook="Who was paid late last month?",
    who="",
    bring="My last team in Lyon cut the delay from 60 to 48 days… in a year.",
)


def shown(form: RunForm) -> str:
    words = script(TEXT, form, Pace()).words
    return " ".join(word.text if word.shown else "·" for word in words)


def test_the_whole_text_the_key_words_and_the_hook() -> None:
    assert shown(RunForm.WHOLE) == " ".join(TEXT.whole.split())
    assert shown(RunForm.HOOK) == TEXT.hook
    assert shown(RunForm.KEYWORDS) == (
        "Who was paid · · · My last team · Lyon · · · · 60 · 48 · · · ·"
    )


@pytest.mark.parametrize(
    ("word", "begins", "strong"),
    [
        ("60", False, True),
        ("Lyon,", False, True),
        ("Then", True, False),
        ("I", False, False),
        ("manufacturing", False, True),
        ("delay", False, False),
        ("—", False, False),
    ],
)
def test_a_strong_word_has_a_digit_is_a_name_or_is_long(
    word: str, begins: bool, strong: bool
) -> None:
    assert is_strong(word, begins=begins) is strong


def test_the_place_is_by_the_pace_and_pauses_hold_it() -> None:
    said = script(PitchText(hook="one two … three", who="four"), RunForm.WHOLE, Pace(60))
    assert [word.seconds for word in said.words] == [1, 2, 3, 4, 5]
    assert [said.words[said.at(each)].text for each in (0, 1.5, 2.5, 3.2, 99)] == [
        *("one", "two", "…", "three", "four")
    ]
    assert said.words[-1].part is PitchPart.WHO
    assert said.seconds == 5


@pytest.mark.parametrize("text", [PitchText(), PitchText(hook="…"), PitchText(hook=" — ")])
def test_a_text_without_words_has_no_script(text: PitchText) -> None:
    assert script(text, RunForm.WHOLE, Pace()).words == ()


def test_a_pitch_without_a_hook_has_no_hook_to_say() -> None:
    assert script(PitchText(who="I am Ana."), RunForm.HOOK, Pace()).words == ()


def test_the_form_goes_round() -> None:
    assert RunForm.WHOLE.next.next.next is RunForm.WHOLE


@given(st.text(max_size=200), st.floats(0, 500))
def test_any_text_has_a_place_at_any_time(text: str, elapsed: float) -> None:
    said = script(PitchText(what=text), RunForm.KEYWORDS, Pace())
    if said.words:
        assert 0 <= said.at(elapsed) < len(said.words)
        assert said.words[-1].seconds == pytest.approx(said.seconds)
