from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.date_phrases import Look, read_dates
from planner.calendar.past_days import parse_any_day, parse_past

TUESDAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TUESDAY),
        ("aujourd’hui", TUESDAY),
        ("yesterday", date(2026, 3, 2)),
        ("Hier", date(2026, 3, 2)),
        ("avant-hier", date(2026, 3, 1)),
        ("monday", date(2026, 3, 2)),
        ("vendredi dernier", date(2026, 2, 27)),
        ("last friday", date(2026, 2, 27)),
        ("tuesday", date(2026, 2, 24)),
        ("3 days ago", date(2026, 2, 28)),
        ("il y a 2 semaines", date(2026, 2, 17)),
        ("-3j", date(2026, 2, 28)),
        ("-1w", date(2026, 2, 24)),
        ("last week", date(2026, 2, 24)),
        ("28/2", date(2026, 2, 28)),
        ("3/3", TUESDAY),
        ("4/3", date(2025, 3, 4)),
        ("le 15 décembre", date(2025, 12, 15)),
        ("December 15", date(2025, 12, 15)),
        ("2024-02-29", date(2024, 2, 29)),
        ("29 février", None),
        ("15/12/25", date(2025, 12, 15)),
    ],
)
def test_a_day_that_has_been_is_understood(text: str, day: date | None) -> None:
    assert parse_past(text, TUESDAY) == day


@pytest.mark.parametrize("text", ["tomorrow", "+3d", "2027-01-01", "in 2 weeks", "31/2", "", "x"])
def test_a_day_to_come_or_no_day_is_refused(text: str) -> None:
    assert parse_past(text, TUESDAY) is None


@given(st.text(), st.dates())
def test_whatever_is_typed_the_day_has_been(text: str, today: date) -> None:
    day = parse_past(text, today)
    assert day is None or day <= today


@given(st.dates(date(1905, 1, 1), date(2200, 1, 1)), st.integers(0, 364))
def test_a_date_without_a_year_is_the_last_there_was(today: date, back: int) -> None:
    day = today - timedelta(days=back)
    if (day.month, day.day) != (2, 29):
        assert parse_past(f"{day.day}/{day.month}", today) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("yesterday", date(2026, 3, 2)),
        ("Hier soir", date(2026, 3, 2)),
        ("avant-hier", date(2026, 3, 1)),
        ("last monday", date(2026, 3, 2)),
        ("on last monday", date(2026, 3, 2)),
        ("lundi dernier", date(2026, 3, 2)),
        ("le lundi passé", date(2026, 3, 2)),
        ("il y a 3 jours", date(2026, 2, 28)),
        ("2 weeks ago", date(2026, 2, 17)),
        ("monday", date(2026, 3, 9)),
        ("4/3", date(2026, 3, 4)),
        ("2/3", date(2027, 3, 2)),
        ("28/2/26", date(2026, 2, 28)),
        ("demain", date(2026, 3, 4)),
        ("yesteryear", None),
        ("", None),
    ],
)
def test_where_either_may_be_meant_only_words_that_look_back_name_a_day_that_has_been(
    text: str, day: date | None
) -> None:
    assert parse_any_day(text, TUESDAY) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Talk yesterday 19:00", ["2026-03-02"]),
        ("Talk last monday with Ana on friday", ["2026-03-02", "2026-03-06"]),
        ("Fair mardi 10 mars", ["2026-03-10"]),
        ("Bal le lundi dernier", ["2026-03-02"]),
        ("Blackout of last nightfall", []),
    ],
)
def test_days_of_both_kinds_are_found_among_other_words(text: str, days: list[str]) -> None:
    assert [str(phrase.day) for phrase in read_dates(text, TUESDAY, Look.EITHER).dates] == days


@given(
    st.text() | st.lists(st.sampled_from(["last", "monday", "le", "dernier", "4/3"])).map(" ".join)
)
def test_the_phrases_found_stand_one_after_the_other(text: str) -> None:
    found = read_dates(text, TUESDAY, Look.EITHER).dates
    places = [place for each in found for place in (each.start, each.end)]
    assert places == sorted(places)
