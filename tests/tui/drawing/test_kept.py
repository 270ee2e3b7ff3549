"""Green is for what was kept or climbed alone, in each row of signs that has both."""

from datetime import date

import pytest

from planner.calendar.weeks import DayLoad
from planner.model.goals import StepCount
from planner.today.agenda import Agenda
from planner.today.regularity import Regularity
from tui.actions.result.lines import climb_lines
from tui.drawing.kept import stairs_line
from tui.drawing.text_line import Line, Tone
from tui.screens.today.head import Waiting, head_lines

STEP = StepCount("Meet three bakers", 1, 3)


def _regular() -> Line:
    kept = (True, False, False, True)
    day = Agenda(date(2026, 4, 15), regularity=Regularity(2, 4, kept))
    week = [DayLoad(day.day, 0, 0)]
    return head_lines(day, week, 120, Waiting(), "")[0]


ROWS = {
    "regularity": (_regular, "▪▪", "▫▫"),
    "stairs": (lambda: stairs_line(1, 3), "▰", "▱▱"),
    "a result that counts": (lambda: next(climb_lines((STEP, True), 60)), "▰▰", "▱"),
    "a result that does not": (lambda: next(climb_lines((STEP, False), 60)), "▰", "▱▱"),
}


@pytest.mark.parametrize("row", ROWS)
def test_what_was_not_kept_is_dim(row: str) -> None:
    draw, kept, missed = ROWS[row]
    line = draw()
    green = "".join(span.text for span in line if span.tone is Tone.DONE)
    dim = "".join(span.text for span in line if span.tone is Tone.DIM)
    assert "".join(sign for sign in green if sign in "▪▰▫▱") == kept
    assert "".join(sign for sign in dim if sign in "▪▰▫▱") == missed
