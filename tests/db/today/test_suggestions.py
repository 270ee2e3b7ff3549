"""Suggestions for an empty day: never none while an active person is known."""

from datetime import date, timedelta

from db import models
from db.store import Store
from planner.model.actions import Action, Result
from planner.model.vocabulary import Circle, Kind, Outcome, Reason
from tests.db import rows

CLOSE = {"circle": Circle.CLOSE.value}


def proposed(store: Store, today: date) -> list[str]:
    return [a.person or a.title for a in store.day.suggestions(today)]


def test_an_empty_inventory_has_nothing_to_propose(store: Store, today: date) -> None:
    assert store.day.suggestions(today) == ()


def test_people_with_a_rhythm_come_by_when_they_are_due_others_by_what_is_known(
    store: Store, today: date
) -> None:
    rows.touch(rows.person("Enjoyed", enjoyed=True), today)
    rows.person("Longest", connected_on=date(2020, 1, 1))
    rows.person("Later", connected_on=date(2024, 1, 1))
    for name, days in (("Soon", 80), ("Overdue", 200)):
        rows.touch(rows.person(name, **CLOSE), today - timedelta(days=days))
    drawn, other = proposed(store, today)[1], proposed(store, today)[3]
    assert {drawn, other} == {"Longest", "Later"}
    assert proposed(store, today) == ["Overdue", drawn, "Enjoyed", other, "Soon"]


def test_the_step_comes_before_people_without_a_rhythm(store: Store, today: date) -> None:
    rows.steps("Write to five people")
    rows.touch(rows.person("Enjoyed", enjoyed=True), today)
    assert proposed(store, today) == ["Write to five people", "Enjoyed"]


def test_a_person_whose_only_action_is_planned_later_is_still_proposed(
    store: Store, today: date
) -> None:
    who = rows.person("Ida Roy")
    later = Action("Call Ida", person_id=who, day=today + timedelta(days=9))
    planned = store.actions.store(later, today)
    [found] = store.day.suggestions(today)
    assert (found.id, found.reason) == (planned.id, Reason.DUE)
    chosen = store.actions.choose(found, today)
    assert (chosen.day, chosen.chosen_on) == (today, today)


def test_the_last_active_person_is_proposed_again_even_after_today(
    store: Store, today: date
) -> None:
    who = rows.person("Ida Roy")
    rows.person("At Rest", state="resting")
    action = store.actions.store(Action("Call", kind=Kind.CONTACT, person_id=who), today)
    store.actions.record(action, Result(Outcome.ACHIEVED, today), (), today)
    assert proposed(store, today) == ["Ida Roy"]
    models.Person.update(state="do-not-contact").execute()
    assert proposed(store, today) == []


def test_a_person_of_an_action_of_today_is_proposed_last(store: Store, today: date) -> None:
    store.actions.store(Action("Call Ida", person_id=rows.person("Ida Roy"), day=today), today)
    assert proposed(store, today) == ["Ida Roy"]
    rows.person("Marc Petit")
    assert proposed(store, today) == ["Marc Petit"]


def test_what_is_planned_for_today_is_not_brought_forward(store: Store, today: date) -> None:
    store.actions.store(Action("List names", day=today), today)
    assert proposed(store, today) == []
    store.actions.store(Action("Write it up", day=today + timedelta(days=1)), today)
    assert proposed(store, today) == ["Write it up"]
