"""Pauses are written with what they move, joined, ended, removed and undone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.engine.database import database
from db.errors import Missing, NothingToUndo
from db.store import Store
from db.today.levelling import Stale
from planner.calendar.recurrence.repeats import Repeats
from planner.calendar.recurrence.rrule import Frequency, Rule, Weekday
from planner.calendar.working_days import Days
from planner.grammar import parse_action, parse_event, parse_goal, parse_step
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action, Result
from planner.model.vocabulary import Circle, Outcome
from planner.stairs.pauses.moves import Pause, contact_due
from tests.stores import empty_store

TUESDAY = date(2026, 3, 3)
"""The day of the store; its week of pause is the next one, from the 9th to the 13th."""
WEEK = (date(2026, 3, 9), date(2026, 3, 13))


def act(store: Store, title: str, day: date, **fields: object) -> Action:
    line = parse_action(title, TUESDAY)
    action = store.actions.add(line, TUESDAY)
    return store.actions.change(action.id or 0, today=TUESDAY, day=day, **fields)


def days(store: Store) -> dict[str, date | None]:
    """The days of all open actions, and the dues of goals and steps, by their titles."""
    later = store.day.later(TUESDAY - timedelta(days=60)).open
    found = {action.title: action.day for action in later}
    for goal in store.goals.all():
        found |= {goal.statement: goal.due} | {step.title: step.due for step in goal.steps}
    return found


def paused(store: Store) -> tuple[Days, ...]:
    return store.practice.working.pauses


def write(store: Store, first: date, last: date, note: str = "", today: date = TUESDAY) -> None:
    store.pauses.write(store.pauses.plan((first, last), note, today), today)


def end(store: Store, today: date, *, comes_back: bool = True) -> None:
    store.pauses.write_end(
        store.pauses.ending(store.pauses.all()[0], today), today, comes_back=comes_back
    )


def delete(store: Store, pause: Pause, *, comes_back: bool = True) -> None:
    store.pauses.write_end(store.pauses.deletion(pause, TUESDAY), TUESDAY, comes_back=comes_back)


def test_a_week_moves_what_is_in_it_and_undo_brings_it_back(store: Store) -> None:
    for number in range(4):
        act(store, f"Call {number}", date(2026, 3, 9))
    act(store, "Meet Ana", date(2026, 3, 10), time=time(9, 30))
    act(store, "Write", date(2026, 3, 16))
    goal = store.goals.add(
        parse_goal("Meet 12 people by 20 March", TUESDAY),
        TUESDAY,
        [parse_step("Two calls by 11 March", TUESDAY), parse_step("Talk by 17 March", TUESDAY)],
    )
    before = days(store)
    plan = store.pauses.plan(WEEK, "Brittany", TUESDAY)
    assert [action.title for action, _why in plan.moves.staying] == ["Meet Ana"]
    store.pauses.write(plan, TUESDAY)
    assert days(store) == {
        **before,
        "Call 0": date(2026, 3, 16),  # beside the one of that day, three at most
        "Call 1": date(2026, 3, 17),
        "Call 2": date(2026, 3, 17),
        "Call 3": date(2026, 3, 18),
        "Two calls": date(2026, 3, 18),  # the third working day of the pause
        "Talk": date(2026, 3, 18),  # not before the step below it
    }
    assert paused(store) == (WEEK,)
    assert [(pause.days, pause.note) for pause in store.pauses.all()] == [(WEEK, "Brittany")]
    store.history.undo()
    assert (days(store), paused(store)) == (before, ())
    store.history.redo()
    assert paused(store) == (WEEK,)
    assert goal.due == before["Meet 12 people"]


def test_events_and_routines_of_later_months_leave_no_room(store: Store) -> None:
    store.events.add(parse_event("Fair 16 March 8:00-18:00", TUESDAY), TUESDAY)
    daily = Repeats(Rule(Frequency.WEEKLY, 1, (Weekday(0), Weekday(1))))
    store.routines.begin(Action("Read", minutes=30, day=TUESDAY), daily, TUESDAY)
    goal = store.goals.add(parse_goal("Meet 12 people", TUESDAY), TUESDAY, [StepLine("Names")])
    names = [act(store, f"A{n}", date(2026, 3, 10), step_id=goal.steps[0].id) for n in range(2)]
    store.levelling.wait(names[0].id or 0, names[1].id)
    act(store, "Far", date(2026, 9, 15))
    write(store, *WEEK)
    write(store, date(2026, 9, 14), date(2026, 9, 18))
    found = days(store)
    assert {title: found[title] for title in ("A0", "A1", "Far")} == {
        "A1": date(2026, 3, 18),
        "A0": date(2026, 3, 19),
        "Far": date(2026, 9, 23),
    }


def test_a_pause_that_goes_on_moves_what_was_late_and_nothing_is_late_in_it(store: Store) -> None:
    act(store, "Call Leo", date(2026, 2, 23))
    act(store, "Ring Ana", TUESDAY, time=time(9, 30))
    store.people.add("Ana Ruiz", TUESDAY, circle=Circle.CORE)
    store.actions.choose(act(store, "Write", TUESDAY), TUESDAY)
    assert [len(part) for part in parts(store, TUESDAY)] == [1, 1, 1]
    write(store, TUESDAY, date(2026, 3, 6))
    assert [[action.title for action in part] for part in parts(store, TUESDAY)] == [
        [],
        [],
        ["Ring Ana"],
    ]
    assert days(store)["Call Leo"] == days(store)["Write"] == date(2026, 3, 9)
    [moved] = store.actions.find("Write")
    assert moved.chosen_on is None
    assert store.day.agenda(TUESDAY).pause == (TUESDAY, date(2026, 3, 6))
    assert not parts(store, date(2026, 3, 5))[1]  # though the hour of Tuesday is over
    end(store, date(2026, 3, 5))
    assert paused(store) == ((TUESDAY, date(2026, 3, 4)),)
    assert store.day.agenda(date(2026, 3, 5)).pause is None
    end(store, TUESDAY)
    assert store.pauses.all() == []


def parts(store: Store, today: date) -> tuple[tuple[Action, ...], ...]:
    agenda = store.day.agenda(today)
    return agenda.chosen, agenda.late, agenda.proposed


def test_the_regularity_leaves_out_a_week_written_down_afterwards(store: Store) -> None:
    today = date(2026, 3, 17)
    for day in (date(2026, 3, 3), date(2026, 3, 4), date(2026, 3, 5), date(2026, 3, 16)):
        result = Result(Outcome.ACHIEVED, day)
        store.actions.record(act(store, f"Call {day}", day), result, [], day)
    act(store, "Call Leo", date(2026, 3, 12))
    before = store.day.agenda(today).regularity
    write(store, *WEEK, today=today)
    after = store.day.agenda(today).regularity
    assert (before.done, before.of, after.done, after.of) == (4, 10, 4, 5)
    assert days(store)["Call Leo"] == today  # no day that is over
    store.history.undo()
    assert store.day.agenda(today).regularity == before


def test_pauses_that_overlap_become_one(store: Store) -> None:
    write(store, date(2026, 3, 9), date(2026, 3, 13), "Brittany")
    write(store, date(2026, 3, 19), date(2026, 3, 20))
    inside = store.pauses.plan((date(2026, 3, 10), date(2026, 3, 11)), "", TUESDAY)
    assert inside.is_known
    write(store, date(2026, 3, 12), date(2026, 3, 19), "Rest")
    assert [(pause.days, pause.note) for pause in store.pauses.all()] == [
        ((date(2026, 3, 9), date(2026, 3, 20)), "Rest, Brittany")
    ]
    [pause] = store.pauses.all()
    plan = store.pauses.plan((date(2026, 3, 9), date(2026, 3, 10)), "Rest", TUESDAY, pause)
    store.pauses.write(plan, TUESDAY)
    assert paused(store) == ((date(2026, 3, 9), date(2026, 3, 10)),)
    delete(store, store.pauses.all()[0])
    with pytest.raises(Missing):
        delete(store, pause)
    assert paused(store) == ()


def test_nothing_stale_is_written(store: Store) -> None:
    action = act(store, "Call Leo", date(2026, 3, 9))
    plan = store.pauses.plan(WEEK, "", TUESDAY)
    store.actions.move(action, date(2026, 3, 10), TUESDAY)
    with pytest.raises(Stale):
        store.pauses.write(plan, TUESDAY)
    assert store.pauses.all() == []


def test_the_pauses_of_another_window_are_seen(store: Store, path: Path) -> None:
    assert (store.version(), paused(store))[1] == ()
    with closing(sqlite3.connect(path)) as other, other:
        other.execute(
            "INSERT INTO pause (uid, first, last) VALUES ('u', '2026-03-09', '2026-03-13')"
        )
    store.version()
    assert paused(store) == (WEEK,)


@pytest.fixture(scope="module")
def rhythms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """People with rhythms of many lengths."""
    store = empty_store(tmp_path_factory.mktemp("rhythms") / "escalier.db")
    for number in range(30):
        day = TUESDAY - timedelta(days=7 * number)
        store.people.add(f"Ana {number}", day, circle=Circle.CORE, own_period=1 + 11 * number)
    yield store
    store.close()


SPANS = st.lists(st.tuples(st.integers(-150, 200), st.integers(0, 60)), max_size=5)


def dues() -> dict[str, date]:
    """The day on which contact with each person is due."""
    found = database.execute_sql(
        "SELECT p.name, r.contact_due FROM person_rhythm r JOIN person p ON p.id = r.person_id"
    ).fetchall()
    return {name: date.fromisoformat(due) for name, due in found}


@given(SPANS, st.integers(0, 4), st.integers(-9, 9))
def test_no_rhythm_runs_during_pauses_and_each_that_moves_is_shown(
    rhythms: Store, spans: list[tuple[int, int]], undone: int, shift: int
) -> None:
    def written(days: Days, changed: Pause | None = None) -> None:
        plan, before = rhythms.pauses.plan(days, "", TUESDAY, changed), dues()
        rhythms.pauses.write(plan, TUESDAY)
        moves = {(move.person, move.due, move.to) for move in plan.moves.rhythms}
        assert moves == {(name, before[name], to) for name, to in dues().items()} - {
            (name, due, due) for name, due in before.items()
        }

    for begin, length in spans:
        first = TUESDAY + timedelta(days=begin)
        written((first, first + timedelta(days=length)))
    for pause in rhythms.pauses.all()[:1]:
        days = sorted((pause.first + timedelta(days=shift), pause.first))
        written((days[0], days[1]), pause)
    for _change in range(min(undone, len(spans))):
        with suppress(NothingToUndo):
            rhythms.history.undo()
    pauses = rhythms.practice.working.pauses
    found = database.execute_sql(
        "SELECT coalesce(r.last_contact, p.circled_on, p.created_on), r.period_days, r.contact_due"
        " FROM person_rhythm r JOIN person p ON p.id = r.person_id"
    ).fetchall()
    assert len(found) == 30
    for since, period, due in found:
        assert due == contact_due(date.fromisoformat(since), period, pauses).isoformat()
    for pause in rhythms.pauses.all():
        delete(rhythms, pause)
