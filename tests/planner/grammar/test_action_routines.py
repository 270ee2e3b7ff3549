"""The line of an action says how it comes again; a phrase is taken whole or left whole."""

from datetime import date

import pytest

from planner import language
from planner.calendar.recurrence.read import parse_repeats
from planner.grammar import GrammarError, parse_action, parse_event, understood_action
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
BOUNDED = """
every Monday morning until 30 June | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
every Monday at 9:00 until 30 June | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
every Monday from 1 April to 30 June | Mon 6 Apr | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
every Monday from 1 April until 30 June | Mon 6 Apr | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
every Monday, starting in April until June | Mon 6 Apr | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
every Monday from April to June | Mon 6 Apr | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
every Monday from April | Mon 6 Apr | FREQ=WEEKLY;BYDAY=MO
every Monday in April | Mon 6 Apr | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260430
every Monday until June | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
every Monday by June | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
every Monday before June | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260531
every Monday before 9:00 | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO
every Monday at 9:00, ten times | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO;COUNT=10
every morning until June | Tue 3 Mar | FREQ=DAILY;UNTIL=20260630
every year in April | Wed 1 Apr | FREQ=YEARLY
every last working day | Tue 31 Mar | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
at the end of every month | Tue 31 Mar | FREQ=MONTHLY;BYMONTHDAY=-1
every month end | Tue 31 Mar | FREQ=MONTHLY;BYMONTHDAY=-1
every 2nd and 4th Thursday | Thu 12 Mar | FREQ=MONTHLY;BYDAY=2TH,4TH
every day from Monday to Friday | Tue 3 Mar | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
once every two weeks | Tue 3 Mar | FREQ=WEEKLY;INTERVAL=2
chaque lundi matin jusqu’au 30 juin | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
chaque lundi à 9h jusqu’à fin juin | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
chaque lundi du 1er avril au 30 juin | Mon 6 Apr | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
chaque lundi d’avril à juin | Mon 6 Apr | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
chaque lundi à partir d’avril | Mon 6 Apr | FREQ=WEEKLY;BYDAY=MO
chaque lundi en avril | Mon 6 Apr | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260430
tous les lundis du mois d’avril | Mon 6 Apr | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260430
chaque lundi jusqu’en juin | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
chaque lundi d’ici juin | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630
chaque lundi avant juin | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260531
chaque lundi, dix fois | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO;COUNT=10
tous les matins | Tue 3 Mar | FREQ=DAILY
les lundis matin | Mon 9 Mar | FREQ=WEEKLY;BYDAY=MO
tous les ans en avril | Wed 1 Apr | FREQ=YEARLY
chaque dernier jour ouvré | Tue 31 Mar | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
chaque fin de mois | Tue 31 Mar | FREQ=MONTHLY;BYMONTHDAY=-1
les 2e et 4e jeudis | Thu 12 Mar | FREQ=MONTHLY;BYDAY=2TH,4TH
tous les jours du lundi au vendredi | Tue 3 Mar | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
toutes les quinzaines | Tue 3 Mar | FREQ=WEEKLY;INTERVAL=2
un jour sur trois | Tue 3 Mar | FREQ=DAILY;INTERVAL=3
une fois tous les deux mois | Tue 3 Mar | FREQ=MONTHLY;INTERVAL=2
"""
"""Phrases, with the first day and the rule of both an action and an event."""
ODD = (
    "every Monday or Tuesday", "every 2 or 3 days", "every few days", "every now and then",
    "every hour", "every weekend", "twice daily", "three times every week", "once a month",
    "one Monday in two", "biweekly", "every middle of the month", "every morning of the week",
    "chaque lundi ou mardi", "tous les deux ou trois jours", "toutes les heures",
    "de temps en temps", "tous les week-ends", "toutes les fins de semaine", "tous les midis",
    "une fois par mois", "deux lundis par mois", "chaque début de semaine", "deux fois par jour",
    "chaque matin de la semaine", "0 weeks after it is done", "500 weeks after it is done",
    "0 semaine après l’avoir fait", "800 jours après la dernière fois",
)  # fmt: skip
"""Phrases that look like a rule, and are no single one: told, and left whole."""
LENGTHS = ("for 3 months", "till further notice", "pendant 3 mois", "jusqu’à nouvel ordre")
ADVERBS = {
    "Write daily until 31 March": (
        "every day, until Tuesday 31 March 2026: today, tomorrow, Thu 5, …"
    ),
    "Écrire quotidiennement jusqu’au 31 mars": (
        "every day, until Tuesday 31 March 2026: today, tomorrow, Thu 5, …"
    ),
    "Write weekly ~20m": "every Tuesday: today, Tue 10, 17 Mar, …",
    "Write daily at 9, 3 times": "every day at 9:00, 3 times: today, tomorrow, Thu 5",
    "Write every Monday at 9 until 16 March": (
        "every Monday at 9:00, until Monday 16 March 2026: Mon 9, Mon 16"
    ),
}
"""Lines of actions alone: an event’s title may be “Club weekly”, and no bare hour is its."""
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


def test_a_rule_begins_and_ends_where_its_line_says_so_in_window_and_calendar() -> None:
    wrong = []
    for row in BOUNDED.strip().splitlines():
        words, day, rule = (cell.strip() for cell in row.split("|"))
        action = parse_action(f"Write {words}", TODAY, repeats=True)
        event = parse_event(f"Write {words}", TODAY, repeats=True)
        known = str(action.repeats and action.repeats.rule), str(event.rule)
        told = (action.title, event.title, f"{action.day:%a {action.day.day} %b}", action.unread)
        if known != (rule, rule) or told != ("Write", "Write", day, ()):
            wrong.append(f"{words}: {known} {told}")
        elif parse_repeats(event.repeats, TODAY) != event.rule:
            wrong.append(f"{words}: not read back from {event.repeats}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("line", ADVERBS)
def test_an_action_is_daily_or_weekly_until_a_day_and_at_a_bare_hour(line: str) -> None:
    read = parse_action(line, TODAY, repeats=True)
    assert (read.title, read.unread) == (line.split(maxsplit=1)[0], ())
    assert repeats_in_words(read, TODAY) == ADVERBS[line]


@pytest.mark.parametrize("words", ODD)
def test_what_is_no_single_rule_is_left_whole_and_told(words: str) -> None:
    for line in (f"Write {words}", f"Write {words} now"):
        action = parse_action(line, TODAY, repeats=True)
        event = parse_event(line, TODAY, repeats=True)
        assert (action.title, event.title, action.repeats, event.rule) == (line, line, None, None)
        assert "".join(action.unread) in words
        assert action.unread == event.unread != ()


@pytest.mark.parametrize("words", LENGTHS)
def test_an_end_that_is_not_understood_stays_and_is_told(words: str) -> None:
    for when in ("every Monday at 9:00", "chaque lundi à 9h"):
        action = parse_action(f"Write {when} {words}", TODAY, repeats=True)
        event = parse_event(f"Write {when} {words}", TODAY, repeats=True)
        assert (action.title, event.title) == (f"Write {words}", f"Write {words}")
        assert (action.unread, event.unread) == ((words,), (words,))
        assert str(action.repeats and action.repeats.rule) == str(event.rule)


@pytest.mark.parametrize(
    "line",
    [
        "Send the March review every Monday", "Relire le bilan de mars chaque lundi",
        "Write the weekly report", "Think twice", "Call one person per group",
        "Café et lecture tous les mardis", "Standup - every Monday", "Send every colleague a card",
    ],
)  # fmt: skip
def test_words_of_the_title_are_neither_an_end_nor_told(line: str) -> None:
    read = parse_action(line, TODAY, repeats=True)
    assert line.startswith(read.title)
    assert read.unread == ()
    assert read.repeats is None or (read.repeats.rule and not read.repeats.rule.until)


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
