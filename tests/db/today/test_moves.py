"""A change of job that an import found is news to write about, once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.engine.query import rows
from db.store import Store
from planner.imports.card import Card
from planner.model.actions import Action
from planner.model.vocabulary import Channel, Circle, Direction, Reason
from tests.db.dumps import dump
from tests.db.importing import ANA, PAGE, bring_in

TODAY = date(2026, 3, 3)
BO = Card("Bo Li", "Bo", "Li", "Beta", "CEO", urls=(f"{PAGE}bo",))


def circled(store: Store, card: Card, circle: Circle | None = Circle.CLOSE) -> int:
    bring_in(store, card)
    ((number,),) = rows("SELECT max(id) FROM person")
    store.people.change(number, TODAY, circle=circle)
    return int(number)


def moved(store: Store, card: Card, organisation: str = "Hexalune", title: str = "CTO") -> None:
    bring_in(store, replace(card, organisation=organisation, role_title=title))


def proposed(store: Store, today: date = TODAY) -> list[Action]:
    return [each for each in store.day.agenda(today).proposed if each.reason is Reason.NEWS]


def test_a_move_is_proposed_with_its_reason(store: Store) -> None:
    ana = circled(store, ANA)
    assert not proposed(store)
    moved(store, ANA)
    [action] = proposed(store)
    assert action.title == "Congratulate Ana Ruiz on the new job"
    assert (action.person_id, action.reason_text) == (ana, "moved to Hexalune")
    assert action.channel is Channel.EMAIL


def test_a_new_title_at_the_same_place_is_said(store: Store) -> None:
    circled(store, ANA)
    moved(store, ANA, "Acme", "CEO")
    [action] = proposed(store)
    assert action.reason_text == "is now CEO"


def test_the_nearest_circle_comes_first_and_two_are_enough(store: Store) -> None:
    cleo = Card("Cleo Hart", organisation="Cleverly", role_title="COO", urls=(f"{PAGE}cleo",))
    for card, circle in ((ANA, Circle.EXTENDED), (BO, Circle.CORE), (cleo, Circle.CLOSE)):
        circled(store, card, circle)
    for card in (ANA, BO, cleo):
        moved(store, card)
    assert [each.person for each in proposed(store)] == ["Bo Li", "Cleo Hart"]
    store.actions.choose(proposed(store)[0], TODAY)
    assert [each.person for each in proposed(store)] == ["Cleo Hart"]


def test_it_is_not_proposed_twice_and_undone(store: Store) -> None:
    circled(store, ANA)
    moved(store, ANA)
    [action] = proposed(store)
    before = dump()
    chosen = store.actions.choose(action, TODAY)
    assert chosen.move_id is not None
    assert not proposed(store)
    store.actions.drop(chosen, TODAY)
    for later in range(5):
        assert not proposed(store, TODAY + timedelta(days=later))
    store.history.undo()
    store.history.undo()
    assert dump() == before
    assert proposed(store)
    store.history.undo()  # the import
    assert not proposed(store)


@pytest.mark.parametrize("days", [0, 60])
def test_it_is_news_for_sixty_days(store: Store, days: int) -> None:
    circled(store, ANA)
    moved(store, ANA)
    assert proposed(store, TODAY + timedelta(days=days))
    assert not proposed(store, TODAY + timedelta(days=61))


def test_those_without_a_circle_at_rest_or_in_touch_since_are_left_out(store: Store) -> None:
    circled(store, BO, None)
    ana = circled(store, ANA)
    moved(store, BO)
    moved(store, ANA)
    store.touches.log(ana, TODAY)
    assert not proposed(store)


def test_two_messages_without_an_answer_are_enough(store: Store) -> None:
    ana = circled(store, ANA)
    for before in (9, 5):
        store.touches.log(ana, TODAY - timedelta(days=before), Channel.EMAIL, Direction.OUT)
    moved(store, ANA)
    assert not proposed(store)
    store.touches.log(ana, TODAY - timedelta(days=1), Channel.EMAIL, Direction.IN)
    assert proposed(store)


def test_a_move_noted_by_hand_is_no_news(store: Store) -> None:
    ana = circled(store, ANA)
    store.people.change(ana, TODAY, organisation="Hexalune")
    assert not proposed(store)


def test_one_who_moves_again_is_told_of_once(store: Store) -> None:
    circled(store, ANA)
    moved(store, ANA)
    moved(store, ANA, "Beta")
    [action] = proposed(store)
    assert action.reason_text == "moved to Beta"
    store.actions.drop(store.actions.choose(action, TODAY), TODAY)
    assert not proposed(store)


def test_it_is_found_through_indexes(store: Store) -> None:
    circled(store, ANA)
    moved(store, ANA)
    plan = rows("EXPLAIN QUERY PLAN SELECT 1 FROM affiliation WHERE found_on >= '2026-01-01'")
    assert any("affiliation_found" in row[-1] for row in plan)
