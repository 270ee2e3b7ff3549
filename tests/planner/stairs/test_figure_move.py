from dataclasses import replace
from datetime import date

from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs.figure_move import FRAMES, figure_moves
from planner.stairs.glyphs import Line
from planner.stairs.picture import staircase

TODAY = date(2026, 3, 3)
STEPS = tuple(Step(at, 1, title) for at, title in enumerate(("Ask", "Meet", "Thank"), start=1))
BEFORE = Goal(1, "uid", "Meet 12 directors", steps=STEPS)
AFTER = replace(BEFORE, steps=(replace(STEPS[0], climbed_on=TODAY), *STEPS[1:]))


def drawn(goal: Goal, height: int = 12) -> tuple[Line, ...]:
    return staircase(goal, TODAY, 40, height)


def heads(before: Goal, after: Goal, height: int = 12) -> list[tuple[int, int]]:
    """The row and the column of the figure's head in each picture."""
    pictures = figure_moves(
        staircase(before, TODAY, 40, height), staircase(after, TODAY, 40, height)
    )
    found = []
    for picture in pictures:
        lines = ["".join(piece.text for piece in line) for line in picture]
        assert [len(line) for line in lines if line] == [40] * len([line for line in lines if line])
        row, line = next((at, line) for at, line in enumerate(lines) if "o " in line)
        found.append((row, line.index("o ")))
    return found


def test_the_figure_goes_up_a_stair_in_even_steps_and_ends_where_it_stands_then() -> None:
    way = heads(BEFORE, AFTER)
    assert len(way) == FRAMES + 1
    assert [row for row, _column in way] == sorted((row for row, _ in way), reverse=True)
    assert (way[0][0] - way[-1][0], way[-1][1] > way[0][1]) == (3, True)
    assert [*figure_moves(drawn(BEFORE), drawn(AFTER))][-1] == drawn(AFTER)


def test_where_no_figure_has_room_the_last_picture_stands_at_once() -> None:
    low = drawn(BEFORE, 6), drawn(AFTER, 6)
    assert [*figure_moves(*low)] == [low[1]]
