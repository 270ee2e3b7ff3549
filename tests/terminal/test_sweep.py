"""A memory sweep of ten names in a real terminal, in both languages: two circles of life."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.network.query import EVERYBODY
from tests.terminal.conftest import TODAY, Open

pytestmark = pytest.mark.slow

DAY = date.fromisoformat(TODAY)
NAMES = (
    ("Ana Ruiz", "Bea Roux @Acme, DAF", "Avril Mars *", "Élodie Le Goff", "Paul O’Neil"),
    ("Karim Haddad", "Mme Petit", "Zoé Blanc #lycée", "Léa Morel", "Marc Dorr"),
)
WORDS = {
    "en": ("School", "0 of 5 today", "5 people new in your network", "10 today", "Studies"),
    "fr": ("L’école", "0 sur 5 aujourd", "5 nouvelles personnes", "10 aujourd", "Les études"),
}


@pytest.mark.parametrize(("language", "size"), [("en", (80, 24)), ("fr", (120, 40))])
def test_ten_names_come_back_in_two_sittings(
    open_terminal: Open, file: Path, language: str, size: tuple[int, int]
) -> None:
    school, none, brought, ten, studies = WORDS[language]
    terminal = open_terminal(language=language, size=size)
    terminal.see("1 ")
    terminal.press("2", "N")
    terminal.see(none, school, studies)
    terminal.press("enter")
    for line in NAMES[0]:
        terminal.type(line)
        terminal.press("enter")
    terminal.press("enter")
    terminal.see(brought, "Ana Ruiz", "Bea Roux, DAF, Acme", studies)
    terminal.press("enter", "enter")
    for line in NAMES[1]:
        terminal.type(line)
        terminal.press("enter")
    terminal.press("enter")
    terminal.see(ten)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    store = Store(file)
    assert store.people.count(EVERYBODY) == 10
    past = [each.past for each in store.sweeps.swept() if each.past]
    assert [(each.day, each.named, each.ended) for each in past] == [(DAY, 5, True)] * 2
    store.close()
