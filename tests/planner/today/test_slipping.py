"""Slipping: a move counts if it puts an open action off; the third is asked about."""

from dataclasses import replace
from datetime import date

import pytest

from planner.model.actions import Action
from planner.model.vocabulary import ActionState
from planner.today.slipping import is_postponed, is_third_move

MONDAY, TODAY, WEDNESDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 4)
CALL = Action("Call", day=MONDAY)


@pytest.mark.parametrize(
    ("action", "to", "counts"),
    [
        (CALL, WEDNESDAY, True),
        (CALL, TODAY, False),
        (replace(CALL, day=date(2026, 3, 20)), WEDNESDAY, False),
        (replace(CALL, day=WEDNESDAY), WEDNESDAY, False),
        (replace(CALL, day=None), WEDNESDAY, False),
        (replace(CALL, state=ActionState.PARKED), WEDNESDAY, False),
    ],
)
def test_a_move_counts_if_it_puts_an_open_action_off(
    action: Action, to: date, counts: bool
) -> None:
    assert is_postponed(action, to, TODAY) is counts


@pytest.mark.parametrize("moves", range(5))
def test_the_third_move_is_asked_about_and_no_other(moves: int) -> None:
    action = replace(CALL, moves=moves)
    assert is_third_move(action, WEDNESDAY, TODAY) is (moves == 2)
    assert not is_third_move(action, TODAY, TODAY)
