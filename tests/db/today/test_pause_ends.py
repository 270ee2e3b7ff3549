"""Pauses that end early: what comes back is told by the history, and is one change."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from playhouse.test_utils import count_queries

from db.errors import Missing
from db.store import Store
from db.today.levelling import Stale
from db.today.pause_ends import PauseEnd
from planner.grammar import parse_action, parse_goal, parse_step
from planner.model.actions import Action
from planner.model.vocabulary import Circle

TUESDAY = date(2026, 3, 3)
WEEK = (date(2026, 3, 9), date(2026, 3, 13))
DAY = timedelta(days=1)


def act(store: Store, title: str, day: date, **fields: object) -> Action:
    action = store.actions.add(parse_action(title, TUESDAY), TUESDAY)
    return store.actions.change(action.id or 0, today=TUESDAY, day=day, **fields)


def write(store: Store, first: date, last: date, note: str = "") -> None:
    store.pauses.write(store.pauses.plan((first, last), note, TUESDAY), TUESDAY)


def deletion(store: Store, today: date = TUESDAY) -> PauseEnd:
    return store.pauses.deletion(store.pauses.all()[0], today)


def days(store: Store) -> dict[str, date | None]:
    found = {each.title: each.day for each in store.day.later(TUESDAY - 60 * DAY).open}
    for goal in store.goals.all():
        found |= {goal.statement: goal.due} | {step.title: step.due for step in goal.steps}
    return found


def came_back(end: PauseEnd) -> dict[str, date]:
    return {move.action.title: move.to for move in end.moves.actions}


@pytest.fixture
def before(store: Store) -> dict[str, date | None]:
    """A goal with actions in the week of the pause, before it is written."""
    lines = [parse_step("Two calls by 11 March", TUESDAY), parse_step("Talk by 17 March", TUESDAY)]
    goal = store.goals.add(parse_goal("Meet 12 people by 20 March", TUESDAY), TUESDAY, lines)
    step = goal.steps[0].id
    for number in range(3):
        act(store, f"Call {number}", WEEK[0] + number * DAY, step_id=step)
    act(store, "Write", WEEK[1])
    store.people.add("Ana Ruiz", date(2026, 2, 10), circle=Circle.CORE)
    return days(store)


def test_a_pause_deleted_brings_all_back_as_one_change(
    store: Store, before: dict[str, date | None]
) -> None:
    write(store, *WEEK)
    paused = days(store)
    end = deletion(store)
    assert [move.person for move in end.moves.rhythms] == ["Ana Ruiz"]
    store.pauses.write_end(end, TUESDAY)
    assert (days(store), store.practice.working.pauses) == (before, ())
    store.history.undo()
    assert (days(store), store.practice.working.pauses) == (paused, (WEEK,))
    store.pauses.write_end(end, TUESDAY, comes_back=False)
    assert (days(store), store.practice.working.pauses) == (paused, ())


def test_a_pause_ended_early_brings_back_what_the_days_left_can_take(
    store: Store, before: dict[str, date | None]
) -> None:
    write(store, *WEEK)
    thursday = WEEK[0] + 3 * DAY
    end = store.pauses.ending(store.pauses.all()[0], thursday)
    assert end.last == thursday - DAY
    assert came_back(end) == {
        "Call 0": thursday,
        "Call 1": thursday,
        "Call 2": thursday + DAY,
        "Write": thursday + DAY,
    }
    assert {move.title: move.to.day for move in end.moves.dues} == {"Two calls": 16, "Talk": 17}
    store.pauses.write_end(end, thursday)
    again = store.pauses.deletion(store.pauses.all()[0], thursday)
    assert again.moves.actions == ()


@pytest.mark.usefixtures("before")
def test_only_what_stands_where_the_pause_put_it_comes_back(store: Store) -> None:
    write(store, *WEEK)
    [moved, timed, done] = (store.actions.find(f"Call {n}")[0] for n in range(3))
    store.actions.move(moved, date(2026, 3, 25), TUESDAY)
    store.actions.change(timed.id or 0, time=time(9))
    store.actions.drop(done, TUESDAY)
    assert came_back(deletion(store)) == {"Write": WEEK[1]}
    store.history.undo()
    assert came_back(deletion(store)).keys() == {"Call 2", "Write"}


@pytest.mark.usefixtures("before")
def test_pauses_that_became_one_bring_back_what_each_had_moved(store: Store) -> None:
    write(store, *WEEK)
    write(store, date(2026, 3, 16), date(2026, 3, 20), "Rest")
    write(store, date(2026, 3, 12), date(2026, 3, 17), "More")
    assert days(store)["Write"] == date(2026, 3, 24)
    end = deletion(store)
    assert came_back(end)["Write"] == WEEK[1]
    assert {move.title: move.to.day for move in end.moves.dues} == {
        "Two calls": 11,
        "Talk": 17,
        "Meet 12 people": 20,
    }


def test_a_change_undone_is_none_that_the_pause_has_made(
    store: Store, before: dict[str, date | None]
) -> None:
    write(store, *WEEK)
    store.history.undo()
    write(store, *WEEK)
    store.history.undo()
    store.history.redo()
    store.pauses.write_end(deletion(store), TUESDAY)
    assert days(store) == before


def test_a_pause_that_gets_other_days_moves_as_if_it_had_always_had_them(
    store: Store, before: dict[str, date | None]
) -> None:
    stays = {"Two calls": date(2026, 3, 18), "Talk": date(2026, 3, 18)}  # a call is on the 12th
    next_week = (WEEK[0] + 7 * DAY, WEEK[1] + 7 * DAY)
    for days_off, otherwise in (((WEEK[0], WEEK[0] + DAY), stays), (next_week, {})):
        write(store, *days_off)
        expected = days(store)
        store.history.undo()
        write(store, *WEEK)
        plan = store.pauses.plan(days_off, "", TUESDAY, store.pauses.all()[0])
        store.pauses.write(plan, TUESDAY)
        assert days(store) == {**expected, **otherwise}
        assert store.practice.working.pauses == (days_off,)
        store.pauses.write_end(deletion(store), TUESDAY)
        assert days(store) == before


@pytest.mark.usefixtures("before")
def test_without_its_history_nothing_comes_back_and_that_is_said(store: Store) -> None:
    write(store, *WEEK)
    paused = days(store)
    store.history.forget_all()
    assert not store.pauses.plan((WEEK[0], WEEK[0]), "", TUESDAY, store.pauses.all()[0]).is_told
    end = deletion(store)
    assert (end.is_told, end.moves.actions, end.moves.dues) == (False, (), ())
    store.pauses.write_end(end, TUESDAY)
    assert (days(store), store.pauses.all()) == (paused, [])


@pytest.mark.usefixtures("before")
def test_nothing_stale_comes_back(store: Store) -> None:
    write(store, *WEEK)
    end = deletion(store)
    store.actions.move(store.actions.find("Write")[0], date(2026, 3, 25), TUESDAY)
    with pytest.raises(Stale):
        store.pauses.write_end(end, TUESDAY)
    with pytest.raises(Missing):
        store.pauses.write_end(replace(end, pause=replace(end.pause, note="Other")), TUESDAY)
    assert len(store.pauses.all()) == 1


def test_many_actions_move_and_come_back_in_few_statements(store: Store) -> None:
    """A preview is not read again where nothing has been written since."""
    for number in range(40):
        act(store, f"Call {number}", WEEK[0] + number % 5 * DAY)
    plan = store.pauses.plan(WEEK, "", TUESDAY)
    with count_queries() as counted:
        assert store.pauses.stands(plan, TUESDAY)
        store.pauses.write(plan, TUESDAY)
        end = deletion(store)
        shown = len(counted.get_queries())
        assert store.pauses.ends_so(end, TUESDAY)
        store.pauses.write_end(end, TUESDAY)
    assert len(end.moves.actions) == 40
    assert max(shown, counted.count - shown) < 40, "one for each action would be more"
