"""In a real terminal, in both languages: from a card to a request through a former colleague."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.model.people import Affiliation
from planner.model.vocabulary import Circle, Kind
from tests.terminal.conftest import TODAY, Open

pytestmark = pytest.mark.slow

DAY = date.fromisoformat(TODAY)
WORDS = {
    "en": (
        "One way to Marc Le Goff.",
        "Claire knew Marc at Kérial until 2021",
        "Prepare: Ask Claire Petit",
        "Prepared: Ask Claire Petit",
        "Only if Marc agrees",
    ),
    "fr": (
        "Un chemin vers Marc Le Goff.",
        "Claire a côtoyé Marc chez Kérial jusqu’en 2021",
        "Demander à Claire Petit",
        "Préparée",
        "Seulement si Marc est d’accord",
    ),
}


@pytest.fixture
def colleagues(file: Path) -> None:
    """Claire, whom I know, and Marc, whom she knew at Kérial until 2021."""
    file.parent.mkdir(parents=True)
    store = Store(file)
    claire = store.people.add("Claire Petit", DAY, organisation="Bank", circle=Circle.CORE).id
    marc = store.people.add("Marc Le Goff", DAY).id
    store.affiliations.add(claire, Affiliation(None, "Kérial", "buyer", "2012", "2021"))
    store.affiliations.add(marc, Affiliation(None, "Kérial", "plant head", "2015"))
    store.close()


@pytest.mark.usefixtures("colleagues")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_former_colleague_leads_there_and_the_request_is_prepared(
    open_terminal: Open, file: Path, language: str
) -> None:
    ways, knew, prepare, prepared, consent = WORDS[language]
    terminal = open_terminal(language=language, size=(80, 24))
    terminal.see("1 ")
    terminal.press("2")
    terminal.see("Marc Le Goff")
    terminal.press("/", *"marc", "enter", "W")
    terminal.see(ways, knew)
    terminal.press("a")
    terminal.see(prepare)
    terminal.press("enter")
    terminal.see(prepared)
    terminal.press("ctrl+q")
    store = Store(file)
    [asked] = store.actions.of_person(1)
    store.close()
    assert asked.kind is Kind.ASK
    assert consent in asked.opening
