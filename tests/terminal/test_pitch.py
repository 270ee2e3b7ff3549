"""Pitch in a real terminal, one walk a language: from an achievement to the map of the market."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from db.store import Store
from planner.model.pitches import PitchText, Said
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName
from planner.pitch.proposition.four_tests import judge
from planner.pitch.proposition.proposition import Slot, Wording
from planner.pitch.run import RunForm
from tests.terminal.conftest import TODAY, Open
from tests.terminal.terminal import Terminal
from tests.tui.screens.pitch.market.ground import draw_map, number_of

pytestmark = pytest.mark.slow

DAY = date.fromisoformat(TODAY)
WORDS = 74


class Words(NamedTuple):
    """The words on the screen, in one language."""

    situation: str
    proof: str
    all_four: str
    fails: str
    passes: str
    reason: str
    cited: str
    pace: str
    language: str


IN = {
    "en": Words(
        "Situation", "1 is cited", "1234 order", "○ authentic", "● authentic",
        "Neither asset nor proof", "value “care”", "170 words a minute", "English",
    ),
    "fr": Words(
        "Situation", "1 est citée", "Dans les quatre", "○ authentique", "● authentique",
        "Ni l’atout ni la preuve", "valeur «\u00a0care\u00a0»", "170 mots par minute", "français",
    ),
}  # fmt: skip


@pytest.fixture
def in_store(file: Path) -> Callable[[Callable[[Store], object]], None]:
    """Does something with the store, as another window would."""

    def do(what: Callable[[Store], object]) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        store = Store(file)
        what(store)
        store.close()

    return do


def begin(store: Store, language: str) -> None:
    """A proposition that cites no card, a value it could cite, a pitch of 74 words, a map."""
    store.personas.add(PersonaLine("makers"), DAY)
    store.cards.add(CanvasName.IDENTITY, ("values",), "care", DAY)
    whom = replace(store.propositions.citable(Slot.WHOM)[0].citation, place="whom")
    said = Wording("makers", "be paid twelve days sooner", "a plan", "my years", (whom,))
    store.propositions.add(said, DAY)
    text = PitchText(what=" ".join(["mot"] * WORDS))
    store.pitches.add("makers", language, text, DAY, aim_seconds=30)
    draw_map(store)


def three_runs(store: Store) -> None:
    """Three whole runs at 170 words a minute."""
    (pitch,) = store.pitches.all()
    for _time in range(3):
        seconds = WORDS / 170 * 60
        store.rehearsals.keep(pitch, RunForm.WHOLE, seconds, Said(WORDS, 0), DAY)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_from_an_achievement_to_the_market(
    open_terminal: Open,
    in_store: Callable[[Callable[[Store], object]], None],
    language: str,
) -> None:
    words = IN[language]
    in_store(lambda store: begin(store, words.language))
    terminal = open_terminal(language=language, size=(80, 24))
    terminal.see("1 ")
    terminal.press("4")
    _canvases(terminal, words)
    in_store(_holds_the_cards)
    _proposition(terminal, words)
    in_store(_passes)
    terminal.see(r"makers +\S+ +30\s+s")
    in_store(three_runs)
    terminal.see(r"makers +\S+ +26\s+s")
    terminal.press("G", "R")
    terminal.see(words.pace, "●")
    terminal.press("escape")
    _market(terminal, in_store)
    terminal.press("ctrl+q")


def _canvases(terminal: Terminal, words: Words) -> None:
    """Write an achievement in STAR, a strength that cites it, a card in all four circles."""
    terminal.press("g", "down", "down", "enter", "n")
    terminal.type("3 days saved")
    terminal.press("tab")
    terminal.see(words.situation)
    terminal.press("tab")
    terminal.type("The stock was late.")
    terminal.press("ctrl+s")
    terminal.see("The stock was late")
    terminal.press("escape", "down", "down", "enter", "down", "n")
    terminal.type("calm")
    terminal.press("enter", "c", "enter")
    terminal.see("calm", "3 days saved")
    terminal.press("escape", "down", "enter", "n")
    terminal.type("order")
    terminal.press("enter", "1", "2", "3", "4")
    terminal.see(words.all_four)
    terminal.press("escape", "g", "down", "down")
    terminal.see("←1", words.proof)


def _holds_the_cards(store: Store) -> None:
    (deed,) = store.cards.of(CanvasName.ACHIEVEMENTS)
    assert deed.star is not None
    assert deed.star.situation == "The stock was late."
    (strength,) = store.cards.of(CanvasName.SWOT)
    assert [each.cited for each in strength.cites] == [deed.uid]
    (liked,) = store.cards.of(CanvasName.IKIGAI)
    assert len(liked.cells) == 4


def _proposition(terminal: Terminal, words: Words) -> None:
    """See *authentic* fail, and mend it by one card."""
    terminal.press("V")
    terminal.see(words.fails, words.reason)
    terminal.press("down", "down", "down", "down", "down", "enter")
    terminal.see("/ ", "care")
    terminal.press("enter")
    terminal.see(words.cited, words.passes)
    terminal.press("ctrl+s")
    terminal.see(words.passes)
    terminal.press("u")
    terminal.see(words.fails)
    terminal.press("ctrl+r")
    terminal.see(words.passes)
    terminal.press("escape")


def _passes(store: Store) -> None:
    (one,) = store.propositions.all()
    assert judge(one.wording, store.propositions.ground())[1].passed


def _market(terminal: Terminal, in_store: Callable[[Callable[[Store], object]], None]) -> None:
    """See the coverage of three sectors follow people and organisations as they change.

    The numbers are all organisations, those targeted, known, known once, and talked to.
    """
    ana, karim = 1, 9
    terminal.press("M")
    terminal.see(_row("Health", 5, 3, 3, 1, 1), "Logistics")
    terminal.see(_row("Renewable energy", 2, 1, 1, 0, 1))
    in_store(lambda store: store.people.change(karim, DAY, organisation="Bellerive"))
    terminal.see(_row("Health", 5, 3, 4, 1, 1))
    in_store(lambda store: store.market.adopt([number_of(store, "Bellerive")], 2))
    terminal.see(_row("Health", 4, 3, 3, 1, 1), _row("Renewable energy", 3, 1, 2, 0, 1))
    in_store(lambda store: store.duplicates.merge(ana, [karim], DAY))
    terminal.see(_row("Renewable energy", 3, 1, 1, 1, 1))
    in_store(_join)
    terminal.see(_row("Health", 3, 2, 3, 0, 1))


def _row(sector: str, *numbers: int) -> str:
    """A row of the map as it is seen: the numbers in their order, bars between them."""
    return rf"{sector}\b.*?" + "".join(rf"\D+{number}\b" for number in numbers)


def _join(store: Store) -> None:
    store.organisations.join(number_of(store, "Rhône Health"), number_of(store, "North Hospital"))
