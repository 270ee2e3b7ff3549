"""The rows of the list: columns that never touch, and never a circle, a rhythm or a day cut."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.dates_in_words import say_past_day, widest_past_day
from planner.language.width import cell_width
from planner.model.people import Filled, PersonRow
from planner.model.vocabulary import Circle, PersonState
from planner.network.inventory.order import By
from tests.tui.columns import cells_apart, speaking
from tests.tui.conftest import TODAY
from tui.drawing.text_line import Tone
from tui.people.rhythm_sign import RHYTHM, rhythm_bar, say_circle_in_short, sign_of
from tui.screens.network.rows import columns, heading_line, person_row

BESIDE_A_CARD = 71
"""The cells of a row of the list at 120 columns."""
IN_80_COLUMNS = 76
NARROW, WIDE = 56, 196
"""The cells of a row of the list in the narrowest window and in a wide one."""

filled = st.builds(Filled, *(st.booleans() for _column in Filled._fields))
languages = st.sampled_from(["en", "fr"])
widths = st.integers(NARROW, WIDE)
circles = st.sampled_from([None, *Circle])
days = st.dates(date(1990, 1, 1), TODAY)
long = st.text("aé ", min_size=30, max_size=60).map(lambda text: f"Wxyz{text}Q")


def people(name: str, circle: Circle | None, last: date, period: int) -> PersonRow:
    """A person with long texts everywhere."""
    due = None if circle is None else last + timedelta(days=period)
    return PersonRow(1, name, name, name, circle, PersonState.ACTIVE, period, last, due)


@given(widths, filled, languages)
def test_the_columns_take_the_whole_width(width: int, has: Filled, spoken: str) -> None:
    with speaking(spoken):
        sizes = [size for size in columns(width, has) if size]
        assert 2 + sum(sizes) + 2 * (len(sizes) - 1) == width
        assert columns(width, has).name >= 14


@given(widths, filled)
def test_a_column_that_is_empty_for_all_gives_way(width: int, has: Filled) -> None:
    size = columns(width, has)
    assert bool(size.circle) is has.circle
    assert bool(size.rhythm) is has.rhythm
    assert bool(size.contact) is has.contact
    assert has.title or has.organisation or not size.work


@given(widths, languages, long, circles, days, st.integers(1, 400))
def test_no_two_columns_touch_and_no_day_is_cut(
    width: int, spoken: str, name: str, circle: Circle | None, last: date, period: int
) -> None:
    with speaking(spoken):
        person = people(name, circle, last, period)
        line = person_row(person, TODAY, width, Filled()).line
        assert cells_apart(line, width)
        said = "".join(span.text for span in line)
        assert said.endswith(say_past_day(last, TODAY))
        told = say_circle_in_short(circle) if circle else ""
        if columns(width, Filled()).circle == 1:
            told = told[:1]
        assert not told or f"  {told}  " in said + " "


@given(languages, st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 900))
def test_every_day_that_has_been_fits_its_column(spoken: str, today: date, ago: int) -> None:
    with speaking(spoken):
        assert cell_width(say_past_day(today - timedelta(days=ago), today)) <= widest_past_day()


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY, "today"),
        (date(2026, 3, 1), "Sun 1"),
        (date(2026, 2, 25), "25 Feb"),
        (date(2026, 1, 1), "1 Jan"),
        (date(2025, 12, 31), "Dec 2025"),
        (date(2025, 10, 23), "Oct 2025"),
        (date(2022, 8, 1), "Aug 2022"),
    ],
)
def test_a_day_that_has_been_has_its_year_when_it_needs_one(day: date, said: str) -> None:
    assert say_past_day(day, TODAY) == said


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_the_work_has_room_beside_a_card(spoken: str) -> None:
    with speaking(spoken):
        for by in By:
            assert columns(BESIDE_A_CARD, Filled(), by).work >= 24
        assert columns(IN_80_COLUMNS, Filled()).work >= 23


@pytest.mark.parametrize("spoken", ["en", "fr"])
@pytest.mark.parametrize("by", By)
def test_the_title_of_the_circle_stands_over_its_sign_and_rhythm(spoken: str, by: By) -> None:
    with speaking(spoken):
        said = "".join(span.text for span in heading_line(BESIDE_A_CARD, Filled(), by))
        assert cell_width(said) == BESIDE_A_CARD
        assert {"en": "Circle", "fr": "Cercle"}[spoken] in said
        assert said.count("▾") == (by is not By.NAME)
        assert "…" not in said


def test_the_work_is_shown_beside_a_card() -> None:
    assert not columns(40, Filled()).work
    assert columns(42, Filled(circle=False, rhythm=False)).work


@pytest.mark.parametrize("spoken", ["en", "fr"])
@pytest.mark.parametrize("name", ["Folasade Adeyemi-Cross", "Jean-Baptiste Lhomond"])
def test_most_names_are_whole_beside_a_card(spoken: str, name: str) -> None:
    with speaking(spoken):
        person = people(name, Circle.CORE, date(2025, 9, 30), 30)
        line = person_row(person, TODAY, BESIDE_A_CARD, Filled()).line
    assert name in "".join(span.text for span in line)


def test_the_heading_names_what_is_shown() -> None:
    def said(has: Filled) -> list[str]:
        return "".join(span.text for span in heading_line(BESIDE_A_CARD, has)).split()

    assert said(Filled(circle=False)) == ["Name", "What,", "where", "Last"]
    assert said(Filled(title=False)) == ["Name", "Organisation", "Circle", "Last"]


@pytest.mark.parametrize(
    ("ago", "drawn"), [(0, "▱▱▱"), (29, "▱▱▱"), (30, "▰▱▱"), (60, "▰▰▱"), (89, "▰▰▱"), (90, "▰▰▰")]
)
def test_the_bar_fills_as_the_rhythm_passes(ago: int, drawn: str) -> None:
    due = TODAY - timedelta(days=ago) + timedelta(days=90)
    bar = rhythm_bar(PersonState.ACTIVE, 90, due, TODAY)
    assert "".join(span.text for span in bar) == drawn
    assert len(drawn) == RHYTHM


def test_there_is_no_bar_without_a_rhythm() -> None:
    assert rhythm_bar(PersonState.ACTIVE, None, None, TODAY) == ()


def test_nobody_stays_red_for_years() -> None:
    def tone(days: int) -> Tone:
        return sign_of(PersonState.ACTIVE, 90, TODAY - timedelta(days=days), TODAY)[1]

    assert [tone(days) for days in (-1, 0, 300, 366)] == [Tone.PLAIN, Tone.DUE, Tone.LATE, Tone.DUE]
