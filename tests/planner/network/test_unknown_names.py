"""Names in an action of which no person is known: told, in both languages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.grammar import parse_action, understood_action
from planner.language.text import collapse
from planner.network.recognise import NamedPerson

TODAY = date(2026, 3, 3)
PEOPLE = [
    NamedPerson(1, "Claire Dupont", "Claire", "Dupont"),
    NamedPerson(2, "Claire Martin", "Claire", "Martin"),
    NamedPerson(3, "Ana Ruiz", "Ana", "Ruiz"),
    NamedPerson(4, "M. Hervé"),
    NamedPerson(5, "Sophie Arnaud", "Sophie", "Arnaud"),
]

TOLD = {
    "Call Zoé Lambert tomorrow": ["Zoé Lambert"],
    "Appeler Zoé Lambert demain 9h": ["Zoé Lambert"],
    "Call back Zoé Lambert": ["Zoé Lambert"],
    "Email Zoé Lambert": ["Zoé Lambert"],
    "Write to Zoé Lambert about Ana Ruiz": ["Zoé Lambert"],
    "Écrire à Zoé de la Tour vendredi": ["Zoé de la Tour"],
    "Envoyer le dossier à Zoé Lambert": ["Zoé Lambert"],
    "Send the deck to ZOÉ LAMBERT": ["ZOÉ LAMBERT"],
    "Lunch with Jean-Marc d’Orves friday": ["Jean-Marc d’Orves"],
    "Déjeuner avec Zoé Lambert et Marc Olive": ["Zoé Lambert", "Marc Olive"],
    "Parler à Zoé Lambert": ["Zoé Lambert"],
    "Rappeler M. Petit": ["M. Petit"],
    "Rappeler Mme Hervé mardi": ["Mme Hervé"],
    "Rappeler m. Petit": ["m. Petit"],
    "Rappeler M. et Mme Hervé": ["M. et Mme Hervé"],
    "Call Claire Durand": ["Claire Durand"],
    "Introduce Zoé Lambert to Ana Ruiz": ["Zoé Lambert"],
    "Présenter Ana Ruiz à Zoé Lambert": ["Zoé Lambert"],
    "Plan with: Zoé Lambert": ["Zoé Lambert"],
    "Point avec : Zoé Lambert, vite": ["Zoé Lambert"],
}
QUIET = [
    "Call Claire Dupont tomorrow",
    "Call Claire",
    "Call Ana",
    "Rappeler M. Hervé",
    "Call the bank",
    "Call The Bank",
    "Appeler la banque",
    "Appeler la Banque Postale",
    "Appeler Banque de France",
    "Call Zoé",
    "Call zoé lambert",
    "Write to Le Monde",
    "Send Christmas Cards",
    "Flight to New York",
    "Aller à New York",
    "Call HR Team",
    "Write to EDF Lyon",
    "Lire Zola Nana",
    "Read Zoé Lambert's book",
    'Call "Zoé Lambert"',
    "Call Monday Morning",
    "Appeler en mars",
    "Meet the Finance Directors",
    "Plan with: the team",
    "Introduce Sophie to Ana",
]


@pytest.mark.parametrize(("line", "names"), TOLD.items())
def test_a_whole_name_of_which_no_person_is_known_is_told(line: str, names: list[str]) -> None:
    assert list(parse_action(line, TODAY, PEOPLE).unknown) == names


@pytest.mark.parametrize("line", QUIET)
def test_other_words_are_not_taken_for_names(line: str) -> None:
    assert parse_action(line, TODAY, PEOPLE).unknown == ()


def test_the_preview_tells_it() -> None:
    shown = understood_action(parse_action("Call Zoé Lambert", TODAY, PEOPLE))
    assert ("Not in your network yet", "Zoé Lambert") in shown
    shown = understood_action(parse_action("Call Ana Ruiz", TODAY, PEOPLE), ["Ana Ruiz"])
    assert "Not in your network yet" not in dict(shown)


@given(
    st.sampled_from(["Call {}", "Appeler {} demain", "Lunch with {}", "Écrire à {}", "x with: {}"]),
    st.sampled_from(
        ["Claire Dupont", "Ana Ruiz", "M. Hervé", "Zoé Lambert", "Mme Roche", "Claire"]
    ),
)
def test_a_name_is_known_or_told(frame: str, name: str) -> None:
    parsed = parse_action(frame.format(name), TODAY, PEOPLE)
    assert bool(parsed.people) is not bool(parsed.unknown)


@given(st.text())
def test_what_is_told_stands_in_the_line(line: str) -> None:
    text = collapse(f"Call {line}")
    assert all(name in text for name in parse_action(text, TODAY, PEOPLE).unknown)
