"""Effects of a record on other rows are taken back, unless they were changed since."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import models
from db.actions import consequences
from db.engine.database import database
from db.store import Store
from db.undo import effects
from planner.grammar import parse_event, parse_person
from planner.model.actions import Action, Result
from planner.model.vocabulary import Came, Kind, Outcome
from planner.today.follow_ups import FollowUp
from tests.db import rows

MONDAY, TUESDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)
SAID = (
    "@Kérial, DAF a@b.fr +33 6 12 34 56 78 #finance #board need: a CFO offer: tea note: tall"
    " via: Karim Haddad promise: the article friday promise: a call thanks"
)
SAID_ANEW = (
    "@Orbit, CEO c@d.fr #board need: a flat note: kind promise: the article monday promise: x"
    " thanks"
)
EDITS: dict[str, dict[str, object]] = {
    "action": {"title": "Else", "day": "2026-05-05", "note": "else", "minutes": 7, "state": "done"},
    "contact_point": {"value": "else", "label": "else"},
    "introduction": {"told_on": "2026-05-05", "day": "2026-05-05"},
    "membership": {},
    "organisation": {"name": "Else"},
    "people_group": {"name": "Else"},
    "person": {
        **dict.fromkeys(("role_title", "need", "offer", "notes", "how_met", "via"), "else"),
        "state": "do-not-contact",
        "organisation_id": 1,
    },
}
"""Changes made elsewhere, by table and column; a row can also be deleted."""
CARD = ("person", "contact_point", "membership", "introduction")

Edits = list[tuple[int, int]]
Place = tuple[str, int]
Held = dict[Place, dict[str, Any]]
TakeBack = Callable[[], object]
elsewhere = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 9)), max_size=6)


DERIVED = {
    *("consequence.person_id", "counted.person_id", "drawn_tie.person_id"),
    *("persona_match.person_id", "organisation_alias.organisation_id"),
}
"""References without work of their own: they come and go with what keeps a person."""


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("table", ["person", "organisation", "people_group"])
def test_every_reference_keeps_a_row_from_being_deleted(table: str) -> None:
    listed = database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
    found = {
        f"{name}.{key[3]}"
        for (name,) in listed.fetchall()
        for key in database.execute_sql(f"PRAGMA foreign_key_list('{name}')").fetchall()
        if key[2] == table
    }
    assert found - DERIVED == set(effects._USED_BY[table])


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store(tmp_path_factory.mktemp("effects") / "escalier.db")
    models.Organisation.create(uid="o", name="Elsewhere")
    yield store
    store.close()


@contextmanager
def rolled_back() -> Iterator[None]:
    """Everything written within is rolled back, so that one store serves all examples."""
    with database.atomic() as transaction:
        yield
        transaction.rollback()


def held() -> Held:
    """The rows of every table in which there can be effects."""
    found: Held = {}
    for table in EDITS:
        cursor = database.execute_sql(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        for row in cursor.fetchall():
            found[table, row[0]] = dict(zip(names, row, strict=True))
            found[table, row[0]].pop("attendance_id", None)  # a line taken back has none
    return found


def change_elsewhere(written: list[Place], edits: Edits) -> None:
    """Change a column of some of the rows, or delete them; people stay."""
    for which, how in edits:
        table, key = written[which % len(written)]
        columns = list(EDITS[table].items())
        ways = len(columns) + (table != "person")
        if how % ways == len(columns):
            database.execute_sql(f"DELETE FROM {table} WHERE id = ?", (key,))
        else:
            name, value = columns[how % ways]
            value = f"Else {key}" if name == "name" else value
            database.execute_sql(f"UPDATE {table} SET {name} = ? WHERE id = ?", (value, key))


def expected(before: Held, after: Held, now: Held) -> Held:
    """The rows as they were, but for what was changed between `after` and `now`."""
    wanted: Held = {}
    for place, row in now.items():
        if place in before:
            wanted[place] = {
                name: value if value != after[place][name] else before[place][name]
                for name, value in row.items()
            }
        elif row != after[place]:
            wanted[place] = row
    return wanted


def check(before: Held, after: Held, edits: Edits, take_back: TakeBack) -> None:
    change_elsewhere([place for place in after if after[place] != before.get(place)], edits)
    wanted = expected(before, after, held())
    take_back()
    assert held() == wanted


def meet(store: Store, person_id: int | None = None) -> tuple[int, int]:
    """Meet a person at an event, by default a new one; the ids of attendance and person."""
    event = store.events.add(parse_event("Salon 2026-03-02", MONDAY), MONDAY)
    line = f"Nadia Ferrand {SAID}"
    said = parse_person(line, MONDAY)
    met = store.debriefs.meet(event.id or 0, said, line, TUESDAY, person_id=person_id)
    return met.id, met.person_id


def say_anew(store: Store, attendance: int) -> None:
    line = f"Nadia Ferrand {SAID_ANEW}"
    store.debriefs.meet_again(attendance, parse_person(line, MONDAY), line, TUESDAY)


@settings(max_examples=60, deadline=None)
@given(edits=elsewhere, anew=st.booleans())
def test_a_debrief_line_taken_back_restores_all_but_what_was_changed_elsewhere(
    shared: Store, edits: Edits, anew: bool
) -> None:
    with rolled_back():
        rows.person("Karim Haddad")
        nadia = rows.person("Nadia Ferrand", need="a desk", role_title="Clerk", organisation=1)
        before = held()
        attendance, _person = meet(shared, nadia)

        def take_back() -> None:
            if anew:
                say_anew(shared, attendance)
            shared.debriefs.take_back(attendance, TUESDAY)

        check(before, held(), edits, take_back)


@settings(max_examples=60, deadline=None)
@given(edits=elsewhere)
def test_a_result_taken_back_restores_all_but_what_was_changed_elsewhere(
    shared: Store, edits: Edits
) -> None:
    with rolled_back():
        nadia, told = rows.person("Nadia Ferrand"), rows.person("Karim Haddad")
        rows.person("Ana Ruiz")
        rows.introduction(nadia, told)
        rows.touch(told, MONDAY)
        owed = Action("News", kind=Kind.NEWS, person_id=told, day=FRIDAY)
        shared.actions.store(owed, MONDAY)
        action = shared.actions.store(Action("Tell", kind=Kind.NEWS, person_id=nadia), TUESDAY)
        before = held()
        wanted = [
            FollowUp("Thank", Kind.THANKS, FRIDAY, person_id=nadia),
            FollowUp("Rest", Kind.OTHER, FRIDAY, person_id=nadia, rests=True),
            FollowUp("News", Kind.NEWS, TUESDAY, person_id=told),
        ]
        result = Result(Outcome.ACHIEVED, TUESDAY, came=(Came.INTRODUCTION_RECEIVED,))
        shared.actions.record(action, result, wanted, TUESDAY, introduced="Ana Ruiz")
        after = held()
        number = models.Result.get().id
        before["action", action.id or 0] = after["action", action.id or 0]
        assert len([place for place in after if after[place] != before.get(place)]) == 5
        check(before, after, edits, lambda: consequences.take_back(number))


@settings(max_examples=40, deadline=None)
@given(edits=elsewhere, anew=st.booleans())
def test_a_new_person_stays_where_the_card_was_worked_on(
    shared: Store, edits: Edits, anew: bool
) -> None:
    with rolled_back():
        rows.person("Karim Haddad")
        before = held()
        attendance, person = meet(shared)
        after = held()
        card = [place for place in after if place not in before and place[0] in CARD]
        change_elsewhere(card, edits)
        now = held()
        deleted = any(place not in now for place in card)
        changed = any(now[place] != after[place] for place in card if place in now)
        if anew:
            say_anew(shared, attendance)
        shared.debriefs.take_back(attendance, TUESDAY)
        gone = ("person", person) not in held()
        assert gone is not (changed or (deleted and not anew))  # new lines say it anew
        assert not gone or held() == before


@pytest.mark.parametrize("taken_back", [True, False])
def test_a_row_is_deleted_only_while_it_is_not_in_use(store: Store, taken_back: bool) -> None:
    group = models.PeopleGroup.create(uid="g", name="Finance", sort_name="finance")
    effect = effects.inserted("people_group", group.id)
    if not taken_back:
        models.Membership.create(person=rows.person(), group=group)
    assert effects.take_back([effect]) == ([] if taken_back else [effect])
    assert models.PeopleGroup.select().exists() is not taken_back


def test_an_organisation_that_is_gone_by_now_is_not_put_back(store: Store) -> None:
    paul = rows.person("Paul")
    lines = []
    for title, text in (("Salon 2026-03-02", "Paul @Acme"), ("Fair 2026-03-03", "Paul @Beta")):
        event = store.events.add(parse_event(title, MONDAY), MONDAY)
        said = parse_person(text, MONDAY)
        met = store.debriefs.meet(event.id or 0, said, text, TUESDAY, person_id=paul)
        lines.append(met.id)
    acme, beta = (store.organisations.find(name) or 0 for name in ("Acme", "Beta"))
    store.organisations.join(beta, acme)
    for attendance in lines:
        store.debriefs.take_back(attendance, TUESDAY)
    assert models.Person.get_by_id(paul).organisation_id is None
