"""The seven canvases as they are declared, in both languages."""

import pytest

from planner import language
from planner.pitch.canvases.canvas import Canvas, Cell
from planner.pitch.canvases.card import CanvasName
from planner.pitch.canvases.declared import canvas_of, canvases, wanted

CELLS = {
    CanvasName.IDENTITY: "identity values",
    CanvasName.SKILLS: "knowledge hard soft",
    CanvasName.ACHIEVEMENTS: "achievement",
    CanvasName.WANTS: "want can",
    CanvasName.SWOT: "project strengths weaknesses opportunities threats",
    CanvasName.IKIGAI: "love good needed paid",
    CanvasName.MIX: "product price place promotion people process proof",
}
MORE_IN_FRENCH = {"Promotion", "Place", "SWOT"}
"""Names that are the same in both languages."""


def _cells() -> list[Cell]:
    return [cell for canvas in canvases() for cell in canvas.cells]


def _said(canvas: Canvas) -> set[str]:
    """Every text of a canvas that is read."""
    star = [each.star for cell in canvas.cells if (each := cell.example).star]
    told = [text for each in star for text in (each.situation, each.task, each.actions)]
    questions = [question for cell in canvas.cells for question in cell.questions]
    named = [text for cell in canvas.cells for text in (cell.name, cell.example.text)]
    return {*told, *questions, *named}


@pytest.mark.parametrize(("name", "codes"), CELLS.items())
def test_a_canvas_has_the_cells_of_the_method(name: CanvasName, codes: str) -> None:
    assert [cell.code for cell in canvas_of(name).cells] == codes.split()


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_every_cell_has_a_name_questions_and_an_example(spoken: str) -> None:
    language.use(spoken)
    for cell in _cells():
        assert cell.name.strip()
        assert cell.questions
        assert all(len(question) < 90 for question in cell.questions), cell
        assert cell.helps > 0
        assert cell.example.text.strip()
        assert cell.example.by.strip()


def test_all_that_is_read_is_said_in_the_language_spoken() -> None:
    english = {canvas.name: _said(canvas) for canvas in canvases()}
    language.use("fr")
    for canvas in canvases():
        assert _said(canvas) & english[canvas.name] <= MORE_IN_FRENCH


def test_the_examples_are_those_of_three_people() -> None:
    assert len({cell.example.by for cell in _cells()}) == 3


def test_only_the_three_last_of_the_seven_p_are_optional() -> None:
    optional = [cell.code for cell in _cells() if cell.optional]
    assert optional == ["people", "process", "proof"]
    assert all((CanvasName.MIX, code) not in wanted() for code in optional)
    assert wanted()[CanvasName.ACHIEVEMENTS, "achievement"] == 7


def test_the_achievement_of_the_example_is_told_whole() -> None:
    star = canvas_of(CanvasName.ACHIEVEMENTS).cell("achievement").example.star
    assert star is not None
    assert all((star.situation, star.task, star.actions, star.result, star.skills))
    assert star.satisfaction == 5
