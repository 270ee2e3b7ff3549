"""The first steps of a store: what ticks them, and the setting that ends them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playhouse.test_utils import count_queries

from db import models
from db.store import Store
from db.today.first_steps import KEPT
from planner.model.actions import Action
from planner.model.pitches import PitchText
from planner.model.vocabulary import Circle
from planner.pitch.canvases.card import CanvasName
from planner.today.first_steps import AWAY, BEGUN, NEEDED, First
from tests.db import rows

OPEN = dict.fromkeys(First, 0)


def counted(store: Store, day: date) -> dict[First, int]:
    """The number of each step; empty where the list is not shown."""
    return {step.what: step.done for step in store.day.agenda(day).first_steps}


def pitch(store: Store, today: date) -> None:
    store.pitches.add("everyone", "en", PitchText(hook="I help teams."), today)


def emptied(store: Store, today: date) -> None:
    pitch(store, today)
    store.pitches.keep(store.pitches.all()[0].id, PitchText(), today)


def achievements(count: int, store: Store, today: date) -> None:
    for number in range(count):
        store.cards.add(CanvasName.ACHIEVEMENTS, ["achievement"], f"Deed {number}", today)


def strength(store: Store, today: date) -> None:
    store.cards.add(CanvasName.SWOT, ["strengths"], "I finish", today)


def people(count: int, today: date, **fields: object) -> None:
    for number in range(count):
        rows.person(f"Person {number:02}", **fields)
    models.Person.update(created_on=today).execute()


def action(store: Store, today: date) -> None:
    store.actions.store(Action("Call Ida", aim="hear her", if_then="at 9, I call"), today)


def do_all(store: Store, today: date) -> None:
    pitch(store, today)
    people(10, today, circle=Circle.CLOSE.value)
    rows.steps("One")
    action(store, today)


def test_an_empty_store_begins_with_five_open_steps(store: Store, today: date) -> None:
    assert counted(store, today) == OPEN
    assert store.settings.get(KEPT) == ""


def test_they_are_begun_with_the_first_thing_done(store: Store, today: date) -> None:
    pitch(store, today)
    store.day.agenda(today)
    assert store.settings.get(KEPT) == BEGUN
    assert counted(store, today + timedelta(days=99)) == OPEN | {First.PITCH: 3}


@pytest.mark.parametrize(
    ("do", "then"),
    [
        (pitch, {First.PITCH: 3}),
        (emptied, {}),
        (lambda store, today: achievements(2, store, today), {First.PITCH: 2}),
        (lambda store, today: achievements(9, store, today), {First.PITCH: 3}),
        (strength, {}),
        (lambda _store, today: people(9, today), {First.PEOPLE: 9}),
        (lambda _store, today: people(30, today), {First.PEOPLE: 10}),
        (
            lambda _store, today: people(2, today, circle=Circle.CORE.value),
            {First.PEOPLE: 2, First.CIRCLES: 2},
        ),
        (lambda _store, _today: rows.steps("One"), {First.GOAL: 1}),
        (action, {First.ACTION: 1}),
    ],
)
def test_each_step_counts_what_it_needs(
    store: Store, today: date, do: Callable[[Store, date], None], then: dict[First, int]
) -> None:
    do(store, today)
    assert counted(store, today) == OPEN | then


def test_what_is_only_begun_is_not_counted(store: Store, today: date) -> None:
    store.pitches.add("everyone", "en", PitchText(), today)
    store.actions.store(Action("Call Ida", aim="hear her"), today)
    store.actions.store(Action("Call Bo", if_then="at 9, I call"), today)
    assert counted(store, today) == OPEN


def test_all_done_is_told_on_that_day_alone(store: Store, today: date) -> None:
    pitch(store, today)
    store.day.agenda(today)
    do_all(store, today)
    assert counted(store, today) == NEEDED
    assert counted(store, today) == NEEDED
    assert counted(store, today + timedelta(days=1)) == {}
    assert counted(store, today) == NEEDED


def test_a_step_taken_back_on_that_day_is_open_again(store: Store, today: date) -> None:
    pitch(store, today)
    store.day.agenda(today)
    do_all(store, today)
    store.day.agenda(today)
    store.history.undo()
    assert counted(store, today)[First.ACTION] == 0
    assert counted(store, today + timedelta(days=1))[First.ACTION] == 0


def test_a_store_filled_before_it_was_shown_never_shows_them(store: Store, today: date) -> None:
    do_all(store, today)
    assert counted(store, today) == {}
    assert store.settings.get(KEPT) == AWAY


def test_an_old_store_never_shows_them(store: Store, today: date) -> None:
    rows.person()
    assert today - timedelta(days=30) > rows.FIRST_DAY
    assert counted(store, today) == {}
    assert store.settings.get(KEPT) == ""


def test_put_away_they_are_gone_and_are_counted_no_more(store: Store, today: date) -> None:
    with count_queries() as shown:
        store.day.agenda(today)
    store.day.show_first_steps(shown=False)
    with count_queries() as away:
        assert counted(store, today) == {}
    assert away.count == shown.count - 1
    store.day.show_first_steps(shown=True)
    with count_queries() as again:
        assert counted(store, today) == OPEN
    assert again.count == away.count + 1


def test_the_setting_is_no_part_of_the_history(store: Store, today: date) -> None:
    store.day.agenda(today)
    store.day.show_first_steps(shown=False)
    assert store.history.list() == []


@pytest.mark.parametrize(("count", "few"), [(0, True), (9, True), (10, False)])
def test_fewer_than_ten_people_are_few(store: Store, today: date, count: int, few: bool) -> None:
    people(count, today)
    assert store.day.agenda(today).few_people is few
