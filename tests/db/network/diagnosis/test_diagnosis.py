"""The diagnosis of small stores on disk, its findings written by hand."""

from datetime import date, timedelta
from typing import Any

import pytest
from playhouse.test_utils import assert_query_count

from db import models
from db.engine.database import database
from db.network.inventory.categories import REFUSED
from db.store import Store
from db.undo import derived, journal
from jobs.diagnose import diagnosed
from planner.grammar import parse_goal
from planner.model.actions import Action
from planner.model.people import Person
from planner.model.progress import Cancelled
from planner.model.vocabulary import Channel, Circle, Direction, PersonState, Role, Subject
from planner.network.diagnosis.diagnosis import Diagnosis
from planner.network.personas.persona import PersonaLine

LONG_AGO = date(2020, 5, 4)


def person(store: Store, name: str, title: str = "", place: str = "", **more: Any) -> Person:
    """A person written down long ago."""
    return store.people.add(name, LONG_AGO, role_title=title, organisation=place, **more)


def keys(found: Diagnosis) -> list[str]:
    """The keys of the findings, the first page first."""
    return [each.key for each in found.findings]


@pytest.fixture
def network(store: Store, today: date) -> dict[str, int]:
    """Twelve people, most of them in food and in one group; ids by name."""
    people = [person(store, f"Nobody {n}", "teacher", "Kérial", groups=("food",)) for n in range(8)]
    wrote = person(store, "Wanda", "buyer", "Solvana", connected_on=LONG_AGO)
    store.touches.log(wrote.id, today - timedelta(days=9), Channel.EMAIL, Direction.IN)
    asked = person(store, "Ana", "finance director", "Solvana")
    store.touches.log(asked.id, today - timedelta(days=40), Channel.PHONE, asked="a name")
    late = person(store, "Léa", "plant director", circle=Circle.CORE)
    store.touches.log(late.id, today - timedelta(days=45), Channel.PHONE)
    asleep = person(store, "Omar", "cook", role=Role.MENTOR)
    store.touches.log(asleep.id, LONG_AGO, Channel.PHONE)
    moved = store.people.change(people[0].id, today, organisation="Alveor")
    database.execute_sql(
        "INSERT INTO affiliation (person_id, organisation_id, title, ended, found_on)"
        " SELECT ?, id, '', '', ? FROM organisation WHERE name = 'Kérial'",
        (moved.id, (today - timedelta(days=3)).isoformat()),
    )
    person(store, "Never", "buyer", state=PersonState.DO_NOT_CONTACT)
    goal = store.goals.add(parse_goal("Meet 12 nuclear physicists", today), today)
    store.market.add_sector("Rail")
    food = store.market.add_sector("Food")
    store.market.adopt_names(["Kérial"], food.id)
    database.execute_sql(
        "INSERT INTO own_post (uid, kind, organisation) VALUES ('a', 'employer', 'Ferralune'),"
        " ('b', 'employer', 'KERIAL'), ('c', 'school', 'ENS')"
    )
    return {each.name: each.id for each in (wrote, asked, late, asleep, moved)} | {"goal": goal.id}


def test_a_fixed_inventory_gives_these_findings(
    store: Store, network: dict[str, int], today: date
) -> None:
    found = diagnosed(store, today)
    move = database.execute_sql("SELECT id FROM affiliation WHERE found_on NOTNULL").fetchone()[0]
    group = database.execute_sql("SELECT id FROM people_group").fetchone()[0]
    assert (found.people, found.unlisted, found.away) == (12, 0, 0)
    assert keys(found) == [
        f"goal:{network['goal']}",
        "sector:1",
        f"owed:{network['Wanda']}",
        "employer:1",
        f"overdue:{network['Léa']}",
        f"moved:{move}",
        f"dormant:{network['Omar']}",
        "asks:",
        "connector:",
        f"one-group:{group}",
    ]
    assert found.findings[7].person_id == network["Ana"]
    assert found.findings[9].because == "8 people of 12."


@pytest.mark.usefixtures("network")
def test_it_is_read_by_few_queries_however_many_people_there_are(store: Store, today: date) -> None:
    diagnosed(store, today)
    with assert_query_count(23):
        diagnosed(store, today)
    for number in range(40):
        person(store, f"Another {number}")
    with assert_query_count(23):
        diagnosed(store, today)


def test_an_action_shows_when_and_other_plans_leave_people_in_peace(
    store: Store, network: dict[str, int], today: date
) -> None:
    first = diagnosed(store, today).first[0]
    tomorrow = today + timedelta(days=1)
    action = Action(first.deed.title, day=tomorrow, subject=Subject.FINDING, subject_key=first.key)
    stored = store.actions.store(action, today)
    store.actions.store(Action("Call", day=tomorrow, person_id=network["Wanda"]), today)
    found = diagnosed(store, today)
    by_key = {each.key: each for each in found.findings}
    acted = by_key[first.key].acted
    assert acted is not None
    assert (acted.day, acted.done) == (tomorrow, False)
    assert first.key not in [each.key for each in found.first]
    assert f"owed:{network['Wanda']}" not in by_key
    store.actions.park(stored, today)
    assert diagnosed(store, today).first[0].acted is None


@pytest.mark.usefixtures("network")
def test_a_finding_put_away_is_one_change_and_comes_back(store: Store, today: date) -> None:
    first = diagnosed(store, today).first[0]
    store.diagnosis.put_away(first, today)
    assert first.key not in keys(diagnosed(store, today))
    assert first.key not in keys(diagnosed(store, today + timedelta(days=89)))
    assert first.key in keys(diagnosed(store, today + timedelta(days=90)))
    store.history.undo()
    assert first.key in keys(diagnosed(store, today))
    store.history.redo()
    goal = store.goals.all()[0]
    store.goals.change(goal.id, measure="nuclear engineers")
    assert diagnosed(store, today).first[0].key == first.key


@pytest.mark.usefixtures("network")
def test_a_finding_put_away_leaves_the_categories_refused(store: Store, today: date) -> None:
    models.FindingAnswer.create(code=REFUSED, about="city:lyon", day=LONG_AGO)
    store.diagnosis.put_away(diagnosed(store, today).first[0], today)
    kept = models.FindingAnswer.select().where(models.FindingAnswer.code == REFUSED)
    assert [each.about for each in kept] == ["city:lyon"]


def test_a_tie_without_an_exchange_is_said_to_have_none(store: Store, today: date) -> None:
    person(store, "Ana Abel", strength=3)
    [tie] = [each for each in diagnosed(store, today).findings if "Ana Abel" in each.says]
    assert tie.because == "In touch since 4 May 2020, no exchange noted yet."


def test_nobody_and_one_person_are_looked_at_too(store: Store, today: date) -> None:
    assert diagnosed(store, today) == Diagnosis()
    person(store, "Ana", "cook")
    assert diagnosed(store, today).findings == []


def test_a_group_inside_itself_counts_its_people_once(store: Store, today: date) -> None:
    for number in range(12):
        person(store, f"Ana {number}", groups=("a", "b"), role=Role.MENTOR)
    database.execute_sql("UPDATE people_group SET parent_id = 3 - id")
    found = diagnosed(store, today)
    assert [each.because for each in found.findings if each.code == "one-group"] == [
        "12 people of 12."
    ]


def test_a_hundred_thousand_people_at_one_organisation_are_one_sentence(
    store: Store, today: date
) -> None:
    one = person(store, "Ana", "buyer", "Kérial")
    store.personas.add(PersonaLine(role_title="astronaut", organisation="Kérial"), today)
    store.personas.add(PersonaLine(organisation="Kérial"), today)
    with store.change("many"), journal.bulk(("person",)), derived.set_aside():
        database.execute_sql(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
            " INSERT INTO person (uid, name, sort_name, role_title, organisation_id, created_on)"
            " SELECT 'u' || i, 'B' || i, 'b', 'cook', 1, '2020-01-01' FROM n"
        )
    found = diagnosed(store, today)
    assert one.organisation == "Kérial"
    assert [each.because for each in found.findings if each.code == "one-organisation"] == [
        "100,001 people of 100,001."
    ]
    assert [len(each.fitting) for each in found.personas] == [0, 50]


def test_a_diagnosis_given_up_has_written_nothing(store: Store, today: date) -> None:
    store.personas.add(PersonaLine(role_title="buyer"), today)
    person(store, "Ana", "buyer")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        diagnosed(store, today, stop)
    assert not database.execute_sql("SELECT * FROM persona_match").fetchall()
