"""The words of a plan: what stays out and why, what is beside it, what an offer is about."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.calendar.load import Limits
from planner.calendar.working_days import WorkingDays
from planner.model.actions import Action
from planner.stairs.levelling.offers import Way
from planner.stairs.levelling.preview import Ground, Preview, Scope, StepName, preview
from planner.stairs.levelling.values import Room, Task, Window
from planner.stairs.levelling.words import say_beside, say_left, say_offer, say_why, say_written
from tests.planner.stairs.levelling.cases import MONDAY, room

FRIDAY = MONDAY + timedelta(days=4)
NAMES = "ABCDE"


def ground(tasks: list[Task], given: Room) -> Ground:
    titles = {task.id: f"Call {NAMES[task.id - 1]}" for task in tasks}
    steps = {task.window.step: StepName(f"Step {task.window.step}", 1, "", None) for task in tasks}
    return Ground(Scope(1), MONDAY, tuple(tasks), given, titles, steps)


def calls(number: int, first: date, due: date, minutes: int = 15) -> list[Task]:
    return [Task(each, Window(each, first, due), minutes) for each in range(1, number + 1)]


def planned(tasks: list[Task], given: Room) -> Preview:
    return preview(ground(tasks, given))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        pytest.param(room(d4=Limits(0, 30)),
                     "your limits leave 0 actions on the days until Friday 6",
                     id="no action on that weekday"),
        pytest.param(room(d4=Limits(3, 0)), "your limits leave 0 min on the days until Friday 6",
                     id="no minutes on that weekday"),
        pytest.param(room(working=WorkingDays(days_off=frozenset({FRIDAY}))),
                     "no working day is left until Friday 6", id="a day off"),
        pytest.param(room(0), "every day’s limit is zero", id="every day"),
    ],
)  # fmt: skip
def test_a_limit_of_zero_is_named(given: Room, said: str) -> None:
    shown = planned(calls(1, FRIDAY, FRIDAY), given)
    assert [say_why(out, shown.ground) for out in shown.plan.out] == [said]


def test_a_step_due_before_it_begins_is_told_by_both_days() -> None:
    shown = planned(calls(1, FRIDAY, MONDAY + timedelta(days=1)), room())
    [out] = shown.plan.out
    assert say_why(out, shown.ground) == "its step begins on Friday 6 and is due tomorrow already"


def test_what_finds_no_day_keeps_the_one_it_has() -> None:
    window = Window(1, MONDAY, FRIDAY)
    tasks = (Task(1, window, day=MONDAY), Task(2, window))
    assert [say_left(task) for task in tasks] == ["keeps its day", "no day"]


def test_offers_name_what_they_are_about() -> None:
    shown = planned(calls(5, MONDAY, MONDAY), room(1))
    said = {offer.way: say_offer(offer, shown.ground) for offer in shown.offers}
    assert said[Way.LET_GO] == "let go of 4 actions (Call B, Call C, Call D and 1 more)"
    assert said[Way.LATER] == (
        "give more time: Step 2 until tomorrow, Step 3 until Wednesday 4,"
        " Step 4 until Thursday 5 and 1 more"
    )


def test_a_change_is_called_by_all_that_undoing_it_puts_back() -> None:
    [call] = calls(1, MONDAY, FRIDAY, minutes=45)
    one = planned([replace(call, day=MONDAY)], room())
    said = {offer.way: say_written(one, offer) for offer in one.offers}
    what = say_written(one, None).partition(": ")[2]
    assert said == {
        Way.LET_GO: f"1 let go: {what}",
        Way.LONGER: f"Longer days accepted: {what}",
        Way.SPLIT: f"1 action moved, 1 split: {what}",
        Way.ALLOW: f"1 long one allowed: {what}",
    }
    several = planned(calls(2, MONDAY, MONDAY), room(1))
    later = next(offer for offer in several.offers if offer.way is Way.LATER)
    assert say_written(several, later) == f"2 actions moved, “Step 2” given more time: {what}"


def test_late_ones_that_are_not_levelled_are_told() -> None:
    levelled = ground(calls(1, MONDAY, FRIDAY), room())
    late = [Action("Call A", id=1), Action("Post", id=7), Action("Meet", id=8)]
    said = "2 more are late, without a step or with an hour: the morning takes them up"
    assert say_beside(late, levelled) == said
    assert say_beside(late[:1], levelled) == ""
    alone = "2 actions are late, without a step or with an hour: the morning takes them up"
    assert say_beside(late[1:], ground([], room())) == alone


def test_the_reason_of_several_agrees_with_them() -> None:
    shown = planned(calls(2, MONDAY - timedelta(days=7), MONDAY - timedelta(days=3)), room())
    first, _second = shown.plan.out
    assert say_why(first, shown.ground) == "its step was due on 27 February"
    assert say_why(first, shown.ground, 2) == "their step was due on 27 February"
