"""The line of an action says how it comes again; a phrase is taken whole or left whole."""

from datetime import date

import pytest

from planner import language
from planner.grammar import GrammarError, parse_action, understood_action
from planner.grammar.understood import repeats_in_words

TODAY = date(2026, 3, 3)

TAKEN = {
    "Call three people every Tuesday at 9": (
        "Call three people", "every Tuesday at 9:00: Tue 10, 17 Mar, 24 Mar, …",
    ),
    "Read the news every weekday at 9 ~5m": (
        "Read the news", "every working day at 9:00: today, tomorrow, Thu 5, …",
    ),
    "Lire la presse chaque mardi à 9 10 min": (
        "Lire la presse", "every Tuesday at 9:00: Tue 10, 17 Mar, 24 Mar, …",
    ),
    "Write thanks every Tuesday at 9 #thanks": (
        "Write thanks", "every Tuesday at 9:00: Tue 10, 17 Mar, 24 Mar, …",
    ),
    "Write to one person every weekday": (
        "Write to one person", "every working day: today, tomorrow, Thu 5, …",
    ),
    "Relire mes notes le premier lundi du mois": (
        "Relire mes notes", "the first Monday of the month: 6 Apr, 4 May, 1 Jun, …",
    ),
    "Faire le point le dernier jour ouvré du mois": (
        "Faire le point", "the last working day of the month: 31 Mar, 30 Apr, 29 May, …",
    ),
    "Send news two weeks after it is done": ("Send news", "2 weeks after it is done; first today"),
    "Donner des nouvelles vendredi, 14 jours après l’avoir fait 10 min": (
        "Donner des nouvelles", "2 weeks after it is done; first on Friday 6",
    ),
    "Review my goals quarterly": (
        "Review my goals", "the 3rd, every 3 months: today, 3 Jun, 3 Sep, …",
    ),
    "Appeler Ana tous les deux mardis 8h30 sauf le 24 mars": (
        "Appeler Ana",
        "every second Tuesday at 8:30, except Tuesday 24 March 2026: Tue 10, 7 Apr, 21 Apr, …",
    ),
    "Appeler Paul tous les mardis à partir du 17 mars": (
        "Appeler Paul", "every Tuesday: 17 Mar, 24 Mar, 31 Mar, …",
    ),
    "Call Ana every 2 weeks 3 times": (
        "Call Ana", "every second Tuesday, 3 times: today, 17 Mar, 31 Mar",
    ),
    "Souhaiter le 29 février tous les ans": (
        "Souhaiter", "every year on 29 February: 29 Feb 2028, 29 Feb 2032",
    ),
}  # fmt: skip
LEFT = (
    "Read the quarterly report",
    "Read “every Tuesday”",
    "Rappeler Paul deux semaines après le salon",
    "Send the report by the last day of the month",
    "Call Bob every 120 days",
    "Call every person on the list",
    "Prendre des nouvelles le 15 du mois",
    "Introduce Ana to Paul every Tuesday",
)


@pytest.mark.parametrize("line", TAKEN)
def test_what_comes_again_is_taken_and_said_with_its_next_days(line: str) -> None:
    read = parse_action(line, TODAY, repeats=True)
    assert (read.title, repeats_in_words(read, TODAY), read.unread) == (*TAKEN[line], ())


@pytest.mark.parametrize("line", LEFT)
def test_anything_else_stays_as_it_is_read_without(line: str) -> None:
    assert parse_action(line, TODAY, repeats=True) == parse_action(line, TODAY)


def test_where_nothing_can_repeat_the_words_are_told_as_not_understood() -> None:
    read = parse_action("Call Ana every Tuesday", TODAY)
    assert (read.title, read.unread) == ("Call Ana every Tuesday", ("every Tuesday",))


def test_the_preview_says_it_in_french() -> None:
    language.use("fr")
    read = parse_action("Appeler Ana chaque mardi à 9h", TODAY, repeats=True)
    assert dict(understood_action(read, today=TODAY))["Se répète"] == (
        "chaque mardi à 9\u00a0h\u00a0: mar. 10, 17 mars, 24 mars, …"
    )


def test_a_rule_without_a_day_is_refused() -> None:
    with pytest.raises(GrammarError, match="no day in the next five years"):
        parse_action("Greet every year on 30 February", TODAY, repeats=True)
