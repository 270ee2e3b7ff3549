"""Texts are measured, cut and padded in the cells that a terminal gives them."""

import pytest
import wcwidth
from hypothesis import given
from hypothesis import strategies as st

from planner.language.width import _NARROW, cell_width, cut, fit, pieces

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
ASTRONAUT = "👩🏽\u200d🚀"
CELLS = {
    "": 0,
    "Ana Ruiz": 8,
    "Élodie – “Œuvre”…": 17,
    "○◐●▲◇◆✦◌▰▱━─◉◎✓⚑▸·›": 19,
    "漢字": 4,
    "한국": 4,
    "\u1112\u1161\u11ab": 2,  # the same syllable in its letters
    "ｱﾅ": 2,
    "Ａｎａ": 6,
    "e\u0301le\u0300ve": 5,
    "สวัสดี": 4,
    "नमस्ते": 4,
    "می\u200cخواهم": 7,
    FAMILY: 2,
    ASTRONAUT: 2,
    "👍🏽": 2,
    "❤": 1,
    "❤\ufe0f": 2,
    "☎\ufe0f": 2,
    "1\ufe0f\u20e3": 2,
    "🇫🇷": 2,
    "🇫🇷🇬🇧": 4,
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f": 2,
    "a\u200db": 2,
    "a🏽": 3,
    "\u200b\ufeff": 0,
    "\x1b\x07": 0,
    "a\u0300\u0301\u0302\u0303b": 2,
}
PARTS = st.lists(st.sampled_from([*"abc é·", *CELLS]) | st.characters(), max_size=12)
TEXTS = PARTS.map("".join)


@pytest.mark.parametrize("text", CELLS, ids=ascii)
def test_a_text_takes_the_cells_of_its_clusters(text: str) -> None:
    assert cell_width(text) == CELLS[text]


def test_the_characters_measured_without_a_table_take_one_cell_and_stand_alone() -> None:
    narrow = [chr(code) for code in range(0x110000) if _NARROW.fullmatch(chr(code))]
    assert len(narrow) > 800
    assert [each for each in narrow if wcwidth.wcwidth(each) != 1] == []
    everything = "".join(each * 2 for each in narrow)
    assert list(wcwidth.iter_graphemes(everything)) == list(everything)


@given(TEXTS, st.integers(0, 30), st.booleans())
def test_a_fitted_text_takes_exactly_its_width(text: str, width: int, right: bool) -> None:
    assert cell_width(fit(text, width, right=right)) == width


@given(TEXTS, st.integers(0, 30))
def test_a_cut_text_is_whole_or_ends_in_an_ellipsis(text: str, width: int) -> None:
    shown = cut(text, width)
    assert cell_width(shown) <= width
    if cell_width(text) <= width and width:
        assert shown == text
    elif width:
        assert shown.endswith("…")
        assert text.startswith(shown[:-1])


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        (f"{FAMILY} Ana", 3, f"{FAMILY}…"),
        (f"{FAMILY} Ana", 2, "…"),
        ("🇫🇷🇬🇧🇮🇪", 5, "🇫🇷🇬🇧…"),
        ("👍🏽👍🏽", 3, "👍🏽…"),
        ("漢漢漢", 4, "漢…"),
        ("Ana Ruiz", 5, "Ana…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("Ana", 0, ""),
    ],
    ids=ascii,
)
def test_a_cluster_is_never_cut_in_two(text: str, width: int, shown: str) -> None:
    assert cut(text, width) == shown


def test_a_column_of_numbers_stands_right() -> None:
    assert [fit(number, 4, right=True) for number in ("7", "12345")] == ["   7", "123…"]


@given(TEXTS, st.integers(1, 9))
def test_pieces_are_the_text_and_none_is_too_wide(text: str, width: int) -> None:
    found = list(pieces(text, width))
    assert "".join(found) == text
    wide = [piece for piece in found if cell_width(piece) > width]
    assert all(len(list(wcwidth.iter_graphemes(piece))) == 1 for piece in wide)


def test_a_hostile_text_is_cut_before_it_is_measured() -> None:
    assert len(fit("a" + "\u0301" * 1_000_000, 10)) < 1000


@pytest.mark.parametrize("mark", ["\U000119dc", "\u0903", "\u0301"])
def test_a_mark_without_its_letter_gets_a_circle_and_the_row_keeps_its_width(mark: str) -> None:
    assert fit(mark, 4).startswith(f"◌{mark}")
    assert fit(f"a {mark}", 6).startswith(f"a ◌{mark}")
    assert cell_width(f"○ {fit(mark, 4)}") == 6
    assert fit(f"a{mark}", 4).startswith(f"a{mark}")


def test_a_text_cut_twice_has_one_ellipsis() -> None:
    assert cut("a company of food a… once more", 20) == "a company of food a…"
