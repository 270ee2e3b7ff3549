"""A first word to a person introduced adds them to the network; silence is followed up."""

from datetime import date, timedelta

import pytest

from db import models
from db.store import Store
from planner.language import use
from planner.model.actions import Action, Result
from planner.model.vocabulary import Came, Channel, Kind, Origin, Outcome
from planner.network.query import EVERYBODY
from planner.today.follow_ups import FollowUp, expected_outcome, follow_ups
from tests.db import rows

FRIDAY = date(2026, 3, 6)


@pytest.fixture
def call(store: Store, today: date) -> Action:
    claire = rows.person("Claire Dupont")
    return store.actions.store(Action("Call Claire", person_id=claire), today)


def _record(store: Store, call: Action, today: date, name: str, *, takes: bool = True) -> Action:
    """Record that Claire led to a person, and take the first word unless told otherwise."""
    result = Result(Outcome.ACHIEVED, today, came=(Came.INTRODUCTION_RECEIVED,))
    background, working = store.actions.background(call), store.practice.working
    offers = follow_ups(call, result, background, working, name)
    wanted = [each for each in offers if takes and each.origin is Origin.FIRST_WORD]
    return store.actions.record(call, result, wanted, today, introduced=name)


def _people() -> dict[str, int]:
    return {row.name: row.id for row in models.Person.select().order_by(models.Person.id)}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_person_joins_through_the_introducer_and_is_reminded_of(
    store: Store, call: Action, today: date, language: str
) -> None:
    use(language)
    _record(store, call, today, "Paul  Roche")
    paul = _people()["Paul Roche"]
    [word] = [each for each in store.actions.of_person(paul) if each.kind is Kind.CONTACT]
    assert (store.people.card(paul).via, word.channel) == ("Claire Dupont", Channel.MESSAGE)
    assert expected_outcome(word) is Outcome.NO_REPLY
    background, working = store.actions.background(word), store.practice.working
    silence = Result(Outcome.NO_REPLY, today)
    [reminder] = follow_ups(word, silence, background, working)
    assert (reminder.person_id, reminder.origin) == (paul, Origin.REMINDER)
    store.history.undo()
    assert [*_people()] == ["Claire Dupont"]


def test_only_a_first_word_that_is_taken_adds_the_person(
    store: Store, call: Action, today: date
) -> None:
    _record(store, call, today, "Paul Roche", takes=False)
    assert [*_people()] == ["Claire Dupont"]
    done = store.actions.get(call.id or 0)
    other = FollowUp("Write to Paul Roche", Kind.CONTACT, FRIDAY, person="Paul Roche")
    assert done.result is not None
    store.actions.record(done, done.result, [other], today, introduced="Paul Roche")
    assert [*_people()] == ["Claire Dupont"]


@pytest.mark.parametrize("known", [1, 2])
def test_a_name_that_is_borne_adds_no_person(
    store: Store, call: Action, today: date, known: int
) -> None:
    for _each in range(known):
        rows.person("Paul Roche")
    _record(store, call, today, "paul roche")
    assert store.people.count(EVERYBODY) == 1 + known
    [word] = store.actions.find("Write to paul roche")
    assert (word.person_id is not None) == (known == 1)


@pytest.mark.parametrize(
    "name", ["Paul Roche, Bo Ek", "Paul Roche, CFO", "Paul Roche and Bo Ek", "Paul et Bo"]
)
def test_words_that_are_not_one_name_add_no_person(
    store: Store, call: Action, today: date, name: str
) -> None:
    _record(store, call, today, name)
    assert [*_people()] == ["Claire Dupont"]


def test_a_correction_takes_the_person_along(store: Store, call: Action, today: date) -> None:
    done = _record(store, call, today, "Paul Rohe")
    done = _record(store, done, today, "Paul Roche")
    assert [*_people()] == ["Claire Dupont", "Paul Roche"]
    done = _record(store, done, today, "Paul Roche")
    assert [*_people()] == ["Claire Dupont", "Paul Roche"]
    [word] = store.actions.find("Write to Paul Roche")
    assert word.person == "Paul Roche"
    _record(store, done, today, "Paul Roche", takes=False)
    assert [*_people()] == ["Claire Dupont"]
    assert models.Introduction.select().count() == 0


@pytest.mark.parametrize("work", ["need", "touch", "action", "group", "met", "knows"])
def test_a_person_on_whom_work_was_done_stays(
    store: Store, call: Action, today: date, work: str
) -> None:
    done = _record(store, call, today, "Paul Roche")
    paul = _people()["Paul Roche"]
    match work:
        case "need":
            store.people.change(paul, today, need="a desk")
        case "touch":
            store.touches.log(paul, today, Channel.PHONE)
        case "action":
            store.actions.store(Action("Call Paul", person_id=paul), today)
        case "group":
            store.people.change(paul, today, groups=("sailing",))
        case "met":
            rows.introduction(paul, rows.person("Zoé Lambert"))
        case "knows":
            models.Knows.create(person=call.person_id, known=paul)
    later = today + timedelta(days=1)
    _record(store, done, later, "Paul Roche", takes=False)
    assert _people()["Paul Roche"] == paul
