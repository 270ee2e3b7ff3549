"""Jobs: a move ends the old one and never deletes it; several at once, one of them main."""

from datetime import date

import pytest

from db.errors import Empty, Impossible
from db.store import Store
from planner.grammar import parse_event, parse_person
from planner.model.people import Affiliation
from planner.network.query import parse_people_query
from tests.db.dumps import dump

TODAY = date(2026, 3, 3)


def jobs(store: Store, person: int) -> list[tuple[str, str, str | None, bool]]:
    return [
        (job.organisation, job.title, job.ended, job.main) for job in store.affiliations.of(person)
    ]


def found(store: Store, query: str) -> list[int]:
    return list(store.people.ids(parse_people_query(query, TODAY)))


@pytest.fixture
def ana(store: Store) -> int:
    return store.people.add("Ana Ruiz", TODAY, organisation="Acme", role_title="CTO").id


def test_a_move_by_hand_keeps_the_old_job(store: Store, ana: int) -> None:
    store.people.change(ana, TODAY, organisation="Beta", role_title="CEO")
    assert jobs(store, ana) == [("Beta", "CEO", None, True), ("Acme", "CTO", "2026-03", False)]
    assert found(store, "org:beta") == found(store, "was:acme") == [ana]
    assert found(store, "org:acme") == found(store, "was:beta") == []


def test_another_spelling_or_title_is_no_move(store: Store, ana: int) -> None:
    store.people.change(ana, TODAY, organisation="ACME Inc.", role_title="CTO, Europe")
    assert jobs(store, ana) == [("Acme", "CTO, Europe", None, True)]
    assert found(store, 'org:"acme inc"') == [ana]


def test_a_first_organisation_is_no_move(store: Store) -> None:
    bo = store.people.add("Bo Li", TODAY).id
    store.people.change(bo, TODAY, organisation="Acme")
    assert jobs(store, bo) == [("Acme", "", None, True)]


def test_a_move_in_a_debrief_line_is_taken_back_with_it(store: Store, ana: int) -> None:
    event = store.events.add(parse_event("Salon 2026-03-02", TODAY), TODAY)
    before = dump()
    line = "Ana Ruiz @Beta, CEO"
    met = store.debriefs.meet(event.id or 0, parse_person(line, TODAY), line, TODAY, person_id=ana)
    assert jobs(store, ana) == [("Beta", "CEO", None, True), ("Acme", "CTO", "2026-03", False)]
    store.debriefs.take_back(met.id, TODAY)
    assert jobs(store, ana) == [("Acme", "CTO", None, True)]
    assert dump()["person"] == before["person"]


def test_several_jobs_at_once(store: Store, ana: int) -> None:
    store.affiliations.add(ana, Affiliation(None, "Chorus", "treasurer", started="2019"))
    assert found(store, "org:chorus") == found(store, "title:treasurer") == [ana]
    [_main, beside] = store.affiliations.of(ana)
    store.affiliations.make_main(ana, beside.id or 0)
    assert jobs(store, ana) == [("Chorus", "treasurer", None, True), ("Acme", "CTO", None, False)]
    assert store.people.card(ana).organisation == "Chorus"
    assert store.affiliations.of(ana)[0].started == "2019"


def test_a_move_to_the_job_beside_makes_it_the_main_one(store: Store, ana: int) -> None:
    store.affiliations.add(ana, Affiliation(None, "Chorus", "treasurer", started="2019"))
    store.people.change(ana, TODAY, organisation="Chorus")
    assert jobs(store, ana) == [
        ("Chorus", "treasurer", None, True),
        ("Acme", "CTO", "2026-03", False),
    ]


def test_the_main_job_ends(store: Store, ana: int) -> None:
    [main] = store.affiliations.of(ana)
    store.affiliations.end(ana, main, TODAY)
    assert jobs(store, ana) == [("Acme", "CTO", "2026-03", False)]
    assert store.people.card(ana).organisation == ""


def test_a_job_is_deleted_for_good(store: Store, ana: int) -> None:
    store.people.change(ana, TODAY, organisation="Beta")
    store.affiliations.delete(ana, store.affiliations.of(ana)[1])
    assert found(store, "was:acme") == []


def test_a_job_that_ends_before_it_starts_is_refused(store: Store, ana: int) -> None:
    with pytest.raises(Impossible, match="before it starts"):
        store.affiliations.add(ana, Affiliation(None, "Beta", "", "2020-05", "2019"))


def test_a_job_of_nothing_is_refused(store: Store, ana: int) -> None:
    with pytest.raises(Empty):
        store.affiliations.add(ana, Affiliation(None, " ", ""))


def test_all_is_undone(store: Store, ana: int) -> None:
    before, changes = dump(), len(store.history.list())
    store.people.change(ana, TODAY, organisation="Beta", role_title="CEO")
    store.affiliations.add(ana, Affiliation(None, "Chorus", "treasurer"))
    store.affiliations.make_main(ana, store.affiliations.of(ana)[1].id or 0)
    after = dump()
    for _each in range(len(store.history.list()) - changes):
        store.history.undo()
    assert dump() == before
    assert found(store, "org:acme") == [ana]
    for _each in range(3):
        store.history.redo()
    assert dump() == after
    assert found(store, "org:chorus") == [ana]
