"""The rows of the map at every width: no number is cut, nothing leaves its column."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language import use
from planner.language.whole_numbers import say_number
from planner.pitch.market_map.coverage import Counted, Place, Presence, market_map
from planner.pitch.market_map.sector import Imported, Priority, Sector, Size, Target
from tests.tui.conftest import TODAY
from tui.drawing.columns import GAP
from tui.drawing.text_line import Line, length
from tui.screens.pitch.market.place_rows import (
    draw_imported,
    draw_place,
    place_columns,
    place_heading,
)
from tui.screens.pitch.market.sector_rows import columns, entries, heading, sector_row

WIDTHS = st.integers(56, 200)
NAMES = st.sampled_from(
    ["A", "Énergies renouvelables", "x" * 300, "🏥 Care", "[bold]x", "Ab\u0301c"]
)
NUMBERS = st.sampled_from([0, 1, 42, 999, 2_000, 100_000])
LONGEST_DAY = date(2023, 9, 30)


def place(name: str, now: int, once: int) -> Place:
    target = Target(1, name, 1, Priority.A, Size.LARGE)
    return Place(target, Presence(now, once, LONGEST_DAY if now else None))


def said(line: Line) -> str:
    return "".join(span.text for span in line)


def _row_named(name: str, width: int) -> Line:
    """The row of a sector in a list of so many cells."""
    rows = entries(market_map([Sector(1, "u", name, Priority.A)], [], {}, TODAY), [])
    return sector_row(rows[0], Counted.ALL, columns(rows, width), at=False, waits=False).line


@pytest.mark.parametrize("spoken", ["en", "fr"])
@given(width=WIDTHS, name=NAMES, number=st.integers(0, 2_500), counted=st.sampled_from(Counted))
def test_the_rows_of_sectors_are_as_wide_as_their_heading(
    spoken: str, width: int, name: str, number: int, counted: Counted
) -> None:
    use(spoken)
    sectors = [Sector(1, "u", name, Priority.B), Sector(2, "v", "Other")]
    targets = [Target(each, "Acme", 1, Priority.A) for each in range(number)]
    there = {each: Presence(1, 0, TODAY) for each in range(number)}
    rows = entries(market_map(sectors, targets, there, TODAY), [Imported(1, "Bank", 3)])
    size = columns(rows, width)
    drawn = [sector_row(each, counted, size, at=True, waits=False).line for each in rows]
    assert {length(line) for line in (heading(rows, counted, width), *drawn)} <= {
        width,
        width - GAP,
    }
    assert said(drawn[0]).count(f"[{say_number(number)}]") == (
        0 if counted is Counted.ONCE and number else 1
    )
    assert "…" not in said(drawn[0])[size.name :]
    if width >= 73:  # what a list of 120 columns has, and more than that one of 80
        assert "…" not in said(heading(rows, counted, width))
        assert said(_row_named("Énergies et réseaux", width)).startswith("Énergies et réseaux ")


@pytest.mark.parametrize("spoken", ["en", "fr"])
@given(width=WIDTHS, name=NAMES, now=NUMBERS, once=NUMBERS)
def test_the_rows_of_organisations_stand_under_their_titles(
    spoken: str, width: int, name: str, now: int, once: int
) -> None:
    use(spoken)
    places = [place(name, now, once), place("Bank", 1, 0), place("Nobody", 0, 0)]
    size = place_columns(places, width)
    rows = [draw_place(each, size, TODAY, bool, waits=False).line for each in places]
    lengths = [length(line) for line in (place_heading(places, width), *rows)]
    assert all(one == other for one, other in pairwise(lengths))
    assert lengths[0] <= max(width, 60)
    for number in (now, once):
        assert (say_number(number) if number else "–") in said(rows[0])
    assert "…" not in said(rows[0])[size.name + 2 :]
    if width >= 73 and len(name) < 30:
        assert name in said(rows[0])


@given(width=WIDTHS, name=NAMES, people=NUMBERS)
def test_an_imported_organisation_says_how_many_people(width: int, name: str, people: int) -> None:
    line = draw_imported(Imported(1, name, people), width, bool).line
    assert length(line) <= width
    assert f"{say_number(people)} p" in said(line)


@pytest.mark.parametrize(("marked", "sign"), [(True, "✓"), (False, " ")])
def test_a_mark_is_a_sign_and_no_colour_alone(marked: bool, sign: str) -> None:
    line = draw_imported(Imported(1, "Acme", 1), 60, lambda _number: marked).line
    assert said(line)[0] == sign
