"""Date phrases of both languages, whichever is spoken."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.calendar.date_phrases import Look, find_dates, parse_phrase, parse_when
from planner.language.dates_in_words import say_full_day

TODAY = date(2026, 3, 3)  # a Tuesday
TODAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


PHRASES = (
    ("today", "2026-03-03"),
    ("aujourd'hui", "2026-03-03"),
    ("Aujourd’hui", "2026-03-03"),
    ("tomorrow", "2026-03-04"),
    ("DEMAIN", "2026-03-04"),
    ("après-demain", "2026-03-05"),
    ("apres demain", "2026-03-05"),
    ("the day after tomorrow", "2026-03-05"),
    ("wednesday", "2026-03-04"),
    ("tuesday", "2026-03-10"),
    ("mardi", "2026-03-10"),
    ("lundi", "2026-03-09"),
    ("next friday", "2026-03-13"),
    ("mardi prochain", "2026-03-10"),
    ("dimanche prochain", "2026-03-15"),
    ("vendredi en huit", "2026-03-13"),
    ("mardi en huit", "2026-03-17"),
    ("in 8 days", "2026-03-11"),
    ("in 1 day", "2026-03-04"),
    ("in 2 weeks", "2026-03-17"),
    ("dans 8 jours", "2026-03-10"),
    ("dans 15 jours", "2026-03-17"),
    ("dans 10 jours", "2026-03-13"),
    ("dans 3 semaines", "2026-03-24"),
    ("+3d", "2026-03-06"),
    ("+3j", "2026-03-06"),
    ("+2w", "2026-03-17"),
    ("+2s", "2026-03-17"),
    ("next week", "2026-03-09"),
    ("la semaine prochaine", "2026-03-09"),
    ("end of month", "2026-03-31"),
    ("the end of the month", "2026-03-31"),
    ("fin du mois", "2026-03-31"),
    ("end of March", "2026-03-31"),
    ("fin mars", "2026-03-31"),
    ("fin février", "2027-02-28"),
    ("fin d’avril 2027", "2027-04-30"),
    ("15/3", "2026-03-15"),
    ("3/3", "2026-03-03"),
    ("2/3", "2027-03-02"),
    ("15/3/26", "2026-03-15"),
    ("15/03/2025", "2025-03-15"),
    ("1/12", "2026-12-01"),
    ("2026-03-15", "2026-03-15"),
    ("15 March", "2026-03-15"),
    ("March 15", "2026-03-15"),
    ("March 15th, 2027", "2027-03-15"),
    ("15 mars", "2026-03-15"),
    ("1er mars", "2027-03-01"),
    ("le 1er avril", "2026-04-01"),
    ("15 août 2026", "2026-08-15"),
    ("15 decembre", "2026-12-15"),
    ("29 février", "2028-02-29"),
    ("29/2", "2028-02-29"),
    ("on friday", "2026-03-06"),
    ("by 15 March", "2026-03-15"),
    ("before next week", "2026-03-09"),
    ("for tomorrow", "2026-03-04"),
    ("d’ici lundi", "2026-03-09"),
    ("d'ici au 15 mars", "2026-03-15"),
    ("pour le 15 mars", "2026-03-15"),
    ("avant vendredi", "2026-03-06"),
    ("le mardi 10 mars", "2026-03-10"),
    ("Tuesday, March 10", "2026-03-10"),
    ("mercredi 10 mars", "2026-03-10"),
    ("sat", "2026-03-07"),
    ("mer", "2026-03-04"),
    ("Tue", "2026-03-10"),
    ("  in  2 weeks ", "2026-03-17"),
)


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_a_phrase_names_its_day(spoken: str) -> None:
    language.use(spoken)
    found = [(phrase, str(parse_when(phrase, TODAY))) for phrase, _day in PHRASES]
    assert found == [*PHRASES]


@pytest.mark.parametrize(
    "text",
    [
        *("", "31/2", "31 février", "29/2/2026", "2026-02-30", "0/3", "15/13", "99/99"),
        *("march", "15", "mardis", "tomorrow's", "v15/3", "15/3a"),
        *("call tomorrow", "tomorrow morning", "15/3 16/3", "mardi 11"),
        *("in 99999 days", "+3", "in two", "0000-01-01", "in ３ days"),
    ],
)
def test_anything_else_is_no_day(text: str) -> None:
    assert parse_when(text, TODAY) is None


@pytest.mark.parametrize(
    ("today", "phrase", "day"),
    [
        ("2026-12-31", "tomorrow", "2027-01-01"),
        ("2026-12-31", "31/12", "2026-12-31"),
        ("2026-12-31", "1/1", "2027-01-01"),
        ("2026-12-31", "fin du mois", "2026-12-31"),
        ("2026-12-31", "fin décembre", "2026-12-31"),
        ("2026-12-31", "next monday", "2027-01-04"),
        ("2026-02-28", "fin du mois", "2026-02-28"),
        ("2028-02-28", "fin du mois", "2028-02-29"),
        ("2028-02-29", "29 février", "2028-02-29"),
        ("2028-03-01", "29 February", "2032-02-29"),
        ("2096-03-01", "29 février", "2104-02-29"),
        ("2028-02-29", "in 1 week", "2028-03-07"),
        ("2026-03-08", "next week", "2026-03-09"),
        ("2026-03-08", "dimanche prochain", "2026-03-15"),
        ("2026-03-08", "dimanche", "2026-03-15"),
        ("2026-03-08", "lundi en huit", "2026-03-16"),
        ("2026-03-09", "next monday", "2026-03-16"),
        ("2026-03-09", "monday", "2026-03-16"),
        ("2027-01-03", "next week", "2027-01-04"),
        ("2027-01-01", "vendredi", "2027-01-08"),
    ],
)
def test_the_edges_of_months_years_and_weeks_hold(today: str, phrase: str, day: str) -> None:
    assert parse_when(phrase, date.fromisoformat(today)) == date.fromisoformat(day)


def test_phrases_are_found_where_they_stand_with_their_prepositions() -> None:
    text = "Écrire avant vendredi, puis rappeler le mardi 10 mars."
    found = find_dates(text, TODAY)
    assert [text[phrase.start : phrase.end] for phrase in found] == [
        "avant vendredi",
        "le mardi 10 mars",
    ]
    assert [phrase.day for phrase in found] == [date(2026, 3, 6), date(2026, 3, 10)]


def test_of_a_weekday_and_a_date_that_disagree_the_date_counts() -> None:
    found = find_dates("mercredi 10 mars", TODAY)
    assert [(phrase.start, phrase.end, phrase.day) for phrase in found] == [
        (0, 16, date(2026, 3, 10))
    ]


@pytest.mark.parametrize("spoken", ["en", "fr"])
@given(today=TODAYS, day=TODAYS)
def test_a_day_said_in_full_is_understood(spoken: str, today: date, day: date) -> None:
    language.use(spoken)
    assert parse_when(say_full_day(day), today) == day


@given(TODAYS, st.integers(0, 6))
def test_a_weekday_is_within_the_next_seven_days(today: date, weekday: int) -> None:
    name = ("monday", "mardi", "wednesday", "jeudi", "friday", "samedi", "sunday")[weekday]
    day = parse_when(name, today)
    assert day is not None
    assert day.weekday() == weekday
    assert timedelta(0) < day - today <= timedelta(days=7)


@given(TODAYS, st.integers(1, 31), st.integers(1, 12))
def test_a_date_without_a_year_is_the_first_from_today(today: date, day: int, month: int) -> None:
    found = parse_when(f"{day}/{month}", today)
    if found is None:
        assert (day, month) in [(30, 2), (31, 2), (31, 4), (31, 6), (31, 9), (31, 11)]
        return
    assert (found.day, found.month) == (day, month)
    assert found >= today
    assert found - today < timedelta(days=366 if (day, month) != (29, 2) else 366 * 8)


WORDS = st.sampled_from(
    "on le d'ici in dans 8 15 31 9999 days jours semaines next prochain en huit mardi friday march "
    "mars fin end of month 31/2 29/2 15/3/26 2026-13-45 +9999w 1er 29 février today , .".split()
)


@given(st.lists(WORDS, max_size=12).map(" ".join) | st.text(), st.dates())
def test_no_text_on_no_day_raises(text: str, today: date) -> None:
    ends = [0]
    for phrase in find_dates(text, today):
        assert ends[-1] <= phrase.start < phrase.end <= len(text)
        ends.append(phrase.end)
    parse_when(text, today)


@pytest.mark.parametrize("look", [Look.AHEAD, Look.EITHER, Look.BACK])
@pytest.mark.parametrize(
    "phrase", ["du 2 au 4 mars", "2–4 March", "28 Feb – 4 Mar", "28 févr.-4 mars"]
)
def test_days_that_have_begun_and_are_not_over_are_meant_either_way(
    phrase: str, look: Look
) -> None:
    found = parse_phrase(phrase, TODAY, look)
    assert found is not None
    assert found.day <= TODAY < (found.last or TODAY) == date(2026, 3, 4)


@pytest.mark.parametrize("look", [Look.AHEAD, Look.EITHER])
@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("28 Nov – 2 Dec 2028", "2028-11-28", "2028-12-02"),
        ("from 28 January to 2 February 2026", "2026-01-28", "2026-02-02"),
        ("du 28 novembre 2028 au 2 décembre", "2028-11-28", "2028-12-02"),
        ("30 Dec–2 Jan 2029", "2028-12-30", "2029-01-02"),
    ],
)
def test_of_several_days_one_says_the_year_of_both(
    phrase: str, first: str, last: str, look: Look
) -> None:
    found = parse_phrase(phrase, TODAY, look)
    assert found is not None
    assert (str(found.day), str(found.last)) == (first, last)
