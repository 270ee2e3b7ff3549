"""The split of a goal: numbers that add up, days in order, nothing lost or doubled."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from planner.calendar.working_days import WorkingDays
from planner.grammar.goals.step import StepLine, parse_step
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs.split import (
    Ground,
    Shape,
    Stair,
    cut,
    evened,
    ground_of,
    in_order,
    merged,
    milestones,
    moved,
    proposed,
    total,
    with_words,
    without,
)
from planner.stairs.split_proposal import (
    begun,
    from_json,
    in_own_words,
    resized,
    shaped,
    to_json,
)
from planner.stairs.split_words import names

TODAY = date(2026, 3, 3)
GOAL = Goal(
    *(1, "uid", "Meet 12 finance directors"),
    measure="finance directors",
    target=12,
    start=TODAY,
    due=date(2026, 3, 31),
)
WORKING = WorkingDays(days_off=frozenset({date(2026, 3, 9), date(2026, 3, 31)}))
grounds = st.builds(
    lambda left, start, length: ground_of(
        replace(GOAL, target=left, due=start + timedelta(days=length)), start, WORKING
    ),
    st.none() | st.integers(1, 1_000_000),
    st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    st.integers(-5, 4000),
)
stairs = st.lists(st.builds(Stair, st.none() | st.integers(1, 60)), min_size=1, max_size=14)


def numbers(found: tuple[Stair, ...]) -> list[int | None]:
    return [stair.target for stair in found]


def days(found: tuple[Stair, ...]) -> list[str]:
    return [f"{stair.due:%d/%m}" if stair.due else "" for stair in found]


def test_the_stairs_of_a_second_split_have_names_of_their_own() -> None:
    kept = Step(1, 1, "3 finance directors", 3, actions=1)
    ground = ground_of(replace(GOAL, steps=(kept,)), TODAY, WORKING)
    assert names(proposed(ground, 3), ground) == [
        f"3 more finance directors, {number} in all" for number in (6, 9, 12)
    ]
    assert names([Stair(1), Stair(2)], ground) == [
        "1 more (finance directors)", "2 more finance directors",
    ]  # fmt: skip
    assert names([Stair(None)], replace(ground, left=None)) == ["Step 2"]


@given(grounds, st.integers(-1, 14), st.sampled_from([Shape.EVEN, Shape.GENTLE]))
def test_a_split_adds_up_to_what_is_left_on_working_days_that_never_go_back(
    ground: Ground, number: int, shape: Shape
) -> None:
    found = proposed(ground, number, shape)
    assert len(found) == min(max(number, 1), ground.most)
    assert total(found) == (ground.left or 0)
    parts = [stair.target for stair in found if stair.target is not None]
    assert parts == sorted(parts)
    assert all(part >= 1 for part in parts)
    if shape is Shape.EVEN and parts:
        assert parts[-1] - parts[0] <= 1
    due = [stair.due for stair in found if stair.due]
    assert in_order(found)
    assert set(due) <= set(ground.days)
    assert due[-1:] == list(ground.days[-1:])
    assert len(set(due)) == min(len(due), len(ground.days))


@given(stairs, st.data())
def test_editing_loses_and_doubles_nothing(some: list[Stair], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(some) - 1))
    by = data.draw(st.sampled_from([-1, 1]))
    to = at + by
    goes_past = 0 <= to < len(some)
    named = [replace(stair, title=f"t{place}") for place, stair in enumerate(some)]
    assert sorted(map(str, moved(named, at, by))) == sorted(map(str, named))
    assert moved(moved(named, at, by), to, -by) == tuple(named) if goes_past else True
    assert total(merged(some, at)) == total(cut(some, at)) == total(some)
    assert total(without(some, at)) == total(some) - (some[at].target or 0)
    again = merged(cut(some, at), at)
    assert numbers(again) == numbers(tuple(some)) or len(cut(some, at)) == len(some)


@given(stairs, st.integers(1, 400))
def test_evened_out_they_add_up_again_and_none_is_emptied(some: list[Stair], left: int) -> None:
    before = [stair.target for stair in some if stair.target is not None]
    assume(before and left >= len(before))
    after = [stair.target or 0 for stair in evened(some, left) if stair.target is not None]
    assert sum(after) == left
    assert min(after) >= 1
    more = left >= sum(before)
    assert all(
        (one <= other) if more else (one >= other) for one, other in zip(before, after, strict=True)
    )
    assert evened(evened(some, left), left) == evened(some, left)


@pytest.mark.parametrize(
    ("changes", "number", "shape", "parts", "due"),
    [
        ({}, 4, Shape.EVEN, [3, 3, 3, 3], ["10/03", "17/03", "24/03", "31/03"]),
        ({}, 4, Shape.GENTLE, [1, 2, 4, 5], ["10/03", "17/03", "24/03", "31/03"]),
        ({"target": 10}, 4, Shape.EVEN, [2, 2, 3, 3], ["10/03", "17/03", "24/03", "31/03"]),
        ({"target": 2}, 4, Shape.EVEN, [1, 1], ["17/03", "31/03"]),
        ({"counted": 12}, 4, Shape.EVEN, [], []),
        ({"target": None}, 2, Shape.EVEN, [None, None], ["17/03", "31/03"]),
        ({"due": None}, 2, Shape.EVEN, [6, 6], ["", ""]),
        ({"due": TODAY}, 3, Shape.EVEN, [4, 4, 4], ["03/03", "03/03", "03/03"]),
        ({"due": date(2026, 3, 2)}, 2, Shape.EVEN, [6, 6], ["", ""]),
        ({"start": date(2026, 4, 1)}, 2, Shape.EVEN, [6, 6], ["", ""]),
        ({"start": date(2026, 3, 28), "due": date(2026, 3, 29)}, 1, Shape.EVEN, [12], [""]),
        ({"due": date(2028, 2, 29), "start": date(2028, 2, 29)}, 1, Shape.EVEN, [12], ["29/02"]),
    ],
)
def test_splits_one_by_one(
    changes: dict[str, object], number: int, shape: Shape, parts: list[object], due: list[str]
) -> None:
    fields = {name: getattr(GOAL, name) for name in Goal.__slots__} | changes
    found = proposed(ground_of(Goal(**fields), TODAY), number, shape)
    assert (numbers(found), days(found)) == (parts, due)


def test_what_is_climbed_or_begun_stays_and_what_is_there_is_the_first_stair() -> None:
    steps = (
        Step(1, 1, "Climbed", 3, before=1, counted=2),
        Step(2, 1, "Begun", 4, counted=1, due=date(2026, 3, 10), actions=2),
        Step(3, 1, "Planned", actions=1, open_actions=1),
        Step(4, 1, "Not yet", 5),
    )
    ground = ground_of(replace(GOAL, target=20, counted=5, steps=steps), TODAY)
    assert [step.id for step in ground.kept] == [1, 2, 3]
    assert [step.id for step in ground.replaced] == [4]
    assert (ground.there, ground.left) == (2, 20 - 6 - 3)
    assert ground.days[0] == date(2026, 3, 11)


def test_the_number_to_begin_with_is_about_a_week_each() -> None:
    due = [TODAY + timedelta(days=length) for length in (1, 28, 400)]
    assert [ground_of(replace(GOAL, due=day), TODAY).usual for day in due] == [3, 4, 7]


def test_a_goal_due_in_thousands_of_years_is_split_at_once() -> None:
    found = proposed(ground_of(replace(GOAL, due=date.max), TODAY), 4)
    assert in_order(found)
    assert total(found) == 12


@pytest.mark.parametrize(
    ("lines", "parts", "due"),
    [
        (["A", "B", "C"], [4, 4, 4], ["11/03", "20/03", "31/03"]),
        (["A 20/3", "B", "Find five"], [3, 4, 5], ["20/03", "26/03", "31/03"]),
        (["A", "B 10/3", "C"], [4, 4, 4], ["05/03", "10/03", "31/03"]),
        (["List twelve names", "B"], [12, None], ["17/03", "31/03"]),
        (["A 10/3", "B 10/3", "C 9/3", "D"], [3, 3, 3, 3], ["10/03", "10/03", "09/03", "31/03"]),
        (["A", "B", "C", "D 8/3"], [3, 3, 3, 3], ["03/03", "04/03", "05/03", "08/03"]),
        (["A", "B", "C 3/3", "D"], [3, 3, 3, 3], ["03/03", "03/03", "03/03", "31/03"]),
        (["A 29/3", "B", "C"], [4, 4, 4], ["29/03", "30/03", "31/03"]),
    ],
)
def test_milestones_keep_their_words_and_share_the_rest(
    lines: list[str], parts: list[object], due: list[str]
) -> None:
    parsed = [parse_step(line, TODAY) for line in lines]
    found = milestones(ground_of(GOAL, TODAY), parsed)
    assert (numbers(found), days(found)) == (parts, due)
    assert [stair.title for stair in found] == [line.title for line in parsed]


@given(st.lists(st.one_of(st.none(), st.dates(TODAY, date(2026, 3, 31))), min_size=1, max_size=8))
def test_milestones_with_days_in_order_have_all_days_in_order(own: list[date | None]) -> None:
    """Days of their own may be days off."""
    known = iter(sorted(filter(None, own)))
    lines = [StepLine("A", next(known) if day else None) for day in own]
    found = [stair.due for stair in milestones(ground_of(GOAL, TODAY), lines)]
    told = [day for day in found if day]
    assert told == sorted(told)
    assert all(line.due in (None, day) for line, day in zip(lines, found, strict=True))


def test_own_words_stay_at_their_place_when_the_number_changes() -> None:
    ground = ground_of(GOAL, TODAY)
    words = (replace(proposed(ground, 3)[0], title="Friends first", reward="a walk"),)
    found = with_words(proposed(ground, 5), words)
    assert [(stair.title, stair.reward) for stair in found[:2]] == [
        ("Friends first", "a walk"), ("", ""),
    ]  # fmt: skip
    assert numbers(found) == numbers(proposed(ground, 5))


def test_a_stair_before_a_step_that_stays_is_told() -> None:
    kept = (Step(1, 1, "Three meetings", due=date(2026, 4, 9)),)
    assert in_order([Stair(1, date(2026, 4, 9))], kept)
    assert not in_order([Stair(1, date(2026, 4, 8))], kept)


def test_milestones_and_back_keep_the_number_and_the_words_before() -> None:
    ground = ground_of(GOAL, TODAY, WORKING)
    five = resized(begun(ground), ground, 5)
    stairs = (replace(five.stairs[0], title="The nearest"), *five.stairs[1:])
    chosen = replace(five, stairs=stairs)
    own = in_own_words(chosen, ground, "Write to ten\nMeet two", TODAY)
    again = in_own_words(own, ground, "Write to ten\nMeet two\nThank them", TODAY)
    for proposal in (own, again, from_json(to_json(again))):
        assert proposal is not None
        assert shaped(proposal, ground, Shape.EVEN) == replace(chosen, text=proposal.text)
