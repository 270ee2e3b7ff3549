"""The load of a day in the month is what levelling finds taken of it, and what it places there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from db.store import Store
from planner.calendar.load import Load
from planner.grammar import parse_event, parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action, Result
from planner.model.events import minutes_taken
from planner.model.goals import Goal
from planner.model.vocabulary import Outcome
from planner.stairs.levelling.preview import Scope, preview
from planner.stairs.month import PlannedDay
from tests.db.stairs.test_routines import DAILY, FORTNIGHT, begun
from tests.stores import empty_store

TODAY = date(2026, 3, 3)
Written = Callable[[Store, Goal], object]


def _action(distance: int, minutes: int | None, of_step: bool, then: str) -> Written:
    def write(store: Store, goal: Goal) -> None:
        step = goal.steps[0].id if of_step else None
        day = TODAY + timedelta(distance)
        action = Action("Call", day=day, minutes=minutes, step_id=step)
        stored = store.actions.store(action, min(day, TODAY))
        if then == "chosen":
            store.actions.choose(stored, TODAY)
        elif then == "done":
            store.actions.record(stored, Result(Outcome.ACHIEVED, TODAY, 25), (), TODAY)

    return write


def _event(day: int, length: int, times: str, rule: str) -> Written:
    def write(store: Store, _goal: Goal) -> None:
        line = f"Fair from {day} to {day + length} March {times}" if length else ""
        event = parse_event(line or f"Fair {day} March {times}", TODAY)
        store.events.add(event, TODAY, "" if length else rule)

    return write


def _ahead(day: PlannedDay) -> Load:
    """The load of a day without what is done, as no action is that was chosen for it."""
    return replace(day, actions=tuple(each for each in day.actions if not each.done)).load


written = st.one_of(
    st.builds(
        _action,
        st.sampled_from((-4, 0, 1, 6, 10, 34)),
        st.sampled_from((None, 0, 15, 90)),
        st.booleans(),
        st.sampled_from(("", "chosen", "done")),
    ),
    st.builds(
        _event,
        st.integers(1, 28),
        st.sampled_from((0, 0, 2)),
        st.sampled_from(("", "9:00", "18:30-21:00", "22:00-1:00")),
        st.sampled_from(("", "", "FREQ=WEEKLY")),
    ),
    st.sampled_from((DAILY, FORTNIGHT)).map(
        lambda repeats: lambda store, _goal: begun(store, repeats)
    ),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(written, max_size=12))
def test_a_coming_day_holds_what_levelling_counts(all_written: list[Written]) -> None:
    with TemporaryDirectory() as folder:
        store = empty_store(Path(folder) / "escalier.db")
        line = parse_goal("Meet 12 directors by 31 March", TODAY)
        goal = store.goals.add(line, TODAY, (StepLine("Write", date(2026, 3, 31)),))
        for write in all_written:
            write(store, goal)
        found = preview(store.levelling.ground(Scope(goal.id, anew=True), TODAY))
        store.levelling.write(found)
        ground = store.levelling.ground(Scope(goal.id), TODAY)
        counted = dict(ground.room.taken)
        for task in ground.tasks:
            if task.day is not None:
                counted[task.day] = counted.get(task.day, Load()).plus(task.minutes)
        shown = [
            day
            for month in (TODAY, date(2026, 4, 1))
            for week in store.calendar.month(month, TODAY)
            for day in week
            if day.day >= TODAY
        ]
        store.close()
    assert {day.day: _ahead(day) for day in shown} == {
        day.day: counted.get(day.day, Load()) for day in shown
    }


def test_an_event_takes_the_minutes_of_its_times() -> None:
    table = {
        (None, None): 60,
        (time(9), None): 60,
        (time(18, 30), time(21)): 150,
        (time(22), time(1)): 180,
        (time(9), time(9)): 1440,
    }
    assert {times: minutes_taken(*times) for times in table} == table
