"""Names in lines in a real terminal: completed, introduced in one line, pasted into a debrief."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.grammar import parse_event
from planner.model.vocabulary import Kind
from planner.network.query import EVERYBODY
from tests.terminal.conftest import TODAY, Open

pytestmark = pytest.mark.slow

DAY = date.fromisoformat(TODAY)
FIVE = ("Sophie Arnaud thanks", "Karim Haddad @Acme", "Léa Morel *", "Ana Ruiz", "Paul Petit")
WORDS = {
    "en": ("Introduce Sophie Arnaud to Élise Delorme friday", "5 lines pasted"),
    "fr": ("Présenter Sophie Arnaud à Élise Delorme vendredi", "5 lignes collées"),
}


@pytest.fixture
def known(file: Path) -> None:
    """Some people, and an event of yesterday."""
    file.parent.mkdir(parents=True)
    store = Store(file)
    for name in ("Sophie Arnaud", "Élise Delorme", "Nadia MacDonald-Reeve", "Nadia Ferrand"):
        store.people.add(name, DAY, organisation="Kérial")
    store.events.add(parse_event("Soirée APEC 18h30-21h 2026-03-02 @CCI", date(2026, 3, 2)), DAY)
    store.close()


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_names_are_completed_introduced_in_one_line_and_pasted_into_a_debrief(
    open_terminal: Open, file: Path, language: str
) -> None:
    line, pasted = WORDS[language]
    terminal = open_terminal(language=language, size=(80, 24))
    terminal.see("APEC")
    terminal.press("n")
    terminal.type("Call nadia mac")
    terminal.see("tab Nadia MacDonald-Reeve")
    terminal.press("tab")
    terminal.see("Call Nadia MacDonald-Reeve", "✓ Nadia MacDonald-Reeve")
    terminal.press("enter", "n")
    terminal.type(line)
    terminal.see("✓ Sophie Arnaud", "✓ Élise Delorme")
    terminal.press("enter", "D", "enter")
    terminal.type("\x1b[200~" + "\n".join(FIVE) + "\x1b[201~")
    terminal.see(pasted, "1 Sophie Arnaud", "5 Paul Petit")
    terminal.press("enter")
    terminal.see("● Karim Haddad", "● Paul Petit")
    terminal.press("escape", "ctrl+q")
    assert terminal.ended() == 0

    store = Store(file)
    actions = store.actions.find("")
    [call] = [action for action in actions if action.title.startswith("Call")]
    [introduce] = [action for action in actions if action.kind is Kind.INTRODUCE]
    assert (call.title, call.person) == ("Call Nadia MacDonald-Reeve", "Nadia MacDonald-Reeve")
    assert len(actions) == 3  # and the thanks that were pasted
    assert (introduce.kind, introduce.person, introduce.to_person, introduce.day) == (
        Kind.INTRODUCE,
        "Sophie Arnaud",
        "Élise Delorme",
        date(2026, 3, 6),
    )
    assert store.people.count(EVERYBODY) == 8
    store.history.undo()
    assert store.people.count(EVERYBODY) == 4
    store.close()
