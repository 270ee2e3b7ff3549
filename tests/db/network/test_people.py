from datetime import date, timedelta
from unicodedata import normalize

import pytest
from playhouse.test_utils import assert_query_count

from db import models
from db.engine.database import database
from db.errors import Empty, Missing
from db.store import Store
from planner.model.people import ContactPoint, Person
from planner.model.vocabulary import Channel, Circle, Direction, PersonState, PointKind, Role
from planner.network.query import EVERYBODY, MOST_FOUND, parse_people_query
from tests.db.rows import person

HOSTILE = [
    "x[/]y",
    "[CEO] Ana",
    "O'Neil",
    "=cmd()",
    "\u202eשלום עולם",
    "Zoe\u0301 a\u030a\u0323",
    '"; DROP TABLE person; --',
    "é" * 10_000,
]
EMAIL = ContactPoint(PointKind.EMAIL, "nadia@kerial.fr", "work")
PHONE = ContactPoint(PointKind.PHONE, "+33 6 12 34 56 78")


def add_nadia(store: Store, today: date) -> Person:
    return store.people.add(
        "Nadia Ferrand",
        today,
        organisation="Kérial",
        role_title="DAF",
        circle=Circle.CLOSE,
        strength=4,
        role=Role.CONNECTOR,
        enjoyed=True,
        groups=("finance", "Anciens"),
        points=(EMAIL, PHONE),
        city="Lyon",
        language="fr",
        need="CFO in transition",
        notes="two\nlines",
        connected_on=date(2025, 1, 2),
        own_period=45,
    )


def test_a_card_holds_all_that_was_written(store: Store, today: date) -> None:
    nadia = add_nadia(store, today)
    assert nadia == store.people.card(nadia.id)
    assert (nadia.given, nadia.family, nadia.organisation) == ("Nadia", "Ferrand", "Kérial")
    assert (nadia.circle, nadia.strength, nadia.role) == (Circle.CLOSE, 4, Role.CONNECTOR)
    assert (nadia.groups, nadia.points) == (("Anciens", "finance"), (EMAIL, PHONE))
    assert (nadia.notes, nadia.created_on, nadia.own_period) == ("two\nlines", today, 45)
    assert nadia.contact_due == today + timedelta(45)


def test_a_card_takes_six_queries(store: Store, today: date) -> None:
    nadia = add_nadia(store, today)
    with assert_query_count(6):
        store.people.card(nadia.id)


def test_a_page_takes_two_queries_once_it_is_counted(store: Store, today: date) -> None:
    add_nadia(store, today)
    store.people.count(EVERYBODY)
    with assert_query_count(2):
        store.people.rows(EVERYBODY, 0, 128)


def test_a_page_of_what_was_found_takes_one_query(store: Store, today: date) -> None:
    add_nadia(store, today)
    query = parse_people_query("nadia", today)
    with assert_query_count(2):
        store.people.rows(query, 0, 128)
    with assert_query_count(1):
        store.people.rows(query, 0, 128)


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_stored_whole(store: Store, today: date, name: str) -> None:
    person = store.people.add(name, today, organisation=name, groups=(name,), notes=name)
    stored = store.people.card(person.id)
    assert stored.name == stored.organisation == stored.notes == stored.groups[0]
    assert stored.name == normalize("NFC", name)
    assert [row.name for row in store.people.rows(EVERYBODY, 0, 9)] == [stored.name]


def test_control_characters_are_left_out(store: Store, today: date) -> None:
    person = store.people.add("\x1b]0;owned\x07Ana\n\x00Ruiz", today)
    assert person.name == "]0;ownedAna Ruiz"


@pytest.mark.parametrize("name", ["", "  ", "\x00\x1b"])
def test_a_person_needs_a_name(store: Store, today: date, name: str) -> None:
    with pytest.raises(Empty):
        store.people.add(name, today)
    assert store.history.list() == []


def test_an_unknown_person_is_missing(store: Store, today: date) -> None:
    for verb in (
        lambda: store.people.card(7),
        lambda: store.people.change(7, today, city="Lyon"),
        lambda: store.people.delete(7),
        lambda: store.people.set_state(7, PersonState.RESTING),
        lambda: store.touches.log(7, today),
        lambda: store.touches.delete(7),
    ):
        with pytest.raises(Missing):
            verb()


def test_only_the_given_fields_change(store: Store, today: date) -> None:
    nadia = add_nadia(store, today)
    changed = store.people.change(nadia.id, today, organisation="Acme", groups=("sport",))
    assert (changed.organisation, changed.groups) == ("Acme", ("sport",))
    assert (changed.name, changed.points, changed.notes) == (nadia.name, nadia.points, nadia.notes)


def test_changing_nothing_is_no_change(store: Store, today: date) -> None:
    nadia = add_nadia(store, today)
    before = store.history.list()
    store.people.change(nadia.id, today, name=nadia.name, points=nadia.points, groups=nadia.groups)
    assert store.history.list() == before


def test_a_new_name_is_split_again(store: Store, today: date) -> None:
    nadia = add_nadia(store, today)
    changed = store.people.change(nadia.id, today, name="Nadia Petit")
    assert (changed.given, changed.family) == ("Nadia", "Petit")


def test_one_address_is_written_once(store: Store, today: date) -> None:
    again = ContactPoint(PointKind.EMAIL, "NADIA@kerial.fr")
    assert store.people.add("Nadia", today, points=(EMAIL, again)).points == (EMAIL,)


def test_groups_of_one_name_are_one(store: Store, today: date) -> None:
    for number, group in enumerate(["Finance", "finance", "Financé"]):
        store.people.add(f"Person {number}", today, groups=(group,))
    assert store.groups.all() == [("Finance", 3)]


def test_a_resting_person_has_no_rhythm(store: Store, today: date) -> None:
    nadia = add_nadia(store, today)
    store.people.set_state(nadia.id, PersonState.RESTING)
    assert store.people.card(nadia.id).contact_due is None
    assert store.history.list()[0].what == "Let rest: Nadia Ferrand"
    store.people.set_state(nadia.id, PersonState.ACTIVE)
    assert store.people.card(nadia.id).contact_due == nadia.contact_due


def test_a_circle_gives_a_rhythm(store: Store, today: date) -> None:
    ana = store.people.add("Ana", today)
    store.people.change(ana.id, today, circle=Circle.CORE)
    assert store.people.card(ana.id).contact_due == date(2026, 4, 2)


def test_only_a_two_way_touch_is_contact(store: Store, today: date) -> None:
    ana = store.people.add("Ana", today, circle=Circle.CORE)
    store.touches.log(ana.id, today, Channel.EMAIL, Direction.OUT)
    assert store.people.card(ana.id).last_contact is None
    store.touches.log(ana.id, date(2026, 3, 1), Channel.PHONE, gist="news")
    assert store.people.card(ana.id).last_contact == date(2026, 3, 1)


def test_touches_stand_newest_first(store: Store, today: date) -> None:
    ana = store.people.add("Ana", today)
    old = store.touches.log(ana.id, date(2025, 3, 1), gave="a tip")
    new = store.touches.log(ana.id, today, minutes=20, asked="a name")
    assert store.touches.of(ana.id) == [new, old]
    store.touches.delete(new.id)
    assert store.touches.of(ana.id) == [old]


def test_deleting_a_person_takes_touches_along(store: Store, today: date) -> None:
    ana = store.people.add("Ana", today)
    store.touches.log(ana.id, today)
    store.people.delete(ana.id)
    assert store.people.count(EVERYBODY) == 0
    store.history.undo()
    assert len(store.touches.of(ana.id)) == 1


def test_an_introducer_is_linked_if_one_person_has_the_name(store: Store, today: date) -> None:
    store.people.add("Claire Dupont", today)
    known = store.people.add("Ana", today, via="claire dupont")
    unknown = store.people.add("Bea", today, via="Paul")
    assert (known.via, unknown.via) == ("Claire Dupont", "Paul")
    store.people.add("Claire Dupont", today)
    assert store.people.add("Eva", today, via="Claire Dupont").via == "Claire Dupont"
    assert [row.introduced_id for row in models.Introduction.select()] == [known.id]


def test_an_introduction_can_be_taken_back(store: Store, today: date) -> None:
    store.people.add("Claire Dupont", today)
    linked = store.people.add("Ana", today, via="Claire Dupont")
    named = store.people.add("Bea", today, via="Paul")
    for person_id in (linked.id, named.id):
        assert store.people.change(person_id, today, via="").via == ""
    store.history.undo()
    store.history.undo()
    assert store.people.card(linked.id).via == "Claire Dupont"


def test_likely_duplicates_of_the_organisation_stand_first(store: Store, today: date) -> None:
    store.people.add("Léa Morel", today)
    store.people.add("Lea Morel", today, organisation="Kerial")
    store.people.add("Léa Morell", today)
    found = store.people.similar("LEA MOREL", "Kérial")
    assert [(row.name, row.organisation) for row in found] == [
        ("Lea Morel", "Kerial"),
        ("Léa Morel", ""),
    ]


def test_cards_of_many_are_read_in_few_queries(store: Store, today: date) -> None:
    people = [add_nadia(store, today) for _number in range(5)]
    with assert_query_count(7):
        assert list(store.people.cards(EVERYBODY)) == people


def test_words_find_at_most_a_thousand_and_filters_come_first(store: Store, today: date) -> None:
    with store.change("many"):
        for number in range(MOST_FOUND + 20):
            circle = "core" if number > MOST_FOUND else None
            person(f"Ana {number:04}", circle=circle)
    assert store.people.count(EVERYBODY) == MOST_FOUND + 20
    assert store.people.count(parse_people_query("ana", today)) == MOST_FOUND
    assert store.people.count(parse_people_query("ana circle:core", today)) == 19


def test_new_groups_are_made_in_the_order_in_which_they_are_named(
    store: Store, today: date
) -> None:
    names = [f"group {number}" for number in (5, 3, 8, 1, 9, 2, 7, 4)]
    store.people.add("Ana Ruiz", today, groups=tuple(names))
    made = models.PeopleGroup.select().order_by(models.PeopleGroup.id)
    assert [group.name for group in made] == names


def test_a_name_that_several_others_bear_stays_as_it_was_typed(store: Store, today: date) -> None:
    first, second, third = (person("Claire Dupont") for _place in range(3))
    store.people.change(first, today, via="Claire Dupont")
    assert models.Introduction.select().count() == 0
    store.people.delete(third)
    store.people.change(first, today, via="Claire Dupont")
    [introduction] = models.Introduction.select()
    assert (introduction.introducer_id, introduction.introduced_id) == (second, first)


def test_a_circle_counts_from_the_day_it_is_given_and_one_kept_keeps_its_day(
    store: Store, today: date
) -> None:
    before = today - timedelta(days=400)
    ids = [store.people.add(name, before).id for name in ("Ana", "Bo")]
    store.people.change(ids[1], before, circle=Circle.CLOSE)
    store.people.set_circle(ids, Circle.CLOSE, today)
    due = [store.people.card(number).contact_due for number in ids]
    assert due == [today + timedelta(days=90), before + timedelta(days=90)]
    store.history.undo()
    assert store.people.card(ids[0]).circle is None
    with pytest.raises(Missing):
        store.people.set_circle([99], Circle.CORE, today)


def test_people_are_listed_by_family_name_without_civilities(store: Store, today: date) -> None:
    wanted = ["Jean Dupont", "M. Hervé", "Anne de La Tour", "PETIT Zoé", "Claire Petit-Jean"]
    ids = [store.people.add(name, today, circle=Circle.CORE).id for name in sorted(wanted)]
    everybody = store.people.rows(EVERYBODY, 0, 9)
    assert [row.name for row in everybody] == wanted
    assert [row.name for row in store.people.rows_of(ids)] == wanted
    for query in ("circle:core", "state:active"):
        found = store.people.rows(parse_people_query(query, today), 0, 9)
        assert [row.name for row in found] == wanted
    places = [store.people.position(row.id, EVERYBODY) for row in everybody]
    assert places == [0, 1, 2, 3, 4]


def test_a_name_changed_is_listed_anew_and_undo_puts_it_back(store: Store, today: date) -> None:
    ana = store.people.add("Ana Ruiz", today).id
    store.people.add("Marc Petit", today)
    assert _listed(store) == ["Marc Petit", "Ana Ruiz"]
    store.people.change(ana, today, name="Mme Ana Abel")
    assert _listed(store) == ["Mme Ana Abel", "Marc Petit"]
    store.history.undo()
    assert _listed(store) == ["Marc Petit", "Ana Ruiz"]
    store.history.redo()
    assert _listed(store) == ["Mme Ana Abel", "Marc Petit"]


def _listed(store: Store) -> list[str]:
    return [row.name for row in store.people.rows(EVERYBODY, 0, 9)]


@pytest.mark.parametrize("order", ["", "DESC"])
def test_the_list_of_everybody_is_read_by_its_index_alone(store: Store, order: str) -> None:
    sql = f"SELECT id FROM person ORDER BY surname_key {order}, id {order} LIMIT 9 OFFSET 90"
    plan = database.execute_sql(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    assert [step[3] for step in plan] == ["SCAN person USING COVERING INDEX person_surname"]
