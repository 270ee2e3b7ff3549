"""People, actions, events and goals are found by the beginnings of their words."""

from dataclasses import replace
from datetime import timedelta

import pytest
from playhouse.test_utils import assert_query_count

from db import finding
from db.store import Store
from planner.grammar.goals.goal import parse_goal
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.found import FoundKind, Section
from planner.model.vocabulary import ActionState
from tests.db.records import TODAY


def found(store: Store, typed: str) -> dict[FoundKind, Section]:
    return {section.kind: section for section in store.finding.find(typed, TODAY)}


def names(store: Store, typed: str, kind: FoundKind) -> list[str]:
    return [hit.name for hit in found(store, typed)[kind].hits]


@pytest.mark.parametrize("typed", ["call l'eau", "EAU call", "ca ea"])
def test_every_word_typed_begins_a_word_of_what_is_found(store: Store, typed: str) -> None:
    store.actions.store(Action("Call about l’eau", day=TODAY), TODAY)
    store.actions.store(Action("Recall the bureau", day=TODAY), TODAY)
    assert names(store, typed, FoundKind.ACTION) == ["Call about l’eau"]


def test_a_person_called_so_comes_before_one_of_whom_it_is_noted(store: Store) -> None:
    store.people.add("Ana Ruiz", TODAY, notes="met by Zoé")
    store.people.add("Zoé Élan", TODAY, role_title="DAF")
    assert names(store, "zoe", FoundKind.PERSON) == ["Zoé Élan", "Ana Ruiz"]
    [hit] = found(store, "daf")[FoundKind.PERSON].hits
    assert (hit.name, hit.beside) == ("Zoé Élan", "DAF")


def test_an_action_is_found_by_its_person_and_open_ones_come_first(store: Store) -> None:
    ana = store.people.add("Ana Ruiz", TODAY)
    call = Action("Call", person_id=ana.id, day=TODAY)
    dropped = store.actions.store(replace(call, title="Write"), TODAY)
    store.actions.drop(dropped, TODAY)
    store.actions.store(replace(call, day=TODAY + timedelta(days=9)), TODAY)
    hits = found(store, "ruiz")[FoundKind.ACTION].hits
    assert [hit.state for hit in hits] == [ActionState.OPEN, ActionState.DROPPED]


def test_the_nearest_event_comes_first(store: Store) -> None:
    for days in (-30, 40, -3, 5):
        day = TODAY + timedelta(days=days)
        store.events.write_down(Event(f"Fair {days}", day, place="Lyon"), TODAY)
    assert names(store, "lyon", FoundKind.EVENT) == ["Fair 5", "Fair 40", "Fair -3", "Fair -30"]


def test_a_goal_is_found_by_its_steps_too_and_written_things_at_once(store: Store) -> None:
    assert found(store, "directors") == {}
    store.goals.add(parse_goal("Meet 12 finance directors by june", TODAY), TODAY)
    assert list(found(store, "directors")) == [FoundKind.GOAL]
    store.history.undo()
    assert found(store, "directors") == {}


def test_many_are_counted_and_few_shown_beside_other_kinds(store: Store) -> None:
    with store.change("many"):
        for number in range(9):
            store.people.add(f"Ana {number}", TODAY)
    assert len(found(store, "ana")[FoundKind.PERSON].hits) == 9
    store.actions.store(Action("Call Ana", day=TODAY), TODAY)
    section = found(store, "ana")[FoundKind.PERSON]
    assert (section.count, len(section.hits)) == (9, finding.MOST_TOGETHER)
    assert store.finding.count("ana", TODAY) == 10


@pytest.mark.parametrize("typed", ["", "  ", "!?", '"', "role:", "a OR b"])
def test_whatever_is_typed_is_looked_for(store: Store, typed: str) -> None:
    store.people.add("Ana", TODAY)
    assert store.finding.find(typed, TODAY) == []


def test_a_letter_asks_little_of_the_store(store: Store) -> None:
    store.people.add("Ana", TODAY)
    store.people.add("Anatole", TODAY)
    store.finding.make_ready(TODAY)
    with assert_query_count(4):  # the people, those called so, their rows, the organisations
        store.finding.find("an", TODAY)


def test_organisations_are_found_by_their_names(store: Store) -> None:
    ana = store.people.add("Ana", TODAY, organisation="Acme Foundry").id
    store.people.change(ana, TODAY, organisation="Beta")
    store.people.add("Bo Acme", TODAY, organisation="Gamma")
    sections = {each.kind: each for each in store.finding.find("acm fou", TODAY)}
    [hit] = sections[FoundKind.ORGANISATION].hits
    assert (hit.key, hit.name) == (store.organisations.find("Acme Foundry"), "Acme Foundry")
    assert FoundKind.ORGANISATION not in {e.kind for e in store.finding.find("gamm bo", TODAY)}
