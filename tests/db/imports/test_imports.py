"""Bringing in people: who is created, what is updated, and what stays as it was."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playhouse.test_utils import count_queries

from db.engine.database import database
from db.imports.cards import card_of, text_of
from db.store import Store
from planner.imports.card import Batch, Card, PersonRecord
from planner.imports.merging import JobChange
from planner.imports.plan import Counts
from planner.model.people import ContactPoint, Person
from planner.model.progress import Cancelled
from planner.model.vocabulary import PointKind
from planner.network.query import EVERYBODY, parse_people_query
from tests.db.dumps import count, dump, found
from tests.db.importing import ANA, PAGE, TODAY, batch, bring_in, counts, crowd
from tests.db.rows import person
from tests.planner.imports.cards import CARDS, NAMES, PLACES


def everybody(store: Store) -> list[Person]:
    return list(store.people.cards(EVERYBODY))


def test_a_newcomer_is_written_whole(store: Store) -> None:
    assert counts(store, ANA) == Counts(created=1)
    (ana,) = everybody(store)
    assert (ana.name, ana.given, ana.family) == ("Ana Ruiz", "Ana", "Ruiz")
    assert (ana.organisation, ana.role_title) == ("Acme", "CTO")
    assert ana.values(PointKind.EMAIL) == ANA.emails
    assert ana.values(PointKind.URL) == ANA.urls
    assert (ana.connected_on, ana.created_on) == (ANA.connected_on, TODAY)
    assert len(ana.uid) == 36
    assert ana.circle is None


def test_an_import_makes_no_contact_overdue(store: Store) -> None:
    bring_in(store, *crowd(20))
    assert {row[0] for row in database.execute_sql("SELECT contact_due FROM person_rhythm")} == {
        None
    }


def test_the_same_file_twice_writes_nothing(store: Store) -> None:
    cards = [*crowd(30), ANA, replace(ANA, emails=()), Card("Bo Li", organisation="Acme")]
    assert counts(store, *cards) == Counts(created=32, unchanged=1)
    before, changes = dump(), store.history.list()
    assert counts(store, *cards) == Counts(unchanged=33)
    assert dump() == before
    assert store.history.list() == changes


def test_a_change_of_job_is_taken_over_and_told(store: Store) -> None:
    bring_in(store, ANA)
    plan = bring_in(store, replace(ANA, organisation="Beta", role_title="CEO"))
    assert plan.total == Counts(updated=1)
    assert plan.jobs == (JobChange("Ana Ruiz", "CTO", "Acme", "CEO", "Beta"),)
    assert everybody(store)[0].organisation == "Beta"
    assert found("beta") == [(1,)]
    assert found("acme") == [(1,)]
    assert store.people.ids(parse_people_query("org:acme", TODAY)) == []
    assert store.people.ids(parse_people_query("was:acme", TODAY)) == [1]


def test_what_the_person_changed_stays(store: Store) -> None:
    bring_in(store, ANA)
    store.people.change(1, TODAY, role_title="My own word")
    assert counts(store, replace(ANA, role_title="CEO")) == Counts(unchanged=1)
    assert everybody(store)[0].role_title == "My own word"


def test_the_source_must_change_again_before_it_is_heard_again(store: Store) -> None:
    bring_in(store, ANA)
    store.people.change(1, TODAY, role_title="CEO at last")
    bring_in(store, replace(ANA, role_title="CEO"))
    store.people.change(1, TODAY, role_title="CTO")
    assert counts(store, replace(ANA, role_title="CEO")) == Counts(unchanged=1)
    assert everybody(store)[0].role_title == "CTO"


def test_a_person_added_by_hand_is_matched_and_filled(store: Store) -> None:
    person("Ána RUIZ")
    store.people.change(1, TODAY, organisation="ACME")
    assert counts(store, ANA) == Counts(updated=1)
    (ana,) = everybody(store)
    assert (ana.organisation, ana.role_title) == ("ACME", "CTO")
    assert ana.values(PointKind.URL) == ANA.urls


def test_a_replaced_address_is_replaced(store: Store) -> None:
    bring_in(store, ANA)
    bring_in(store, replace(ANA, emails=("ana@beta.example",)))
    assert everybody(store)[0].values(PointKind.EMAIL) == ("ana@beta.example",)
    assert count("contact_point") == 2


def test_an_organisation_is_made_once(store: Store) -> None:
    bring_in(store, *crowd(20))
    bring_in(store, Card("Bo Li", organisation="Acme 1"))
    assert count("organisation") == 2


def test_rows_of_several_files_meet_and_are_counted_in_their_own(store: Store) -> None:
    later = batch(replace(ANA, role_title="CEO"), Card("Bo Li"), file="later.csv")
    plan = store.imports.plan([batch(ANA), later])
    assert plan.counts == (Counts(created=1), Counts(created=1, updated=1))
    store.imports.bring_in(plan, TODAY, "Import")
    assert {person.name: person.role_title for person in everybody(store)} == {
        "Ana Ruiz": "CEO",
        "Bo Li": "",
    }


def test_a_row_by_name_matches_a_person_we_gave_another_organisation(store: Store) -> None:
    card = Card("Bo Li", organisation="Acme")
    bring_in(store, card)
    store.people.change(1, TODAY, organisation="Beta")
    assert counts(store, card) == Counts(unchanged=1)


def test_a_plan_writes_nothing(store: Store) -> None:
    before = dump()
    store.imports.plan([batch(*crowd(10))])
    assert dump() == before


def test_a_plan_that_the_store_has_overtaken_is_made_again(store: Store) -> None:
    plan = store.imports.plan([batch(ANA)])
    bring_in(store, ANA)
    assert store.imports.bring_in(plan, TODAY, "Import").total == Counts(unchanged=1)
    assert count("person") == 1


def stop(_done: int, _total: int) -> None:
    raise Cancelled


def test_matching_that_was_stopped_leaves_nothing(store: Store) -> None:
    before = dump()
    with pytest.raises(Cancelled):
        store.imports.plan([batch(ANA)], stop)
    assert dump() == before


def test_writing_that_was_stopped_leaves_nothing(store: Store) -> None:
    before = dump()
    plan = store.imports.plan([batch(ANA)])
    with pytest.raises(Cancelled):
        store.imports.bring_in(plan, TODAY, "Import", stop)
    assert dump() == before
    assert store.history.list() == []
    assert counts(store, ANA) == Counts(created=1)


@pytest.mark.parametrize(
    "name", ["x[/]y", "[CEO] Ana", "O'Neil", "=cmd()", "عَلِيّ", "x" * 10_000, "%_\\"]
)
def test_hostile_names_are_stored_whole_and_found_again(name: str, store: Store) -> None:
    card = Card(name, organisation=name)
    bring_in(store, card)
    assert everybody(store)[0].name == name
    assert counts(store, card) == Counts(unchanged=1)


@given(CARDS)
def test_a_card_is_read_as_it_was_written(card: Card) -> None:
    assert card_of(text_of(card)) == card


def test_matching_reads_only_the_people_that_share_a_key(store: Store) -> None:
    bring_in(store, *crowd(50))
    with count_queries() as counter:
        plan = store.imports.plan([batch(replace(ANA, urls=(f"{PAGE}p7",)))])
    assert plan.total == Counts(updated=1)
    queries = [query.msg[0] for query in counter.get_queries()]
    assert len([query for query in queries if "json_each(?)" in query]) == 16
    assert len(queries) == 18  # and the mark of the journal


PAUL = Card("Paul", "Paul")


def test_two_rows_with_only_a_name_are_two_people_and_stay_two(store: Store) -> None:
    assert counts(store, PAUL, PAUL) == Counts(created=2)
    before, changes = dump(), store.history.list()
    assert counts(store, PAUL, PAUL) == Counts(unchanged=2)
    assert dump() == before
    assert store.history.list() == changes
    assert counts(store, PAUL, PAUL, PAUL) == Counts(created=1, unchanged=2)


@pytest.mark.parametrize("card", [PAUL, ANA, Card("Bo Li", organisation="Acme")])
def test_a_person_changed_in_every_field_is_found_by_the_last_card(
    card: Card, store: Store
) -> None:
    bring_in(store, card)
    store.people.change(1, TODAY, name="Zoé", organisation="Home", points=())
    assert counts(store, card) == Counts(unchanged=1)
    assert everybody(store)[0].name == "Zoé"


def test_the_last_card_is_compared_exactly_and_with_its_source(store: Store) -> None:
    bring_in(store, PAUL)
    new = Counts(created=1)
    assert counts(store, replace(PAUL, role_title="CTO")) == new
    assert store.imports.plan([batch(PAUL, source="other")]).total == new


def test_another_row_may_find_the_same_person_and_be_heard(store: Store) -> None:
    addressed = replace(PAUL, role_title="CTO", emails=("paul@acme.example",))
    bring_in(store, PAUL)
    store.people.change(1, TODAY, points=(ContactPoint(PointKind.EMAIL, "paul@acme.example"),))
    assert counts(store, addressed, PAUL) == Counts(updated=1, unchanged=1)
    assert everybody(store)[0].role_title == "CTO"
    before = dump()
    assert counts(store, addressed, PAUL) == Counts(unchanged=2)
    assert dump() == before


POINTS = st.sampled_from(
    [
        (),
        (ContactPoint(PointKind.EMAIL, "our@own.example"),),
        (ContactPoint(PointKind.URL, "linkedin.com/in/own"),),
    ]
)
EDITS = st.lists(st.tuples(st.integers(0, 4), NAMES, PLACES, POINTS), max_size=3)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(CARDS, NAMES.map(Card)), max_size=5), EDITS)
def test_the_same_rows_create_no_person_again_whatever_we_changed(
    store: Store,
    cards: list[Card],
    edits: list[tuple[int, str, str, tuple[ContactPoint, ...]]],
) -> None:
    with database.atomic() as turn:
        bring_in(store, *cards)
        people = [person.id for person in everybody(store)]
        for place, name, organisation, points in edits:
            if place < len(people):
                store.people.change(
                    people[place], TODAY, name=name, organisation=organisation, points=points
                )
        assert [counts(store, *cards).created for _turn in range(2)] == [0, 0]
        turn.rollback()


def test_an_unknown_uid_is_a_new_person(store: Store) -> None:
    bring_in(store, PAUL)
    record = PersonRecord("linkedin", 2, PAUL, uid="another")
    plan = store.imports.plan([Batch("x.csv", "linkedin", (record,))])
    assert plan.total == Counts(created=1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("小龍 李", "李小龍"),
        ("Anne Petit", "Dr. Anne Petit, PhD, MBA"),
        ("Nguyen Van An", "An Nguyen Van"),
        ("Robert (Bob) Smith", "Bob Smith"),
        ("FERRAND Nadia", "Nadia Ferrand"),
        ("Paul O'Neil", "🚀 Paul O’Neil ✨"),
    ],
)
def test_other_spellings_of_a_name_at_one_organisation_are_one_person(
    store: Store, before: str, after: str
) -> None:
    bring_in(store, Card(before, organisation="Acme"))
    assert counts(store, Card(after, organisation="ACME")).created == 0
