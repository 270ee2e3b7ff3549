"""The cells of the canvases: order, names and numbers that help."""

from planner.pitch.canvases.card import CanvasName
from planner.pitch.canvases.cells import cells_of, next_cell, say_cell
from planner.pitch.canvases.declared import wanted


def test_each_cell_has_a_name_and_each_canvas_wants_answers() -> None:
    every = [cell for canvas in CanvasName for cell in cells_of(canvas)]
    assert len({say_cell(cell) for cell in every}) == len(every) == len(set(every))
    assert {canvas for canvas, _cell in wanted()} == set(CanvasName)
    assert min(wanted().values()) > 0


def test_the_optional_ps_of_the_mix_are_not_wanted() -> None:
    assert [cell for canvas, cell in wanted() if canvas is CanvasName.MIX] == [
        *("product", "price", "place", "promotion"),
    ]


def test_the_cell_after_the_last_is_the_first() -> None:
    skills = CanvasName.SKILLS
    assert [next_cell(skills, cell) for cell in ("knowledge", "hard", "soft", "")] == [
        *("hard", "soft", "knowledge", "knowledge"),
    ]
