"""Closing what stayed open: today after all, all of it at once, and the last day with a trace."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db import models
from db.engine.database import database
from db.store import Store
from db.today.closing import TRACES
from db.today.room import LOADS
from planner.calendar.load import Load
from planner.grammar import parse_event
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState, Outcome
from planner.today.redating import Redated
from tests.db import rows


def late(store: Store, today: date, *minutes: int | None) -> list[Action]:
    day = today - timedelta(days=20)
    return [store.actions.store(Action("Call", day=day, minutes=each), day) for each in minutes]


def days(store: Store, actions: list[Action]) -> list[date | None]:
    return [store.actions.get(each.id or 0).day for each in actions]


def test_today_after_all_dates_and_chooses_and_is_one_change(store: Store, today: date) -> None:
    [call] = late(store, today, 5)
    now = store.closing.for_today(call, today)
    assert (now.day, now.chosen_on, now.moves) == (today, today, 0)
    store.history.undo()
    assert store.actions.get(call.id or 0) == call


def test_an_action_done_meanwhile_stays_done(store: Store, today: date) -> None:
    [call] = late(store, today, 5)
    done = store.actions.record(call, Result(Outcome.ACHIEVED, today), (), today)
    assert store.closing.for_today(call, today) == done
    store.closing.redate([Redated(call, today)], today)
    assert store.actions.get(call.id or 0) == done


def test_all_move_in_one_change_and_come_back_in_one(store: Store, today: date) -> None:
    calls = late(store, today, 5, 5)
    chosen = store.actions.choose(calls[0], calls[0].day or today)
    store.closing.redate([Redated(chosen, today), Redated(calls[1], date(2026, 12, 1))], today)
    assert days(store, calls) == [today, date(2026, 12, 1)]
    assert store.actions.get(calls[0].id or 0).chosen_on is None
    assert not store.day.agenda(today).late
    assert store.last_change is not None
    assert store.last_change.what == "2 late actions moved"
    store.history.undo()
    assert [store.actions.get(each.id or 0) for each in calls] == [chosen, calls[1]]


def test_only_what_is_put_off_counts_as_a_move(store: Store, today: date) -> None:
    first, second = late(store, today, 5, 5)
    store.closing.redate([Redated(first, today), Redated(second, today + timedelta(days=1))], today)
    assert [store.actions.get(each.id or 0).moves for each in (first, second)] == [0, 1]
    store.actions.move(second, today + timedelta(days=2), today)
    assert store.actions.get(second.id or 0).moves == 2
    store.history.undo()
    assert store.actions.get(second.id or 0).moves == 1


def test_what_was_not_done_is_put_off_too(store: Store, today: date) -> None:
    [call] = late(store, today, 5)
    found = store.actions.record(call, Result(Outcome.NOT_DONE, today), (), today)
    assert found.moves == 1


def test_the_room_of_a_day_leaves_the_late_actions_out(store: Store, today: date) -> None:
    calls = late(store, today, 5, 5)
    tomorrow = today + timedelta(days=1)
    store.actions.choose(calls[1], today)
    store.actions.store(Action("Write", day=tomorrow), today)
    store.actions.store(Action("Send", day=tomorrow, minutes=10), today)
    done = store.actions.choose(Action("Thank", minutes=5), today)
    store.actions.record(done, Result(Outcome.ACHIEVED, today, 8), (), today)
    store.events.add(parse_event("Breakfast 5 March 8:00-9:30", today), today)
    taken = {today: Load(2, 13), tomorrow: Load(2, 25), date(2026, 3, 5): Load(1, 90)}
    assert store.closing.room(calls[:1], today).taken == taken
    earlier = store.actions.choose(store.actions.get(calls[0].id or 0), today - timedelta(days=1))
    ahead = store.actions.change(earlier.id or 0, today=today, day=tomorrow)
    assert store.closing.room([ahead], today).taken == taken


def test_an_empty_store_was_never_seen(store: Store, today: date) -> None:
    assert store.closing.last_seen(today) is None


@pytest.mark.parametrize(
    "trace", ["result", "touch", "chosen", "dropped", "written", "person", "spark"]
)
def test_every_trace_before_today_tells_that_one_was_there(
    store: Store, today: date, trace: str
) -> None:
    old = store.actions.store(Action("Call"), date(2026, 1, 2))
    day = today - timedelta(days=4)
    match trace:
        case "result":
            store.actions.record(old, Result(Outcome.NOT_DONE, day), (), day)
        case "touch":
            rows.touch(rows.person("Ana Ruiz"), day)
        case "chosen":
            store.actions.choose(old, day)
        case "dropped":
            store.actions.drop(old, day)
        case "written":
            store.actions.store(Action("Write"), day)
        case "person":
            number = rows.person("Ana Ruiz")
            models.Person.update(created_on=day).where(models.Person.id == number).execute()
        case "spark":
            store.sparks.add("A baker", day)
    store.actions.store(replace(old, id=None), today)
    assert store.closing.last_seen(today) == day


def test_neither_load_nor_trace_reads_through_all_actions(store: Store, today: date) -> None:
    for sql in (LOADS, TRACES):
        plan = database.execute_sql(f"EXPLAIN QUERY PLAN {sql}", {"today": today}).fetchall()
        scans = [row[3] for row in plan if row[3].startswith("SCAN ")]
        assert [scan for scan in scans if "action" in scan and "USING" not in scan] == [
            "SCAN action"
        ] * (sql is TRACES)  # backwards from the newest


def test_a_dropped_action_is_left_alone(store: Store, today: date) -> None:
    [call] = late(store, today, 5)
    store.actions.drop(call, today)
    store.closing.redate([Redated(call, today)], today)
    assert store.actions.get(call.id or 0).state is ActionState.DROPPED
