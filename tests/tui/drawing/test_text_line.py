"""Text on its way to the screen: exact widths, and nothing in it that a terminal would obey."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcwidth

from planner.language.width import cell_width
from tests.tui.hostile import HOSTILE
from tui.drawing.text_line import Span, fit, in_place, length, shown, wrap

WIDTHS = st.integers(0, 60)
ANY_TEXT = st.text() | st.sampled_from(HOSTILE)
UNSEEN = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
DIRECTIONS = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _harmless(text: str) -> bool:
    return not any(unicodedata.category(c) in UNSEEN or c in DIRECTIONS for c in text)


@given(ANY_TEXT, WIDTHS, st.booleans())
def test_a_fitted_text_takes_exactly_its_width(text: str, width: int, right: bool) -> None:
    assert cell_width(fit(text, width, right=right)) == width


@given(ANY_TEXT, WIDTHS)
def test_a_fitted_text_holds_nothing_that_a_terminal_obeys(text: str, width: int) -> None:
    assert _harmless(fit(text, width))


@given(st.text(st.characters(codec="latin-1", categories=["L", "N"]), max_size=20))
def test_a_text_that_fits_is_only_padded(text: str) -> None:
    assert fit(text, 20) == text.ljust(20)
    assert fit(text, 20, right=True) == text.rjust(20)


def test_a_text_too_long_ends_in_an_ellipsis() -> None:
    assert fit("Jean-Marc d’Orves", 10) == "Jean-Marc…"


def test_a_wide_character_is_never_cut_in_half() -> None:
    assert fit("日本語", 4) == "日… "


@pytest.mark.parametrize("text", ["👩‍👩‍👧", "❤️", "👍🏽", "🇫🇷", "1️⃣", "🏳️‍🌈"])
def test_a_picture_takes_the_same_width_in_terminals_that_join_signs_and_in_others(
    text: str,
) -> None:
    drawn = fit(f"{text} Claire", 16)
    assert cell_width(drawn) == sum(wcwidth(character) for character in drawn) == 16


def test_signs_that_shape_a_script_stay() -> None:
    assert shown("می\u200cخواهم") == "می\u200cخواهم"


@given(ANY_TEXT)
@example("a\tb\nc")
def test_what_is_shown_is_harmless_and_shown_again_the_same(text: str) -> None:
    assert _harmless(shown(text))
    assert shown(shown(text)) == shown(text)


@given(ANY_TEXT)
def test_a_text_that_is_edited_keeps_the_place_of_every_character(text: str) -> None:
    assert len(in_place(text)) == len(text)
    assert _harmless(in_place(text))


@given(ANY_TEXT, st.integers(1, 100))
def test_wrapped_lines_are_never_wider_than_asked(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert lines
    assert all(cell_width(line) <= max(min(width, 72), 2) for line in lines)
    assert all(map(_harmless, lines))


@given(st.text(st.characters(codec="ascii", categories=["L"]) | st.just(" "), max_size=200))
def test_wrapping_loses_no_word(text: str) -> None:
    assert " ".join(wrap(text, 200, limit=200)).split() == text.split()


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert wrap("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"]


def test_paragraphs_stay_apart() -> None:
    assert wrap("one two\n\nthree", 40) == ["one two", "", "three"]


def test_the_length_of_a_line_counts_cells() -> None:
    assert length((Span("日本"), Span("x"))) == 5


def test_a_line_never_turns_before_a_french_sign_of_punctuation() -> None:
    assert wrap("Quelle ligne donneriez-vous en premier ?", 39) == [
        *("Quelle ligne donneriez-vous en", "premier ?")
    ]
    assert wrap("dire « oui »", 7) == ["dire", "« oui »"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("soit 9 000 pièces", ["soit", "9 000", "pièces"]),
        ("soit 11 %, dit", ["soit", "11 %,", "dit"]),
        ("sur 12 0001 et", ["sur 12", "0001 et"]),
        ("un 100 de", ["un 100", "de"]),
    ],
)
def test_a_line_never_turns_within_a_large_number(text: str, lines: list[str]) -> None:
    assert wrap(text, 7) == lines
