from datetime import date

import pytest

from planner.grammar.errors import GrammarError
from planner.grammar.step import StepLine, parse_step

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("List twelve names by Friday", StepLine("List twelve names", date(2026, 3, 6))),
        ("Écrire à 5 directeurs d’ici fin mars",
         StepLine("Écrire à 5 directeurs", date(2026, 3, 31))),
        ("Meet three", StepLine("Meet three")),
        ('Read "Friday or life" +3d', StepLine("Read Friday or life", date(2026, 3, 6))),
    ],
)  # fmt: skip
def test_a_step_is_a_title_and_a_day(line: str, step: StepLine) -> None:
    assert parse_step(line, TODAY) == step


@pytest.mark.parametrize("line", ["", "  ", "friday"])
def test_a_step_needs_a_title(line: str) -> None:
    with pytest.raises(GrammarError):
        parse_step(line, TODAY)
