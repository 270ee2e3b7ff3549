"""Acquaintances said in lines: written where one person alone is meant, else a note."""

from datetime import date

import pytest

from db.store import Store
from planner import language
from planner.grammar import parse_event, parse_person
from tests.db.dumps import dump

TODAY = date(2026, 3, 3)


@pytest.fixture(autouse=True)
def people(store: Store) -> None:
    for name in ("Marc Petit", "Bo Li", "Bo Li"):
        store.people.add(name, TODAY)


def known(store: Store, person: int) -> list[str]:
    return [each.name for each in store.acquaintances.of(person)]


@pytest.mark.parametrize(
    ("line", "spoken", "names", "notes"),
    [
        ("Ana Ruiz knows: Marc Petit", "en", ["Marc Petit"], ""),
        ("Ana Ruiz connaît : marc PETIT", "fr", ["Marc Petit"], ""),
        ("Ana Ruiz knows: Bo Li", "en", [], "knows Bo Li"),
        ("Ana Ruiz connaît : Zoé", "fr", [], "connaît Zoé"),
        ("Ana Ruiz knows: Marc Petit knows: Zed", "en", ["Marc Petit"], "knows Zed"),
        ("Ana Ruiz knows: Ana Ruiz", "en", [], "knows Ana Ruiz"),
    ],
)
def test_a_line_links_only_whom_it_means_for_sure(
    store: Store, line: str, spoken: str, names: list[str], notes: str
) -> None:
    language.use(spoken)
    met = store.meetings.record(parse_person(line, TODAY), TODAY).person
    assert (known(store, met.id), met.notes) == (names, notes)
    store.history.undo()
    assert store.people.similar("Ana Ruiz") == []


def test_the_preview_says_what_is_written(store: Store) -> None:
    line = store.people.settled(parse_person("Ana knows: Marc Petit knows: Bo Li", TODAY))
    assert (line.knows, line.note) == (("Marc Petit",), "knows Bo Li")


def test_a_known_person_is_told_to_know_another_once(store: Store) -> None:
    ana = store.people.add("Ana Ruiz", TODAY).id
    for _each in range(2):
        line = parse_person("Ana Ruiz knows: Marc Petit knows: Zed", TODAY)
        store.meetings.record(line, TODAY)
    assert known(store, ana) == ["Marc Petit"]
    assert store.people.card(ana).notes == "knows Zed"


def test_a_line_of_a_debrief_is_taken_back_whole(store: Store) -> None:
    event = store.events.add(parse_event("Salon 2026-03-02", TODAY), TODAY)
    before = dump()
    line = "Ana Ruiz knows: Marc Petit"
    met = store.debriefs.meet(event.id or 0, parse_person(line, TODAY), line, TODAY)
    [ana] = store.people.similar("Ana Ruiz")
    assert known(store, ana.id) == ["Marc Petit"]
    store.debriefs.take_back(met.id, TODAY)
    assert dump()["knows"] == before["knows"] == []
    assert dump()["person"] == before["person"]
