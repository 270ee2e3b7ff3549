"""The names of personas, and their concerns."""

import pytest

from planner.network.personas.persona import PersonaLine, concerns_of


@pytest.mark.parametrize(
    ("line", "called"),
    [
        (PersonaLine("  My  buyer "), "My buyer"),
        (PersonaLine("", "buyer", "Solvana", "Food"), "buyer, Solvana"),
        (PersonaLine("", "buyer", "", "Food"), "buyer, Food"),
        (PersonaLine("", "buyer"), "buyer"),
        (PersonaLine("", "", "", "Food"), "Food"),
        (PersonaLine("", bring="figures"), ""),
    ],
)
def test_a_persona_is_called_by_its_name_or_its_role_and_place(
    line: PersonaLine, called: str
) -> None:
    assert line.called == called


def test_concerns_are_a_line_each() -> None:
    assert concerns_of(" cash \n\nlate payers\r\ncash\n") == ("cash", "late payers")
