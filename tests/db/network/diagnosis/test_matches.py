"""Matches of personas: found by the index, noted once, told by the review of their week."""

from datetime import date, timedelta

import pytest

from db.engine.database import database
from db.store import Store
from jobs.diagnose import match_personas
from planner.calendar.weeks import week_of
from planner.network.personas.persona import PersonaLine

BEFORE = timedelta(days=30)


def noted() -> list[tuple[int, int, str]]:
    """The matches noted: persona, person and day."""
    sql = "SELECT persona_id, person_id, found_on FROM persona_match ORDER BY id"
    return list(database.execute_sql(sql).fetchall())


@pytest.mark.parametrize(
    ("line", "title", "place", "group", "fits"),
    [
        (PersonaLine(role_title="finance director"), "Directrice financière", "", "", True),
        (PersonaLine(role_title="CFO"), "Directeur Administratif et Financier", "", "", True),
        (PersonaLine(role_title="chef d’œuvre"), "Cheffe d'oeuvres", "", "", False),
        (PersonaLine(role_title="maître d’œuvre"), "Maitres d'oeuvre", "", "", True),
        (PersonaLine(role_title="finance director"), "director", "", "finance", True),
        (PersonaLine(role_title="port manager"), "portfolio manager", "", "", False),
        (PersonaLine(role_title="buyer", organisation="Solvana"), "Buyer", "SOLVANA", "", True),
        (PersonaLine(role_title="buyer", organisation="Solvana"), "Buyer", "Kérial", "", False),
        (PersonaLine(role_title="buyer", sector="Food"), "Buyer", "Kérial", "", True),
        (PersonaLine(role_title="buyer", sector="Rail"), "Buyer", "Kérial", "", False),
        (PersonaLine(role_title="buyer", sector="Rail"), "Buyer", "Kérial", "rail", True),
        (PersonaLine(sector="Food"), "", "Kérial", "", True),
        (PersonaLine(name="who will help"), "who will help", "", "", False),
    ],
)
def test_the_index_finds_whom_the_rule_takes(
    store: Store, today: date, line: PersonaLine, title: str, place: str, group: str, fits: bool
) -> None:
    food = store.market.add_sector("Food")
    store.market.adopt_names(["Kérial"], food.id)
    groups = (group,) if group else ()
    person = store.people.add("Nadia", today, role_title=title, organisation=place, groups=groups)
    store.people.add("Somebody else", today, role_title="cook", organisation="Alveor")
    store.personas.add(line, today)
    [known] = store.diagnosis.personas()
    assert [fit.person_id for fit in known.fitting] == [person.id] * fits


def test_who_rests_fits_and_who_is_not_to_be_contacted_does_not(store: Store, today: date) -> None:
    store.personas.add(PersonaLine(role_title="buyer"), today)
    for state in ("resting", "do-not-contact"):
        person = store.people.add("Nadia", today, role_title="buyer")
        database.execute_sql("UPDATE person SET state = ? WHERE id = ?", (state, person.id))
    assert match_personas(store, today) == 1
    assert noted() == [(1, 1, today.isoformat())]


def test_a_match_is_as_old_as_the_person_unless_both_were_looked_at_before(
    store: Store, today: date
) -> None:
    buyer = PersonaLine(role_title="buyer")
    old = store.people.add("Old", today - BEFORE, role_title="cook")
    store.people.add("Known", today - BEFORE, role_title="buyer")
    store.personas.add(buyer, today)
    assert match_personas(store, today) == 0
    later = today + timedelta(days=3)
    store.people.change(old.id, later, role_title="buyer")
    store.people.add("New", later - timedelta(days=1), role_title="buyer")
    assert match_personas(store, later) == 2
    assert match_personas(store, later) == 0
    days = [(today - BEFORE).isoformat(), later.isoformat(), "2026-03-05"]
    assert [day for _persona, _person, day in noted()] == days
    assert store.history.list(1)[0].what == "Person added: New"


def test_the_review_of_its_week_names_the_gap_that_closed(store: Store, today: date) -> None:
    weeks = [week_of(today), week_of(today + timedelta(days=7))]
    store.people.add("Known", today - BEFORE, role_title="buyer")
    store.personas.add(PersonaLine(role_title="buyer"), today)
    gap = store.personas.add(PersonaLine(role_title="notary"), today)
    match_personas(store, today)
    new = today + timedelta(days=7)
    person = store.people.add("Nadia", new, role_title="notary")
    match_personas(store, new + timedelta(days=1))
    told = [store.reviews.triumphs(week, new + timedelta(days=1)) for week in weeks]
    assert told == [(), ((gap.id, "notary", ("Nadia",)),)]
    store.people.change(person.id, new, role_title="cook")
    match_personas(store, new)
    assert store.reviews.triumphs(weeks[1], new) == ()


def test_only_who_comes_after_the_persona_closes_its_gap_on_the_same_day(
    store: Store, today: date
) -> None:
    store.people.add("Known", today, role_title="buyer")
    store.personas.add(PersonaLine(role_title="buyer"), today)
    gap = store.personas.add(PersonaLine(role_title="notary"), today)
    store.people.add("Nadia", today, role_title="notary")
    match_personas(store, today)
    told = store.reviews.triumphs(week_of(today), today)
    assert told == ((gap.id, "notary", ("Nadia",)),)


@pytest.mark.parametrize("looks", [1, 2])
def test_people_known_before_are_no_triumph_of_a_persona_restored_or_edited(
    store: Store, today: date, looks: int
) -> None:
    store.people.add("Known", today - BEFORE, role_title="buyer")
    baker = store.people.add("Baker", today - BEFORE, role_title="baker")
    store.people.add("Cook", today - BEFORE, role_title="cook")
    buyer = store.personas.add(PersonaLine(role_title="buyer"), today)
    gap = store.personas.add(PersonaLine(role_title="notary"), today)
    open_gap = store.personas.add(PersonaLine(role_title="plumber"), today)
    match_personas(store, today)
    later = today + timedelta(days=7)
    store.personas.delete(buyer.id)
    for _look in range(looks - 1):
        match_personas(store, later)
    store.history.undo()
    store.personas.edit(gap.id, PersonaLine(role_title="cook"))
    match_personas(store, later)
    assert store.reviews.triumphs(week_of(later), later) == ()
    store.people.change(baker.id, later, role_title="plumber")
    match_personas(store, later)
    told = store.reviews.triumphs(week_of(later), later)
    assert told == ((open_gap.id, "plumber", ("Baker",)),)
