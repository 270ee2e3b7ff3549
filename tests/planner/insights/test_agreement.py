"""A noun of the review and of its note agrees with the first number, in both languages."""

from datetime import date

import pytest

from planner import language
from planner.calendar.weeks import week_named
from planner.insights.review.facts import Balance, Figures, Review, Spread, WholeReview
from planner.insights.review.note import note_lines
from planner.insights.review.week_words import say_week_name
from planner.insights.review.wording import say_balance
from planner.today.regularity import Regularity
from planner.today.wording import say_regular, say_regular_days

TODAY = date(2026, 3, 3)
NO_BREAK = "\N{NO-BREAK SPACE}"


def note_of(figures: Figures) -> str:
    week = week_named("2026-W09")
    balance, spread = Balance(), Spread()
    whole = WholeReview(Review(week), "", figures, (), balance, spread, (), ())
    return "\n".join(note_lines(whole, TODAY))


@pytest.mark.parametrize(
    ("spoken", "one", "none"),
    [
        ("en", "1 action of 3 · 2 events of 2", "0 actions of 3 · 1 event of 2"),
        ("fr", "1 action sur 3 · 2 événements sur 2", "0 action sur 3 · 1 événement sur 2"),
    ],
)
def test_the_note_counts_what_was_debriefed(spoken: str, one: str, none: str) -> None:
    language.use(spoken)
    assert one in note_of(Figures(done=3, debriefed=1, events=2, events_debriefed=2))
    assert none in note_of(Figures(done=3, debriefed=0, events=2, events_debriefed=1))


@pytest.mark.parametrize(
    ("done", "of", "english", "french", "short"),
    [
        (10, 14, "10 of the last 14 working days",
            "10 jours d’action sur les 14 derniers jours ouvrés", "10 j. sur 14"),
        (1, 14, "1 of the last 14 working days",
            "1 jour d’action sur les 14 derniers jours ouvrés", "1 j. sur 14"),
        (1, 1, "1 of 1 working day", "1 jour d’action sur 1 jour ouvré", "1 j. sur 1"),
        (0, 14, "0 of the last 14 working days",
            "0 jour d’action sur les 14 derniers jours ouvrés", "0 j. sur 14"),
    ],
)  # fmt: skip
def test_regularity_counts_days_of_action(
    done: int, of: int, english: str, french: str, short: str
) -> None:
    found = Regularity(done, of)
    assert say_regular(found) == english
    language.use("fr")
    assert (say_regular(found), say_regular_days(found)) == (french, short)


@pytest.mark.parametrize(
    ("gives", "asks", "english", "french"),
    [
        (0, 1, "nothing given, asked once", "rien de donné, une demande"),
        (1, 0, "given once, nothing asked", "un service rendu, rien de demandé"),
        (3, 2, "given 3 times, asked 2 times", "3 services rendus, 2 demandes"),
    ],
)
def test_gives_and_asks_are_said_in_words(gives: int, asks: int, english: str, french: str) -> None:
    balance = Balance(gives=gives, asks=asks)
    assert say_balance(balance).startswith(f"In 90 days: {english}.")
    language.use("fr")
    assert say_balance(balance).startswith(f"En 90{NO_BREAK}jours{NO_BREAK}: {french}.")


def test_a_week_is_a_semaine_in_french() -> None:
    week = week_named("2026-W09")
    assert say_week_name(week) == "2026-W09"
    language.use("fr")
    assert say_week_name(week) == "2026-S09"
