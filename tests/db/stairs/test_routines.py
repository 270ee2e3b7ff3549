"""Routines in the store: computed until touched, one open at most, and every verb undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from playhouse.test_utils import count_queries

from db.errors import Impossible
from db.stairs.routine_rows import between
from db.store import Store
from db.today.status_line import glance
from planner.calendar.load import Load
from planner.calendar.recurrence.after import After, Unit
from planner.calendar.recurrence.repeats import Repeats
from planner.calendar.recurrence.rrule import Frequency, Rule, Weekday
from planner.calendar.working_days import WEEKDAYS_ONLY
from planner.grammar import parse_action, parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action, Result, number_of
from planner.model.vocabulary import ActionState, Circle, Outcome
from planner.today.agenda import Agenda
from planner.today.redating import Redated
from tests.db.dumps import dump

TODAY = date(2026, 3, 3)
WEEK = timedelta(days=7)
FORTNIGHT = Repeats(Rule(Frequency.WEEKLY, 2, (Weekday(1),)))
DAILY = Repeats(Rule(Frequency.DAILY))
TWO_WEEKS = Repeats(after=After(2, Unit.WEEKS))
NAMES = StepLine("List names")
ACHIEVED = Result(Outcome.ACHIEVED, TODAY)


def begun(store: Store, repeats: Repeats = FORTNIGHT, title: str = "Call Ana") -> Action:
    return store.routines.begin(Action(title, day=TODAY, minutes=5), repeats, TODAY)


def shown(store: Store, today: date) -> list[Action]:
    """The occurrences in the sections of a day."""
    day: Agenda = store.day.agenda(today)
    actions = (*day.chosen, *day.late, *day.proposed, *day.further)
    return [action for action in actions if action.routine_id is not None]


def ahead(store: Store, first: date, last: date) -> list[Action]:
    """The occurrences without a row between two days."""
    return between(first, last, TODAY, store.practice)[0]


def days(store: Store, today: date) -> list[date | None]:
    return [action.day for action in shown(store, today)]


def test_an_occurrence_is_stored_when_it_is_touched_and_once(store: Store) -> None:
    first = begun(store)
    assert (first.id, first.day) == (None, TODAY)
    assert store.actions.find("") == []
    [proposed] = shown(store, TODAY)
    assert proposed.reason_text == "routine, due today"
    chosen = store.actions.choose(proposed, TODAY)
    assert store.actions.store(proposed, TODAY) == chosen  # another window still shows it
    assert [action.id for action in shown(store, TODAY)] == [chosen.id]
    store.history.undo()
    assert [action.id for action in shown(store, TODAY)] == [None]


TOUCHED: dict[str, Callable[[Store, Action], object]] = {
    "as it is": lambda store, action: None,
    "chosen": lambda store, action: store.actions.choose(action, TODAY),
    "moved": lambda store, action: store.actions.move(action, TODAY + timedelta(2), TODAY),
    "prepared": lambda store, action: store.actions.prepare(
        store.actions.store(action, TODAY).id or 0, aim="Her news"
    ),
    "not done": lambda store, action: store.actions.record(
        action, Result(Outcome.NOT_DONE, TODAY), (), TODAY
    ),
}


@pytest.mark.parametrize("touched", TOUCHED)
@pytest.mark.parametrize(
    "repeats", [FORTNIGHT, DAILY, TWO_WEEKS], ids=["14 days", "daily", "after"]
)
def test_at_most_one_is_open_whatever_was_done_with_the_first(
    store: Store, path: Path, repeats: Repeats, touched: str
) -> None:
    TOUCHED[touched](store, begun(store, repeats))
    for number in (1, 13, 14, 371):
        today = TODAY + timedelta(number)
        open_now = shown(store, today)
        assert len(open_now) <= 1
        assert len(
            [one for one in glance(path, today, WEEKDAYS_ONLY).actions if not one.done]
        ) == len(open_now)
        later = [action for action in store.day.later(today).open if action.routine_id]
        assert len(later) <= 1
        if repeats is DAILY and number:
            assert [action.day for action in open_now] == [today]
    assert (
        days(store, TODAY + 53 * WEEK)
        == {
            FORTNIGHT: [TODAY + 52 * WEEK],
            DAILY: [TODAY + 53 * WEEK],
            TWO_WEEKS: [_own_day(touched)],
        }[repeats]
    )


def _own_day(touched: str) -> date:
    """The day of what comes after the last one, of which there is no other."""
    return TODAY + timedelta({"moved": 2, "not done": 1}.get(touched, 0))


def test_after_the_last_one_counts_from_the_day_it_was_done(store: Store) -> None:
    late = TODAY + timedelta(6)
    store.actions.record(begun(store, TWO_WEEKS), replace(ACHIEVED, day=late), (), late)
    assert days(store, late) == []
    assert days(store, late + 2 * WEEK) == [late + 2 * WEEK]
    assert date(2026, 3, 23) == late + 2 * WEEK
    [following] = shown(store, late + 3 * WEEK)
    store.routines.skip(following, late + 3 * WEEK)
    assert days(store, late + 4 * WEEK) == []
    assert days(store, late + 5 * WEEK) == [late + 5 * WEEK]


VERBS: dict[str, Callable[[Store, Action], object]] = {
    "choose": TOUCHED["chosen"],
    "move": TOUCHED["moved"],
    "prepare": TOUCHED["prepared"],
    "not done": TOUCHED["not done"],
    "done": lambda store, action: store.actions.record(action, ACHIEVED, (), TODAY),
    "drop": lambda store, action: store.actions.drop(action, TODAY),
    "skip": lambda store, action: store.routines.skip(action, TODAY),
    "end": lambda store, action: store.routines.end(action.routine_id or 0, TODAY),
    "change": lambda store, action: store.routines.change(
        action.routine_id or 0, TODAY, DAILY, title="Call her", minutes=10
    ),
    "from here on": lambda store, action: store.routines.change_from_here(
        action.routine_id or 0, TODAY, DAILY, title="Call her"
    ),
    "today after all": lambda store, action: store.closing.for_today(action, TODAY),
    "all at once": lambda store, action: store.closing.redate(
        [Redated(action, TODAY + timedelta(1))], TODAY
    ),
}


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_one_change_and_undone(store: Store, verb: str) -> None:
    action = begun(store)
    before = dump()
    with store.change(verb):
        VERBS[verb](store, action)
    assert dump() != before
    store.history.undo()
    assert dump() == before
    assert days(store, TODAY) == [TODAY]


def test_a_change_of_the_whole_reaches_what_is_stored_unless_it_was_changed_by_itself(
    store: Store,
) -> None:
    action = store.actions.store(begun(store), TODAY)
    store.actions.change(action.id or 0, minutes=20)
    store.routines.change(action.routine_id or 0, TODAY, title="Call her", minutes=10)
    assert [(a.title, a.minutes) for a in shown(store, TODAY)] == [("Call her", 20)]
    assert [(a.title, a.minutes) for a in shown(store, TODAY + 2 * WEEK)] == [("Call her", 10)]


def test_from_here_on_what_was_before_stays(store: Store) -> None:
    action = begun(store, Repeats(replace(FORTNIGHT.rule or Rule(Frequency.DAILY), count=3)))
    done = store.actions.record(action, ACHIEVED, (), TODAY)
    later = TODAY + timedelta(3)
    number = store.routines.change_from_here(action.routine_id or 0, later, title="Write to Ana")
    assert store.actions.get(done.id or 0).title == "Call Ana"
    routine = store.routines.get(number, later)
    assert (routine.start, routine.rule) == (
        TODAY + 2 * WEEK, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=2",
    )  # fmt: skip
    assert [each.id for each in store.routines.running(TODAY + 3 * WEEK)] == [number]
    assert [action.title for action in shown(store, TODAY + 2 * WEEK)] == ["Write to Ana"]


def test_days_left_out_pass_on_and_a_new_rule_counts_from_today(store: Store) -> None:
    first = begun(store, WEEKLY)
    later = TODAY + 3 * WEEK
    left_out = next(one for one in ahead(store, TODAY, later) if one.day == TODAY + 2 * WEEK)
    store.routines.skip(left_out, TODAY)
    number = store.routines.change_from_here(first.routine_id or 0, TODAY, title="Write to Ana")
    assert [one.day for one in ahead(store, TODAY, later)] == [TODAY, TODAY + WEEK, later]
    store.routines.change(number, TODAY + timedelta(1), DAILY)
    assert store.routines.get(number, TODAY).start == TODAY + timedelta(1)
    store.routines.change(begun(store, WEEKLY).routine_id or 0, TODAY - WEEK, DAILY)
    assert [each.start for each in store.routines.running(TODAY)] == [TODAY + timedelta(1), TODAY]


def test_the_next_one_opened_takes_the_place_of_the_late_one_until_it_is_left_out(
    store: Store,
) -> None:
    begun(store)
    late = TODAY + timedelta(2)
    [following] = [one for one in store.day.later(late).open if one.routine_id]
    assert store.routines.gives_way(following, late) == TODAY
    moved = store.actions.move(following, late + timedelta(3), late)
    assert store.routines.gives_way(moved, late) is None
    assert (days(store, late), store.actions.find("Call", late)) == ([], [moved])
    store.history.undo()
    assert days(store, late) == [TODAY]
    chosen = store.actions.choose(following, late)
    assert days(store, late) == [late]
    store.routines.skip(chosen, late)
    assert days(store, late) == []


def test_one_that_was_dropped_is_not_opened_again_beside_another(store: Store) -> None:
    dropped = store.actions.drop(begun(store), TODAY)
    later = TODAY + 2 * WEEK
    with pytest.raises(Impossible, match="The one today is open by now: only one at a time"):
        store.actions.choose(dropped, later)
    with pytest.raises(Impossible, match="only one at a time"):
        store.closing.for_today(dropped, later)
    assert store.actions.get(dropped.id or 0).state is ActionState.DROPPED
    assert store.actions.choose(dropped, TODAY).state is ActionState.OPEN


def test_a_new_rule_begins_with_the_one_that_was_prepared(store: Store) -> None:
    first = begun(store)
    store.actions.record(first, ACHIEVED, (), TODAY)
    [following] = [one for one in store.day.later(TODAY).open if one.routine_id]
    prepared = store.actions.store(following, TODAY)
    tomorrow = TODAY + timedelta(1)
    store.routines.change(first.routine_id or 0, tomorrow, DAILY)
    assert [(one.id, one.day) for one in shown(store, tomorrow)] == [(prepared.id, tomorrow)]
    assert days(store, TODAY + timedelta(2)) == [TODAY + timedelta(2)]


def test_a_day_on_which_it_comes_again_is_refused(store: Store) -> None:
    action = begun(store)
    store.routines.check_move(action, TODAY + 2 * WEEK - timedelta(1), TODAY)
    with pytest.raises(ValueError, match="It comes again on 17 March"):
        store.routines.check_move(action, TODAY + 2 * WEEK, TODAY)
    coming = ahead(store, TODAY + WEEK, TODAY + 3 * WEEK)[0]
    with pytest.raises(ValueError, match="It comes today already"):
        store.routines.check_move(coming, TODAY, TODAY)
    assert store.closing.latest_days([action], TODAY) == {
        number_of(action): TODAY + 2 * WEEK - timedelta(1)
    }


def test_a_rule_without_a_day_is_refused_and_another_programs_rule_kept(store: Store) -> None:
    never = Rule(Frequency.YEARLY, months=(2,), month_days=(30,))
    with pytest.raises(Impossible):
        begun(store, Repeats(never))
    begun(store, Repeats(raw="FREQ=HOURLY;INTERVAL=3"))
    [routine] = store.routines.running(TODAY)
    assert routine.repeats == Repeats(raw="FREQ=HOURLY;INTERVAL=3")
    assert days(store, TODAY) == []


def test_a_routine_elsewhere_takes_no_open_action_from_a_step(store: Store) -> None:
    [step] = store.goals.add(parse_goal("Meet 12 directors", TODAY), TODAY, [NAMES]).steps
    store.actions.store(Action("Call Ben", step_id=step.id, day=TODAY), TODAY)
    begun(store)
    counted = store.goals.step(step.id)
    assert (counted.actions, counted.open_actions) == (1, 1)


def test_the_loads_count_what_is_to_come(store: Store) -> None:
    begun(store, DAILY)
    begun(store)
    assert [load.count for load in store.day.week(TODAY)] == [0, 2, 1, 1, 1, 1, 1]
    loads = store.closing.room((), TODAY).taken
    assert (loads[TODAY], loads[TODAY + timedelta(1)]) == ((2, 10), (1, 5))


def test_the_person_and_the_step_of_a_routine_are_not_proposed_besides(store: Store) -> None:
    [step] = store.goals.add(parse_goal("Meet 12 directors", TODAY), TODAY, [NAMES]).steps
    person = store.people.add("Ana Ruiz", TODAY - 40 * WEEK, circle=Circle.CORE)
    like = Action("Call Ana", person_id=person.id, step_id=step.id, day=TODAY)
    proposed = [action.title for action in store.day.agenda(TODAY).proposed]
    assert proposed == ["List names", "Catch up with Ana Ruiz"]
    store.routines.begin(like, DAILY, TODAY)
    assert [action.title for action in store.day.agenda(TODAY).proposed] == ["Call Ana"]


def test_a_line_begins_a_routine_whose_left_out_days_are_kept(store: Store) -> None:
    line = parse_action("Call Ana every Tuesday except 24 March at 9", TODAY, repeats=True)
    first = store.actions.add(line, TODAY)
    assert (first.id, first.day) == (None, TODAY + WEEK)
    following = [action.day for action in ahead(store, TODAY, TODAY + 5 * WEEK)]
    assert following == [TODAY + number * WEEK for number in (1, 2, 4, 5)]


def test_a_month_of_fifty_routines_takes_one_query_beside_the_actions(store: Store) -> None:
    with store.change("fifty"):
        for number in range(50):
            begun(store, (DAILY, FORTNIGHT, TWO_WEEKS)[number % 3], f"Call {number}")
    with count_queries() as counted:
        found = ahead(store, TODAY, TODAY + timedelta(30))
    assert counted.count == 1
    assert len(found) == 17 * 31 + 17 * 3 + 16


def test_what_was_missed_is_dropped_once_a_later_one_is_touched(store: Store) -> None:
    missed = store.actions.choose(begun(store, DAILY), TODAY)
    [today] = shown(store, TODAY + timedelta(1))
    store.actions.choose(today, TODAY + timedelta(1))
    assert store.actions.get(missed.id or 0).state is ActionState.DROPPED


WEEKLY = Repeats(Rule(Frequency.WEEKLY, 1, (Weekday(1),)))
AHEAD: dict[str, Callable[[Store, Action], object]] = {
    "left out": lambda store, action: store.routines.skip(action, TODAY),
    "stored and left out": lambda store, action: store.routines.skip(
        store.actions.store(action, TODAY), TODAY
    ),
    "moved and left out": lambda store, action: store.routines.skip(
        store.actions.move(action, TODAY + timedelta(8), TODAY), TODAY
    ),
    "done early": lambda store, action: store.actions.record(action, ACHIEVED, (), TODAY),
}


@pytest.mark.parametrize("chosen", [False, True], ids=["computed", "chosen"])
@pytest.mark.parametrize("done", AHEAD)
def test_what_is_done_with_the_next_one_leaves_that_of_today(
    store: Store, done: str, chosen: bool
) -> None:
    first = begun(store, WEEKLY)
    if chosen:
        store.actions.choose(first, TODAY)
    [following] = [one for one in store.day.later(TODAY).open if one.routine_id]
    AHEAD[done](store, following)
    week_on = [] if done == "done early" else [TODAY]
    found = [days(store, TODAY + timedelta(number)) for number in (0, 6, 7, 13, 14)]
    assert found == [[TODAY], [TODAY], week_on, week_on, [TODAY + 2 * WEEK]]


def test_what_gave_way_does_not_come_back_when_the_one_of_today_is_left_out(store: Store) -> None:
    for title, chosen in (("Call Ana", False), ("Call Ben", True)):
        first = begun(store, DAILY, title)
        if chosen:
            store.actions.choose(first, TODAY)
    tomorrow = TODAY + timedelta(1)
    for action in shown(store, tomorrow):
        store.routines.skip(action, tomorrow)
    assert days(store, tomorrow) == []
    assert days(store, TODAY + timedelta(2)) == [TODAY + timedelta(2)] * 2


def test_after_a_pause_every_reader_sees_one_occurrence(store: Store) -> None:
    begun(store, DAILY)
    store.pauses.write(store.pauses.plan((date(2026, 3, 9), date(2026, 3, 15)), "", TODAY), TODAY)
    back = date(2026, 3, 16)
    expected = {day: 0 if 9 <= day <= 15 else 1 for day in range(3, 23)}
    loads = store.closing.room((), TODAY).taken
    month = store.calendar.month(TODAY, TODAY)
    shown_on = {each.day: len(each.actions) for week in month for each in week}
    week = store.day.week(back - timedelta(7)) + store.day.week(back)
    assert {day: loads.get(date(2026, 3, day), Load()).number for day in expected} == expected
    assert {day: shown_on[date(2026, 3, day)] for day in expected} == expected
    assert {each.day.day: each.count for each in week} == {
        day: expected[day] for day in range(9, 23)
    }
    within = date(2026, 3, 12)
    assert [one.day for one in store.day.later(within).open] == [back]
    assert [len(shown(store, day)) for day in (within, back)] == [0, 1]


def test_a_row_that_gave_way_is_open_nowhere(store: Store) -> None:
    goal = store.goals.add(parse_goal("Meet 12 directors", TODAY), TODAY, [NAMES])
    step = goal.steps[0].id
    person = store.people.add("Ana Ruiz", TODAY, circle=Circle.CORE).id
    like = Action("Call Ana", person_id=person, step_id=step, day=TODAY, minutes=5)
    first = store.actions.choose(store.routines.begin(like, WEEKLY, TODAY), TODAY)
    assert [one.id for one in store.actions.of_step(step, TODAY)] == [first.id]
    assert [one.id for one in store.actions.of_person(person, TODAY)] == [first.id]
    later = TODAY + WEEK
    assert store.actions.of_step(step, later) == store.actions.of_person(person, later) == []
    assert [one.id for one in store.actions.find("Call", later)] == [None]
    assert store.levelling.pushed(goal.id, 1, TODAY).actions == ()
    paused = store.pauses.plan((later, later + timedelta(3)), "", later)
    assert paused.moves.actions == ()
    number = store.routines.change_from_here(first.routine_id or 0, later, title="Write to Ana")
    assert [one.title for one in shown(store, later)] == ["Write to Ana"]
    [stair] = store.goals.get(goal.id).steps
    assert (stair.actions, stair.open_actions, stair.asks) == (1, 1, False)
    store.routines.end(number, later)
    [stair] = store.goals.get(goal.id).steps
    assert (stair.actions, stair.open_actions) == (0, 0)


def test_a_row_in_a_pause_moves_unless_the_next_one_comes_by_then(store: Store) -> None:
    begun(store, WEEKLY)
    [following] = [one for one in store.day.later(TODAY).open if one.routine_id]
    row = store.actions.store(following, TODAY)
    days_off = date(2026, 3, 9), date(2026, 3, 11)
    [move] = store.pauses.plan(days_off, "", TODAY).moves.actions
    assert (move.action.id, move.to) == (row.id, date(2026, 3, 12))
    weeks_off = store.pauses.plan((date(2026, 3, 9), date(2026, 3, 22)), "", TODAY)
    assert weeks_off.moves.actions == ()
    store.pauses.write(weeks_off, TODAY)
    back = date(2026, 3, 23)
    assert [days(store, day) for day in (date(2026, 3, 12), back)] == [[], [back]]
