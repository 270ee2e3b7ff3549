"""Merging: all that hangs on either follows, by fields, as one change."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from db import models
from db.engine.database import database
from db.errors import StoreError
from db.network.duplicates.folding import FOLDED
from db.network.duplicates.following import keys_with, references
from db.store import Store
from db.undo import derived
from planner.grammar import parse_person
from planner.model.events import Event
from planner.model.people import ContactPoint, PersonFields
from planner.model.vocabulary import Channel, Circle, PersonState, PointKind, SparkKind
from planner.network.duplicates.merging import Part, choices
from tests.db import records
from tests.db.dumps import count, dump
from tests.stores import empty_store

TODAY = date(2026, 3, 3)


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Store]:
    """A store with rows in every table that refers to people."""
    store = empty_store(tmp_path / "full.db")
    records.write_all(store)
    points = (ContactPoint(PointKind.EMAIL, "lou@x.example"),)
    lou = store.people.add("Lou Vale", TODAY, points=points, groups=("Choir",)).id
    store.duplicates.set_apart([[lou], [lou - 1]], TODAY)
    database.execute_sql(
        "INSERT INTO introduction_made (result_id, person_id, other_id)"
        " SELECT result_id, other_id, person_id FROM introduction_made"
    )
    database.execute_sql("INSERT INTO persona (uid, name, created_on) VALUES ('p', 'p', '')")
    database.execute_sql("INSERT INTO board (uid, created_on) VALUES ('b', '')")
    database.execute_sql("INSERT INTO board_column (board_id) SELECT id FROM board")
    for statement in (
        "INSERT INTO board_card (column_id, person_id) SELECT id, ? FROM board_column",
        "INSERT INTO persona_match (persona_id, person_id, found_on) SELECT id, ?, '' FROM persona",
        "INSERT INTO counted (goal_id, day, person_id) SELECT id, '2026-03-02', ? FROM goal",
        "INSERT INTO imported (person_id, source, card) VALUES (?, 'csv', '{}')",
        "INSERT INTO other_card (person_id, source, card) VALUES (?, 'csv', '{}')",
        "INSERT INTO knows (person_id, known_id) SELECT ?, min(id) FROM person",
        "INSERT INTO knows (person_id, known_id) SELECT min(id), ? FROM person",
        "INSERT INTO affiliation (person_id, title) VALUES (?, 'treasurer')",
        "INSERT INTO person_date (person_id, kind, month_day) VALUES (?, 'birthday', '04-12')",
        "INSERT INTO echo (pitch_id, version, day, text, person_id) VALUES (1, 1, '', 'x', ?)",
        "INSERT INTO routine (uid, rule, start, title, person_id) VALUES ('r', 'R', '', 'x', ?)",
        "INSERT INTO drawn_tie (person_id, day) VALUES (?, '2026-03-02')",
    ):
        database.execute_sql(statement, (lou,))
    yield store
    store.close()


def two(store: Store) -> tuple[int, int]:
    """Two records of one person."""
    ours = store.people.add("Anne Petit", TODAY - timedelta(days=9), organisation="Acme").id
    theirs = store.people.add("A. Petit", TODAY, organisation="Bank").id
    return ours, theirs


def tables() -> set[str]:
    """The tables with rows that refer to people."""
    return {reference.table for reference in references("person")}


def test_a_new_table_that_refers_to_people_cannot_be_forgotten(full: Store) -> None:
    """Every reference is found in the schema; each table here has a row that refers to `gone`."""
    kept, gone = two(full)
    before = {table: count(table) for table in tables()}
    for table, column, _needed in references("person"):
        _let_a_row_refer(table, column, gone)
    full.duplicates.merge(kept, [gone], TODAY)
    for table, column, _needed in references("person"):
        found = database.execute_sql(f"SELECT {column} FROM {table}").fetchall()
        assert (gone,) not in found, table
        assert (kept,) in found or table == "apart", f"{table}: write a row of it in `full`"
    before["affiliation"] += 1  # the job that does not win
    assert {table: count(table) for table in tables()} == before
    assert database.execute_sql("PRAGMA foreign_key_check").fetchall() == []


def _let_a_row_refer(table: str, column: str, person: int) -> None:
    if (table, column) == ("apart", "one_id"):
        third = database.execute_sql("SELECT min(id) FROM person").fetchone()[0]
        database.execute_sql("UPDATE apart SET one_id = ?, other_id = ?", (third, person))
        return
    if table == "apart":
        return
    columns = [each.column for each in references("person") if each.table == table]
    free = " AND ".join(f"{each} IS NOT {person}" for each in columns)
    database.execute_sql(
        f"UPDATE {table} SET {column} = {person} WHERE id ="
        f" (SELECT id FROM {table} WHERE {free} ORDER BY {column} IS NULL, id)"
    )


def test_rows_that_would_be_there_twice_have_a_rule(store: Store) -> None:
    referring = [*references("person"), *references("organisation")]
    keyed = {reference.table for reference in referring if keys_with(reference)}
    assert keyed == set(FOLDED), "say in folding.py what two rows keep of each other"


def test_numbers_that_are_people_refer_to_them(store: Store) -> None:
    known = {(reference.table, reference.column) for reference in references("person")}
    derived = {"person_rhythm", "person_text", "person_key"}
    named = {
        (table, column)
        for (table,) in database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        if table not in derived
        for _id, column, *_rest in database.execute_sql(f"PRAGMA table_info({table})")
        if column.endswith("person_id") or column == "became_id"
    }
    assert named - known == {("spark", "became_id")}


def test_a_merge_and_its_undo_leave_every_row_as_it_was(full: Store) -> None:
    kept, gone = two(full)
    for table, column, _needed in references("person"):
        _let_a_row_refer(table, column, gone)
    before = dump("petit", "anne")
    full.duplicates.merge(kept, [gone], TODAY)
    after = dump("petit", "anne")
    assert after != before
    with derived.set_aside():
        derived.affect("SELECT id FROM person")
    assert dump("petit", "anne") == after, "search texts, keys and rhythms are those of the rows"
    full.history.undo()
    assert dump("petit", "anne") == before
    full.history.redo()
    assert dump("petit", "anne") == after


def test_the_fuller_name_the_newer_job_and_everything_else_of_both_stay(store: Store) -> None:
    kept, gone = two(store)
    mail, mobile = (ContactPoint(PointKind.EMAIL, "a@x.example"), "06 12 34 56 78")
    store.people.change(kept, TODAY, points=(mail, _phone(mobile)), groups=("Choir",), notes="one")
    again = (ContactPoint(PointKind.EMAIL, "A@X.example"), _phone("+33 6 12 34 56 78"))
    other = ContactPoint(PointKind.EMAIL, "b@x.example")
    fields = PersonFields(points=(*again, other), groups=("Choir", "Bank"), notes="two\none")
    store.people.change(gone, TODAY, **fields)
    store.people.set_circle([gone], Circle.CLOSE, TODAY)
    person = store.duplicates.merge(kept, [gone], TODAY + timedelta(days=5))
    assert (person.id, person.name, person.organisation) == (kept, "Anne Petit", "Bank")
    assert [point.value for point in person.points] == ["a@x.example", mobile, "b@x.example"]
    assert person.groups == ("Bank", "Choir")
    assert person.notes == "one\ntwo"
    assert person.created_on == TODAY - timedelta(days=9)
    assert person.circle is Circle.CLOSE
    assert models.Person.get_by_id(kept).circled_on == TODAY
    assert person.contact_due == TODAY + timedelta(days=90)
    assert store.duplicates.people([gone]) == []


def _phone(number: str) -> ContactPoint:
    return ContactPoint(PointKind.PHONE, number)


def test_another_value_may_be_taken(store: Store) -> None:
    kept, gone = two(store)
    [name, job] = choices(store.duplicates.people([kept, gone]))
    assert (name.part, name.chosen, job.part, job.chosen) == (Part.NAME, kept, Part.JOB, gone)
    person = store.duplicates.merge(kept, [gone], TODAY, [name.other, job.other])
    assert (person.name, person.organisation) == ("A. Petit", "Acme")


def test_whoever_is_not_to_be_contacted_stays_so(store: Store) -> None:
    kept, gone = two(store)
    store.people.set_state(kept, PersonState.DO_NOT_CONTACT)
    assert store.duplicates.merge(kept, [gone], TODAY).state is PersonState.DO_NOT_CONTACT


def test_the_last_contact_is_the_later_of_both(store: Store) -> None:
    kept, gone = two(store)
    store.touches.log(kept, TODAY - timedelta(days=30), Channel.PHONE)
    store.touches.log(gone, TODAY - timedelta(days=2), Channel.EMAIL)
    person = store.duplicates.merge(kept, [gone], TODAY)
    assert person.last_contact == TODAY - timedelta(days=2)
    assert len(store.touches.of(kept)) == 2


def test_two_at_one_event_are_one_there_with_the_lines_of_both(store: Store) -> None:
    event = store.events.write_down(Event("Salon", TODAY), TODAY).id or 0
    for text in ("Anne Petit need: a mill", "A. Petit thanks"):
        store.debriefs.meet(event, parse_person(text, TODAY), text, TODAY)
    kept, gone = (person.person_id for person in store.events.get(event).people)
    store.duplicates.merge(kept, [gone], TODAY)
    [met] = store.events.get(event).people
    assert (met.person_id, met.line.split("\n")) == (
        kept,
        ["Anne Petit need: a mill", "A. Petit thanks"],
    )
    store.debriefs.take_back(met.id, TODAY)
    assert store.people.card(kept).need == "", "what the line wrote is taken back"
    assert store.people.card(kept).name == "Anne Petit", "but not the person"


def test_whoever_introduced_the_other_is_no_introducer_of_themselves(store: Store) -> None:
    kept, gone = two(store)
    store.people.change(gone, TODAY, via="Anne Petit")
    third = store.people.add("Marc Roy", TODAY, via="Anne Petit").id
    store.duplicates.merge(kept, [gone], TODAY)
    [link] = models.Introduction.select()
    assert (link.introducer_id, link.introduced_id) == (kept, third)


def test_the_spark_a_person_came_of_follows(store: Store) -> None:
    kept, gone = two(store)
    spark = store.sparks.add("somebody with a mill", TODAY).id
    store.sparks.sort(spark, SparkKind.PERSON, gone)
    store.duplicates.merge(kept, [gone], TODAY)
    assert models.Spark.get_by_id(spark).became_id == kept


def test_three_records_become_one(store: Store) -> None:
    kept, gone = two(store)
    third = store.people.add("Petit Anne", TODAY, city="Lyon").id
    person = store.duplicates.merge(kept, [gone, third], TODAY)
    assert (person.name, person.city) == ("Petit Anne", "Lyon")
    assert store.duplicates.there() == {kept}


@pytest.mark.parametrize("others", [[1], [2, 1], [2, 2], []])
def test_a_merge_with_oneself_is_refused_with_a_sentence(store: Store, others: list[int]) -> None:
    two(store)
    with pytest.raises(StoreError, match="cannot be merged with themselves"):
        store.duplicates.merge(1, others, TODAY)
    assert store.duplicates.there() == {1, 2}


def test_the_job_that_does_not_win_is_a_former_one(store: Store) -> None:
    kept, gone = two(store)
    store.duplicates.merge(kept, [gone], TODAY)
    jobs = [(job.organisation, job.main, job.ended) for job in store.affiliations.of(kept)]
    assert sorted(jobs) == [("Acme", False, "2026-03"), ("Bank", True, None)]
