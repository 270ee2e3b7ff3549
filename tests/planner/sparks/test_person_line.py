"""A spark becomes the line of a person."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.grammar import parse_person
from planner.sparks.person_line import as_person_line

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ana Ruiz looks for a CFO", "Ana Ruiz note: looks for a CFO"),
        ("Jean-Marc Petit, DAF", "Jean-Marc Petit, DAF"),
        ("Éva Diop cherche un emploi", "Éva Diop note: cherche un emploi"),
        ("Ana Ruiz", "Ana Ruiz"),
        ("Met a beekeeper who sails", " note: Met a beekeeper who sails"),
        ("The baker's sister leads a bank", " note: The baker's sister leads a bank"),
        ("Ana Ruiz @Kérial looks for a CFO", "Ana Ruiz @Kérial looks for a CFO"),
        ("Ana Ruiz need: a CFO", "Ana Ruiz need: a CFO"),
        ("Met Ana, looks for a CFO", "Ana note: Met Ana, looks for a CFO"),
        ("Vu Ana hier", "Ana note: Vu Ana hier"),
        ("Ana @Kérial looks for a CFO", "Ana @Kérial looks for a CFO"),
        ("Ana Monday", " note: Ana Monday"),
        ("Met Ana Monday", "Ana note: Met Ana Monday"),
        ("Vu Ana Ruiz Mardi", "Ana Ruiz note: Vu Ana Ruiz Mardi"),
        ("Ana de Souza sails", "Ana de Souza note: sails"),
        ("Ana Ruiz sails, so does Marc", "Ana Ruiz note: sails, so does Marc"),
        ("Ana Ruiz. She sails", "Ana Ruiz note: Ana Ruiz. She sails"),
        ("Met Ana Ruiz at sea", "Ana Ruiz note: Met Ana Ruiz at sea"),
        ("Talked to Ana, who sails", "Ana note: Talked to Ana, who sails"),
        (
            "Croisé Hélène Roux au marché, elle connaît le DAF",
            "Hélène Roux note: Croisé Hélène Roux au marché, elle connaît le DAF",
        ),
        ("Rencontré un apiculteur", " note: Rencontré un apiculteur"),
        (
            "Met a fellow at the gym who runs audit at Arup",
            " note: Met a fellow at the gym who runs audit at Arup",
        ),
        ("Another idea: call Ana", " note: Another idea: call Ana"),
        ("Call Ana Ruiz about it", "Ana Ruiz note: Call Ana Ruiz about it"),
        ("Croisé M. Petit au marché", "M. Petit note: Croisé M. Petit au marché"),
        ("", " note: "),
        ("Une idée pour Ana", " note: Une idée pour Ana"),
    ],
)
def test_what_follows_a_name_becomes_the_note(text: str, line: str) -> None:
    assert as_person_line(text) == line


@pytest.mark.parametrize(
    "text",
    [
        *("Buy milk", "Will call", "Monday meeting idea", "Paris trip with Ana", "Ana"),
        *("Acheter du lait", "Lundi réunion", "Ana cherche un emploi", "Today Paris was grey"),
        *("Meeting Monday", "Vu Lundi", "Monday Lunch idea", "March Sales figures", "Août Paris"),
        *("Milk, bread", "Buy milk: two", "Déjeuner Vendredi", "Call Mon"),
    ],
)
def test_what_is_no_certain_name_is_the_note(text: str) -> None:
    assert as_person_line(text) == f" note: {text}"


def test_the_grammar_reads_the_name_and_the_note() -> None:
    line = parse_person(as_person_line("Ana Ruiz looks for a CFO"), TODAY)
    assert (line.name, line.note) == ("Ana Ruiz", "looks for a CFO")


@given(st.text(max_size=60))
def test_no_word_of_a_spark_is_lost(text: str) -> None:
    line = as_person_line(text)
    name, _key, note = line.partition(" note: ")
    assert text in (line, note) or f"{name} {note}".split() == text.split()
