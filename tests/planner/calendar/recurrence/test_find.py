"""The recurrence of an event stands in its line, among the other words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.recurrence.find import find_repeats
from planner.grammar import GrammarError, parse_event
from tests.planner.calendar.recurrence.test_read import TYPED

TODAY = date(2026, 3, 3)

LINES = {
    "BNI breakfast every second Tuesday 8:00-9:30 @Grand Café": (
        "BNI breakfast",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "2026-03-10",
    ),
    "every Thursday Club lunch 12:30": ("Club lunch", "FREQ=WEEKLY;BYDAY=TH", "2026-03-05"),
    "Club each Monday and Friday until 30 June 8:00": (
        "Club",
        "FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20260630",
        "2026-03-06",
    ),
    "Yoga every Tuesday, 6 times, 18:00": ("Yoga", "FREQ=WEEKLY;BYDAY=TU;COUNT=6", "2026-03-10"),
    "Drinks every 2 weeks 20/3 18:00": ("Drinks", "FREQ=WEEKLY;INTERVAL=2", "2026-03-20"),
    "Breakfast the first Monday of the month 8:00": (
        "Breakfast",
        "FREQ=MONTHLY;BYDAY=1MO",
        "2026-04-06",
    ),
    "Petit-déjeuner BNI tous les mardis 8h-9h30 @Grand Café": (
        "Petit-déjeuner BNI",
        "FREQ=WEEKLY;BYDAY=TU",
        "2026-03-10",
    ),
    "Café un mardi sur deux 8h": ("Café", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-03-10"),
    "Bal toutes les deux semaines jeudi 19h": ("Bal", "FREQ=WEEKLY;INTERVAL=2", "2026-03-05"),
    "Club chaque 1er lundi du mois jusqu’au 30 juin": (
        "Club",
        "FREQ=MONTHLY;BYDAY=1MO;UNTIL=20260630",
        "2026-04-06",
    ),
    "Visite le 15 du mois 14h but : voir": ("Visite", "FREQ=MONTHLY;BYMONTHDAY=15", "2026-03-15"),
    "Cours tous les jours sauf dimanche 9h": (
        "Cours",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA",
        "2026-03-04",
    ),
    "Course Mondays and Wednesdays 6pm": ("Course", "FREQ=WEEKLY;BYDAY=MO,WE", "2026-03-04"),
    "Gym on Mondays @City": ("Gym", "FREQ=WEEKLY;BYDAY=MO", "2026-03-09"),
    "Cours les lundis 18h": ("Cours", "FREQ=WEEKLY;BYDAY=MO", "2026-03-09"),
    "Happy Mondays concert Friday": ("Happy Mondays concert", "None", "2026-03-06"),
    "Les lundis de la CCI vendredi": ("Les lundis de la CCI", "None", "2026-03-06"),
    "Course every Mon & Wed 6pm": ("Course", "FREQ=WEEKLY;BYDAY=MO,WE", "2026-03-04"),
    "Café tous les jours 9h": ("Café", "FREQ=DAILY", "2026-03-03"),
}  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_an_event_that_repeats_says_so_in_one_line(line: str) -> None:
    title, rule, day = LINES[line]
    read = parse_event(line, TODAY, repeats=True)
    assert (read.title, str(read.rule), str(read.day)) == (title, rule, day)


@pytest.mark.parametrize("words", [words for words in TYPED if "RRULE" not in words])
def test_the_words_of_the_form_are_known_in_a_line_unless_they_may_name_one_day(words: str) -> None:
    read = parse_event(f"Club {words}", TODAY, repeats=True)
    if words in ("lundi, mercredi et vendredi", "quarterly"):
        assert read.rule is None
    else:
        assert (read.title, str(read.rule), read.repeats) == ("Club", TYPED[words], words)


@pytest.mark.parametrize(
    "line",
    [
        "Talk on every blue moon", "Talk le mardi", "Talk tuesday", '"Every Tuesday" the film',
        "Talk every 0 weeks", "Everyday life", "Talk fin du mois", "Talk note: every tuesday",
        "Talk every tuesday except Mondays",
    ],
)  # fmt: skip
def test_other_words_repeat_nothing(line: str) -> None:
    assert parse_event(line, TODAY, repeats=True).rule is None


def test_the_day_typed_beside_it_is_the_first_from_which_it_counts() -> None:
    assert parse_event("Club every Tuesday 20/3", TODAY, repeats=True).day == date(2026, 3, 24)
    assert parse_event("Club every Tuesday today", TODAY, repeats=True).day == TODAY


def test_words_that_repeat_are_only_read_where_they_are_asked_for() -> None:
    assert parse_event("Club every Tuesday", TODAY).title == "Club every Tuesday"


def test_a_rule_without_a_day_in_sight_is_refused_with_a_sentence() -> None:
    with pytest.raises(GrammarError, match="no day in the next five years"):
        parse_event("Club every Tuesday until 1 March 2026", TODAY, repeats=True)


@given(st.text() | st.lists(st.sampled_from([*TYPED, "le", "12", "every", ","])).map(" ".join))
def test_whatever_is_typed_a_phrase_stands_in_the_text(text: str) -> None:
    found = find_repeats(text, TODAY)
    assert found is None or 0 <= found.start < found.end <= len(text)
