"""Counting for a goal: the table of kinds and outcomes, and the count before and after."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.actions import Action, Result
from planner.model.goals import GoalCount
from planner.model.vocabulary import Came, Counts, Kind, Outcome
from planner.stairs.counting import fits, proposed

DAY = date(2026, 3, 3)
MEETING = [Kind.CONTACT, Kind.ADVICE, Kind.RECONNECT, Kind.MEET, Kind.EVENT]


def result(outcome: Outcome, *came: Came) -> Result:
    return Result(outcome, DAY, came=came)


@pytest.mark.parametrize("counts", [Counts.PEOPLE, Counts.CONVERSATIONS])
def test_a_meeting_that_achieved_its_aim_counts(counts: Counts) -> None:
    for kind, outcome in product(Kind, Outcome):
        action = Action("x", kind=kind, person_id=1)
        achieved = kind in MEETING and outcome is Outcome.ACHIEVED
        assert fits(counts, action, result(outcome)) == achieved, (kind, outcome)
        answered = outcome in (Outcome.ACHIEVED, Outcome.PARTLY)
        with_words = result(outcome, Came.CONVERSATION)
        assert fits(counts, action, with_words) == answered, (kind, outcome)


def test_any_action_that_achieved_its_aim_is_a_result() -> None:
    for kind, outcome in product(Kind, Outcome):
        achieved = outcome is Outcome.ACHIEVED
        found = fits(Counts.RESULTS, Action("x", kind=kind), result(outcome))
        assert found == achieved, (kind, outcome)


def test_a_meeting_without_a_person_is_no_person_met() -> None:
    assert not fits(Counts.PEOPLE, Action("x", kind=Kind.MEET), result(Outcome.ACHIEVED))


@given(
    st.lists(st.tuples(st.sampled_from(Counts), st.booleans(), st.booleans()), max_size=4),
    st.sampled_from(Kind),
    st.sampled_from(Outcome),
)
def test_only_the_goals_of_the_action_are_ticked(
    drawn: list[tuple[Counts, bool, bool]], kind: Kind, outcome: Outcome
) -> None:
    goals = [
        GoalCount(number, "goal", counts, 4, own, again)
        for number, (counts, own, again) in enumerate(drawn)
    ]
    ticked = proposed(goals, Action("x", kind=kind, person_id=1), result(outcome))
    assert ticked <= {goal.goal_id for goal in goals if goal.own}
    assert [goal.then for goal in goals] == [4 if again else 5 for *_, again in drawn]
