from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.calendar.working_days import WorkingDays
from planner.model.goals import Goal
from planner.model.settings import Practice
from planner.model.steps import Step
from planner.model.vocabulary import GoalState
from planner.stairs.smart import smart

TODAY = date(2026, 3, 3)
STEPS = tuple(Step(number, 1, f"Step {number}") for number in range(1, 4))
GOOD = Goal(
    1, "uid", "Meet 12 finance directors", "change sector", "finance directors", 12,
    TODAY, date(2026, 3, 31), steps=STEPS,
)  # fmt: skip


def failing(goal: Goal, practice: Practice | None = None) -> dict[str, str]:
    return {check.letter: check.reason for check in smart(goal, TODAY, practice) if not check.ok}


def test_a_good_goal_passes_every_letter_with_a_reason() -> None:
    checks = smart(GOOD, TODAY)
    assert "".join(check.letter for check in checks) == "SMART"
    assert all(check.ok and check.reason for check in checks)


@pytest.mark.parametrize(
    ("letter", "changes", "reason"),
    [
        ("S", {"statement": "Meet people"}, "very short: what exactly, with whom?"),
        ("M", {"target": None}, "no number: how will you know?"),
        ("M", {"measure": ""}, "12 of what?"),
        ("M", {"target": None, "statement": "Have 5 coffees a week"},
         "a rhythm: 4 weeks make 20 in all; is that the number?"),
        ("M", {"target": None, "statement": "Boire 2 cafés par semaine", "due": TODAY},
         "a rhythm: 1 week makes 2 in all; is that the number?"),
        ("M", {"target": None, "statement": "Boire 5 cafés / sem"},
         "a rhythm: 4 weeks make 20 in all; is that the number?"),
        ("M", {"target": None, "statement": "Two talks a month"}, "no number: how will you know?"),
        ("M", {"target": None, "statement": "3 visites par week-end"},
         "no number: how will you know?"),
        ("A", {"steps": ()}, "no steps yet: what would the first stair be?"),
        ("A", {"steps": STEPS[:2]}, "few steps: what comes in between?"),
        ("A", {"steps": STEPS * 3}, "9 steps: could two goals share them?"),
        ("A", {"target": 64}, "64 to go in 21 working days: a later date, or fewer?"),
        ("A", {"steps": (*STEPS[:2], Step(3, 1, "All", 1_000_000))},
         "the steps make 1,000,000 of 12: which number is right?"),
        ("T", {"steps": (*STEPS[:2], Step(3, 1, "Old", due=date(2020, 5, 1)))},
         "Old: before the goal starts (3 March 2026)"),
        ("T", {"steps": (*STEPS[:2], Step(3, 1, "Late", due=date(2026, 4, 1)))},
         "Late: after the goal (31 March 2026)"),
        ("R", {"why": ""}, "no reason yet: why does it matter to you?"),
        ("T", {"due": None}, "no date: by when?"),
        ("T", {"start": date(2026, 4, 1)}, "it starts after it is due: which date is right?"),
        ("T", {"due": date(2026, 3, 2), "start": None},
         "its date has passed: which new one would be fair?"),
    ],
)  # fmt: skip
def test_each_letter_fails_with_a_suggestion(
    letter: str, changes: dict[str, Any], reason: str
) -> None:
    assert failing(replace(GOOD, **changes)) == {letter: reason}


@pytest.mark.parametrize(
    "changes",
    [
        {"statement": "Meet finance directors"},
        {"steps": STEPS},
        {"steps": (*STEPS * 2, STEPS[0])},
        {"due": TODAY, "target": 3},
    ],
)
def test_three_words_three_to_seven_steps_and_the_day_itself_are_enough(
    changes: dict[str, Any],
) -> None:
    assert failing(replace(GOOD, **changes)) == {}


def test_the_day_it_is_due_is_a_day_too() -> None:
    reason = "4 to go in 1 working day: a later date, or fewer?"
    assert failing(replace(GOOD, due=TODAY, target=4)) == {"A": reason}


def test_an_eighth_step_is_one_too_many() -> None:
    eight = replace(GOOD, steps=(*STEPS * 2, *STEPS[:2]))
    assert failing(eight) == {"A": "8 steps: could two goals share them?"}


def test_what_fits_the_days_left_depends_on_the_daily_number() -> None:
    assert failing(replace(GOOD, target=63)) == {}
    assert "A" in failing(replace(GOOD, target=63), Practice(daily_number=2))


@pytest.mark.parametrize(
    ("weekdays", "goal", "doubt"),
    [
        ({}, {"target": 15}, ""),  # five working days until Monday
        ({}, {"target": 16}, "16 to go in 5 working days"),
        ({0: (0, None)}, {"target": 13}, "13 to go in 4 working days"),
        (dict.fromkeys(range(4), (0, 0)), {"target": 4}, "4 to go in 1 working day"),
        ({4: (10, None)}, {"target": 22}, ""),
        ({4: (10, None)}, {"target": 23}, "23 to go in 5 working days"),
        (dict.fromkeys(range(5), (None, 0)), {"due": date.max}, "12 to go in 0 working days"),
    ],
)
def test_what_fits_depends_on_the_days_of_the_week(
    weekdays: dict[int, tuple[int | None, int | None]], goal: dict[str, Any], doubt: str
) -> None:
    short = replace(GOOD, **{"due": date(2026, 3, 9), **goal})
    told = failing(short, Practice(weekdays=weekdays)).get("A", "")
    assert (told[: len(doubt)], bool(told)) == (doubt, bool(doubt))


def test_another_goal_takes_more_of_the_days_that_take_more() -> None:
    practice = Practice(weekdays=dict.fromkeys(range(4), (0, None)))
    week = replace(GOOD, due=date(2026, 3, 6), target=3)  # its Friday is the only day
    other = replace(GOOD, id=2, target=4, due=date(2026, 3, 13))
    (said,) = (each.reason for each in smart(week, TODAY, practice, [other]) if not each.ok)
    assert said == "3 to go, and 2 of other goals, in 1 working day: which can wait?"


@pytest.mark.parametrize(
    ("changes", "taken"),
    [
        ({"target": 60}, 60),  # the very same days
        ({"target": 60, "start": date(2026, 3, 17)}, 60),
        ({"target": 90, "due": date(2026, 5, 29)}, 30),  # a third of its days are shared
        ({"target": 60, "due": date.max}, 1),
        ({"target": 60, "due": date.max, "done": 60}, 0),
        ({"target": 60, "state": GoalState.LET_GO}, 0),
        ({"target": 60, "start": date(2026, 4, 1), "due": date(2026, 5, 29)}, 0),
        ({"target": 60, "due": None}, 0),
        ({"target": 60, "id": 1}, 0),
    ],
)
def test_several_goals_share_the_days(changes: dict[str, Any], taken: int) -> None:
    counted = changes.pop("done", 0)
    other = replace(GOOD, **{"id": 2, "counted": counted, **changes})
    goal = replace(GOOD, target=63)  # fills all the days there are
    told = [check.reason for check in smart(goal, TODAY, others=[goal, other]) if not check.ok]
    said = f"63 to go, and {taken} of other goals, in 21 working days: which can wait?"
    assert told == ([said] if taken else [])
    fewer = smart(replace(goal, target=63 - taken), TODAY, others=[other])
    assert all(check.ok for check in fewer)


def test_a_goal_climbed_by_its_date_is_not_blamed_for_the_date() -> None:
    climbed = tuple(replace(step, climbed_on=TODAY) for step in STEPS)
    past = replace(GOOD, start=None, due=date(2026, 3, 2), steps=climbed)
    assert failing(past) == {}


def test_a_goal_due_in_ages_is_checked_at_once() -> None:
    asked: list[object] = []

    class DaysOff(frozenset[date]):
        def __contains__(self, day: object) -> bool:
            asked.append(day)
            return False

    working = WorkingDays(days_off=DaysOff())
    assert not failing(replace(GOOD, due=date.max), Practice(working=working))
    assert len(asked) == 4  # twelve at three a day


def test_a_weekly_rhythm_without_a_date_asks_for_one() -> None:
    goal = replace(GOOD, target=None, statement="Have 5 coffees a week", due=None)
    assert failing(goal)["M"] == "a rhythm: with a date it becomes a number to reach"
