"""Labels and values: a value beside its label, or below it where a word of it would be cut."""

from hypothesis import given
from hypothesis import strategies as st

from planner.language.width import cell_width
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import length


def _drawn(label: str, value: str, width: int) -> list[str]:
    lines = pair_lines([(label, value)], width)
    return ["".join(span.text for span in line).rstrip() for line in lines]


def test_a_value_stands_beside_its_label() -> None:
    assert _drawn("Needs", "a good haulier", 17) == ["Needs  a good", "       haulier"]


def test_a_long_word_stands_below_its_label() -> None:
    assert _drawn("E-mail", "ana.ruiz@post.example", 24) == ["E-mail", "  ana.ruiz@post.example"]


def test_a_word_longer_than_the_pane_stays_beside_its_label_and_is_cut() -> None:
    assert _drawn("Web", "w" * 30, 25) == ["Web  " + "w" * 20, "     " + "w" * 10]


@given(st.text("ab é", max_size=60), st.integers(24, 80))
def test_no_line_is_wider_than_the_pane_and_no_word_is_cut(value: str, width: int) -> None:
    lines = pair_lines([("Curious about", value)], width)
    assert all(length(line) <= max(width, 25) for line in lines)
    said = " ".join("".join(span.text for span in line) for line in lines).split()
    words = value.split()
    if all(cell_width(word) <= width - 15 for word in words):
        assert said == ["Curious", "about", *words]
