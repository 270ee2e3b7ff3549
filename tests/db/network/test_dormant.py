"""The dormant tie of the week in the store: who can be drawn, and that it stays all week."""

from datetime import date, timedelta

import pytest
from playhouse.test_utils import count_queries

from db import models
from db.network.well import well
from db.store import Store
from planner import language
from planner.grammar import parse_goal
from planner.model.actions import Action, Result
from planner.model.vocabulary import Kind, Outcome, PersonState, Reason
from planner.network.query import parse_people_query
from tests.db import rows

LONG_AGO = date(2021, 5, 4)
MONDAY, SUNDAY = date(2026, 3, 2), date(2026, 3, 8)


def asleep(store: Store, today: date) -> list[Action]:
    return [a for a in store.day.agenda(today).proposed if a.reason is Reason.DORMANT]


def test_a_person_without_contact_for_three_years_is_suggested(store: Store, today: date) -> None:
    who = rows.person("Ida Roy")
    rows.touch(who, LONG_AGO, channel="phone")
    [found] = asleep(store, today)
    assert (found.person_id, found.kind, found.title) == (
        *(who, Kind.RECONNECT, "Reconnect with Ida Roy"),
    )
    assert found.reason_text == "dormant tie: last contact 4 years ago"
    assert found.channel is not None


@pytest.mark.parametrize("channel", ["linkedin", "email", "message", "letter"])
def test_the_reason_of_a_tie_kept_in_writing_names_its_day(
    store: Store, today: date, channel: str
) -> None:
    who = rows.person("Ida Roy")
    rows.touch(who, LONG_AGO - timedelta(days=9), channel="phone")
    rows.touch(who, LONG_AGO, channel=channel)
    rows.touch(who, LONG_AGO + timedelta(days=9), channel="phone", direction="out")
    [found] = asleep(store, today)
    assert found.reason_text == "you wrote to each other on 4 May 2021"


def test_the_day_of_the_reason_is_said_in_french(store: Store, today: date) -> None:
    language.use("fr")
    rows.touch(rows.person("Ida Roy"), date(2021, 5, 1), channel="linkedin")
    assert asleep(store, today)[0].reason_text == "vous vous êtes écrit le 1er mai 2021"


def test_a_person_enjoyed_long_ago_can_be_drawn_without_any_touch(
    store: Store, today: date
) -> None:
    rows.person("Ida Roy", enjoyed=True, connected_on=LONG_AGO)
    rows.touch(rows.person("Not Asleep", enjoyed=True), today)
    [found] = asleep(store, today)
    assert found.person == "Ida Roy"
    assert found.reason_text == "in touch since 2021, no exchange noted yet"


def test_the_well_is_filled_up_with_the_oldest_connections(store: Store, today: date) -> None:
    for year in range(2005, 2020):
        rows.person(f"Person {year}", connected_on=date(year, 1, 1))
    assert [tie.since.year for tie in well(today)] == [*range(2005, 2015)]
    rows.touch(rows.person("Met Once"), today)
    assert [tie.since.year for tie in well(today)] == [*range(2005, 2015)]
    rows.person("Enjoyed", enjoyed=True, connected_on=date(2010, 1, 1))
    assert [tie.name for tie in well(today)][:2] == ["Enjoyed", "Person 2005"]


def test_those_who_fit_an_open_goal_come_before_older_connections(
    store: Store, today: date
) -> None:
    rows.steps("Write to five", measure="finance directors", goal="Meet 12 finance directors")
    rows.person("Oldest", connected_on=date(2001, 1, 1), role_title="Baker")
    for number in range(24):
        rows.person(
            f"Fit {number}", connected_on=date(2015, 1, 1), role_title="Group Finance Director"
        )
    found = well(today)
    assert [tie.name for tie in found] == [f"Fit {number}" for number in range(10)]
    [proposed] = asleep(store, today)
    assert proposed.reason_text == "you know 24 finance directors"
    assert asleep(store, SUNDAY) == [proposed]


def test_a_tie_sleeps_from_the_day_three_years_after_the_last_contact(
    store: Store, today: date
) -> None:
    rows.touch(rows.person("Asleep"), date(2023, 3, 3))
    rows.touch(rows.person("Not Yet"), date(2023, 3, 4))
    assert [tie.name for tie in well(today)] == ["Asleep"]


@pytest.mark.parametrize(("closed_on", "drawn"), [(MONDAY, False), (date(2026, 3, 1), True)])
def test_a_person_of_an_action_done_since_monday_is_not_drawn(
    store: Store, today: date, closed_on: date, drawn: bool
) -> None:
    who = rows.person("Ida Roy")
    rows.touch(who, LONG_AGO)
    action = store.actions.store(Action("Write to Ida", person_id=who, day=closed_on), closed_on)
    store.actions.drop(action, closed_on)
    assert bool(well(today)) == drawn


@pytest.mark.parametrize(("days", "drawn"), [(91, True), (90, False)])
@pytest.mark.parametrize("direction", ["out", "in"])
def test_a_person_written_to_within_three_months_is_left_in_peace(
    store: Store, today: date, days: int, drawn: bool, direction: str
) -> None:
    who = rows.person("Ida Roy")
    rows.touch(who, LONG_AGO)
    rows.touch(who, today - timedelta(days=days), direction=direction)
    assert bool(well(today)) == drawn


@pytest.mark.parametrize(("weeks", "drawn"), [(9, True), (8, False)])
def test_nobody_is_proposed_twice_within_eight_weeks(
    store: Store, today: date, weeks: int, drawn: bool
) -> None:
    rows.touch(rows.person("Ida Roy"), LONG_AGO)
    [found] = asleep(store, today)
    assert bool(asleep(store, today + timedelta(weeks=weeks))) == drawn
    store.day.was_proposed(found, today + timedelta(weeks=9))
    assert asleep(store, today + timedelta(weeks=10)) == []


def test_a_person_of_a_parked_action_is_not_drawn(store: Store, today: date) -> None:
    who = rows.person("Ida Roy")
    rows.touch(who, LONG_AGO)
    store.actions.park(store.actions.store(Action("Write", person_id=who), today), today)
    assert well(today) == []


def test_the_ten_best_are_the_strong_then_the_enjoyed_then_the_last_lost(
    store: Store, today: date
) -> None:
    strong = rows.person("Strong", strength=5)
    enjoyed = rows.person("Enjoyed", enjoyed=True)
    late, early = rows.person("Late"), rows.person("Early")
    for who, day in ((strong, 2019), (enjoyed, 2019), (late, 2022), (early, 2018)):
        rows.touch(who, date(day, 1, 1))
    assert [tie.id for tie in well(today)] == [strong, enjoyed, late, early]


def test_moderately_weak_ties_come_first_for_a_digital_goal_that_is_due_next(
    store: Store, today: date
) -> None:
    by_strength = {}
    for strength in (5, 4, 3, 2, 1, None):
        by_strength[strength] = rows.person(f"Tie {strength}", strength=strength)
        rows.touch(by_strength[strength], LONG_AGO)

    def order() -> list[int | None]:
        ids = {person: strength for strength, person in by_strength.items()}
        return [ids[tie.id] for tie in well(today)]

    goal = store.goals.add(parse_goal("Find a post by June", today), today)
    assert order() == [5, 4, 3, 2, 1, None]
    store.goals.change(goal.id, digital=True)
    assert order() == [3, 2, 5, 4, 1, None]
    store.goals.add(parse_goal("Renew ten ties by May", today), today)
    assert order() == [5, 4, 3, 2, 1, None]


def test_it_is_the_same_all_week_also_when_a_better_tie_comes_in(store: Store, today: date) -> None:
    for number in range(12):
        rows.touch(rows.person(f"Person {number}"), LONG_AGO)
    [first] = asleep(store, MONDAY)
    for number in range(5):
        rows.touch(rows.person(f"Strong {number}", strength=5), LONG_AGO)
    week = [MONDAY + timedelta(days=distance) for distance in range(7)]
    assert {asleep(store, day)[0].person_id for day in week} == {first.person_id}


def test_another_week_can_draw_another(store: Store, today: date) -> None:
    for number in range(12):
        rows.touch(rows.person(f"Person {number}"), LONG_AGO)
    weeks = {asleep(store, MONDAY + timedelta(weeks=number))[0].person_id for number in range(12)}
    assert len(weeks) > 3


def test_once_planned_or_given_up_it_is_gone_for_the_week(store: Store, today: date) -> None:
    rows.touch(rows.person("Ida Roy"), LONG_AGO)
    [found] = asleep(store, today)
    chosen = store.actions.choose(found, today)
    assert asleep(store, today) == []
    store.actions.drop(chosen, today)
    assert asleep(store, today) == asleep(store, SUNDAY) == []
    assert asleep(store, SUNDAY + timedelta(days=1)) == []
    assert asleep(store, SUNDAY + timedelta(weeks=9)) != []


def test_once_let_rest_another_is_drawn_the_same_day(store: Store, today: date) -> None:
    for number in range(2):
        rows.touch(rows.person(f"Person {number}"), LONG_AGO)
    [first] = asleep(store, today)
    store.people.set_state(first.person_id or 0, PersonState.RESTING)
    [second] = asleep(store, today)
    assert second.person_id != first.person_id


def test_once_taken_up_another_is_drawn_on_the_next_day_without_proposals(
    store: Store, today: date
) -> None:
    for number in range(3):
        rows.touch(rows.person(f"Person {number}"), LONG_AGO)
    found: list[int | None] = []
    for day in (today, today + timedelta(days=1)):
        [tie] = asleep(store, day)
        assert asleep(store, day) == [tie]
        store.actions.record(tie, Result(Outcome.ACHIEVED, day), (), day)
        assert asleep(store, day) == []
        found.append(tie.person_id)
    assert len(set(found)) == 2


def test_no_further_tie_is_drawn_on_a_day_off(store: Store, today: date) -> None:
    for number in range(3):
        rows.touch(rows.person(f"Person {number}"), LONG_AGO)
    [tie] = asleep(store, today)
    store.actions.record(tie, Result(Outcome.ACHIEVED, today), (), today)
    saturday = SUNDAY - timedelta(days=1)
    assert asleep(store, saturday) == asleep(store, SUNDAY) == []


def test_contact_wakes_a_tie(store: Store, today: date) -> None:
    rows.touch(rows.person("Ida Roy"), LONG_AGO)
    [found] = asleep(store, today)
    store.actions.record(found, Result(Outcome.ACHIEVED, today), (), today)
    assert asleep(store, today + timedelta(weeks=3)) == []


@pytest.mark.parametrize("state", [PersonState.RESTING, PersonState.DO_NOT_CONTACT])
def test_a_resting_person_is_not_drawn(store: Store, today: date, state: PersonState) -> None:
    rows.touch(rows.person("Ida Roy", state=state.value), LONG_AGO)
    assert asleep(store, today) == []


def test_after_an_empty_draw_a_new_tie_is_noticed_the_same_day(store: Store, today: date) -> None:
    rows.touch(rows.person("Not Asleep"), today)
    assert asleep(store, today) == []
    rows.touch(rows.person("Ida Roy"), LONG_AGO)
    assert len(asleep(store, today)) == 1


def test_the_draw_is_kept_and_no_part_of_the_history(store: Store, today: date) -> None:
    rows.touch(rows.person("Ida Roy"), LONG_AGO)
    before = len(store.history.list())
    asleep(store, today)
    assert models.DrawnTie.select().count() == 1
    assert len(store.history.list()) == before
    with count_queries() as again:
        store.day.agenda(today)
    assert again.count == 7


def test_an_erased_tie_is_no_longer_suggested(store: Store, today: date) -> None:
    rows.touch(rows.person("Ida Roy"), LONG_AGO)
    assert asleep(store, today)
    models.Person.delete().execute()
    assert asleep(store, today) == []


def test_the_filters_find_by_the_rule_of_the_well(store: Store, today: date) -> None:
    lately = date(2025, 1, 1)
    for name, day in (("Enjoyed of old", LONG_AGO), ("Enjoyed lately", lately)):
        rows.person(name, enjoyed=True, connected_on=day)
    rows.person("Known of old", strength=3, connected_on=LONG_AGO)
    rows.person("Only connected", connected_on=LONG_AGO)
    rows.touch(rows.person("Spoken to of old"), LONG_AGO)
    rows.touch(rows.person("Spoken to lately", enjoyed=True, connected_on=LONG_AGO), lately)

    def found(text: str) -> list[str]:
        return [row.name for row in store.people.rows(parse_people_query(text, today), 0, 9)]

    assert found("dormant") == ["Enjoyed of old", "Known of old", "Spoken to of old"]
    assert set(found("enjoyed -dormant")) == {"Enjoyed lately", "Spoken to lately"}
    assert {tie.name for tie in well(today)[:3]} == set(found("dormant"))
