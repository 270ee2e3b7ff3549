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
    DAY_COLUMN,
    alike_in_words,
    in_a_column,
    say_dates,
    say_day,
    say_days,
    say_full_day,
    say_full_days,
    say_hour,
    say_minutes,
    say_of,
    say_on,
    say_the_day,
    say_the_days,
    say_time,
)
from planner.language.width import cell_width

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


IN_SENTENCES = [  # after a preposition, after a verb, after a noun
    (0, ("today", "today", "today"), ("aujourd’hui", "aujourd’hui", "d’aujourd’hui")),
    (1, ("tomorrow", "tomorrow", "tomorrow"), ("demain", "demain", "de demain")),
    (-1, ("yesterday", "yesterday", "yesterday"), ("hier", "hier", "d’hier")),
    (
        -2,
        ("Sunday 1", "on Sunday 1", "on Sunday 1"),
        ("dimanche 1er", "dimanche 1er", "du dimanche 1er"),
    ),
    (2, ("Thursday 5", "on Thursday 5", "on Thursday 5"), ("jeudi 5", "jeudi 5", "du jeudi 5")),
    (
        14,
        ("17 March", "on 17 March", "on 17 March"),
        ("le 17 mars", "le 17 mars", "du 17 mars"),
    ),
    (
        29,
        ("1 April", "on 1 April", "on 1 April"),
        ("le 1er avril", "le 1er avril", "du 1er avril"),
    ),
    (
        -365,
        ("3 March 2025", "on 3 March 2025", "on 3 March 2025"),
        ("le 3 mars 2025", "le 3 mars 2025", "du 3 mars 2025"),
    ),
]


@pytest.mark.parametrize(("distance", "english", "french"), IN_SENTENCES)
def test_a_day_in_a_sentence_has_its_article_or_preposition_in_full(
    distance: int, english: tuple[str, ...], french: tuple[str, ...]
) -> None:
    day = TODAY + timedelta(days=distance)
    for spoken, said in (("en", english), ("fr", french)):
        language.use(spoken)
        assert tuple(say(day, TODAY) for say in (say_the_day, say_on, say_of)) == said


@pytest.mark.parametrize("spoken", ["en", "fr"])
@given(today=DAYS, distance=st.integers(-800, 800))
def test_no_day_in_a_sentence_is_abbreviated(spoken: str, today: date, distance: int) -> None:
    language.use(spoken)
    short = {*SHORT_WEEKDAYS[spoken], *SHORT_MONTHS[spoken]}
    short -= {*MONTHS[spoken], *WEEKDAYS[spoken]}  # "mars", "May"
    day = today + timedelta(days=distance)
    for say in (say_the_day, say_on, say_of):
        assert short.isdisjoint(say(day, today).split())
    assert short.isdisjoint(say_the_days(day, day + timedelta(days=3), today).split())


@pytest.mark.parametrize(
    ("first", "last", "english", "french"),
    [
        ("2026-12-03", "2026-12-05", "3–5 December", "du 3 au 5 décembre"),
        ("2026-12-01", "2026-12-03", "1–3 December", "du 1er au 3 décembre"),
        ("2026-11-28", "2026-12-02", "28 November – 2 December", "du 28 novembre au 2 décembre"),
        (
            "2026-12-30", "2027-01-02",
            "30 December 2026 – 2 January 2027", "du 30 décembre 2026 au 2 janvier 2027",
        ),
        ("2026-12-05", None, "tomorrow", "demain"),
        ("2026-12-08", None, "Tuesday 8", "mardi 8"),
    ],
)  # fmt: skip
def test_several_days_are_said_in_a_sentence(
    first: str, last: str | None, english: str, french: str
) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last) if last else None
    for spoken, said in (("en", english), ("fr", french)):
        language.use(spoken)
        assert say_the_days(*days, date(2026, 12, 4)) == said


@pytest.mark.parametrize(
    ("at", "column", "english", "french"),
    [
        (time(9, 30), "09:30", "9:30", "9\u00a0h\u00a030"),
        (time(9), "09:00", "9:00", "9\u00a0h"),
        (time(18, 5), "18:05", "18:05", "18\u00a0h\u00a005"),
        (time(0), "00:00", "0:00", "0\u00a0h"),
    ],
)
def test_an_hour_is_said_in_a_sentence_as_one_writes_it(
    at: time, column: str, english: str, french: str
) -> None:
    for spoken, said in (("en", english), ("fr", french)):
        language.use(spoken)
        assert (say_time(at), say_hour(at)) == (column, said)


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


@pytest.mark.parametrize("spoken", ["en", "fr"])
@given(today=DAYS, day=DAYS)
def test_no_day_is_wider_than_its_column(spoken: str, today: date, day: date) -> None:
    language.use(spoken)
    assert cell_width(say_day(day, today)) < DAY_COLUMN


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


def test_days_below_each_other_are_said_by_the_month_once_one_of_them_is() -> None:
    today, soon, later = date(2026, 3, 3), date(2026, 3, 10), date(2026, 3, 31)
    language.use("fr")
    alike = alike_in_words([soon, later], today)
    assert [alike(day, today) for day in (today, soon, later)] == [
        "aujourd’hui",
        "10 mars",
        "31 mars",
    ]
    assert alike_in_words([today, soon], today)(soon, today) == "mar. 10"
    assert list(map(in_a_column([soon, None, later], today), (soon, None))) == ["10 mars", ""]
    assert in_a_column([soon, None], today)(soon) == "mar. 10"
