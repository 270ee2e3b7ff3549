"""The lines of what a pause moves: days of another year say so, and names keep their room."""

from datetime import date, time

import pytest

from planner import language
from planner.model.actions import Action
from planner.stairs.pauses.dues import DueMove
from planner.stairs.pauses.moves import ActionMove, Beyond, PauseMoves, RhythmMove, Stays
from tui.actions.pauses.move_lines import move_lines

TODAY = date(2026, 12, 15)
OLD, NEW = date(2026, 12, 28), date(2027, 1, 18)
NAME = "Call the third person about the meeting"


def moves(before: date, after: date) -> PauseMoves:
    call = Action(NAME, day=before, time=time(9, 30))
    return PauseMoves(
        tuple(ActionMove(call, after, beyond) for beyond in (None, *Beyond)),
        (DueMove(1, None, NAME, before, after),),
        (RhythmMove(NAME, before, after),),
        tuple((call, why) for why in Stays),
    )


@pytest.mark.parametrize("width", [76, 116])
@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_a_day_of_another_year_has_its_year_in_every_row(spoken: str, width: int) -> None:
    language.use(spoken)
    for before, after, years in ((OLD, NEW, 1), (NEW, OLD, 1), (NEW, NEW, 2), (OLD, OLD, 0)):
        lines = [
            "".join(span.text for span in line)
            for line in move_lines(moves(before, after), TODAY, width)
        ]
        assert max(map(len, lines)) <= width
        rows = [line for line in lines if NAME[:17] in line]
        assert len(rows) == 7
        assert {line.count("2027") for line in rows if "→" in line} == {years}
        assert {line.count("2027") for line in rows if "→" not in line} == {int(before == NEW)}
