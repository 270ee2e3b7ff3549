from datetime import date

import pytest

from planner.model.vocabulary import PitchPart
from planner.pitch.canvases.card import CanvasName, Card, Star
from planner.pitch.material import Sources, can_be_cited, material_for, say_no_material

DAY = date(2026, 3, 3)


def card(canvas: CanvasName, *cells: str, text: str = "x", star: Star | None = None) -> Card:
    return Card(1, f"uid-{canvas}-{cells}", canvas, cells, text, DAY, star=star)


SOURCES = Sources(
    (
        card(CanvasName.IDENTITY, "values", text="Kept words"),
        card(CanvasName.SKILLS, "soft", text="Listening"),
        card(CanvasName.ACHIEVEMENTS, "achievement", text="Faster", star=Star(result="12 days")),
        card(CanvasName.SWOT, "project", text="A mill"),
        card(CanvasName.SWOT, "threats", text="Rents"),
        card(CanvasName.WANTS, "can", text="Four days"),
        card(CanvasName.IKIGAI, text="No circle"),
    ),
    "CFO",
    ("Late payers",),
    (("Food", "Rates rise\n\nMills close"),),
    ("Meet 12 bakers",),
)


@pytest.mark.parametrize(
    ("part", "found"),
    [
        (PitchPart.HOOK, [("Late payers", "concern of CFO"), ("Rates rise", "trend: Food"),
                          ("Mills close", "trend: Food")]),
        (PitchPart.WHO, [("Kept words", "value")]),
        (PitchPart.WHAT, [("Listening", "soft skill")]),
        (PitchPart.BRING, [("Faster", "achievement")]),
        (PitchPart.PROJECT, [("A mill", "project"), ("Four days", "I can")]),
        (PitchPart.ASK, [("Meet 12 bakers", "open goal")]),
    ],
)  # fmt: skip
def test_each_part_has_its_material(part: PitchPart, found: list[tuple[str, str]]) -> None:
    assert [(each.text, each.source) for each in material_for(part, SOURCES)] == found


def test_the_words_of_an_achievement_are_its_result() -> None:
    (achieved,) = material_for(PitchPart.BRING, SOURCES)
    assert achieved.words == "12 days"
    citation = achieved.cited_in(PitchPart.BRING)
    assert (citation.place, citation.canvas) == ("bring", CanvasName.ACHIEVEMENTS)


def test_cards_and_concerns_can_be_cited_and_nothing_else() -> None:
    hook = material_for(PitchPart.HOOK, SOURCES)
    assert [can_be_cited(each) for each in hook] == [True, False, False]
    assert not can_be_cited(material_for(PitchPart.ASK, SOURCES)[0])


@pytest.mark.parametrize("part", PitchPart)
def test_a_part_without_material_says_where_it_would_come_from(part: PitchPart) -> None:
    assert material_for(part, Sources()) == []
    assert "stand here" in say_no_material(part)
