"""The people of triage: the order in which they come, without those who have a place."""

from datetime import date, timedelta

import pytest

from db.engine.database import database
from db.network import triage
from db.store import Store
from planner.model.vocabulary import Circle, PersonState
from planner.network.inventory.triage import Candidate, Decision, Why
from tests.db import rows


def come(store: Store, later: tuple[int, ...] = (), most: int = 20) -> list[tuple[str, Why]]:
    people = store.triage.next_people(later, most)
    return [(store.people.card(each.id).name, each.why) for each in people]


def test_those_of_whom_something_is_known_come_before_the_newest(store: Store, today: date) -> None:
    rows.person("Old", connected_on=date(2019, 1, 1))
    rows.person("New", connected_on=date(2025, 1, 1))
    rows.touch(rows.person("Written to", connected_on=date(2018, 1, 1)), date(2020, 1, 1))
    rows.person("Director", role_title="Finance director", connected_on=date(2017, 1, 1))
    rows.person("Undated")
    rows.steps("Write", measure="finance directors", goal="Meet 12 finance directors")
    assert come(store) == [
        ("Written to", Why.TOUCHED),
        ("Director", Why.FITS),
        ("New", Why.CONNECTED),
        ("Old", Why.CONNECTED),
        ("Undated", Why.CONNECTED),
    ]
    [_touched, fits, *_rest] = store.triage.next_people([])
    assert fits.words == "finance directors"


def test_people_from_an_employer_of_mine_come_early_in_whatever_spelling(
    store: Store, today: date
) -> None:
    store.people.add("Colleague", today, organisation="ACME Inc.", connected_on=date(2015, 1, 1))
    store.people.add("Other", today, connected_on=date(2025, 1, 1))
    assert come(store) == [("Other", Why.CONNECTED), ("Colleague", Why.CONNECTED)]
    database.execute_sql("CREATE TABLE IF NOT EXISTS own_post (kind TEXT, organisation TEXT)")
    columns = {name for _n, name, *_more in database.execute_sql("PRAGMA table_info(own_post)")}
    uid = ("uid, ", "'u', ") if "uid" in columns else ("", "")
    database.execute_sql(
        f"INSERT INTO own_post ({uid[0]}kind, organisation) VALUES ({uid[1]}'employer', 'Acme')"
    )
    assert come(store) == [("Colleague", Why.COLLEAGUE), ("Other", Why.CONNECTED)]


def test_nobody_comes_on_whom_something_was_decided(store: Store, today: date) -> None:
    ids = [rows.person(name) for name in ("Ana", "Bo", "Cem", "Dov", "Eve")]
    store.people.set_circle(ids[:1], Circle.WATCH, today)
    store.people.set_state(ids[1], PersonState.RESTING)
    store.people.change(ids[2], today, enjoyed=True)
    store.people.set_state(ids[3], PersonState.DO_NOT_CONTACT)
    assert come(store) == [("Eve", Why.CONNECTED)]
    assert store.triage.waiting() == 1
    decisions = store.triage.decisions([*ids, 99])
    assert list(decisions.values()) == [
        *(Decision.CIRCLE, Decision.REST, Decision.ENJOYED, Decision.REST, None),
    ]


def test_those_put_off_come_at_the_end_in_the_order_they_were(store: Store, today: date) -> None:
    ids = [rows.person(f"P{n}", connected_on=today - timedelta(days=n)) for n in range(4)]
    later = (ids[1], ids[0])
    assert [name for name, _why in come(store, later)] == ["P2", "P3", "P1", "P0"]
    assert come(store, later, most=3)[-1] == ("P1", Why.LATER)
    assert come(store, later, most=2)[-1] == ("P3", Why.CONNECTED)
    store.people.set_circle([ids[1]], Circle.CORE, today)
    assert store.triage.next_people(later)[-1] == Candidate(ids[0], Why.LATER)


@pytest.mark.usefixtures("store")
def test_the_newest_are_read_by_an_index() -> None:
    """A page of the newest is left after twenty, however many there are."""
    sql = triage.PAGE.replace(":most", "20")
    values = ("[]", "[]", "[]")
    for name, value in zip((":later", ":mine", ":fitting"), values, strict=True):
        sql = sql.replace(name, f"'{value}'")
    plan = [row[3] for row in database.execute_sql(f"EXPLAIN QUERY PLAN {sql}")]
    assert sum("USING INDEX person_undecided" in step for step in plan) == 2
    assert not [step for step in plan if step.startswith("SCAN p") and "INDEX" not in step]
