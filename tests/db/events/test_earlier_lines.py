"""Debrief lines that versions up to 3 have written are taken back as their own."""

import json
from datetime import date

import pytest

from db import models
from db.store import Store
from planner.grammar import parse_event, parse_person
from tests.db import rows

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
LINE = "Nadia Ferrand @Kérial, DAF a@b.fr #finance via: Karim Haddad promise: the article"
TABLES = (
    *(models.Person, models.Organisation, models.PeopleGroup, models.ContactPoint),
    *(models.Membership, models.Introduction, models.Action),
)
NOTHING: dict[str, list[int]] = {"groups": [], "points": [], "introductions": []}


@pytest.fixture
def attendance(store: Store) -> int:
    """The line of a known person, stored as by version 3."""
    rows.person("Karim Haddad")
    event = store.events.add(parse_event("Salon 2026-03-02", MONDAY), MONDAY)
    nadia = rows.person("Nadia Ferrand", need="a desk")
    plain = {"name": "Nadia Ferrand", "sort_name": "nadia ferrand", "given": "Nadia"}
    plain |= {"surname_key": "ferrand  nadia"}
    plain |= {"family": "Ferrand", "need": "a desk", "offer": "", "notes": "", "how_met": ""}
    columns = {**plain, "enjoyed": False, "organisation_id": None, "role_title": "", "via": ""}
    said = parse_person(LINE, MONDAY)
    met = store.debriefs.meet(event.id or 0, said, LINE, TUESDAY, person_id=nadia)
    person = models.Person.get_by_id(nadia)
    after = {name: getattr(person, name) for name in columns}
    models.Action.update(title="the article", minutes=None).execute()  # as it was written then
    [action] = models.Action.select()
    planned = {"id": action.id, "kind": "promise", "title": "the article", "day": "2026-03-05"}
    kept = {
        "before": {"columns": columns, **NOTHING},
        "after": {"columns": after, "groups": [1], "points": [1], "introductions": [1]},
        "actions": [planned],
        "organisations": [1],
        "groups": [1],
    }
    models.Attendance.update(before=json.dumps(kept)).execute()
    return met.id


def test_all_that_an_earlier_line_wrote_is_taken_back(store: Store, attendance: int) -> None:
    store.debriefs.take_back(attendance, TUESDAY)
    people, *others = (table.select().count() for table in TABLES)
    nadia = models.Person.get(sort_name="nadia ferrand")
    assert (people, others) == (2, [0] * len(others))
    assert (nadia.need, nadia.role_title, nadia.via) == ("a desk", "", "")


def test_what_was_changed_since_an_earlier_line_stays(store: Store, attendance: int) -> None:
    models.Action.update(note="half done").execute()
    models.Introduction.update(told_on=TUESDAY).execute()
    models.Person.update(role_title="CEO").where(
        models.Person.sort_name == "nadia ferrand"
    ).execute()
    store.debriefs.take_back(attendance, TUESDAY)
    nadia = models.Person.get(sort_name="nadia ferrand")
    assert (nadia.role_title, nadia.via, nadia.organisation_id) == ("CEO", "", None)
    assert models.Action.get().note == "half done"
    assert models.Introduction.get().told_on == TUESDAY
    assert models.ContactPoint.select().count() == 0


def test_an_earlier_line_said_anew_is_kept_as_lines_are_now(store: Store, attendance: int) -> None:
    text = "Nadia Ferrand need: a CFO"
    store.debriefs.meet_again(attendance, parse_person(text, MONDAY), text, TUESDAY)
    kept = json.loads(models.Attendance.get().before)
    assert {each["table"] for each in kept} == {"person"}
    assert models.Person.get(sort_name="nadia ferrand").need == "a desk; a CFO"
