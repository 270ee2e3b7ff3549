"""The recurrence of a routine is typed in words of either language, and said back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.calendar.recurrence.find import find_repeats
from planner.calendar.recurrence.read import parse_repeats
from planner.calendar.recurrence.rrule import parse_rule
from planner.calendar.recurrence.say import say_repeats, say_rule
from tests.planner.calendar.rules import rules

TODAY = date(2026, 3, 3)

LAST_WORKING = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"

TYPED = {
    "every second Tuesday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "fortnightly on Tuesdays": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "tous les quinze jours, le mardi": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "toutes les 2 semaines, les mardi et vendredi": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR",
    "every Mon & Wed": "FREQ=WEEKLY;BYDAY=MO,WE",
    "monthly on the first Thursday": "FREQ=MONTHLY;BYDAY=1TH",
    "the first and the third Thursday of the month": "FREQ=MONTHLY;BYDAY=1TH,3TH",
    "every 1st & 3rd Thursday of the month": "FREQ=MONTHLY;BYDAY=1TH,3TH",
    "le premier et le troisième jeudi du mois": "FREQ=MONTHLY;BYDAY=1TH,3TH",
    "les deuxième et dernier jeudis du mois": "FREQ=MONTHLY;BYDAY=2TH,-1TH",
    "Every other tuesday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "un mardi sur deux": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "every 3 weeks on Tuesday": "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU",
    "toutes les 3 semaines, le mardi": "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU",
    "Tuesdays and Thursdays": "FREQ=WEEKLY;BYDAY=TU,TH",
    "tous les mardis et jeudis": "FREQ=WEEKLY;BYDAY=TU,TH",
    "lundi, mercredi et vendredi": "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "tous les mardis": "FREQ=WEEKLY;BYDAY=TU",
    "chaque mardi": "FREQ=WEEKLY;BYDAY=TU",
    "every weekday": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "tous les jours ouvrés": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "every 2 weeks": "FREQ=WEEKLY;INTERVAL=2",
    "toutes les deux semaines": "FREQ=WEEKLY;INTERVAL=2",
    "tous les quinze jours": "FREQ=WEEKLY;INTERVAL=2",
    "first Monday of the month": "FREQ=MONTHLY;BYDAY=1MO",
    "every first Monday": "FREQ=MONTHLY;BYDAY=1MO",
    "chaque 1er lundi du mois": "FREQ=MONTHLY;BYDAY=1MO",
    "tous les premiers lundis du mois": "FREQ=MONTHLY;BYDAY=1MO",
    "the last Friday of each month": "FREQ=MONTHLY;BYDAY=-1FR",
    "le dernier vendredi de chaque mois": "FREQ=MONTHLY;BYDAY=-1FR",
    "the 15th of the month": "FREQ=MONTHLY;BYMONTHDAY=15",
    "le 1er du mois": "FREQ=MONTHLY;BYMONTHDAY=1",
    "every two months": "FREQ=MONTHLY;INTERVAL=2",
    "tous les ans": "FREQ=YEARLY",
    "every day": "FREQ=DAILY",
    "every Tuesday until 30 June": "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260630",
    "tous les mardis jusqu’au 30 juin": "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260630",
    "chaque mardi, 6 fois": "FREQ=WEEKLY;BYDAY=TU;COUNT=6",
    "every month on the 31st": "FREQ=MONTHLY;BYMONTHDAY=31",
    "on the 31st of each month": "FREQ=MONTHLY;BYMONTHDAY=31",
    "tous les mois le 31": "FREQ=MONTHLY;BYMONTHDAY=31",
    "le 31 de chaque mois": "FREQ=MONTHLY;BYMONTHDAY=31",
    "the last day of the month": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "chaque mois le dernier jour": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "every 2 months on the first Monday": "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO",
    "tous les 3 mois, le dernier vendredi": "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR",
    "every five weeks": "FREQ=WEEKLY;INTERVAL=5",
    "every other week on Tuesday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "chaque semaine le mardi": "FREQ=WEEKLY;BYDAY=TU",
    "une semaine sur deux le jeudi": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    "every tue and thu": "FREQ=WEEKLY;BYDAY=TU,TH",
    "every year on 3 March": "FREQ=YEARLY;BYMONTHDAY=3;BYMONTH=3",
    "chaque année, le 3 mars": "FREQ=YEARLY;BYMONTHDAY=3;BYMONTH=3",
    "every Tuesday except 24 March": "FREQ=WEEKLY;BYDAY=TU\nEXDATE;VALUE=DATE:20260324",
    "tous les mardis sauf le 24 et le 31 mars": (
        "FREQ=WEEKLY;BYDAY=TU\nEXDATE;VALUE=DATE:20260324,20260331"
    ),
    "chaque mardi jusqu’au 30 juin, sauf mardi prochain": (
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260630\nEXDATE;VALUE=DATE:20260310"
    ),
    "every Tuesday except from 3 to 5 April": (
        "FREQ=WEEKLY;BYDAY=TU\nEXDATE;VALUE=DATE:20260403,20260404,20260405"
    ),
    "tous les jours sauf dimanche": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA",
    "tous les jours sauf le dimanche": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA",
    "tous les jours sauf les samedis et dimanches": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "every day except Sundays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA",
    "every weekday except Friday": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH",
    "tous les jours ouvrés sauf vendredi": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH",
    "every Monday and Friday except Fridays and 21 December": (
        "FREQ=WEEKLY;BYDAY=MO\nEXDATE;VALUE=DATE:20261221"
    ),
    "tous les jours jusqu’au 30 juin, sauf dimanche": (
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA;UNTIL=20260630"
    ),
    "every second Tuesday of the month": "FREQ=MONTHLY;BYDAY=2TU",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "tous les trimestres": "FREQ=MONTHLY;INTERVAL=3",
    "last working day of the month": LAST_WORKING,
    "le dernier jour ouvré du mois": LAST_WORKING,
    "tous les mois, le dernier jour ouvrable": LAST_WORKING,
    "the first weekday of each month": LAST_WORKING.replace("-1", "1"),
    "RRULE:FREQ=MONTHLY;BYDAY=-1FR": "FREQ=MONTHLY;BYDAY=-1FR",
    "every fifth Friday of the month": "FREQ=MONTHLY;BYDAY=5FR",
    "les avant-derniers lundis du mois": "FREQ=MONTHLY;BYDAY=-2MO",
    "the penultimate Monday of the month": "FREQ=MONTHLY;BYDAY=-2MO",
    "tous les 2 mois, l’avant-dernier jour ouvré": LAST_WORKING.replace(
        "MONTHLY", "MONTHLY;INTERVAL=2"
    ).replace("-1", "-2"),
}

SAID = {
    "FREQ=DAILY;INTERVAL=3": ("every 3 days", "tous les 3 jours"),
    "FREQ=WEEKLY": ("every Tuesday", "chaque mardi"),
    "FREQ=WEEKLY;INTERVAL=2": ("every second Tuesday", "un mardi sur deux"),
    "FREQ=WEEKLY;BYDAY=MO,WE,FR": (
        "every Monday, Wednesday and Friday",
        "chaque lundi, mercredi et vendredi",
    ),
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU": (
        "every 3 weeks on Tuesday",
        "toutes les 3 semaines, le mardi",
    ),
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR": ("every working day", "tous les jours ouvrés"),
    "FREQ=MONTHLY;BYDAY=1MO": ("the first Monday of the month", "le premier lundi du mois"),
    "FREQ=MONTHLY;BYMONTHDAY=1": ("the 1st of the month", "le 1er du mois"),
    "FREQ=MONTHLY;INTERVAL=2": ("the 3rd, every 2 months", "le 3, tous les 2 mois"),
    "FREQ=YEARLY": ("every year on 3 March", "chaque année, le 3 mars"),
    "FREQ=YEARLY;BYMONTHDAY=3;BYMONTH=3": ("every year on 3 March", "chaque année, le 3 mars"),
    LAST_WORKING: ("the last working day of the month", "le dernier jour ouvré du mois"),
    f"{LAST_WORKING};INTERVAL=2": (
        "the last working day, every 2 months",
        "le dernier jour ouvré, tous les 2 mois",
    ),
    "FREQ=MONTHLY;BYMONTHDAY=-1": ("the last day of the month", "le dernier jour du mois"),
    "FREQ=WEEKLY\nEXDATE;VALUE=DATE:20260324": (
        "every Tuesday, except Tuesday 24 March 2026",
        "chaque mardi, sauf le mardi 24 mars 2026",
    ),
    "FREQ=WEEKLY;COUNT=1": ("every Tuesday, 1 time", "chaque mardi, 1 fois"),
    "FREQ=WEEKLY;UNTIL=20260630": (
        "every Tuesday, until Tuesday 30 June 2026",
        "chaque mardi, jusqu’au mardi 30 juin 2026",
    ),
    "FREQ=MONTHLY;BYDAY=2FR,FR": ("FREQ=MONTHLY;BYDAY=2FR,FR",) * 2,
    "FREQ=MONTHLY;BYDAY=2FR,2FR": (
        "the second Friday of the month",
        "le deuxième vendredi du mois",
    ),
    "FREQ=YEARLY;BYMONTHDAY=3": ("FREQ=YEARLY;BYMONTHDAY=3",) * 2,  # of every month
    "FREQ=YEARLY;BYMONTH=3;BYDAY=1MO": ("FREQ=YEARLY;BYDAY=1MO;BYMONTH=3",) * 2,
    "weekly on a whim": ("weekly on a whim",) * 2,
}


@pytest.mark.parametrize(("typed", "rule"), TYPED.items())
def test_words_are_understood(typed: str, rule: str) -> None:
    assert str(parse_repeats(typed, TODAY)) == rule


@pytest.mark.parametrize(
    "typed",
    [
        "every blue moon", "every 0 weeks", "every Tuesday, 0 times", "every Tuesday until when",
        "31/2", "mardi prochain", "every Tuesday or so", "le 32 du mois", "every 1000 weeks",
        "every Tuesday except in August", "tous les mardis sauf exception", "every Tuesday except",
        "every Tuesday except Tuesdays", "tous les mardis sauf lundi", "every 2 days except Sunday",
        "tous les mois sauf dimanche", "every week except Monday",
    ],
)  # fmt: skip
def test_other_words_are_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match="Not a rule"):
        parse_repeats(typed, TODAY)


@pytest.mark.parametrize("typed", ["", "  ", "\u00a0"])
def test_nothing_typed_is_no_rule(typed: str) -> None:
    assert parse_repeats(typed, TODAY) is None


@given(st.text())
def test_whatever_is_typed_is_a_rule_or_refused(typed: str) -> None:
    try:
        rule = parse_repeats(typed, TODAY)
    except ValueError:
        return
    assert rule is None or parse_rule(str(rule)) == rule


@pytest.mark.parametrize(("rule", "said"), SAID.items())
def test_a_rule_is_said_in_both_languages(rule: str, said: tuple[str, str]) -> None:
    try:
        assert say_repeats(rule, TODAY) == said[0]
        language.use("fr")
        assert say_repeats(rule, TODAY) == said[1]
    finally:
        language.use("en")


@given(rules)
def test_what_is_said_names_the_rule_fully_enough_to_be_typed_again(rule: object) -> None:
    parsed = parse_rule(str(rule))
    assert parsed is not None
    said = say_rule(parsed, TODAY)
    assert parse_repeats(said, TODAY) == parsed


DAYS_OF_MONTHS = [
    *(f"BYDAY={nth}{day}" for nth in (1, 2, 3, 4, 5, -1, -2) for day in ("MO", "SU")),
    *(
        f"BYDAY={nths}"
        for nths in ("1MO,3MO", "-1MO,1MO", "1MO,-2MO", "2TU,5TU", "-2TU,5TU", "1FR,2FR,-1FR")
    ),
    *(f"BYDAY=MO,TU,WE,TH,FR;BYSETPOS={nth}" for nth in (1, 2, 3, 4, 5, -1, -2)),
    *(f"BYMONTHDAY={day}" for day in (1, 2, 15, 31, -1)),
]


@pytest.mark.parametrize("tongue", language.LANGUAGES)
@pytest.mark.parametrize("interval", [1, 2, 26, 99])
def test_every_day_of_a_month_that_can_be_said_is_read_back(tongue: str, interval: int) -> None:
    every = f"INTERVAL={interval};" if interval > 1 else ""
    ends = ("", ";COUNT=1", ";COUNT=2", ";UNTIL=20270303")
    language.use(tongue)
    try:
        for text in (f"FREQ=MONTHLY;{every}{day}{end}" for day in DAYS_OF_MONTHS for end in ends):
            said = say_repeats(text, TODAY)
            assert said != text
            assert str(parse_repeats(said, TODAY)) == text
            phrase = find_repeats(f"Relire la revue, {said}", TODAY)
            assert phrase is not None
            assert str(phrase.rule) == text
    finally:
        language.use("en")
