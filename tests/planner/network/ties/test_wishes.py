"""A word on a day that matters: its title, its reason, the days that it may come before."""

from datetime import date

import pytest

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.language import use
from planner.model.people import PersonDate
from planner.model.vocabulary import DateKind
from planner.network.ties.wishes import Wish, days_of_word, say_why, say_wish

TUESDAY, FRIDAY = date(2026, 3, 3), date(2026, 3, 6)
BIRTHDAY, START, OTHER = DateKind


def wish(
    kind: DateKind, year: int | None = None, label: str = "", at: str = "Kérial", on: date = TUESDAY
) -> Wish:
    return Wish(PersonDate(1, kind, on.month, on.day, year, label), on, 1, "Ana Ruiz", at)


@pytest.mark.parametrize(
    ("each", "english", "french"),
    [
        (
            wish(BIRTHDAY),
            "Wish Ana Ruiz a happy birthday",
            "Souhaiter son anniversaire à Ana Ruiz",
        ),
        (
            wish(START, 2025),
            "Congratulate Ana Ruiz: one year at Kérial",
            "Féliciter Ana Ruiz : un an chez Kérial",
        ),
        (
            wish(START, 2024, at=""),
            "Congratulate Ana Ruiz: 2 years in the post",
            "Féliciter Ana Ruiz : 2 ans à son poste",
        ),
        (
            wish(START),
            "Congratulate Ana Ruiz: another year at Kérial",
            "Féliciter Ana Ruiz : une année de plus chez Kérial",
        ),
        (
            wish(START, 2026),
            "Wish Ana Ruiz a good start at Kérial",
            "Souhaiter un bon début à Ana Ruiz chez Kérial",
        ),
        (
            wish(OTHER, label="fête"),
            "Send Ana Ruiz a word: fête",
            "Envoyer un mot à Ana Ruiz : fête",
        ),
        (wish(OTHER), "Send Ana Ruiz a word", "Envoyer un mot à Ana Ruiz"),
    ],
)
def test_the_title_says_what_to_write_about(each: Wish, english: str, french: str) -> None:
    assert say_wish(each) == english
    use("fr")
    assert say_wish(each).replace("\u00a0", " ") == french


@pytest.mark.parametrize(
    ("each", "today", "said"),
    [
        (wish(BIRTHDAY), TUESDAY, "birthday today"),
        (wish(START, 2025), TUESDAY, "anniversary in the post today"),
        (wish(START, 2026), TUESDAY, "start in the post today"),
        (wish(OTHER, label="fête"), TUESDAY, "fête today"),
        (wish(OTHER), TUESDAY, "a day that matters today"),
        (wish(BIRTHDAY, on=date(2026, 3, 8)), FRIDAY, "birthday on Sunday 8, a day off"),
    ],
)
def test_the_reason_says_when_the_day_is(each: Wish, today: date, said: str) -> None:
    assert say_why(each, today) == said


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (TUESDAY, TUESDAY),
        (FRIDAY, date(2026, 3, 8)),
        (date(2026, 3, 7), date(2026, 3, 8)),
        (date(2026, 3, 8), date(2026, 3, 8)),
    ],
)
def test_a_day_off_belongs_to_the_working_day_before(today: date, last: date) -> None:
    assert days_of_word(today, WEEKDAYS_ONLY) == (today, last)


def test_a_long_pause_is_not_looked_through() -> None:
    pause = WorkingDays(pauses=((date(2026, 3, 7), date(2026, 3, 29)),))
    assert days_of_word(FRIDAY, pause) == (FRIDAY, date(2026, 3, 10))
