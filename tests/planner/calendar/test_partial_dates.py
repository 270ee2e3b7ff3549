"""Dates of which a part may be unknown, read and said in both languages."""

from datetime import date

import pytest

from planner import language
from planner.calendar.partial_dates import is_before, read_partial_date, say_partial_date

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", ""),
        ("2019", "2019"),
        ("2019-03", "2019-03"),
        ("3/2019", "2019-03"),
        ("03.2019", "2019-03"),
        ("March 2019", "2019-03"),
        ("in March 2019", "2019-03"),
        ("mars 2019", "2019-03"),
        ("en février 2019", "2019-02"),
        ("févr. 2019", "2019-02"),
        ("Sept 2019", "2019-09"),
        ("août 2024", "2024-08"),
        ("2019-03-04", "2019-03-04"),
        ("4 March 2019", "2019-03-04"),
        ("1er mars 2019", "2019-03-01"),
        ("yesterday", "2026-03-02"),
        ("hier", "2026-03-02"),
    ],
)
def test_a_day_a_month_or_a_year_is_read(typed: str, read: str) -> None:
    assert read_partial_date(typed, TODAY) == read


@pytest.mark.parametrize("typed", ["once", "13/2019", "2019-13", "31/2/2019", "19", "Marchy 2019"])
def test_anything_else_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match="such as"):
        read_partial_date(typed, TODAY)


@pytest.mark.parametrize("spoken", language.LANGUAGES)
@pytest.mark.parametrize("partial", ["", "2019", "2019-08", "2019-08-04"])
def test_what_is_said_is_read_back(spoken: str, partial: str) -> None:
    language.use(spoken)
    assert read_partial_date(say_partial_date(partial), TODAY) == partial


@pytest.mark.parametrize(
    ("one", "other", "sure"),
    [
        ("2018", "2019-03", True),
        ("2019", "2019-03", False),
        ("2019-02-28", "2019-03", True),
        ("", "2019", False),
        ("2019", "", False),
        ("2020", "2019-03", False),
    ],
)
def test_only_what_is_sure_is_before(one: str, other: str, sure: bool) -> None:
    assert is_before(one, other) is sure
