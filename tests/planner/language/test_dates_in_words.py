"""Days, times and minutes as they are said; Babel is the oracle."""

from datetime import date, time, timedelta

import pytest
from babel import Locale
from babel.dates import format_date, format_time
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.language.calendar_names import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from planner.language.dates_in_words import (
    say_dates,
    say_day,
    say_days,
    say_full_day,
    say_full_days,
    say_minutes,
    say_time,
)

TODAY = date(2026, 3, 3)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_the_names_are_those_of_the_cldr(spoken: str) -> None:
    months, days = Locale(spoken).months["format"], Locale(spoken).days["format"]
    for ours, theirs in ((MONTHS, "wide"), (SHORT_MONTHS, "abbreviated")):
        assert ours[spoken] == tuple(months[theirs][number] for number in range(1, 13))
    for names, theirs in ((WEEKDAYS, "wide"), (SHORT_WEEKDAYS, "abbreviated")):
        assert names[spoken] == tuple(days[theirs][number] for number in range(7))


@pytest.mark.parametrize("spoken", ["en", "fr"])
@given(day=DAYS)
def test_a_full_day_is_said_as_babel_says_it(spoken: str, day: date) -> None:
    language.use(spoken)
    babels = format_date(day, "EEEE d MMMM y", spoken)
    if spoken == "fr" and day.day == 1:
        babels = babels.replace(" 1 ", " 1er ")
    assert say_full_day(day) == babels


@pytest.mark.parametrize("spoken", ["en", "fr"])
@given(day=DAYS)
def test_a_distant_day_is_said_as_babel_says_it(spoken: str, day: date) -> None:
    language.use(spoken)
    babels = format_date(day, "d MMM y", spoken)
    if spoken == "fr" and day.day == 1:
        babels = f"1er{babels[1:]}"
    assert say_day(day, date(day.year - 5, 1, 1)) == babels


@pytest.mark.parametrize(
    ("distance", "english", "french"),
    [
        (0, "today", "aujourd’hui"),
        (1, "tomorrow", "demain"),
        (-1, "yesterday", "hier"),
        (-6, "25 Feb", "25 févr."),
        (-3, "28 Feb", "28 févr."),
        (-7, "24 Feb", "24 févr."),
        (-2, "Sun 1", "dim. 1er"),
        (2, "Thu 5", "jeu. 5"),
        (13, "Mon 16", "lun. 16"),
        (14, "17 Mar", "17 mars"),
        (29, "1 Apr", "1er avr."),
        (-365, "3 Mar 2025", "3 mars 2025"),
    ],
)
def test_the_nearer_the_day_the_shorter_its_name(distance: int, english: str, french: str) -> None:
    day = TODAY + timedelta(days=distance)
    assert say_day(day, TODAY) == english
    language.use("fr")
    assert say_day(day, TODAY) == french


def test_the_weekday_stands_for_the_month_across_a_year() -> None:
    assert say_day(date(2027, 1, 4), date(2026, 12, 30)) == "Mon 4"


@pytest.mark.parametrize(("distance", "said"), [(-6, "Tue 24"), (-7, "23 Mar"), (3, "Thu 2")])
def test_days_of_another_month_that_have_passed_are_said_with_it(distance: int, said: str) -> None:
    end = date(2026, 3, 30)
    assert say_day(end + timedelta(days=distance), end) == said


@given(today=DAYS, first=st.integers(-40, 40), second=st.integers(-40, 40))
def test_no_two_days_around_today_are_said_alike(today: date, first: int, second: int) -> None:
    days = {today + timedelta(days=distance) for distance in (first, second)}
    assert len({say_day(day, today) for day in days}) == len(days)


@given(st.times())
def test_a_time_is_said_on_the_24_hour_clock(at: time) -> None:
    assert say_time(at) == format_time(at, "HH:mm", locale="en")
    assert say_time(at) == format_time(at, "short", locale="fr")


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 min"), (45, "45 min"), (60, "1 h"), (90, "1 h 30"), (125, "2 h 05"), (1440, "24 h")],
)
def test_minutes_are_said_with_hours(minutes: int, said: str) -> None:
    assert say_minutes(minutes) == said


@pytest.mark.parametrize(
    ("first", "last", "english", "french"),
    [
        ("2026-12-03", "2026-12-05", "3–5 Dec", "3–5 déc."),
        ("2026-12-01", "2026-12-03", "1–3 Dec", "1er–3 déc."),
        ("2026-11-28", "2026-12-02", "28 Nov – 2 Dec", "28 nov. – 2 déc."),
        ("2027-12-03", "2027-12-05", "3–5 Dec 2027", "3–5 déc. 2027"),
        ("2026-12-30", "2027-01-02", "30 Dec – 2 Jan 2027", "30 déc. – 2 janv. 2027"),
        ("2026-01-03", "2026-12-05", "3 Jan – 5 Dec 2026", "3 janv. – 5 déc. 2026"),
        ("2026-01-03", "2027-02-05", "3 Jan 2026 – 5 Feb 2027", "3 janv. 2026 – 5 févr. 2027"),
        ("2026-12-05", None, "tomorrow", "demain"),
    ],
)
def test_several_days_are_said_in_short(
    first: str, last: str | None, english: str, french: str
) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last) if last else None
    for spoken, said in (("en", english), ("fr", french)):
        language.use(spoken)
        assert say_days(*days, date(2026, 12, 4)) == said


@pytest.mark.parametrize(
    ("first", "last", "full", "plain"),
    [
        ("2026-12-03", "2026-12-05", "Thursday 3 – Saturday 5 December 2026", "3–5 December 2026"),
        ("2026-11-28", "2026-12-02", "Saturday 28 November – Wednesday 2 December 2026",
            "28 November – 2 December 2026"),
        ("2026-12-30", "2027-01-02", "Wednesday 30 December 2026 – Saturday 2 January 2027",
            "30 December – 2 January 2027"),
        ("2026-12-03", None, "Thursday 3 December 2026", "3 December 2026"),
    ],
)  # fmt: skip
def test_several_days_are_said_in_full(first: str, last: str | None, full: str, plain: str) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last) if last else None
    assert (say_full_days(*days), say_dates(*days)) == (full, plain)
