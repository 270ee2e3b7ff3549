"""Text made harmless and comparable."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.text import _folded, clean, fold, harmless, shape, shorten

ANY_TEXT = st.text(st.characters(exclude_categories=[]))


def test_accents_are_composed() -> None:
    assert clean("Ke\u0301rial") == "Kérial"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2007", "\t"])
def test_every_odd_space_becomes_plain(space: str) -> None:
    assert clean(f"besoin{space}: un avis") == "besoin : un avis"


def test_an_escape_sequence_loses_its_escape() -> None:
    assert clean("\x1b]0;owned\x07Ana\x9b2J\x7f") == "]0;ownedAna2J"


def test_a_line_break_is_a_space_unless_lines_are_kept() -> None:
    assert clean("Ana\r\nRuiz\rKérial\u2028Lyon") == "Ana Ruiz Kérial Lyon"
    assert clean("Ana\r\nRuiz\rKérial", lines=True) == "Ana\nRuiz\nKérial"


def test_half_a_surrogate_pair_is_replaced() -> None:
    assert clean("Ana\udcff") == "Ana\ufffd"


@given(ANY_TEXT, st.booleans())
def test_clean_text_stays_as_it_is(text: str, lines: bool) -> None:
    once = clean(text, lines=lines)
    assert clean(once, lines=lines) == once
    assert unicodedata.is_normalized("NFC", once)


@given(ANY_TEXT)
def test_clean_text_holds_no_control_character(text: str) -> None:
    assert not [letter for letter in clean(text) if unicodedata.category(letter) in ("Cc", "Cs")]


BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
STEERING = st.sampled_from(
    [
        *("\x1b[2J", "\x1b]0;owned\x07", "\x1b]8;;http://x\x1b\\", "\x9b31m", "\x90q\x9c"),
        *("\r", "\b", "\x7f", "\0", "\t", "\x0e", "\u2028", "\x85", "\udc9b", *BIDI),
    ]
)


@given(st.lists(STEERING | ANY_TEXT).map("".join), st.booleans())
def test_a_harmless_text_steers_no_terminal(text: str, lines: bool) -> None:
    shown = harmless(text, lines=lines)
    steering = [each for each in shown if unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp")]
    assert not set(steering) - ({"\n"} if lines else set())
    assert set(BIDI).isdisjoint(shown)
    assert harmless(shown, lines=lines) == shown


@given(st.text(st.characters(categories=["L", "N", "P", "S"])), st.booleans())
def test_a_text_that_steers_nothing_is_shown_as_it_is_stored(text: str, lines: bool) -> None:
    assert harmless(text, lines=lines) == clean(text, lines=lines)


def test_a_bidi_control_is_stored_and_not_shown() -> None:
    assert clean("Ana\u202eziuR") == "Ana\u202eziuR"
    assert harmless("Ana\u202eziuR") == "AnaziuR"


@given(ANY_TEXT, st.integers(1, 60))
def test_a_shortened_text_is_whole_or_ends_in_an_ellipsis(text: str, length: int) -> None:
    shown = shorten(text, length)
    assert len(shown) <= length
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("ÉLODIE", "elodie"),
        ("Cœur d’Œuvre", "coeur d'oeuvre"),
        ("Lætitia", "laetitia"),
        ("Łukasz Sørensen", "lukasz sorensen"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("김민수", "김민수"),
        ("हिन्दी", "हिनदी"),
    ],
)
def test_folding_forgets_case_accents_and_ligatures(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(ANY_TEXT)
def test_folded_text_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_letters_of_latin_are_folded_as_those_of_any_script(text: str) -> None:
    assert fold(text) == _folded(text)


@given(ANY_TEXT)
def test_a_shape_is_as_long_as_its_text(text: str) -> None:
    assert len(shape(text)) == len(text)
