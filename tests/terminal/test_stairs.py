"""In a real terminal, in both languages: a goal, routines and a pause meet days that go by."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.grammar import parse_action
from tests.terminal.conftest import Open
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.slow
FRIDAY, A_YEAR_LATER = "2026-03-06", "2027-03-01"
SIZES = {"en": (120, 40), "fr": (80, 24)}


@dataclass(frozen=True, slots=True)
class Climb:
    """A goal in one line, its actions by step, and each day that they move."""

    language: str
    goal: str
    stairs: tuple[str, ...]
    actions: tuple[tuple[str, ...], tuple[str, ...]]
    spread: tuple[str, ...]
    named: str
    again: tuple[str, ...]
    moved: str
    undone: str
    nothing: str


@dataclass(frozen=True, slots=True)
class Habits:
    """Two routines in one line each, and how the days of both are said."""

    language: str
    calls: tuple[str, str]
    begun: str
    other_day: tuple[str, str]
    moved: tuple[str, str]
    news: tuple[str, str]
    done: str
    listed: tuple[str, str]
    no_place: str
    late: tuple[str, str, str]
    listed_later: tuple[str, str]
    done_once: str


@dataclass(frozen=True, slots=True)
class Rest:
    """A week’s pause in one line, what it moves, and Today before and after it."""

    language: str
    before: tuple[str, str]
    line: tuple[str, str]
    preview: str
    after: tuple[str, str]
    undone: str


CLIMBS = (
    Climb(
        "en",
        "meet 12 finance directors by the end of March",
        ("3 finance directors 10 Mar",
         *(f"3 more finance directors, {in_all} in all {day} Mar"
           for in_all, day in ((6, 17), (9, 24), (12, 31)))),
        (("Call Paul ~10m", "Write to Eve ~10m", "Coffee with Marc ~10m"),
         ("Ask Anne ~10m", "Thank Léa ~10m")),
        ("4 move, 1 stays", "today → Thu 5 Write to Eve", "today → Mon 9 Coffee with Marc",
         "today → Wed 11 Ask Anne", "today → Fri 13 Thank Léa"),
        "finance",
        ("3 move, 2 stay", "Tue 3 → today Call Paul", "yesterday → today Write to Eve",
         "Mon 9 → Tue 10 Coffee with Marc"),
        "3 actions moved: meet 12 finance directors · u undoes",
        "Undone: 3 actions moved",
        "nothing moves, 5 stay",
    ),
    Climb(
        "fr",
        "rencontrer 12 directeurs financiers d’ici fin mars",
        ("3 directeurs financiers 10 mars",
         *(f"Encore 3 directeurs financiers, {in_all} en tout {day} mars"
           for in_all, day in ((6, 17), (9, 24), (12, 31)))),
        (("Appeler Paul ~10m", "Écrire à Ève ~10m", "Café avec Marc ~10m"),
         ("Demander à Anne ~10m", "Remercier Léa ~10m")),
        ("4 changent de jour, 1 reste en place", "aujourd’hui → jeu. 5 Écrire à Ève",
         "aujourd’hui → lun. 9 Café avec Marc", "aujourd’hui → mer. 11 Demander à Anne",
         "aujourd’hui → ven. 13 Remercier Léa"),
        "financiers",
        ("3 changent de jour, 2 restent en place", "mar. 3 → aujourd’hui Appeler Paul",
         "hier → aujourd’hui Écrire à Ève", "lun. 9 → mar. 10 Café avec Marc"),
        "3 actions déplacées : rencontrer 12 directeurs financiers · u pour annuler",
        "Annulé – 3 actions déplacées",
        "rien ne change de jour, 5 restent en place",
    ),
)  # fmt: skip
HABITS = (
    Habits(
        "en",
        ("Call three people every second Tuesday ~5m",
         "every second Tuesday: Tue 10, 24 Mar, 7 Apr, …"),
        "Routine begun, first on Tuesday 10",
        ("thursday 12 march", "Tue 10 → Thursday 12 March 2026"),
        ("Moved to Thursday 12", "Call three people · routine Thu 12"),
        ("Send news two weeks after it is done", "2 weeks after it is done; first today"),
        "Send news achieved, routine",
        ("Call three people not done yet", "2 weeks after it is done · next 17 Mar"),
        "Today no action on Mondays",
        ("Late 2", "Send news routine, planned for 17 March 2026",
         "Call three people routine, planned for 23 February 5 min"),
        ("2 weeks after it is done · next 15 Mar",
         "every second Tuesday · to do since 23 February · next Tue 9"),
        "Call three people achieved, routine",
    ),
    Habits(
        "fr",
        ("Appeler trois personnes un mardi sur deux ~5m",
         "un mardi sur deux : mar. 10, 24 mars, 7 avr., …"),
        "Routine commencée, la première fois mardi 10",
        ("jeudi 12 mars", "mar. 10 → jeudi 12 mars 2026"),
        ("Nouveau jour : jeudi 12", "Appeler trois personnes · routine jeu. 12"),
        ("Donner des nouvelles deux semaines après l’avoir fait",
         "2 semaines après l’avoir fait ; la première fois aujourd’hui"),
        "Donner des nouvelles réussi, routine",
        ("Appeler trois personnes pas encore faite",
         "2 semaines après l’avoir fait · prochaine fois : 17 mars"),
        "Aujourd’hui pas d’action le lundi",
        ("En retard 2", "Donner des nouvelles routine, prévue le 17 mars 2026",
         "Appeler trois personnes routine, prévue le 23 février 5 min"),
        ("2 semaines après l’avoir fait · prochaine fois : 15 mars",
         "un mardi sur deux · à faire depuis le 23 février · puis mar. 9"),
        "Appeler trois personnes réussi, routine",
    ),
)  # fmt: skip
RESTS = (
    Rest(
        "en",
        ("1 day of 7", "Call Eve planned for 24 February"),
        ("last week, flu", "Monday 23 February – Sunday 1 March 2026"),
        "Call Eve Tue 24 Feb → Tue 3 Mar",
        ("1 day of 2", "Call Eve due today"),
        "Undone: Pause",
    ),
    Rest(
        "fr",
        ("1 j. sur 7", "Call Eve prévue le 24 février"),
        ("la semaine dernière, grippe", "lundi 23 février – dimanche 1er mars 2026"),
        "Call Eve mar. 24 févr. → mar. 3 mars",
        ("1 j. sur 2", "Call Eve à faire aujourd’hui"),
        "Annulé – Pause",
    ),
)


@pytest.fixture
def mondays_at_zero(tmp_path: Path) -> str:
    """A configuration in which nothing is placed on a Monday."""
    path = tmp_path / "mondays.toml"
    path.write_text("[days]\nmonday = {number = 0}\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def friday_before(file: Path) -> None:
    """Paul was reached on Friday 20 February, and Eve was to be called on the Tuesday after."""
    file.parent.mkdir(parents=True)
    friday = date(2026, 2, 20)
    store = Store(file)
    store.touches.log(store.people.add("Paul Petit", friday).id, friday)
    store.actions.add(parse_action("Call Eve on tuesday", friday), friday)
    store.close()


def _see(terminal: Terminal, *texts: str) -> None:
    """Wait for texts of one line each, whatever the widths of its columns."""
    terminal.see(*(r"\s+".join(re.escape(word) for word in text.split()) for text in texts))


def _typed(terminal: Terminal, text: str, *understood: str) -> None:
    terminal.type(text)
    _see(terminal, text[-9:].strip(), *understood)
    terminal.type("\r")


def _quit(terminal: Terminal) -> None:
    terminal.press("ctrl+q")
    assert terminal.ended() == 0


def _moves(terminal: Terminal) -> list[str]:
    """The lines with an old and a new day, in a frame or not, a space between two columns."""
    lines = (" ".join(line.strip(" ▌").split()) for line in re.split("[│\n]", terminal.text))
    return [line for line in lines if " → " in line]


def _previewed(terminal: Terminal, expected: tuple[str, ...]) -> None:
    _see(terminal, *expected)
    assert _moves(terminal) == [*expected[1:]]


@pytest.mark.parametrize("words", CLIMBS, ids=["en-120×40", "fr-80×24"])
def test_a_goal_becomes_days_that_fit_again_after_three_missed(
    open_terminal: Open, file: Path, mondays_at_zero: str, words: Climb
) -> None:
    terminal = open_terminal(language=words.language, size=SIZES[words.language])
    terminal.see("^ 1 ")
    terminal.type("3n")
    _typed(terminal, words.goal)
    terminal.type("c4")
    _see(terminal, *words.stairs)
    terminal.press("enter", "right")
    for titles, then in zip(words.actions, ("up", "left"), strict=True):
        terminal.type("".join(f"a{title}\r" for title in titles))
        terminal.press(then)
    terminal.type("l")
    _previewed(terminal, words.spread)
    terminal.press("enter")
    _quit(terminal)

    later = ("--config", mondays_at_zero, "--today", FRIDAY)
    shell = open_terminal(*later, "plan", words.named, "--dry-run", language=words.language)
    assert shell.ended() == 0
    _previewed(shell, words.again)
    terminal = open_terminal(*later, language=words.language, size=SIZES[words.language])
    terminal.see("^ 1 ")
    terminal.type("3L1")
    _previewed(terminal, words.again)
    terminal.type("\r")
    _see(terminal, words.moved)
    terminal.type("u")
    _see(terminal, words.undone)
    terminal.type("L1")
    _previewed(terminal, words.again)
    terminal.type("\rL1")
    _see(terminal, words.nothing)
    terminal.press("escape")
    _quit(terminal)
    store = Store(file)
    found = [(each.title, each.day) for each in store.actions.find("")]
    store.close()
    written = [title.removesuffix(" ~10m") for each in words.actions for title in each]
    days_in_march = zip(written, (6, 6, 10, 11, 13), strict=True)
    assert sorted(found) == sorted((title, date(2026, 3, day)) for title, day in days_in_march)


@pytest.mark.parametrize("words", HABITS, ids=["en-120×40", "fr-80×24"])
def test_a_routine_moved_once_is_open_once_after_a_year_away(
    open_terminal: Open, mondays_at_zero: str, words: Habits
) -> None:
    configured = ("--config", mondays_at_zero)
    terminal = open_terminal(*configured, language=words.language, size=SIZES[words.language])
    terminal.see("^ 1 ")
    terminal.type("n")
    _typed(terminal, *words.calls)
    _see(terminal, words.begun)
    terminal.type("l>")
    _typed(terminal, *words.other_day)
    _see(terminal, *words.moved)
    terminal.press("escape")
    terminal.type("n")
    _typed(terminal, *words.news)
    terminal.type("r1\r")
    _see(terminal, words.done)
    terminal.type("R")
    _see(terminal, *words.listed)
    terminal.press("escape")
    _quit(terminal)

    later = (*configured, "--today", A_YEAR_LATER)
    terminal = open_terminal(*later, language=words.language, size=SIZES[words.language])
    _see(terminal, words.no_place, *words.late)
    terminal.type("r1\r")
    _see(terminal, words.done)
    terminal.type("R")
    _see(terminal, *words.listed_later)
    terminal.press("escape")
    terminal.type("r1\r")
    _see(terminal, words.done_once)
    terminal.see_no("▲")


@pytest.mark.usefixtures("friday_before")
@pytest.mark.parametrize("words", RESTS, ids=["en-120×40", "fr-80×24"])
def test_a_week_of_pause_written_down_afterwards_is_left_out_of_the_regularity(
    open_terminal: Open, words: Rest
) -> None:
    terminal = open_terminal(language=words.language, size=SIZES[words.language])
    _see(terminal, *words.before)
    terminal.type("Z")
    _typed(terminal, *words.line)
    _see(terminal, words.preview)
    terminal.type("\r")
    _see(terminal, *words.after)
    terminal.type("u")
    _see(terminal, words.undone, *words.before)
    terminal.press("ctrl+r")
    _see(terminal, *words.after)
