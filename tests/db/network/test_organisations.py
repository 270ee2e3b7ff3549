"""Organisations: found by every spelling, joined and parted by hand."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from db import models
from db.errors import Impossible
from db.store import Store
from planner.imports.card import Card
from planner.model.people import Affiliation
from planner.network.query import parse_people_query
from planner.pitch.market_map.sector import Priority
from tests.db.dumps import dump
from tests.db.importing import bring_in
from tests.db.packed import packed, unpack

TODAY = date(2026, 3, 3)


def add(store: Store, name: str, organisation: str) -> int:
    return store.people.add(name, TODAY, organisation=organisation).id


def found(store: Store, query: str) -> list[int]:
    return list(store.people.ids(parse_people_query(query, TODAY)))


def test_three_spellings_are_one(store: Store) -> None:
    people = [
        add(store, "Ana A", "Acme"),
        add(store, "Bo B", "ACME Inc."),
        add(store, "Cy C", "SAS Acme"),
    ]
    number = store.organisations.find("acme, inc") or 0
    acme = store.organisations.read(number)
    assert [each.name for each in acme.spellings] == ["Acme", "ACME Inc.", "SAS Acme"]
    assert [each.person.id for each in acme.people] == people
    assert found(store, "org:acme") == people
    assert {store.people.card(person).organisation for person in people} == {"Acme"}


def test_who_left_is_shown_with_the_title_there(store: Store) -> None:
    ana = store.people.add("Ana A", TODAY, organisation="Acme", role_title="CTO").id
    store.people.change(ana, TODAY, organisation="Beta", role_title="CEO")
    [former] = store.organisations.read(store.organisations.find("Acme") or 0).former
    assert (former.person.id, former.title, former.ended) == (ana, "CTO", "2026-03")


def test_two_are_joined_and_undone(store: Store) -> None:
    ana, bo = add(store, "Ana A", "IBM"), add(store, "Bo B", "International Business Machines")
    before = dump()
    ibm, long = (store.people.card(person).affiliations[0].organisation_id for person in (ana, bo))
    store.organisations.join(ibm or 0, long or 0)
    assert found(store, "org:ibm") == found(store, 'org:"international machines"') == [ana, bo]
    assert add(store, "Cy C", "International Business Machines SA") in found(store, "org:ibm")
    store.history.undo()
    store.history.undo()
    assert dump() == before
    assert found(store, "org:ibm") == [ana]


def test_a_spelling_is_parted(store: Store) -> None:
    ana, bo = add(store, "Ana A", "Orange"), add(store, "Bo B", "Orange SA")
    number = store.organisations.find("Orange") or 0
    parted = store.organisations.part(store.organisations.read(number).spellings[1].id)
    assert store.organisations.find("Orange SA") == parted != number
    assert add(store, "Cy C", "Orange SA") in found(store, "org:orange")
    assert len(store.organisations.read(parted).people) == 1
    assert [each.person.id for each in store.organisations.read(number).people] == [ana, bo]


def test_the_own_name_is_parted_too(store: Store) -> None:
    add(store, "Ana A", "Orange")
    add(store, "Bo B", "Orange SA")
    number = store.organisations.find("Orange") or 0
    store.organisations.part(store.organisations.read(number).spellings[0].id)
    assert store.organisations.read(number).name == "Orange SA"


def test_the_only_spelling_stays(store: Store) -> None:
    add(store, "Ana A", "Orange")
    [only] = store.organisations.read(store.organisations.find("Orange") or 0).spellings
    with pytest.raises(Impossible, match="only name"):
        store.organisations.part(only.id)


def test_one_is_not_joined_with_itself(store: Store) -> None:
    add(store, "Ana A", "Orange")
    number = store.organisations.find("Orange") or 0
    with pytest.raises(Impossible, match="one organisation already"):
        store.organisations.join(number, number)


def test_a_new_name_keeps_the_old_one(store: Store) -> None:
    ana = add(store, "Ana A", "France Télécom")
    store.organisations.rename(store.organisations.find("France Telecom") or 0, "Orange")
    assert store.people.card(ana).organisation == "Orange"
    assert found(store, "org:telecom") == found(store, "org:orange") == [ana]


@pytest.mark.parametrize("name", ["Orange", "orange", "Orange SA"])
def test_a_name_that_another_has_in_any_spelling_is_refused(store: Store, name: str) -> None:
    for person, organisation in (("Ana A", "France Télécom"), ("Bo B", "Orange")):
        add(store, person, organisation)
    with pytest.raises(Impossible, match="join the two"):
        store.organisations.rename(store.organisations.find("France Telecom") or 0, name)


def test_one_that_was_parted_may_be_spelled_anew(store: Store) -> None:
    for person, organisation in (("Ana A", "Orange"), ("Bo B", "Orange SA")):
        add(store, person, organisation)
    number = store.organisations.find("Orange") or 0
    _first, second = store.organisations.read(number).spellings
    store.organisations.part(second.id)
    store.organisations.rename(number, "ORANGE")
    assert store.organisations.read(number).name == "ORANGE"


def test_a_slip_leaves_no_spelling_behind(store: Store) -> None:
    ana = add(store, "Ana A", "Kerial")
    store.people.delete(ana)
    add(store, "Bo B", "Kérial")
    assert [row.name for row in models.OrganisationAlias.select()] == ["Kérial"]


def test_an_older_store_makes_one_of_two_spellings(tmp_path: Path) -> None:
    path = tmp_path / "escalier.db"
    [file] = [file for file in packed() if file.name == "version-16-en.db.xz"]
    unpack(file, path)
    connection = sqlite3.connect(path)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        connection.execute(f"DROP TRIGGER {name}")
    for number, name in ((9001, "Zacme"), (9002, "ZACME Inc.")):
        connection.execute("INSERT INTO organisation VALUES (?, ?, ?)", (number, name, name))
        connection.execute(
            "INSERT INTO person (uid, name, sort_name, created_on, organisation_id)"
            " VALUES (?1, ?1, ?1, '2026-01-01', ?2)",
            (f"Zed {number}", number),
        )
    connection.commit()
    connection.close()
    store = Store(path)
    zacme = store.organisations.read(store.organisations.find("Zacme SAS") or 0)
    assert [each.person.name for each in zacme.people] == ["Zed 9001", "Zed 9002"]
    assert [each.name for each in zacme.spellings] == ["Zacme", "ZACME Inc."]
    store.close()


def test_a_title_is_that_at_the_organisation(store: Store) -> None:
    ana = store.people.add("Ana A", TODAY, organisation="Acme", role_title="CTO").id
    store.affiliations.add(ana, Affiliation(None, "Chorus", "treasurer", "2019"))
    [member] = store.organisations.read(store.organisations.find("Chorus") or 0).people
    assert (member.person.id, member.title, member.started) == (ana, "treasurer", "2019")


def test_those_there_are_found_by_a_spelling_that_an_import_brings(store: Store) -> None:
    ana = add(store, "Ana A", "Acme")
    former = store.people.add("Bo B", TODAY, organisation="Acme").id
    store.people.change(former, TODAY, organisation="Beta")
    before = dump()
    bring_in(store, Card("Cy C", organisation="A.C.M.E. Inc."))
    after = dump()
    assert ana in found(store, "org:a.c.m.e.")
    store.history.undo()
    assert dump() == before
    store.history.redo()
    assert dump() == after


def test_an_organisation_says_its_sector_and_its_priority(store: Store) -> None:
    add(store, "Ana A", "Acme")
    number = store.organisations.find("Acme") or 0
    assert store.organisations.read(number).on_the_map == ""
    sector = store.market.add_sector("Food")
    store.market.adopt([number], sector.id)
    assert store.organisations.read(number).on_the_map == "Food"
    store.market.set_priority([number], Priority.B)
    assert store.organisations.read(number).on_the_map == "Food · Priority B"
    store.market.delete_sector(sector.id)
    assert store.organisations.read(number).on_the_map == "Priority B"
