"""The head of a session: its stepper in the longest form that fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.drawing.text_line import Tone, length
from tui.widgets.head_line import Head, head_line

STAGES = ("close", "choose", "prepare", "read back")
MORNING = Head("Morning", "25 of 30 min", STAGES, 1)


def _drawn(head: Head, width: int) -> str:
    return "".join(span.text for span in head_line(head, width))


@pytest.mark.parametrize(
    ("width", "begins"),
    [
        (90, " Morning   ● close ━━ ◉ choose ── ○ prepare ── ○ read back  "),
        (72, " Morning   ● close ━ ◉ choose ─ ○ prepare ─ ○ read back  "),
        (50, " Morning   ●◉○○ choose  "),
        (30, " ●◉○○ choose"),
        (26, " Morning"),
    ],
)
def test_the_stepper_is_as_long_as_there_is_room(width: int, begins: str) -> None:
    drawn = _drawn(MORNING, width)
    assert drawn.startswith(begins)
    assert drawn.endswith("  25 of 30 min ")


def test_words_beside_are_shortened_before_the_stepper_goes() -> None:
    head = MORNING._replace(beside="8 min done + 40 of 30 min", in_short="48 of 30 min")
    assert _drawn(head, 60).split() == [
        "Morning",
        "●◉○○",
        "choose",
        *"8 min done + 40 of 30 min".split(),
    ]
    assert _drawn(head, 46).split() == ["Morning", "●◉○○", "choose", *"48 of 30 min".split()]


def test_a_subject_is_rather_said_than_every_stage_named() -> None:
    head = MORNING._replace(about="Guild evening, yesterday")
    assert _drawn(head, 120).count("prepare") == 1
    short = _drawn(head, 80)
    assert "●◉○○ choose   Guild evening, yesterday" in short
    assert "Guild" not in _drawn(head, 60)


def test_what_is_behind_is_green_and_where_one_is_is_lit() -> None:
    spans = head_line(MORNING, 90)
    tones = {span.text.strip(): span.tone for span in spans}
    assert (tones["●"], tones["◉"], tones["○"]) == (Tone.DONE, Tone.ACCENT, Tone.DIM)
    assert (tones["━━"], tones["──"]) == (Tone.DONE, Tone.RULE)


@given(st.text(max_size=40), st.text(max_size=20), st.integers(0, 3), st.integers(24, 140))
def test_a_head_never_exceeds_its_width(title: str, about: str, at: int, width: int) -> None:
    head = Head(title, "2 of 5 min", STAGES, at, about)
    assert length(head_line(head, width)) <= max(width, 13)
