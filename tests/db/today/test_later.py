"""Actions in no day's list: of days to come, parked and dropped ones."""

from datetime import date, timedelta

import pytest
from playhouse.test_utils import count_queries

from db.engine.database import database
from db.store import Store
from db.today.day import MOST_DROPPED
from planner.model.actions import Action, LaterActions, Result
from planner.model.vocabulary import Outcome


def add(store: Store, title: str, today: date, days: int = 0) -> Action:
    return store.actions.store(Action(title, day=today + timedelta(days=days)), today)


def titles(later: LaterActions) -> tuple[list[str], ...]:
    return tuple(
        [action.title for action in actions]
        for actions in (later.open, later.parked, later.dropped)
    )


def test_an_empty_store_keeps_nothing_for_later(store: Store, today: date) -> None:
    assert titles(store.day.later(today)) == ([], [], [])


def test_actions_to_come_stand_by_day_and_those_set_aside_newest_first(
    store: Store, today: date
) -> None:
    add(store, "Today", today)
    add(store, "Late", today, -1)
    add(store, "In a week", today, 7)
    add(store, "Tomorrow", today, 1)
    store.actions.record(
        add(store, "Done ahead", today, 3), Result(Outcome.ACHIEVED, today), (), today
    )
    for set_aside, word in ((store.actions.park, "Parked"), (store.actions.drop, "Dropped")):
        for days in (2, 1, 4):
            set_aside(add(store, f"{word} {days}", today), today + timedelta(days=days))
    assert titles(store.day.later(today)) == (
        ["Tomorrow", "In a week"],
        ["Parked 4", "Parked 2", "Parked 1"],
        ["Dropped 4", "Dropped 2", "Dropped 1"],
    )


def test_of_the_dropped_only_the_newest_fifty_are_read(store: Store, today: date) -> None:
    for number in range(MOST_DROPPED + 2):
        store.actions.drop(add(store, str(number), today), today + timedelta(days=-number))
    dropped = store.day.later(today).dropped
    assert [action.title for action in dropped] == [str(number) for number in range(50)]


def test_what_is_for_later_takes_four_queries(
    store: Store, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans: list[str] = []
    execute = database.execute_sql

    def explained(sql: str, params: object = None) -> object:
        plans.extend(row[3] for row in execute(f"EXPLAIN QUERY PLAN {sql}", params).fetchall())
        return execute(sql, params)

    with count_queries() as counted:
        store.day.later(today)
    monkeypatch.setattr(database, "execute_sql", explained)
    store.day.later(today)
    assert counted.count == 4
    assert [plan for plan in plans if plan.startswith("SCAN")] == ["SCAN r"]  # the routines are few
    by_state = [plan for plan in plans if "INDEX action_state_day (state=?" in plan]
    assert [plan.partition("(")[2] for plan in by_state] == [
        "state=? AND day>?)",
        "state=?)",
        "state=?)",
    ]
