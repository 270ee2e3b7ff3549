"""The first steps: when they are shown, when they are ticked, and how they are said."""

from datetime import date, timedelta

import pytest

from planner.today.first_steps import (
    AWAY,
    BEGUN,
    NEEDED,
    YOUNG,
    First,
    FirstStep,
    all_ticked,
    may_show,
    next_kept,
    next_step,
    say_first_step,
    say_how_far,
    say_why,
)

TODAY = date(2026, 3, 3)
DONE = tuple(FirstStep(what, needed) for what, needed in NEEDED.items())
NOTHING = tuple(map(FirstStep, NEEDED))
OPEN = (*DONE[:-1], FirstStep(First.ACTION))


def test_the_steps_stand_in_the_order_of_the_method() -> None:
    assert list(NEEDED) == list(First)
    assert list(First) == ["pitch", "people", "circles", "goal", "action"]


@pytest.mark.parametrize(
    ("first_day", "shown"),
    [(date.max, True), (TODAY - YOUNG + timedelta(1), True), (TODAY - YOUNG, False)],
)
def test_only_a_young_store_begins_with_them(first_day: date, shown: bool) -> None:
    assert may_show("", first_day, TODAY) is shown


@pytest.mark.parametrize(
    ("kept", "shown"),
    [(BEGUN, True), ("2026-03-03", True), ("2026-03-02", False), (AWAY, False)],
)
def test_once_begun_they_stay_until_they_are_done_or_put_away(kept: str, shown: bool) -> None:
    assert may_show(kept, TODAY - 10 * YOUNG, TODAY) is shown
    assert may_show(kept, date.max, TODAY) is shown


@pytest.mark.parametrize(
    ("kept", "steps", "then"),
    [
        ("", NOTHING, ""),
        ("", OPEN, BEGUN),
        (BEGUN, NOTHING, BEGUN),
        (BEGUN, OPEN, BEGUN),
        (BEGUN, DONE, "2026-03-03"),
        ("2026-03-03", DONE, "2026-03-03"),
        ("2026-03-03", OPEN, BEGUN),
        ("", DONE, AWAY),
    ],
)
def test_the_setting_follows_the_steps(kept: str, steps: tuple[FirstStep, ...], then: str) -> None:
    assert next_kept(kept, steps, TODAY) == then


def test_the_next_step_is_the_first_open_one() -> None:
    assert next_step(OPEN) == FirstStep(First.ACTION)
    assert next_step(DONE) is None
    assert next_step(()) is None


def test_a_list_that_is_not_shown_is_not_done() -> None:
    assert all_ticked(DONE)
    assert not all_ticked(OPEN)
    assert not all_ticked(())


@pytest.mark.parametrize(("done", "said"), [(0, ""), (4, "4 of 10"), (10, "")])
def test_a_step_half_done_says_how_far_it_is(done: int, said: str) -> None:
    assert say_how_far(FirstStep(First.PEOPLE, done)) == said


def test_every_step_has_its_words() -> None:
    assert len({say_first_step(step) for step in DONE}) == len(First)
    assert len({say_why(step) for step in DONE}) == len(First)
