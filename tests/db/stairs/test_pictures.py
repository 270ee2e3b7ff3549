from datetime import date, timedelta

import pytest
from playhouse.test_utils import assert_query_count

from db.store import Store
from planner.grammar import parse_action, parse_event, parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Result
from planner.model.goals import Goal
from planner.model.vocabulary import Counts, Kind, Outcome
from planner.stairs.climbed import Took
from planner.stairs.year import Mark

MONDAY = date(2026, 3, 2)
STEPS = (
    StepLine("Ask two", date(2026, 3, 6), target=2),
    StepLine("Meet one", date(2026, 3, 13), target=2, before=1),
    StepLine("Thank them", date(2026, 3, 20)),
)


@pytest.fixture
def goal(store: Store, today: date) -> Goal:
    line = parse_goal("Meet 12 directors by 31 March", today)
    goal = store.goals.add(line, today, STEPS)
    return store.goals.change(goal.id, counts=Counts.PEOPLE)


def meet(store: Store, goal: Goal, step: int, name: str, day: date, minutes: int = 10) -> None:
    """Meet a person, known already or not, for a step."""
    known = [each.id for each in store.people.named(name)]
    person = known[0] if known else store.people.add(name, day).id
    line = parse_action(f"Meet {name} ~{minutes}m", day)
    action = store.actions.add(line, day, step_id=goal.steps[step].id, person_id=person)
    assert action.id
    action = store.actions.change(action.id, kind=Kind.MEET)
    store.actions.record(action, Result(Outcome.ACHIEVED, day), (), day)


def test_a_person_counts_on_the_first_day_and_stairs_tell_what_they_took(
    store: Store, goal: Goal, today: date
) -> None:
    tuesday, wednesday = today, today + timedelta(days=1)
    meet(store, goal, 0, "Ana Ruiz", MONDAY)
    meet(store, goal, 0, "Ana Ruiz", tuesday)
    meet(store, goal, 0, "Bo Lind", tuesday)
    meet(store, goal, 1, "Ana Ruiz", wednesday)
    store.goals.climb(goal.steps[2].id, tuesday)
    with assert_query_count(1):
        assert store.pictures.counted() == {goal.id: [MONDAY, tuesday]}
    with assert_query_count(1):
        assert store.pictures.counted_for(goal.id) == [MONDAY, tuesday]
    assert not store.pictures.counted_for(goal.id + 1)
    goals = store.goals.all()
    with assert_query_count(2):
        climbed = store.pictures.climbed(goals)
    assert [(each.step.title, each.day, each.took) for each in climbed] == [
        ("Meet one", wednesday, Took(1, 1, 10)),
        ("Thank them", tuesday, Took()),
        ("Ask two", tuesday, Took(3, 2, 30)),
    ]
    with assert_query_count(1):
        people = store.pictures.people(goal.id)
    assert people == {
        goal.steps[0].id: ["Ana Ruiz", "Bo Lind"], goal.steps[1].id: ["Ana Ruiz"],
    }  # fmt: skip
    assert not store.pictures.people(goal.id + 1)


def test_what_is_done_for_a_step_after_it_was_climbed_is_not_what_it_took(
    store: Store, goal: Goal, today: date
) -> None:
    meet(store, goal, 0, "Ana Ruiz", MONDAY)
    meet(store, goal, 0, "Bo Lind", today)
    meet(store, goal, 0, "Cy Marsh", today + timedelta(days=1))
    told = {each.step.title: each.took for each in store.pictures.climbed(store.goals.all())}
    assert told["Ask two"] == Took(2, 2, 20)
    assert store.pictures.took(goal.steps[0].id) == Took(3, 3, 30)


def test_a_full_month_takes_three_queries(store: Store, goal: Goal, today: date) -> None:
    for number in range(60):
        day = today + timedelta(days=number % 28)
        store.actions.add(parse_action(f"Call {number}", today), day)
    for number in range(50):
        store.events.add(parse_event(f"Breakfast {number} friday 8h", today), today, "FREQ=WEEKLY")
        line = parse_action(f"Write {number} every friday", today, repeats=True)
        store.actions.add(line, today)
    meet(store, goal, 0, "Ana Ruiz", MONDAY, minutes=25)
    with assert_query_count(3):
        weeks = store.calendar.month(today, today)
    days = {each.day: each for week in weeks for each in week}
    assert (min(days), max(days)) == (date(2026, 2, 23), date(2026, 4, 5))
    assert [action.done for action in days[MONDAY].actions] == [True]
    assert (days[MONDAY].load.minutes, days[MONDAY].share) == (25, 25 / 30)
    assert not days[MONDAY].is_over(MONDAY)
    assert [step.title for step in days[date(2026, 3, 13)].steps] == ["Meet one"]
    assert (len(days[date(2026, 3, 27)].events), len(days[date(2026, 3, 27)].actions)) == (50, 50)
    assert not days[date(2026, 3, 7)].working


def test_a_year_counts_the_days_of_regularity(store: Store, goal: Goal, today: date) -> None:
    meet(store, goal, 0, "Ana Ruiz", date(2026, 2, 28))
    meet(store, goal, 0, "Bo Lind", MONDAY)
    with assert_query_count(1):
        year = store.calendar.year(today, today)
    marks = {date(2026, 2, 26): Mark.BLANK, date(2026, 2, 28): Mark.COUNTS, MONDAY: Mark.COUNTS,
             date(2026, 3, 1): Mark.BLANK, today: Mark.BLANK}  # fmt: skip
    assert {day: year.mark(day) for day in marks} == marks
    assert (year.tally.days, year.tally.of, year.tally.off) == (1, 1, 1)
    assert year.say(MONDAY) == "Monday 2 March 2026: 1 result"
    assert year.say(date(2026, 3, 1)) == "Sunday 1 March 2026: a day off"
    later = store.calendar.year(today, today + timedelta(days=3))
    assert later.mark(today) is Mark.QUIET
