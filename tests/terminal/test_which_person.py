"""Commands on a terminal ask which of several people is meant."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.network.query import EVERYBODY
from tests.terminal.conftest import TODAY, Open

pytestmark = pytest.mark.slow

QUESTIONS = {
    "en": ("Several people are called “Nadia Ferrand”", "somebody new", "New: Nadia Ferrand"),
    "fr": ("Plusieurs personnes s’appellent", "un nouveau contact", "Contact connu"),
}


@pytest.fixture
def two(file: Path) -> None:
    """Two people of one name at one firm."""
    file.parent.mkdir(parents=True)
    store = Store(file)
    for _number in range(2):
        store.people.add("Nadia Ferrand", date.fromisoformat(TODAY), organisation="Kérial")
    store.close()


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(("language", "answer", "people"), [("en", "", 3), ("fr", "2", 2)])
def test_met_asks(open_terminal: Open, file: Path, language: str, answer: str, people: int) -> None:
    question, nobody, said = QUESTIONS[language]
    terminal = open_terminal("met", "Nadia Ferrand thanks", language=language, size=(100, 24))
    terminal.see(question, "  1 Nadia Ferrand, Kérial", f"  0 {nobody}")
    terminal.type(f"{answer}\r")
    terminal.see(said)
    store = Store(file)
    assert store.people.count(EVERYBODY) == people
    store.close()


@pytest.mark.usefixtures("two")
def test_add_asks(open_terminal: Open) -> None:
    terminal = open_terminal("add", "Call Nadia tomorrow", size=(120, 24))
    terminal.see("Several people may be meant:", "  0 nobody of them")
    terminal.type("2\r")
    terminal.see("With:", "Nadia Ferrand · 1")
