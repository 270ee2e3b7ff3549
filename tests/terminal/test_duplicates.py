"""Duplicates in a real terminal, in both languages: a merge and its undo, two told apart."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.network.query import EVERYBODY
from tests.terminal.conftest import TODAY, Open
from tui.screens.network.views import VIEWS

pytestmark = pytest.mark.slow

DAY = date.fromisoformat(TODAY)
DIGIT = str([view.room for view in VIEWS].index("duplicates") + 1)
WORDS = {
    "en": ("Likely", "Merge 2 records into one", "u undoes", "Not the same:"),
    "fr": ("Probable", "Réunir 2 fiches en une", "u pour annuler", "Personnes distinctes"),
}


@pytest.fixture
def twice(file: Path) -> None:
    """A person who is there twice, with a touch on either record."""
    file.parent.mkdir(parents=True)
    store = Store(file)
    for name in ("Jean-Pierre Martin", "JP Martin"):
        person = store.people.add(name, DAY, organisation="Solvana").id
        store.touches.log(person, DAY, gist=f"with {name}")
    store.close()


def touches(file: Path) -> dict[str, int]:
    """The touches of each person."""
    store = Store(file)
    found = {row.name: len(store.touches.of(row.id)) for row in store.people.rows(EVERYBODY, 0, 9)}
    store.close()
    return found


@pytest.mark.usefixtures("twice")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_merge_its_undo_and_a_word_that_they_are_not_the_same(
    open_terminal: Open, file: Path, language: str
) -> None:
    tier, merge, undoes, apart = WORDS[language]
    terminal = open_terminal(language=language, size=(80, 24))
    terminal.see("1 ")
    terminal.press("2")
    terminal.see("JP Martin")
    terminal.press("v", DIGIT)
    terminal.see(tier, "JP Martin")
    terminal.press("enter")
    terminal.see(merge)
    terminal.press("enter")
    terminal.see_no(tier)
    assert touches(file) == {"Jean-Pierre Martin": 2}
    terminal.press("u")
    terminal.see(tier)
    assert touches(file) == {"Jean-Pierre Martin": 1, "JP Martin": 1}
    terminal.press("x")
    terminal.see(apart, undoes)
    terminal.press("ctrl+q")
    store = Store(file)
    assert store.duplicates.apart() == {(1, 2)}
    store.close()
