"""The facts of a day: what is fetched, in how many queries, and never by reading all the people."""

import re
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from playhouse.test_utils import count_queries

from db import models
from db.engine.database import database
from db.engine.uids import new_uid
from db.store import Store
from planner.calendar.weeks import week_of
from planner.model.actions import Action, Result
from planner.model.events import Event
from planner.model.people import PersonDate
from planner.model.settings import Practice
from planner.model.vocabulary import (
    Channel,
    Circle,
    DateKind,
    Kind,
    Outcome,
    PersonState,
    PointKind,
    Reason,
)
from planner.today.regularity import Regularity
from tests.db import rows
from tests.stores import empty_store

QUERIES = 6
SMALL = {
    "SCAN CONSTANT ROW",
    "SCAN (subquery)",
    "SCAN periods",
    "SCAN g",
    "SCAN spark USING INDEX spark_unsorted",
    "SCAN series USING COVERING INDEX sqlite_autoindex_series_1",
    "SCAN routine USING COVERING INDEX sqlite_autoindex_routine_1",
    "SCAN t USING INDEX touch_awaiting",
    "SCAN s",
    "SCAN person USING COVERING INDEX person_organisation",
    "SCAN first",
}
"""Scans allowed: periods, goals, routines, the indexes of sparks to sort and of messages sent, ten
people at most, which tell whether ten are known, and the one day for which a word is due.
"""
ONCE_A_WEEK = {
    "SCAN person",
    "SCAN person USING INDEX person_enjoyed",
    "SCAN goal",
    "SCAN p",
}
"""The draw of the tie: the first person, the few enjoyed, the goals, and who fits them."""
CLOSE = {"circle": Circle.CLOSE.value}


def names(store: Store, today: date) -> list[str]:
    return [each.person for each in store.day.agenda(today).proposed]


@pytest.fixture
def lucie(store: Store) -> int:
    """A close person with whom contact was due a month ago."""
    who = rows.person("Lucie Bernard", **CLOSE)
    rows.touch(who, date(2025, 11, 3), channel="email")
    return who


def test_an_empty_store_has_an_empty_day(store: Store, today: date) -> None:
    found = store.day.agenda(today)
    assert found.day == today
    assert not (found.chosen)
    assert not (found.late)
    assert not (found.proposed)
    assert not (found.done)
    assert not (found.sparks)
    assert found.regularity == Regularity(0, 0)
    assert found.budget_minutes == 30


def test_overdue_rhythm_is_proposed_with_its_reason(store: Store, lucie: int, today: date) -> None:
    [proposed] = store.day.agenda(today).proposed
    assert (proposed.id, proposed.person_id, proposed.reason) == (None, lucie, Reason.RHYTHM)
    assert proposed.title == "Catch up with Lucie Bernard"
    assert proposed.channel is Channel.EMAIL
    assert proposed.reason_text == "close circle, every 90 days: last contact 120 days ago"


def test_a_person_never_contacted_counts_from_the_day_of_their_circle(
    store: Store, today: date
) -> None:
    who = rows.person(circled_on=date(2025, 3, 3), **CLOSE)
    models.ContactPoint.create(person=who, kind=PointKind.PHONE.value, value="+33 6", key="336")
    [proposed] = store.day.agenda(today).proposed
    assert proposed.reason_text == "close circle, every 90 days: no contact noted yet"
    assert proposed.channel is Channel.PHONE


def test_contact_is_due_on_the_day_itself(store: Store, today: date) -> None:
    who = rows.person(own_period=10)
    rows.touch(who, today - timedelta(days=9))
    assert names(store, today) == []
    assert names(store, today + timedelta(days=1)) == ["Claire Dupont"]


def test_the_two_most_overdue_are_proposed_whatever_their_period(
    store: Store, lucie: int, today: date
) -> None:
    for name, period, days in (("Ana", 10, 40), ("Bo", 10, 40), ("Cleo", 300, 590), ("Di", 7, 8)):
        rows.touch(rows.person(name, own_period=period), today - timedelta(days=days))
    assert names(store, today) == ["Ana", "Bo"]


@pytest.mark.parametrize("state", [PersonState.RESTING, PersonState.DO_NOT_CONTACT])
def test_a_resting_person_is_not_proposed(
    store: Store, lucie: int, today: date, state: PersonState
) -> None:
    models.Person.update(state=state.value).execute()
    assert names(store, today) == []


def test_a_person_with_an_action_planned_or_parked_is_not_proposed(
    store: Store, lucie: int, today: date
) -> None:
    later = Action("Call Lucie", person_id=lucie, day=today + timedelta(days=30))
    planned = store.actions.store(later, today)
    assert names(store, today) == []
    parked = store.actions.park(planned, today)
    assert names(store, today + timedelta(days=1)) == []
    store.actions.drop(parked, today)
    assert names(store, today) == []
    assert names(store, today + timedelta(days=1)) == ["Lucie Bernard"]


def test_the_step_of_an_active_goal_is_proposed_while_nothing_is_planned(
    store: Store, today: date
) -> None:
    first, second = rows.steps("Write down thirty names", "Write to five people")
    [proposed] = store.day.agenda(today).proposed
    assert (proposed.id, proposed.title, proposed.step_id) == (
        None,
        "Write down thirty names",
        first,
    )
    assert (proposed.reason, proposed.goal) == (Reason.STEP, "Meet 12 finance directors")
    store.actions.record(proposed, Result(Outcome.ACHIEVED, today), (), today)
    assert store.day.agenda(today).proposed == ()
    store.goals.climb(first, today)
    assert [each.step_id for each in store.day.agenda(today).proposed] == [second]


def test_a_step_whose_next_action_is_planned_for_later_proposes_nothing_before(
    store: Store, today: date
) -> None:
    (step,) = rows.steps("Write to five people")
    planned = store.actions.store(Action("Write to Bo", step_id=step, day=today), today)
    store.actions.move(planned, today + timedelta(days=1), today)
    assert store.day.agenda(today).proposed == ()
    [proposed] = store.day.agenda(today + timedelta(days=1)).proposed
    assert (proposed.id, proposed.reason) == (planned.id, Reason.STEP)


def test_a_goal_let_go_proposes_nothing(store: Store, today: date) -> None:
    rows.steps("Write to five people")
    models.Goal.update(state="let-go").execute()
    assert store.day.agenda(today).proposed == ()


def test_minutes_are_those_of_what_was_chosen_done_or_not(store: Store, today: date) -> None:
    store.actions.choose(Action("Write", minutes=10), today)
    action = store.actions.choose(Action("Call", minutes=15), today)
    store.actions.record(action, Result(Outcome.ACHIEVED, today), (), today)
    store.actions.record(Action("Write", minutes=99), Result(Outcome.ACHIEVED, today), (), today)
    assert store.day.agenda(today).planned_minutes == 25


def test_regularity_counts_days_since_the_store_began(store: Store, today: date) -> None:
    monday = date(2026, 3, 2)
    for day, outcome in ((monday, Outcome.PARTLY), (today, Outcome.NOT_DONE)):
        store.actions.record(Action("Call"), Result(outcome, day), (), monday)
    assert store.day.agenda(today).regularity == Regularity(1, 1, (True,))


def test_today_review_and_year_leave_weekdays_with_a_limit_of_zero_out(
    path: Path, today: date
) -> None:
    empty_store(path).close()
    practice = Practice(weekdays=dict.fromkeys(range(4), (0, None)))
    with closing(Store(path, practice)) as store:
        for weeks in range(20):
            friday = date(2026, 2, 27) - timedelta(weeks=weeks)
            store.actions.record(Action("Call"), Result(Outcome.PARTLY, friday), (), friday)
        kept = Regularity(14, 14, (True,) * 14)
        assert store.day.agenda(today).regularity == kept
        assert store.reviews.figures(week_of(today), today).regularity == kept
        tally = store.calendar.year(today, today).tally
        assert (tally.days, tally.of, tally.off) == (20, 20, 0)


def test_sparks_wait_in_their_order_until_sorted(store: Store, today: date) -> None:
    for number, became in enumerate((None, "idea", None)):
        models.Spark.create(uid=str(number), day=today, text=f"line {number}", became=became)
    assert [spark.text for spark in store.day.agenda(today).sparks] == ["line 0", "line 2"]


def event(day: date, **fields: object) -> int:
    row = {"uid": new_uid(), "title": "Winter meeting", "created_on": day, **fields}
    return int(models.Event.create(day=day, **row).id)


def test_an_event_of_tomorrow_is_proposed_to_be_prepared_until_it_is(
    store: Store, today: date
) -> None:
    number = event(today + timedelta(days=1))
    [found] = store.day.agenda(today).proposed
    assert (found.title, found.event_id) == ("Prepare: Winter meeting", number)
    models.Event.update(aim="three talks", curious="who fits").execute()
    assert store.day.agenda(today).proposed == ()


def test_choosing_to_prepare_an_event_stores_it_and_it_is_not_proposed_again(
    store: Store, today: date
) -> None:
    number = event(today)
    chosen = store.actions.choose(store.day.agenda(today).proposed[0], today)
    assert (chosen.kind, chosen.event_id, chosen.day) == (Kind.PREPARE, number, today)
    day = store.day.agenda(today)
    assert ([a.id for a in day.chosen], day.proposed) == ([chosen.id], ())
    store.actions.drop(chosen, today)
    assert store.day.agenda(today).proposed == ()


def test_tomorrows_meeting_is_prepared_by_an_action_of_its_own(store: Store, today: date) -> None:
    tomorrow = today + timedelta(days=1)
    meeting = store.actions.store(
        Action("Meet Ida", kind=Kind.MEET, channel=Channel.VIDEO, day=tomorrow), today
    )
    chosen = store.actions.choose(store.day.agenda(today).proposed[0], today)
    assert (chosen.kind, chosen.follows_id) == (Kind.PREPARE, meeting.id)
    assert store.actions.get(meeting.id or 0).day == tomorrow
    assert store.day.agenda(today).proposed == ()


def test_the_event_of_a_routine_is_written_down_when_its_preparation_is_chosen(
    store: Store, today: date
) -> None:
    fields = {"uid": new_uid(), "rrule": "FREQ=WEEKLY", "start": today, "title": "Breakfast"}
    models.Series.create(**fields)
    day = store.day.agenda(today)
    assert [(e.id, e.title) for e in day.events] == [(None, "Breakfast")]
    chosen = store.actions.choose(day.proposed[0], today)
    assert store.events.get(chosen.event_id or 0).occurrence == today
    again = store.day.agenda(today)
    assert [e.id for e in again.events] == [chosen.event_id]
    assert again.proposed == ()
    store.history.undo()
    assert [e.id for e in store.day.agenda(today).events] == [None]


def test_events_wait_three_days_for_their_debrief(store: Store, today: date) -> None:
    for distance in (0, 1, 3, 4):
        event(today - timedelta(days=distance), title=f"{distance} days ago")
    event(today, state="dropped")
    found = store.day.agenda(today).events
    assert [e.title for e in found] == ["3 days ago", "1 days ago", "0 days ago"]


def fill(store: Store, today: date, people: int) -> None:
    """Many people, half of them overdue, with actions for some and the steps of two goals."""
    with store.change("fill"):
        for number in range(people):
            circle = Circle.CLOSE.value if number % 2 else None
            who = rows.person(f"Person {number:05}", circle=circle)
            rows.touch(who, today - timedelta(days=number % 400))
        rows.steps("One", "Two")
        rows.steps("Three", goal="Another goal")
        for number in range(people // 10):
            day = today + timedelta(days=number % 9 - 4)
            action = Action(f"Call {number}", person_id=number * 5 + 2, day=day)
            store.actions.store(replace(action, kind=list(Kind)[number % 12]), today)


def test_the_number_of_queries_does_not_grow(store: Store, today: date) -> None:
    store.day.show_first_steps(shown=False)  # they are counted only while they are shown
    with count_queries() as empty:
        store.day.agenda(today)
    fill(store, today, 60)
    store.day.agenda(today)  # the dormant tie of the week is drawn
    with count_queries() as full:
        store.day.agenda(today)
    assert empty.count == full.count == QUERIES
    event(today)
    with count_queries() as with_event:
        store.day.agenda(today)
    assert with_event.count == QUERIES + 1
    born = PersonDate(None, DateKind.BIRTHDAY, today.month, today.day)
    store.people.add("Cy", today, dates=(born,), circle=Circle.CLOSE)
    store.day.agenda(today)  # the tie of the week is drawn anew
    with count_queries() as with_wish:
        store.day.agenda(today)
    assert with_wish.count == QUERIES + 2


def test_no_query_of_the_day_reads_all_people_or_actions(
    store: Store, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, today, 300)
    for number in range(30):
        born = PersonDate(None, DateKind.BIRTHDAY, today.month, today.day)
        store.people.add(f"Cy {number}", today, dates=(born,))
    plans: list[str] = []
    execute = database.execute_sql

    def explained(sql: str, params: object = None) -> object:
        plan = execute(f"EXPLAIN QUERY PLAN {sql}", params).fetchall()
        plans.extend(row[3] for row in plan)
        return execute(sql, params)

    monkeypatch.setattr(database, "execute_sql", explained)
    store.day.agenda(today)
    assert _scans(plans) == SMALL | ONCE_A_WEEK
    plans.clear()
    store.day.agenda(today)
    store.day.week(today)
    assert _scans(plans) == SMALL
    assert not [plan for plan in plans if plan.endswith("(state=?)")]  # all that was ever done


def _scans(plans: list[str]) -> set[str]:
    return {re.sub(r"-\d+", "", plan) for plan in plans if plan.startswith("SCAN")}


def test_the_plan_of_a_scan_would_be_seen(store: Store) -> None:
    [(*_, plan)] = database.execute_sql("EXPLAIN QUERY PLAN SELECT notes FROM person").fetchall()
    assert plan.startswith("SCAN")


def test_the_week_counts_its_events_and_those_of_routines(store: Store, today: date) -> None:
    monday = today - timedelta(days=1)
    store.events.write_down(Event("Fair", monday, last=monday + timedelta(days=2)), today)
    store.events.write_down(Event("Breakfast", monday + timedelta(days=3)), today, "FREQ=WEEKLY")
    given_up = store.events.write_down(Event("Given up", monday + timedelta(days=4)), today)
    store.events.drop(given_up, today)
    assert [load.events for load in store.day.week(today)] == [1, 1, 1, 1, 0, 0, 0]
    assert [load.events for load in store.day.week(today + timedelta(days=7))][3] == 1
