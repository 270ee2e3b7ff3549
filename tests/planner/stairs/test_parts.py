"""Steps as parts of a goal's number: what stairs show adds up, whatever was counted where."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.goals import Goal
from planner.model.steps import Step
from planner.model.vocabulary import Counts
from planner.stairs.climbed import Thing, filled_on, newly_climbed
from planner.stairs.parts import Whole, rising, shared

DAY = date(2027, 1, 4)


def steps_of(targets: Sequence[int | None], counted: Sequence[int] = ()) -> list[Step]:
    tallies = [*counted, *[0] * (len(targets) - len(counted))]
    return [
        Step(at, 1, f"Part {at}", target, counted=number)
        for at, (target, number) in enumerate(zip(targets, tallies, strict=True))
    ]


def whole_of(steps: Sequence[Step], target: int | None, loose: int = 0, **also: str) -> Whole:
    fresh = {step.id: step.counted for step in steps}
    return Whole(target, None, also.get("measure", ""), loose + sum(fresh.values()), fresh)


@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(0, 7)), min_size=2, max_size=6),
    st.integers(0, 6),
    st.data(),
)
def test_what_the_stairs_of_a_split_show_adds_up_to_its_goal(
    drawn: list[tuple[int, int]], loose: int, data: st.DataObject
) -> None:
    steps = steps_of(*zip(*drawn, strict=True))
    target = sum(number for number, _counted in drawn)
    whole = whole_of(steps, target, loose)
    found = shared(steps, whole)
    shown = sum(min(step.done, step.target or 0) for step in found)
    assert shown == min(whole.counted, target)
    under = data.draw(st.sampled_from([None, *(step.id for step in steps)]))
    rises, now = rising(steps, whole, under)
    assert now == found
    assert whole.counted >= target or (rises is not None and not rises.climbed)


@pytest.mark.parametrize(
    ("targets", "counted", "target", "measure", "loose", "shown"),
    [
        ([3, 3, 3, 3], [4], 12, "", 0, [3, 1, 0, 0]),
        ([3, 3, 3, 3], [0, 4], 12, "", 0, [1, 3, 0, 0]),
        ([3, 3, 3, 3], [1], 12, "", 4, [3, 2, 0, 0]),
        ([3, 3], [4, 4], 6, "", 0, [4, 4]),
        ([3, None, 3], [5], 6, "", 0, [3, 0, 2]),
        ([3, 3], [4], 12, "part", 1, [3, 1]),
        ([3, 3], [4], 12, "coffees", 1, [4, 0]),
        ([3], [4], 3, "", 2, [4]),
        ([3, 3], [4], None, "", 1, [4, 0]),
    ],
)
def test_one_more_than_a_step_asks_for_counts_on_the_next_part(
    targets: list[int | None],
    counted: list[int],
    target: int | None,
    measure: str,
    loose: int,
    shown: list[int],
) -> None:
    steps = steps_of(targets, counted)
    found = shared(steps, whole_of(steps, target, loose, measure=measure))
    assert [step.done for step in found] == shown


@given(st.lists(st.tuples(st.sampled_from([None, 0, 1, 2]), st.integers(1, 5)), max_size=14))
def test_a_stair_is_reached_on_the_day_that_makes_it_so(
    drawn: list[tuple[int | None, int]],
) -> None:
    steps = steps_of([2, 2, 2])
    goal = Goal(1, "uid", "Meet six", target=6, counts=Counts.PEOPLE, steps=tuple(steps))
    things = [
        Thing(DAY + timedelta(days=at), step, person) for at, (step, person) in enumerate(drawn)
    ]
    days = filled_on(goal, things)
    for at in range(len(things)):
        until = things[: at + 1]
        assert filled_on(goal, until) == {
            step: day for step, day in days.items() if day <= until[-1].day
        }


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([3, 0], [3, 1], []),
        ([2, 0], [3, 0], [0]),
        ([2, 1], [3, 3], [0, 1]),
        ([3, 2], [3, 3], [1]),
        ([0, 3], [3, 0], []),
        ([3, 0], [2, 0], []),
    ],
)
def test_a_stair_is_told_once_it_is_climbed_and_not_for_a_change_of_places(
    before: list[int], after: list[int], told: list[int]
) -> None:
    stood, stand = (steps_of([3, 3], counted) for counted in (before, after))
    found = newly_climbed({1: stood}, {1: stand})
    assert [step.id for _goal, step in found] == told
    assert newly_climbed({}, {1: stand}) == []
