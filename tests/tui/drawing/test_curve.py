import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.width import cell_width
from tui.drawing.curve import curve_lines


def drawn(values: list[float], aim: float | None, width: int = 40, height: int = 5) -> list[str]:
    lines = curve_lines(values, aim, lambda value: f"{value:.0f} s", width, height)
    return ["".join(span.text for span in line).rstrip() for line in lines]


def test_a_curve_has_a_point_for_each_value_and_a_line_at_the_aim() -> None:
    shown = drawn([40, 30, 20], 30)
    assert sum(line.count("●") for line in shown) == 3
    [aimed] = [line for line in shown if "┄" in line]
    assert aimed.startswith("30 s")
    assert shown[0].startswith("40 s")
    assert shown[-1].startswith("20 s")


def test_falling_values_fall() -> None:
    shown = drawn([40, 30, 20], None)
    places = [(line.index("●"), row) for row, line in enumerate(shown) if "●" in line]
    assert places == sorted(places)


def test_equal_values_are_a_level_line() -> None:
    assert sum("●" in line for line in drawn([20, 20, 20], 20)) == 1


def test_no_value_is_no_curve() -> None:
    assert drawn([], 30) == []


def test_a_terminal_without_unicode_has_stars(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.drawing.curve.drawn", lambda sign: {"○": "o", "┄": "-"}.get(sign, "?"))
    shown = "\n".join(drawn([40, 30, 20], 30))
    assert shown.isascii()
    assert shown.count("*") == 3


@given(
    st.lists(st.floats(0.1, 10_000), max_size=300),
    st.none() | st.floats(10, 600),
    st.integers(12, 200),
    st.integers(1, 12),
)
def test_any_curve_fits_its_block(
    values: list[float], aim: float | None, width: int, height: int
) -> None:
    lines = drawn(values, aim, width, height)
    assert len(lines) in (0, height)
    assert all(cell_width(line) <= width for line in lines)
