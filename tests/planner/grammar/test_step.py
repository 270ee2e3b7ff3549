from datetime import date

import pytest

from planner.grammar.errors import GrammarError
from planner.grammar.goals.step import StepLine, parse_step

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("List twelve names by Friday",
         StepLine("List twelve names", date(2026, 3, 6), 12, measure="names")),
        ("Écrire à 5 directeurs d’ici fin mars",
         StepLine("Écrire à 5 directeurs", date(2026, 3, 31), 5, measure="directeurs")),
        ("Three coffees by 20 March",
         StepLine("Three coffees", date(2026, 3, 20), 3, measure="coffees")),
        ("Trois cafés", StepLine("Trois cafés", None, 3, measure="cafés")),
        ("Meet three", StepLine("Meet three", None, 3)),
        ("Ask one person", StepLine("Ask one person")),
        ("Meet three by 20 March reward: an evening, at the opera friday",
         StepLine("Meet three", date(2026, 3, 20), 3,
                  reward="an evening, at the opera friday")),
        ("Trois cafés récompense : un thé RECOMPENSE: un livre",
         StepLine("Trois cafés", None, 3, measure="cafés", reward="un thé; un livre")),
        ("Ask for the reward", StepLine("Ask for the reward")),
        ('Read "Friday or life" +3d', StepLine("Read Friday or life", date(2026, 3, 6))),
    ],
)  # fmt: skip
def test_a_step_is_a_title_with_its_number_and_a_day(line: str, step: StepLine) -> None:
    assert parse_step(line, TODAY) == step


@pytest.mark.parametrize("line", ["", "  ", "friday"])
def test_a_step_needs_a_title(line: str) -> None:
    with pytest.raises(GrammarError):
        parse_step(line, TODAY)
