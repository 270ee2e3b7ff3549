"""A plan in a window of any height: moves, reasons and offers are all there to be reached."""

from datetime import timedelta

import pytest

from planner.stairs.levelling.preview import Ground, Preview, Scope, StepName, preview
from planner.stairs.levelling.values import Task, Window
from tests.planner.stairs.levelling.cases import MONDAY, room
from tui.drawing.text_line import Line
from tui.screens.stairs.levelling.lines import Arranged, arranged

WIDTH, LEAST_LIST = 74, 4


def _crowded(offers: int) -> Preview:
    """A plan with moves, five reasons, and so many offers."""
    days = [MONDAY + timedelta(days=each) for each in (0, 1, 2, 5, 9)]
    tasks = [Task(each, Window(1, MONDAY, days[1]), 15, MONDAY) for each in range(1, 9)]
    tasks += [Task(each, Window(2, MONDAY, days[2]), 45, MONDAY) for each in (9, 10)]
    tasks.append(Task(11, Window(3, days[3], days[3]), 15))
    tasks += [Task(12, Window(4, MONDAY, days[4]), 15, waits_for=13)]
    tasks += [Task(13, Window(4, MONDAY, days[4]), 15, waits_for=12)]
    tasks.append(Task(14, Window(5, MONDAY - timedelta(days=9), MONDAY - timedelta(days=3)), 15))
    titles = {task.id: f"Write to finance director number {task.id}" for task in tasks}
    steps = {step: StepName(f"Step {step}", 1, "Meet 12", None) for step in range(1, 6)}
    ground = Ground(Scope(1, anew=True), MONDAY, tuple(tasks), room(), titles, steps)
    found = preview(ground)
    return Preview(ground, found.plan, (found.offers * 5)[:offers])


def _text(lines: list[Line]) -> list[str]:
    return ["".join(span.text for span in line) for line in lines]


def _whole(shown: Arranged) -> list[str]:
    listed = [shown.rows.row(place, WIDTH).line for place in range(len(shown.rows))]
    return _text([*shown.above, *listed, *shown.below])


@pytest.mark.parametrize("offers", [0, 1, 3, 5])
def test_nothing_is_lost_and_what_does_not_scroll_leaves_room_for_the_list(offers: int) -> None:
    shown = _crowded(offers)
    assert len({out.why for out in shown.plan.out}) >= 4
    roomy = arranged(shown, None, "", WIDTH, 99)
    for height in range(14, 60):
        found = arranged(shown, None, "", WIDTH, height)
        assert sorted(filter(str.strip, _whole(found))) == sorted(filter(str.strip, _whole(roomy)))
        assert len(found.above) + len(found.below) + LEAST_LIST <= height
        last = found.rows.row(len(found.rows) - 1, WIDTH)
        assert last.key is not None or last.under
    assert [bool(arranged(shown, None, "", WIDTH, each).below) for each in (14, 60)] == [
        offers == 1,
        offers > 0,
    ]
