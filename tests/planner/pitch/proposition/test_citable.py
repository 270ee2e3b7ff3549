"""The search among the cards and entries that may be cited."""

import pytest

from planner.pitch.canvases.card import CanvasName, Citation, Cited
from planner.pitch.proposition.citable import Citable, in_order, matching
from planner.pitch.proposition.proposition import Slot

SITE = Citable(
    Citation(Cited.CARD, "1", "Le chantier d’été", "", CanvasName.ACHIEVEMENTS), "12 jours d’avance"
)
SKILL = Citable(Citation(Cited.CARD, "2", "Pré-planning", "", CanvasName.SKILLS))
FOOD = Citable(Citation(Cited.SECTOR, "3", "Food"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [SKILL, SITE]),
        ("chant", [SITE]),
        ("ETE le", [SITE]),
        ("12 avance", [SITE]),
        ("plan", [SKILL]),
        ("lanning", []),
        ("[bold]", []),
    ],
)
def test_words_begin_as_typed(typed: str, found: list[Citable]) -> None:
    assert matching([SKILL, SITE], typed) == found


def test_whom_takes_entries_and_the_proof_achievements_first() -> None:
    known = [SKILL, FOOD, SITE]
    assert in_order(known, Slot.WHOM) == [FOOD]
    assert in_order(known, Slot.ASSET) == [SKILL, SITE]
    assert in_order(known, Slot.PROOF) == [SITE, SKILL]
