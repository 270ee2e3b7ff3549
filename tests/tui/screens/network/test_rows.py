from hypothesis import given
from hypothesis import strategies as st

from planner.model.people import Filled
from tui.screens.network.rows import columns, heading_line

BESIDE_A_CARD = 70
"""The cells of a row of the list at 120 columns."""

filled = st.builds(Filled, *(st.booleans() for _column in Filled._fields))


@given(st.integers(40, 200), filled)
def test_the_columns_take_the_whole_width_and_names_the_most(width: int, has: Filled) -> None:
    name, organisation, title, circle, contact = columns(width, has)
    assert 2 + name + organisation + title + circle + contact == width
    assert name >= max(organisation, title)


@given(st.integers(40, 200), filled)
def test_a_column_that_is_empty_for_all_gives_way(width: int, has: Filled) -> None:
    _name, *sizes = columns(width, has)
    shown = dict(zip(Filled._fields, sizes, strict=True))
    for column, is_filled in has._asdict().items():
        assert is_filled or not shown[column]
    assert bool(shown["circle"]) is has.circle
    assert bool(shown["contact"]) is has.contact


def test_the_title_is_shown_beside_a_card() -> None:
    assert columns(BESIDE_A_CARD, Filled()).title > 10
    assert columns(BESIDE_A_CARD, Filled(organisation=False)).title > 15
    assert not columns(50, Filled()).title
    assert columns(50, Filled(organisation=False)).title


def test_the_heading_names_what_is_shown() -> None:
    said = "".join(span.text for span in heading_line(BESIDE_A_CARD, Filled(circle=False)))
    assert said.split() == ["Name", "Organisation", "Title", "Last", "contact"]
