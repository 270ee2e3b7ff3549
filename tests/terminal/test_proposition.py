"""The value proposition in a real terminal, in both languages: *authentic* mended by one card."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName
from planner.pitch.proposition.four_tests import judge
from planner.pitch.proposition.proposition import Slot, Wording
from tests.terminal.conftest import TODAY, Open

pytestmark = pytest.mark.slow

DAY = date.fromisoformat(TODAY)
WORDS = {
    "en": ("○ authentic", "● authentic", "Neither asset nor proof", "value “care”"),
    "fr": (
        "○ authentique",
        "● authentique",
        "Ni l’atout ni la preuve",
        "valeur «\u00a0care\u00a0»",
    ),
}


@pytest.fixture
def written(file: Path) -> None:
    """A proposition that cites no card of one's own, and one value that could be cited."""
    file.parent.mkdir(parents=True)
    store = Store(file)
    store.personas.add(PersonaLine("makers"), DAY)
    store.cards.add(CanvasName.IDENTITY, ("values",), "care", DAY)
    whom = replace(store.propositions.citable(Slot.WHOM)[0].citation, place="whom")
    said = Wording("makers", "be paid twelve days sooner", "a plan", "my years", (whom,))
    store.propositions.add(said, DAY)
    store.close()


def authentic(file: Path) -> bool:
    store = Store(file)
    (one,) = store.propositions.all()
    verdict = judge(one.wording, store.propositions.ground())[1]
    store.close()
    return verdict.passed


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_test_that_fails_is_mended_by_one_card(
    open_terminal: Open, file: Path, language: str
) -> None:
    fails, passes, reason, cited = WORDS[language]
    terminal = open_terminal(language=language, size=(80, 24))
    terminal.see("1 ")
    terminal.press("4", "V")
    terminal.see(fails, reason)
    assert not authentic(file)
    terminal.press("down", "down", "down", "down", "down", "enter")
    terminal.see("/ ", "care")
    terminal.press("enter")
    terminal.see(cited, passes)
    terminal.press("ctrl+s")
    terminal.see(passes)
    assert authentic(file)
    terminal.press("u")
    terminal.see(fails)
    terminal.press("ctrl+q")
