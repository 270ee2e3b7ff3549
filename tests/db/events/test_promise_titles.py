"""A promise of a debrief line names its person, and is known again when the line is said anew."""

from datetime import date

import pytest

from db import models
from db.store import Store
from planner.grammar import parse_event, parse_person
from planner.model.events import Attendance, Event

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


@pytest.fixture
def event(store: Store) -> Event:
    return store.events.add(parse_event("Soirée APEC 18h30-21h @CCI 2026-03-02", MONDAY), MONDAY)


def met(store: Store, event: Event, text: str) -> Attendance:
    return store.debriefs.meet(event.id or 0, parse_person(text, MONDAY), text, TUESDAY)


def again(store: Store, line: Attendance, text: str) -> None:
    store.debriefs.meet_again(line.id, parse_person(text, MONDAY), text, TUESDAY)


def titles(store: Store) -> list[tuple[str, str]]:
    return [(action.title, action.aim) for action in store.actions.find("")]


def work_on(store: Store) -> None:
    [action] = store.actions.find("")
    store.actions.prepare(action.id or 0, aim="be warm")


def test_a_person_named_otherwise_is_promised_the_same(store: Store, event: Event) -> None:
    line = met(store, event, "Nadia Ferand promise: send the guide")
    again(store, line, "Nadia Ferrand promise: send the guide")
    assert titles(store) == [("Send the guide to Nadia Ferrand", "")]


@pytest.mark.parametrize("promise", ["send the guide", "the guide", "call her back"])
def test_a_promise_worked_on_is_not_doubled_by_another_name(
    store: Store, event: Event, promise: str
) -> None:
    line = met(store, event, f"Nadia Ferand promise: {promise}")
    work_on(store)
    again(store, line, f"Nadia Ferrand promise: {promise}")
    assert [aim for _title, aim in titles(store)] == ["be warm"]


def test_a_promise_in_the_bare_words_of_an_earlier_line_is_not_doubled(
    store: Store, event: Event
) -> None:
    text = "Nadia Ferrand promise: send the guide"
    line = met(store, event, text)
    [row] = models.Attendance.select()
    before = row.before.replace("Send the guide to Nadia Ferrand", "send the guide")
    models.Attendance.update(before=before).execute()
    models.Action.update(title="send the guide").execute()
    work_on(store)
    again(store, line, f"{text} need: a mentor")
    assert titles(store) == [("send the guide", "be warm")]


def test_another_promise_takes_the_place_of_the_first(store: Store, event: Event) -> None:
    line = met(store, event, "Nadia Ferrand promise: send the guide")
    again(store, line, "Nadia Ferrand promise: send the list promise: the map")
    assert [title for title, _aim in titles(store)] == [
        "Send the list to Nadia Ferrand",
        "For Nadia Ferrand: the map",
    ]
