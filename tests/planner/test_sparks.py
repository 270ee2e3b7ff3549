"""A spark becomes the line of a person."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.grammar import parse_person
from planner.sparks import as_person_line

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ana Ruiz looks for a CFO", "Ana Ruiz note: looks for a CFO"),
        ("Jean-Marc Petit, DAF", "Jean-Marc Petit, DAF"),
        ("Éva Diop cherche un emploi", "Éva Diop note: cherche un emploi"),
        ("Ana Ruiz", "Ana Ruiz"),
        ("Met a beekeeper who sails", "Met a beekeeper who sails"),
        ("The baker's sister leads a bank", "The baker's sister leads a bank"),
        ("Ana Ruiz @Kérial looks for a CFO", "Ana Ruiz @Kérial looks for a CFO"),
        ("Ana Ruiz need: a CFO", "Ana Ruiz need: a CFO"),
    ],
)
def test_what_follows_a_name_becomes_the_note(text: str, line: str) -> None:
    assert as_person_line(text) == line


def test_the_grammar_reads_the_name_and_the_note() -> None:
    line = parse_person(as_person_line("Ana Ruiz looks for a CFO"), TODAY)
    assert (line.name, line.note) == ("Ana Ruiz", "looks for a CFO")


@given(st.text(max_size=60))
def test_no_word_of_a_spark_is_lost(text: str) -> None:
    line = as_person_line(text)
    assert line == text or line.replace(" note:", "", 1).split() == text.split()
