"""Days, times and durations are read whole or left whole, in both languages."""

from datetime import date
from types import ModuleType

import pytest

from planner.grammar import ActionLine, parse_action, parse_event, parse_goal, parse_step
from tests.planner.grammar import english_phrases, french_phrases

FRIDAY, TUESDAY = date(2026, 12, 4), date(2026, 3, 3)
TABLES = (english_phrases, french_phrases)
MANY = 150


def lines_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def told(parsed: ActionLine, title: str) -> tuple[str, str, str, str]:
    """Day, time, minutes and part, as the tables write them."""
    day = parsed.day.isoformat() if parsed.day_typed else "-"
    if parsed.unread or parsed.title != title:
        day = "?"
    at = f"{parsed.time:%H:%M}" if parsed.time else "-"
    return day, at, str(parsed.minutes or "-"), parsed.part or "-"


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(("today", "column"), [(FRIDAY, 1), (TUESDAY, 2)])
def test_every_phrase_means_what_its_table_says(
    table: ModuleType, today: date, column: int
) -> None:
    rows = [[cell.strip() for cell in line.split("|")] for line in lines_of(table.READ)]
    assert len(rows) >= MANY
    wrong = []
    for row in rows:
        read = told(parse_action(f"{table.VERB} {row[0]}", today), table.VERB)
        right = (row[column], *row[3:])
        if read[0] != right[0] or (right[0] != "?" and read != right):
            wrong.append(f"{row[0]}: {read}, not {right}")
    assert not wrong, "\n".join(["", *wrong])


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("today", [FRIDAY, TUESDAY])
def test_what_looks_like_a_date_and_is_none_stays_and_is_told(
    table: ModuleType, today: date
) -> None:
    wrong = []
    for phrase in lines_of(table.UNREAD):
        line = f"{table.VERB} {phrase}"
        parsed = parse_action(line, today)
        if parsed.title != line or not parsed.unread or parsed.day_typed or parsed.time:
            wrong.append(f"{phrase}: {parsed}")
        elif any(words not in line for words in parsed.unread):
            wrong.append(f"{phrase}: {parsed.unread} is not in the line")
    assert not wrong, "\n".join(["", *wrong])


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("today", [FRIDAY, TUESDAY])
def test_ordinary_words_are_no_date(table: ModuleType, today: date) -> None:
    wrong = []
    for phrase in lines_of(table.PLAIN):
        line = f"{table.VERB} {phrase}"
        parsed = parse_action(line, today)
        if parsed.title != line or parsed.unread or parsed.day_typed or parsed.time:
            wrong.append(f"{phrase}: {parsed}")
    assert not wrong, "\n".join(["", *wrong])


@pytest.mark.parametrize("table", TABLES)
def test_a_phrase_is_taken_whole_or_left_whole_wherever_it_stands(table: ModuleType) -> None:
    wrong = []
    for line in [*lines_of(table.READ), *lines_of(table.UNREAD)]:
        phrase = line.split("|")[0].strip()
        for before, after in (("Relire", ", x"), ("Relire", ", vu"), ("", ", Relire")):
            typed = f"{before} {phrase}{after}".strip()
            title = parse_action(typed, TUESDAY).title
            rest = f"{before}{after}".strip(" ,")
            if title not in (typed, rest, f"{before}, {after.strip(' ,')}"):
                wrong.append(f"{typed}: {title}")
    assert not wrong, "\n".join(["", *wrong])


@pytest.mark.parametrize(
    ("line", "told", "part"),
    [
        ("Call Ana tomorrow evening at 3", "at 3", "evening"),
        ("Call Ana tomorrow morning at 2", "at 2", "morning"),
        ("Call Ana at 8 tomorrow", "at 8", None),
        ("Call Ana tomorrow at eight", "at eight", None),
        ("Appeler Ana demain soir à 3", "à 3", "evening"),
        ("Appeler Ana à 8 demain", "à 8", None),
    ],
)
def test_an_hour_that_may_be_of_the_morning_or_the_evening_is_told(
    line: str, told: str, part: str | None
) -> None:
    parsed = parse_action(line, TUESDAY)
    assert (parsed.title, parsed.time) == (f"{line[: line.index('Ana')]}Ana {told}", None)
    assert (parsed.unread, parsed.part) == ((told,), part)


SEEN = {
    "Appeler Ana dans deux semaines": "2026-12-18",
    "Appeler Ana dans un mois": "2027-01-04",
    "Appeler Ana début janvier": "2027-01-04",
    "Appeler Ana le 15 à 14h": "2026-12-15 14:00",
    "Call Ana in two weeks": "2026-12-18",
    "Call Ana 15 Dec": "2026-12-15",
    "Call Ana fri": "2026-12-11",
    "Call Ana noon": "- 12:00",
    "Call Ana next month": "2027-01-04",
    "Appeler Ana 1/2 heure": "- - 30",
    "Appeler Ana à 9h pendant 1h": "- 09:00 60",
    "Appeler Ana lundi 14h 1 h 30": "2026-12-07 14:00 90",
    "Appeler Ana lundi vers 10h": "2026-12-07 10:00",
    "Appeler Ana demain soir": "2026-12-05 - - evening",
    "Appeler Paul vendredi à 9h pendant une demi-heure": "2026-12-11 09:00 30",
    "Déjeuner avec Ana le 12 à 12h30 1h30": "2026-12-12 12:30 90",
    "Rappeler M. Petit mardi prochain 14h 20 min": "2026-12-08 14:00 20",
    "Call Ana 14h-15h": "- 14:00 60",
    "Call Ana - friday 14h": "2026-12-11 14:00",
    "Vendredi : appeler Ana": "2026-12-11",
    "(Call Ana) friday": "2026-12-11",
    "Call her friday": "2026-12-11",
    "Call them all friday": "2026-12-11",
    "Call A tomorrow": "2026-12-05",
}


def test_lines_of_everyday_are_read() -> None:
    wrong = []
    for line, right in SEEN.items():
        parsed = parse_action(line, FRIDAY)
        read = told(parsed, parsed.title)
        if list(read) != [*right.split(), "-", "-", "-"][:4] or parsed.unread:
            wrong.append(f"{line}: {read}")
    assert not wrong, "\n".join(["", *wrong])


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Call Ana about the fair, friday - 14h", "Call Ana about the fair"),
        ("Vendredi : appeler Ana", "appeler Ana"),
        ("Friday: call Ana", "call Ana"),
        ("Call Ana (friday)", "Call Ana"),
        ("Call Ana (friday 14h, 15 min)", "Call Ana"),
        ("Appeler Ana, demain, 9h, 15 min.", "Appeler Ana."),
        ("Call Ana – friday", "Call Ana"),
        ("Call Ana, next tuesday at 9:30, about it", "Call Ana, about it"),
    ],
)
def test_no_sign_is_left_of_what_was_taken(line: str, title: str) -> None:
    assert parse_action(line, FRIDAY).title == title


@pytest.mark.parametrize(
    "line", ["Call Sam", "Call Sam 14h", "Déjeuner avec Sam", "Sun Microsystems"]
)
def test_a_name_that_is_a_weekday_is_a_name(line: str) -> None:
    assert not parse_action(line, FRIDAY).day_typed


@pytest.mark.parametrize(
    ("line", "day"),
    [("Call Bob Sat", "2026-12-05"), ("Think of Bob sat", None), ("Appeler Bob mer", "2026-12-09")],
)
def test_a_short_weekday_that_is_a_word_needs_a_verb_of_contact(line: str, day: str | None) -> None:
    parsed = parse_action(line, FRIDAY)
    assert (str(parsed.day) if parsed.day_typed else None) == day


EVENTS = {
    "Salon du 3 au 5 décembre": ("Salon", "2026-12-03", "2026-12-05"),
    "Fair from 3 to 5 December": ("Fair", "2026-12-03", "2026-12-05"),
    "Fair 3–5 December 2027": ("Fair", "2027-12-03", "2027-12-05"),
    "Fair December 7-9": ("Fair", "2026-12-07", "2026-12-09"),
    "Congrès du lundi 7 au mercredi 9 décembre": ("Congrès", "2026-12-07", "2026-12-09"),
    "Salon du 28 novembre au 5 décembre": ("Salon", "2026-11-28", "2026-12-05"),
    "Fair 28 Dec - 2 Jan": ("Fair", "2026-12-28", "2027-01-02"),
    "Fair 28 Nov–2 Dec 2027": ("Fair", "2027-11-28", "2027-12-02"),
    "Salon 30 nov.-1er déc. 2026": ("Salon", "2026-11-30", "2026-12-01"),
    "Fair from 28 November 2026 to 2 December": ("Fair", "2026-11-28", "2026-12-02"),
    "Fair 30 Dec 2026–2 Jan 2027": ("Fair", "2026-12-30", "2027-01-02"),
    "Salon les 5 et 6 janvier": ("Salon", "2027-01-05", "2027-01-06"),
    "Fair on 5 and 6 January": ("Fair", "2027-01-05", "2027-01-06"),
    "Retreat from Friday to Monday": ("Retreat", "2026-12-11", "2026-12-14"),
    "Retreat between Monday and Wednesday": ("Retreat", "2026-12-07", "2026-12-09"),
    "Séminaire entre lundi et mercredi": ("Séminaire", "2026-12-07", "2026-12-09"),
    "Course Monday and Wednesday": ("Course Monday and Wednesday", "2026-12-04", None),
    "Réunion de lundi": ("Réunion", "2026-12-07", None),
    "Conférence du 15 mars": ("Conférence", "2027-03-15", None),
}


@pytest.mark.parametrize("line", EVENTS)
def test_an_event_may_last_several_days_and_be_named_by_its_day(line: str) -> None:
    parsed = parse_event(line, FRIDAY)
    last = str(parsed.last) if parsed.last else None
    assert (parsed.title, str(parsed.day), last) == EVENTS[line]
    assert (parsed.as_event().day, parsed.as_event().last) == (parsed.day, parsed.last)
    assert parsed.as_event().note == ""


def test_the_end_of_an_event_is_its_beginning_and_its_length() -> None:
    parsed = parse_event("Dîner vendredi 20h 2h", FRIDAY)
    assert (parsed.title, f"{parsed.start:%H:%M}", f"{parsed.end:%H:%M}") == (
        "Dîner", "20:00", "22:00"
    )  # fmt: skip


def test_goals_and_steps_tell_what_is_no_day() -> None:
    assert parse_goal("Meet 12 CFOs by 31 June", TUESDAY).unread == ("by 31 June",)
    assert parse_step("List names by 31/2", TUESDAY).unread == ("by 31/2",)
    assert parse_step("Trois cafés d’ici le 20 mars", TUESDAY).due == date(2026, 3, 20)


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("Meet 12 CFOs by June", date(2026, 6, 30)),
        ("Meet 12 CFOs before April", date(2026, 3, 31)),
        ("Voir 12 DAF d’ici mars", date(2026, 3, 31)),
        ("Voir 12 DAF avant mars", date(2027, 2, 28)),
        ("Voir 12 DAF avant janvier", date(2026, 12, 31)),
    ],
)
def test_a_month_of_a_goal_is_its_last_day_or_the_one_before_it(line: str, due: date) -> None:
    assert (parse_goal(line, TUESDAY).due, parse_goal(line, TUESDAY).unread) == (due, ())
