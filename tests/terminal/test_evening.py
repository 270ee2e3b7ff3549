"""An event in a real terminal: prepared, debriefed with six people, interrupted and finished."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.model.vocabulary import Kind
from planner.network.query import EVERYBODY
from tests.terminal.conftest import Open
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.slow
TODAY, FRIDAY = date(2026, 3, 3), date(2026, 3, 6)


@dataclass(frozen=True, slots=True)
class Evening:
    """The texts typed, in one language."""

    language: str
    size: tuple[int, int]
    event: str
    title: str
    curious: str
    people: tuple[str, ...]
    sentence: str


ENGLISH = Evening(
    "en",
    (80, 24),
    "Guild evening today @CCI de Lyon aim: three conversations",
    "Guild evening",
    "who moved to rail",
    (
        "Nadia Ferrand @Kérial, DAF promise: send the article friday thanks",
        "Paul Petit #banque",
        "Léa Morel need: a mentor",
        "Ana Ruiz @Acme *",
        "Marc Dorr",
        "Zoé Blanc, CFO thanks",
    ),
    "Come early, and stay by the coats.",
)
FRENCH = Evening(
    "fr",
    (120, 40),
    "Soirée de la guilde aujourd'hui @CCI de Lyon but : trois conversations",
    "Soirée de la guilde",
    "qui est passé au rail",
    (
        "Nadia Ferrand @Kérial, DAF promis : envoyer l'article vendredi merci",
        "Paul Petit #banque",
        "Léa Morel besoin : un mentor",
        "Ana Ruiz @Acme *",
        "Marc Dorr",
        "Zoé Blanc, DAF merci",
    ),
    "Venir tôt, et rester près du vestiaire.",
)


def _planned_and_prepared(terminal: Terminal, evening: Evening) -> None:
    terminal.see("2026|Tue 3|mar\\. 3|Tuesday|mardi")
    terminal.press("5", "n")
    terminal.type(evening.event)
    terminal.press("enter")
    terminal.see(f"▌ ○ .*{evening.title}")
    terminal.press("p", "tab", "tab", "tab")
    terminal.type(evening.curious)
    terminal.press("enter")
    terminal.see(f"▌ ◐ .*{evening.title}")


def _met(terminal: Terminal, *lines: str) -> None:
    for line in lines:
        terminal.type(line)
        terminal.see(re.escape(line[-9:]))
        terminal.press("enter")
        terminal.see(f"● {' '.join(line.split()[:2]).rstrip(',')}")


def _debriefed(file: Path, evening: Evening) -> None:
    """Each person is there once, with thanks and promises owed, and the debrief is ended."""
    store = Store(file)
    [event] = store.events.between(TODAY, TODAY)
    debrief = store.debriefs.of_event(event.id or 0)
    assert debrief is not None
    assert (debrief.closed, debrief.day) == (True, TODAY)
    assert evening.sentence in (debrief.happened, debrief.why, debrief.next_time)
    assert len([who for who in event.people if who.met]) == store.people.count(EVERYBODY) == 6
    owed = [(action.kind, action.person.split()[0]) for action in store.events.actions(event)]
    assert sorted(owed) == [
        (Kind.PROMISE, "Nadia"), (Kind.THANKS, "Nadia"), (Kind.THANKS, "Zoé"),
    ]  # fmt: skip
    for who in event.people:
        assert [touch.day for touch in store.touches.of(who.person_id)] == [TODAY]
    store.close()


@pytest.mark.parametrize("evening", [ENGLISH, FRENCH], ids=["en-80×24", "fr-120×40"])
def test_six_people_are_met_though_the_program_is_killed_after_the_third(
    open_terminal: Open, file: Path, evening: Evening
) -> None:
    terminal = open_terminal(language=evening.language, size=evening.size)
    _planned_and_prepared(terminal, evening)
    terminal.press("d")
    _met(terminal, *evening.people[:3])
    terminal.type("Ana Rui")
    terminal.see("› Ana Rui")
    terminal.rest(1.0)
    terminal.kill()

    again = open_terminal(language=evening.language, size=evening.size)
    again.see(evening.title)
    again.press("5", "d")
    again.see("● Nadia Ferrand", "● Paul Petit", "● Léa Morel", "› Ana Rui$|› Ana Rui ")
    again.press("ctrl+u")
    _met(again, *evening.people[3:])
    again.press("enter")
    again.type(evening.sentence)
    again.press("ctrl+s", "enter")
    again.see("1 ")
    again.press("ctrl+q")
    assert again.ended() == 0
    _debriefed(file, evening)


def test_a_terminal_closed_in_the_middle_of_a_line_loses_nothing(open_terminal: Open) -> None:
    terminal = open_terminal()
    _planned_and_prepared(terminal, ENGLISH)
    terminal.press("d")
    _met(terminal, ENGLISH.people[0])
    terminal.type("Paul Peti")
    terminal.see("› Paul Peti")
    terminal.hang_up()

    again = open_terminal()
    again.see(ENGLISH.title)
    again.press("5", "d")
    again.see("● Nadia Ferrand", "› Paul Peti")
    again.type("t\r")
    again.see("● Paul Petit")
