"""Reviews: one to a week, and facts that are counted by index in few queries."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playhouse.test_utils import assert_query_count

from db import models
from db.engine.database import database
from db.engine.uids import new_uid
from db.insights import people as review_people
from db.insights import week as review_week
from db.store import Store
from db.today import waiting
from db.today.waiting import awaited, awaited_at
from planner.calendar.weeks import Week, week_of
from planner.grammar import parse_goal
from planner.insights.review.facts import Figures, Movement, Plan, Review
from planner.model.actions import Action, Result
from planner.model.vocabulary import Came, Circle, Counts, Guard, Kind, Outcome
from tests.db import rows

MONDAY = date(2026, 3, 2)
FRIDAY = date(2026, 3, 6)
WEEK = week_of(MONDAY)


def done(store: Store, day: date, learned: str = "", **fields: Any) -> Action:
    """An action done on a day in ten minutes."""
    known: dict[str, Any] = {"title": "Call", "minutes": 15, **fields}
    action = store.actions.store(Action(**known), day)
    came = (Came.CONVERSATION,)
    return store.actions.record(action, Result(Outcome.ACHIEVED, day, 10, learned, came), [], day)


def event(day: date, met: int = 0, happened: str = "", **fields: object) -> None:
    number = models.Event.create(uid=new_uid(), title="Fair", day=day, created_on=day, **fields).id
    for place in range(met):
        models.Attendance.create(event=number, person=rows.person(f"Guest {place}"), met=True)
    models.Debrief.create(uid=new_uid(), event=number, day=day, happened=happened)


def test_what_is_said_of_a_week_is_kept_once(store: Store) -> None:
    assert store.reviews.of(WEEK) == Review(WEEK)
    for _time in range(2):
        store.reviews.say(WEEK, if_then="If it is Monday, then I call")
    store.reviews.say(WEEK, note="Well\nenough")
    found = store.reviews.of(WEEK)
    assert (found.if_then, found.note) == ("If it is Monday, then I call", "Well\nenough")
    assert models.Review.select().count() == 1
    assert len(store.history.list()) == 2


def test_a_review_is_finished_once_and_that_can_be_undone(store: Store, today: date) -> None:
    store.reviews.finish(WEEK, FRIDAY)
    assert store.reviews.finish(WEEK, FRIDAY + timedelta(days=1)).finished_on == FRIDAY
    store.history.undo()
    assert store.reviews.of(WEEK) == Review(WEEK)


def test_the_lesson_taken_along_is_kept_and_forgotten_with_the_lesson(
    store: Store, today: date
) -> None:
    lesson = store.lessons.learn("Listen", today, None)
    assert lesson
    assert store.reviews.learn_from(WEEK, lesson).lesson_id == lesson.id
    assert store.reviews.learn_from(WEEK, None).lesson_id is None


def test_the_if_then_holds_for_the_week_after(store: Store) -> None:
    store.reviews.say(WEEK, if_then="If it rains, then I write")
    with assert_query_count(1):
        assert store.reviews.if_then_for(FRIDAY) == ""
    for day in range(9, 16):
        assert store.reviews.if_then_for(date(2026, 3, day)) == "If it rains, then I write"
    assert store.reviews.if_then_for(date(2026, 3, 16)) == ""


def test_an_empty_week_has_no_figures(store: Store, today: date) -> None:
    with assert_query_count(4):
        found = store.reviews.figures(WEEK, today)
    assert found == Figures()
    assert found.nothing


def test_figures_count_the_days_of_the_week_so_far(store: Store) -> None:
    done(store, MONDAY - timedelta(days=1))
    done(store, MONDAY, "Listen", aim="a", if_then="b")
    done(store, FRIDAY, minutes=None)
    done(store, FRIDAY + timedelta(days=1))
    found = store.reviews.figures(WEEK, FRIDAY)
    assert (found.done, found.prepared, found.debriefed) == (2, 1, 1)
    assert (found.timed, found.minutes_planned, found.minutes_spent) == (1, 15, 10)
    assert found.came == {Came.CONVERSATION: 2}
    assert (found.regularity.done, found.regularity.of) == (2, 5)
    assert store.reviews.figures(WEEK, date(2026, 3, 20)).done == 3


def test_events_count_with_who_was_met_and_whether_a_sentence_was_said(store: Store) -> None:
    event(MONDAY, met=2, happened="Three good talks")
    event(FRIDAY)
    event(FRIDAY, state="dropped")
    event(FRIDAY + timedelta(days=1))
    found = store.reviews.figures(WEEK, FRIDAY)
    assert (found.events, found.events_debriefed, found.met) == (2, 1, 2)


def test_a_goal_moves_is_about_to_or_stands_still(store: Store) -> None:
    moved, planned, still = (
        rows.steps("First", "Second", goal=name)[0] for name in ("Moved", "Next", "Not")
    )
    done(store, MONDAY, step_id=moved)
    store.actions.store(Action("Call", step_id=planned, day=FRIDAY), MONDAY)
    store.actions.park(Action("Call", step_id=still), MONDAY)
    with assert_query_count(3):
        found = store.reviews.stands(WEEK, FRIDAY)
    assert [(each.goal.statement, each.movement) for each in found] == [
        ("Moved", Movement.MOVED),
        ("Next", Movement.PLANNED),
        ("Not", Movement.STILL),
    ]
    assert [(each.done, each.next_day) for each in found] == [(1, None), (0, FRIDAY), (0, None)]


@pytest.mark.parametrize(
    ("start", "movement"),
    [
        (None, Movement.STILL),
        (MONDAY - timedelta(days=1), Movement.STILL),
        (MONDAY, Movement.NEW),
        (FRIDAY + timedelta(days=30), Movement.NEW),
    ],
)
def test_a_goal_just_begun_or_to_begin_does_not_stand_still(
    store: Store, start: date | None, movement: Movement
) -> None:
    goal = store.goals.add(parse_goal("Meet 12 directors", FRIDAY), FRIDAY)
    store.goals.change(goal.id, start=start)
    assert store.reviews.stands(WEEK, FRIDAY)[0].movement is movement


def test_a_week_with_a_touch_alone_is_not_empty(store: Store) -> None:
    store.touches.log(rows.person("Ana Ruiz"), MONDAY)
    found = store.reviews.figures(WEEK, FRIDAY)
    assert (found.noted, found.nothing) == (1, False)


def test_people_met_are_told_apart_from_actions_done(store: Store) -> None:
    [step] = rows.steps("First", goal="Meet 12 finance directors")
    goal = store.goals.step(step).goal_id
    store.goals.change(goal, counts=Counts.PEOPLE, target=12)
    done(store, MONDAY, step_id=step)
    touch = store.touches.log(rows.person("Ana Ruiz"), MONDAY)
    store.goals.count_touch(goal, touch)
    [stand] = store.reviews.stands(WEEK, FRIDAY)
    assert (stand.done, stand.counted) == (1, 1)


def test_a_person_met_again_is_counted_in_the_week_of_the_first_time(store: Store) -> None:
    [step] = rows.steps("First", goal="Meet 12 finance directors")
    goal = store.goals.step(step).goal_id
    store.goals.change(goal, counts=Counts.PEOPLE, target=12)
    ana, ben = rows.person("Ana Ruiz"), rows.person("Ben Lee")
    for person, day in ((ana, MONDAY), (ana, FRIDAY), (ben, MONDAY - timedelta(7)), (ben, FRIDAY)):
        store.goals.count_touch(goal, store.touches.log(person, day))
    assert store.goals.get(goal).done == 2
    [stand] = store.reviews.stands(WEEK, FRIDAY)
    assert stand.counted == 1


def test_a_goal_reached_in_the_week_is_shown_and_one_reached_before_is_not(store: Store) -> None:
    for name, day in (("Now", FRIDAY), ("Long ago", date(2026, 1, 5))):
        [step] = rows.steps("All of it", goal=name, target=1)
        done(store, day, step_id=step)
    [stand] = store.reviews.stands(WEEK, FRIDAY)
    assert (stand.goal.statement, stand.movement) == ("Now", Movement.REACHED)


@pytest.fixture
def counting(store: Store) -> int:
    """A goal for twelve people with a step for two, one met on Monday and two in the week after."""
    [step, _next] = rows.steps("First", "Second", goal="Meet 12 finance directors", target=2)
    goal = store.goals.step(step).goal_id
    store.goals.change(goal, counts=Counts.PEOPLE, target=3)
    for name, days in (("Ana Ruiz", 0), ("Bo Lind", 8), ("Cy Moe", 9)):
        done = Action("Call", kind=Kind.ADVICE, step_id=step, person_id=rows.person(name))
        day = MONDAY + timedelta(days=days)
        kept = store.actions.store(done, day)
        store.actions.record(kept, Result(Outcome.ACHIEVED, day), [], day)
    return goal


@pytest.mark.parametrize(
    ("weeks", "number", "step"), [(-1, 0, "First"), (0, 1, "First"), (1, 3, "Second")]
)
def test_a_goal_has_the_numbers_with_which_the_week_ended(
    store: Store, counting: int, weeks: int, number: int, step: str
) -> None:
    week = week_of(MONDAY + timedelta(weeks=weeks))
    with assert_query_count(3):
        [stand] = store.reviews.stands(week, MONDAY + timedelta(weeks=6))
    assert (stand.goal.done, stand.goal.current and stand.goal.current.title) == (number, step)
    assert stand.goal.steps[0].done == number
    assert stand.past


def test_a_number_met_since_was_not_met_then(store: Store, counting: int) -> None:
    later = MONDAY + timedelta(weeks=6)
    assert store.goals.get(counting).is_met
    before, then = week_of(MONDAY).before, week_of(MONDAY).after
    movements = [store.reviews.stands(week, later)[0].movement for week in (before, then.after)]
    assert movements == [Movement.STILL, Movement.MET]


def test_a_step_climbed_by_hand_is_climbed_from_its_day_on(store: Store) -> None:
    [step] = rows.steps("All of it", goal="Now")
    store.goals.climb(step, FRIDAY)
    goals = [store.goals.as_of(FRIDAY - timedelta(days=back))[0] for back in (1, 0)]
    assert [goal.steps[0].climbed for goal in goals] == [False, True]
    assert [goal.reached for goal in goals] == [False, True]


def test_a_goal_that_began_after_a_week_long_past_is_not_in_it(store: Store) -> None:
    goal = store.goals.add(parse_goal("Meet 12 directors", FRIDAY), FRIDAY)
    assert store.reviews.stands(WEEK.before, FRIDAY + timedelta(days=30)) == ()
    assert store.reviews.stands(WEEK, FRIDAY + timedelta(days=30))[0].goal.id == goal.id
    assert store.reviews.stands(WEEK.before, FRIDAY)[0].goal.id == goal.id


@pytest.mark.parametrize("lowered", [False, True])
def test_a_goal_called_reached_by_hand_has_no_day_and_only_moved_long_ago(
    store: Store, *, lowered: bool
) -> None:
    [step] = rows.steps("All of it", goal="Now", target=4)
    done(store, MONDAY, step_id=step)
    goal_id = store.goals.step(step).goal_id
    store.goals.change(goal_id, target=6)
    if lowered:
        store.goals.lower(goal_id, 5)
    store.goals.reach(goal_id)
    for today, movement in (
        (FRIDAY, Movement.REACHED),
        (FRIDAY + timedelta(days=30), Movement.MOVED),
    ):
        [stand] = store.reviews.stands(WEEK, today)
        assert stand.movement is movement


def test_those_who_waited_as_a_week_ended_are_named(store: Store) -> None:
    tuesday, next_week = MONDAY + timedelta(days=1), MONDAY + timedelta(days=8)
    sent = {"direction": "out", "gist": "Asked"}
    waits, answered, let_go, later = map(rows.person, ("Ana A", "Bo B", "Cy C", "Di D"))
    for person in (waits, answered, let_go):
        rows.touch(person, tuesday, channel="email", **sent)
    rows.touch(later, next_week, channel="email", **sent)
    store.waiting.answered(answered, next_week, "", next_week)
    store.waiting.let_go(let_go, next_week)

    def names(week: Week, today: date) -> list[str]:
        return [each.person for each in store.reviews.balance(week, today).awaited]

    today = next_week + timedelta(days=20)
    assert names(WEEK.before, today) == []
    for day in (today, MONDAY + timedelta(days=2)):
        assert names(WEEK, day) == ["Ana A", "Bo B", "Cy C"]
    assert names(WEEK, MONDAY) == []
    assert names(WEEK.after, today) == names(WEEK.after, next_week) == ["Ana A", "Di D"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_those_who_wait_at_the_end_of_today_are_those_who_wait(
    store: Store, data: st.DataObject
) -> None:
    days = st.integers(0, 9).map(lambda back: FRIDAY - timedelta(days=back))
    with database.atomic() as transaction:
        people = [rows.person(name) for name in ("Ana A", "Bo B")]
        for person in data.draw(st.lists(st.sampled_from(people), max_size=6)):
            direction = data.draw(st.sampled_from(["out", "out", "two-way", "in"]))
            let_go = data.draw(st.none() | days) if direction == "out" else None
            rows.touch(person, data.draw(days), direction=direction, let_go_on=let_go)
        assert awaited_at(FRIDAY) == awaited()
        transaction.rollback()


def test_a_reminder_is_not_counted_as_another_request(store: Store) -> None:
    who, silence = rows.person(), Result(Outcome.NO_REPLY, MONDAY)
    ask = store.actions.store(Action("Ask", kind=Kind.ASK, person_id=who), MONDAY)
    store.actions.record(ask, silence, (), MONDAY)
    again = replace(ask, id=None, title="Follow up", follows_id=ask.id)
    store.actions.record(store.actions.store(again, MONDAY), silence, (), MONDAY)
    assert store.reviews.balance(week_of(MONDAY), MONDAY).asks == 1


def test_gives_and_asks_of_ninety_days_are_weighed(store: Store) -> None:
    claire = rows.person()
    for back in (0, 89, 90):
        rows.touch(claire, FRIDAY - timedelta(days=back), asked="A name", gave="An article")
    with assert_query_count(4):
        found = store.reviews.balance(WEEK, FRIDAY)
    assert (found.gives, found.asks) == (2, 2)


def test_people_who_were_asked_wait_for_thanks_or_news(store: Store) -> None:
    claire = rows.person()
    rows.touch(claire, MONDAY, asked="A name")
    silent, refused = rows.person("Marc Petit"), rows.person("No", state="do-not-contact")
    rows.touch(silent, MONDAY, asked="A name", direction="out")
    rows.touch(refused, MONDAY, asked="A name")
    [asked] = store.reviews.balance(WEEK, FRIDAY).waiting
    assert (asked.name, asked.day, asked.what, asked.plans) == (
        "Claire Dupont", MONDAY, "A name", (),
    )  # fmt: skip
    thanks = Action("Thank", kind=Kind.THANKS, person_id=claire, day=FRIDAY)
    thanks = store.actions.store(thanks, MONDAY)
    [asked] = store.reviews.balance(WEEK, FRIDAY).waiting
    assert asked.plans == (Plan(FRIDAY, Kind.THANKS),)
    for day, kind in ((MONDAY, Kind.PROMISE), (FRIDAY, Kind.NEWS), (FRIDAY, Kind.PROMISE)):
        store.actions.store(Action("More", kind=kind, person_id=claire, day=day), MONDAY)
    [asked] = store.reviews.balance(WEEK, FRIDAY).waiting
    assert asked.plans == (
        Plan(MONDAY, Kind.PROMISE), Plan(FRIDAY, Kind.NEWS), Plan(FRIDAY, Kind.THANKS),
    )  # fmt: skip
    assert asked.answer == Plan(FRIDAY, Kind.NEWS)
    store.actions.record(thanks, Result(Outcome.NO_REPLY, FRIDAY), [], FRIDAY)
    assert not store.reviews.balance(WEEK, FRIDAY).waiting


def test_a_gift_since_answers_an_ask(store: Store) -> None:
    claire = rows.person()
    rows.touch(claire, MONDAY, asked="A name")
    rows.touch(claire, FRIDAY, gave="An article")
    assert not store.reviews.balance(WEEK, FRIDAY).waiting


def test_twenty_who_wait_and_four_groups_are_named(store: Store, today: date) -> None:
    for number in range(21):
        groups = (f"Group {number % 5}",)
        who = store.people.add(f"Person {number}", today, groups=groups).id
        rows.touch(who, MONDAY, asked="A name")
    assert len(store.reviews.balance(WEEK, FRIDAY).waiting) == 20
    assert len(store.reviews.spread(WEEK, FRIDAY).groups) == 4


def test_ninety_days_are_weighed(store: Store) -> None:
    last = WEEK.until(FRIDAY)
    for days in (0, 89, 90):
        day = last - timedelta(days=days)
        rows.touch(rows.person(f"Person {days}"), day, gave="A book", asked="A name")
        action = store.actions.store(Action("Ask"), day)
        store.guards.override(action.id or 0, [Guard.UNANSWERED], day)
    found = store.reviews.balance(WEEK, FRIDAY)
    assert (found.gives, found.asks, found.set_aside) == (2, 2, 2)
    assert len(found.waiting) == 0  # each was given something


def test_people_due_today_are_counted_and_named(store: Store) -> None:
    rows.touch(rows.person("Today", own_period=10), FRIDAY - timedelta(days=10))
    rows.touch(rows.person("Tomorrow", own_period=10), FRIDAY - timedelta(days=9))
    found = store.reviews.spread(WEEK, FRIDAY)
    assert ([who.name for who in found.overdue], found.overdue_count) == (["Today"], 1)


def test_promises_still_open_are_named(store: Store) -> None:
    promise = Action("Send it", kind=Kind.PROMISE, person_id=rows.person(), day=FRIDAY)
    kept = store.actions.store(promise, MONDAY)
    done(store, MONDAY, kind=Kind.PROMISE)
    assert store.reviews.balance(WEEK, FRIDAY).promises == (kept,)


def test_contacts_spread_over_circles_and_groups(store: Store, today: date) -> None:
    people = store.people
    ana = people.add("Ana Ruiz", today, groups=("finance",), circle=Circle.CLOSE).id
    bo = people.add("Bo Lind", today, groups=("finance", "sport"), circle=Circle.CORE).id
    cy = people.add("Cy Moe", today).id
    for person, day in ((ana, MONDAY), (ana, FRIDAY), (bo, date(2026, 1, 5)), (cy, FRIDAY)):
        rows.touch(person, day)
    store.reviews.spread(WEEK, FRIDAY)  # draws the dormant tie of the week
    with assert_query_count(4):
        found = store.reviews.spread(WEEK, FRIDAY)
    assert (found.everybody.week, found.everybody.quarter) == (2, 3)
    reached = {circle: (each.week, each.quarter) for circle, each in found.circles.items()}
    assert reached[Circle.CLOSE] == (1, 1)
    assert reached[Circle.CORE] == (0, 1)
    assert reached[Circle.WATCH] == (0, 0)
    groups = [(name, each.week, each.quarter) for name, each in found.groups]
    assert groups == [("finance", 1, 2), ("sport", 0, 1)]


def test_the_most_overdue_person_of_each_rhythm_is_named(store: Store) -> None:
    for number in range(3):
        who = rows.person(f"Close {number}", circle=Circle.CLOSE.value)
        rows.touch(who, date(2025, 6, 1 + number))
        store.actions.store(Action("Call", person_id=who, day=FRIDAY), MONDAY)
    rows.touch(rows.person("Own", own_period=10), date(2026, 1, 1))
    rows.touch(rows.person("Core", circle=Circle.CORE.value), date(2026, 1, 1))
    rows.touch(rows.person("Fresh", circle=Circle.CORE.value), FRIDAY)
    found = store.reviews.spread(WEEK, FRIDAY)
    assert [who.name for who in found.overdue] == ["Core", "Close 0", "Own"]
    assert found.overdue_count == 5
    assert [who.planned for who in found.overdue] == [None, FRIDAY, None]


def test_of_five_rhythms_the_four_most_overdue_are_named(store: Store) -> None:
    for period in (10, 20, 40, 50, 60):
        rows.touch(rows.person(f"Each {period}", own_period=period), date(2026, 1, 1))
    found = store.reviews.spread(WEEK, FRIDAY)
    assert [who.name for who in found.overdue] == [f"Each {days}" for days in (10, 20, 40, 50)]


def test_a_quarter_is_thirteen_weeks(store: Store) -> None:
    last = WEEK.until(FRIDAY)
    for days in (0, 90, 91):
        rows.touch(rows.person(f"Person {days}"), last - timedelta(days=days))
    assert store.reviews.spread(WEEK, FRIDAY).everybody.quarter == 2


QUERIES = [
    *(review_week._DONE, review_week._EVENTS, review_week._CAME, review_week._MOVED),
    *(review_people._GIVEN_AND_ASKED, review_people._WAITING, review_people._BY_CIRCLE),
    *(review_people._BY_GROUP, review_people._OVERDUE),
    *(waiting._AWAITED.format(**part) for part in (waiting._NOW, waiting._THEN)),
]
SMALL = (
    "SCAN CONSTANT ROW",
    "SCAN periods",
    "SCAN g",
    "SCAN met",
    "SCAN m",
    "SCAN x",
    "SCAN due",
    "SCAN (sub",
    "SCAN t USING INDEX touch_awaiting",
    "SCAN touch USING INDEX touch_awaiting",
    "SCAN s",
)
"""Those that may be scanned: goals, messages that wait, rows that a query has found by an index."""


@pytest.mark.parametrize("sql", QUERIES)
def test_no_query_reads_a_table_through(store: Store, sql: str) -> None:
    span = {"first": MONDAY, "until": FRIDAY, "since": MONDAY, "today": FRIDAY, "most": 5}
    plan = database.execute_sql(f"EXPLAIN QUERY PLAN {sql}", span).fetchall()
    scans = [row[-1] for row in plan if row[-1].startswith("SCAN")]
    assert [scan for scan in scans if not scan.startswith(SMALL)] == []
