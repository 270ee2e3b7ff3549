"""The context of an action: exchanges are wrapped as far as there is room, and only then cut."""

from collections.abc import Callable
from datetime import date
from itertools import product

import pytest

from planner.model.actions import Action, Result
from planner.model.touches import Touch
from planner.model.vocabulary import Channel, Outcome
from tests.tui.columns import speaking
from tests.tui.conftest import TODAY
from tui.actions.preparation.lines import action_in_short, action_lines, action_pane
from tui.actions.related import Related, related_in_short, related_lines
from tui.drawing.text_line import Line

GIST = " ".join(f"word{number}" for number in range(60))


def test_an_exchange_takes_the_rows_it_needs_up_to_those_given() -> None:
    related = Related((Touch(1, 1, TODAY, Channel.PHONE, gist=GIST),))
    for width, rows in product((40, 76, 116), (1, 2, 6, 40)):
        lines = related_lines(Action("Call Ana"), related, TODAY, width, rows=rows)
        told = ["".join(span.text for span in line) for line in lines][2:]
        assert (max(map(len, told)) <= width, len(told) <= rows) == (True, True)
        assert [line[:5].strip() for line in told] == ["today", *[""] * (len(told) - 1)]
        whole = " ".join(line[15:].strip() for line in told)
        assert whole.startswith(GIST) if rows == 40 else whole.endswith("…") or GIST in whole


def test_a_lesson_wraps_in_the_rows_that_are_left_and_in_two_at_least() -> None:
    lesson = "Leave a silence after the question, and let the other one fill it first"
    touch = Touch(1, 1, TODAY, Channel.PHONE, gist=GIST)
    related = Related((touch, touch), lesson=lesson)
    for room, whole in ((2, False), (3, False), (5, True)):
        lines = related_in_short(Action("Call Ana"), related, TODAY, 46, room)
        told = ["".join(span.text for span in line).rstrip() for line in lines]
        taught = told[: len(told) - 2]
        assert len(taught) >= 2
        assert (lesson in " ".join(line[16:].strip() for line in taught)) == whole
        assert [line[:14] for line in told[-2:]] == ["Last exchanges"] * 2


@pytest.mark.parametrize("draw", [action_lines, action_pane, action_in_short])
def test_the_values_of_a_pane_stand_in_one_column(draw: Callable[..., list[Line]]) -> None:
    result = Result(Outcome.ACHIEVED, TODAY, minutes=8, learned="Promise a day")
    action = Action(
        "Call Ana", person="Ana", note="By phone", result=result, expected_welcome=6, day=TODAY
    )
    touch = Touch(1, 1, date(2025, 9, 16), Channel.PHONE, gist="Lunch")
    for spoken in ("en", "fr"):
        with speaking(spoken):
            told = draw(action, Related((touch,), routine="weekly"), TODAY, 42)
        lines = ["".join(span.text for span in line) for line in told]
        values = ("8 min", "Promise a day", "Lunch", "weekly")
        found = {line.index(value) for line in lines for value in values if f"  {value}" in line}
        assert len(found) == 1, lines
        assert sum(f"  {value}" in line for line in lines for value in values) == len(values)
