"""Bars: shares of a whole in cells."""

from hypothesis import given
from hypothesis import strategies as st

from tui.drawing.bars import bar
from tui.drawing.text_line import Tone, length


def _drawn(*shares: float, whole: float = 30, width: int = 10) -> str:
    tones = (Tone.DONE, Tone.ACCENT)
    line = bar(list(zip(shares, tones, strict=False)), whole, width)
    return "".join(f"{span.tone.value[0]}{len(span.text)}" for span in line)


def test_shares_stand_side_by_side_and_the_rest_is_left_free() -> None:
    assert _drawn(9, 12) == "d3a4r3"


def test_a_little_is_seen_and_too_much_is_cut() -> None:
    assert _drawn(0.1, 12).startswith("d1a")
    assert _drawn(0, 90) == "a10r0"
    assert _drawn(0, 0) == "r10"
    assert _drawn(5, whole=0) == "r10"


@given(st.lists(st.floats(0, 1000), max_size=4), st.floats(0, 1000), st.integers(0, 80))
def test_a_bar_has_exactly_its_width(shares: list[float], whole: float, width: int) -> None:
    assert length(bar([(share, Tone.DONE) for share in shares], whole, width)) == width
