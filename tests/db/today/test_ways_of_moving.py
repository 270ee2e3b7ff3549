"""Each way in which an action gets a later day: whether it is a move that slips, and asks."""

from collections.abc import Callable
from datetime import date

import pytest

from db.actions.writing import placed
from db.store import Store
from planner.model.actions import Action, Result
from planner.model.vocabulary import Outcome
from planner.today.redating import Redated
from planner.today.slipping import is_third_move

MONDAY, TODAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)
LATER = date(2026, 3, 9)

Way = Callable[[Store, Action], object]
WAYS: dict[str, tuple[Way, int]] = {
    "another day, asked about": (lambda store, one: store.actions.move(one, FRIDAY, TODAY), 3),
    "the form, asked about": (
        lambda store, one: store.actions.change(one.id or 0, today=TODAY, day=FRIDAY),
        3,
    ),
    "all that is late, marked there": (
        lambda store, one: store.closing.redate([Redated(one, FRIDAY)], TODAY),
        3,
    ),
    "a result not done, which asks by itself": (
        lambda store, one: store.actions.record(
            one, Result(Outcome.NOT_DONE, TODAY), (), TODAY, move_to=FRIDAY
        ),
        2,
    ),
    "today after all": (lambda store, one: store.closing.for_today(one, TODAY), 2),
    "chosen": (lambda store, one: store.actions.choose(one, TODAY), 2),
    "parked": (lambda store, one: store.actions.park(one, TODAY), 2),
}


@pytest.mark.parametrize(("way", "moves"), WAYS.values(), ids=WAYS)
def test_a_third_move_is_counted_where_it_is_asked_about_and_undone(
    store: Store, way: Way, moves: int
) -> None:
    stored = store.actions.store(Action("Write the report", day=MONDAY), MONDAY)
    for day in (TODAY, MONDAY, TODAY, MONDAY):
        stored = store.actions.move(stored, day, MONDAY)
    assert stored.moves == 2
    assert is_third_move(stored, FRIDAY, TODAY)
    way(store, stored)
    after = store.actions.get(stored.id or 0)
    assert after.moves == moves
    assert is_third_move(after, LATER, TODAY) is (moves == 2 and after.closed_on is None)
    store.history.undo()
    assert store.actions.get(stored.id or 0) == stored


def test_a_day_that_a_plan_a_push_or_a_pause_gives_is_no_move(store: Store) -> None:
    assert "moves" not in placed(Action("Call", day=MONDAY, moves=2), FRIDAY, store.practice)
