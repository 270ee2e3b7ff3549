"""The market map in the store: sectors, organisations in them, and the people there."""

from datetime import date

import pytest
from playhouse.test_utils import assert_query_count

from db.errors import Empty, Impossible, Missing
from db.store import Store
from planner.grammar.completion import Source, begun_in
from planner.model.drafts import Question
from planner.model.people import Affiliation
from planner.model.vocabulary import Channel, Direction, PersonState, Role
from planner.pitch.market_map.coverage import Coverage, Presence, market_map
from planner.pitch.market_map.leads import Tie, leads
from planner.pitch.market_map.sector import Imported, Priority, Size
from tests.db.dumps import dump

TODAY = date(2026, 3, 3)


def person(store: Store, name: str, organisation: str = "", talked: date | None = None) -> int:
    number = store.people.add(name, TODAY, organisation=organisation).id
    if talked is not None:
        store.touches.log(number, talked, Channel.PHONE)
    return number


def number_of(store: Store, name: str) -> int:
    return store.organisations.find(name) or 0


def covered(store: Store) -> list[Coverage]:
    market = store.market
    parts = market_map(market.sectors(), market.targets(), market.presences(TODAY), TODAY)
    return [part.coverage for part in parts]


@pytest.fixture
def health(store: Store) -> int:
    """A sector with Acme, priority A, and Bank."""
    sector = store.market.add_sector("Health").id
    store.market.adopt_names(["Acme", "Bank"], sector)
    store.market.set_priority([number_of(store, "Acme")], Priority.A)
    return sector


def test_sectors_are_added_edited_ordered_deleted_and_all_of_it_undone(store: Store) -> None:
    before = dump()
    one, other = (store.market.add_sector(name) for name in ("Santé", "Énergie"))
    edited = store.market.edit_sector(
        one.id, name="Santé publique", priority=Priority.B, trends="more\ncare", meets=" halls "
    )
    assert (edited.name, edited.priority, edited.trends) == ("Santé publique", "B", "more\ncare")
    assert edited.meets == "halls"
    store.market.arrange([other.id, one.id])
    assert [each.id for each in store.market.sectors()] == [other.id, one.id]
    store.market.delete_sector(one.id)
    for _change in range(5):
        store.history.undo()
    assert dump() == before


def test_a_sector_has_a_name_of_its_own(store: Store, health: int) -> None:
    other = store.market.add_sector("Energy").id
    assert store.market.find_sector(" HÉALTH ") == health
    with pytest.raises(Impossible, match="already"):
        store.market.add_sector("héalth")
    with pytest.raises(Impossible, match="already"):
        store.market.edit_sector(other, name="Health")
    with pytest.raises(Empty):
        store.market.add_sector(" ")
    with pytest.raises(Empty):
        store.market.edit_sector(other, name="")
    assert store.market.edit_sector(other, name="ENERGY").name == "ENERGY"
    with pytest.raises(Missing, match="sector"):
        store.market.sector(99)


def test_names_are_recognised_in_any_spelling_and_never_by_a_part(store: Store) -> None:
    person(store, "Ana", "Orange SA")
    sector = store.market.add_sector("Telecoms").id
    read = store.market.recognise(["ORANGE", "Orange Bank"])
    assert (read["ORANGE"].called, read["ORANGE"].people) == ("Orange SA", 1)
    assert read["Orange Bank"].organisation_id is None
    came = store.market.adopt_names(["ORANGE", "Orange Bank"], sector)
    assert [store.market.target(number).name for number in came] == ["Orange SA", "Orange Bank"]
    assert store.market.recognise(["orange s.a."])["orange s.a."].sector == "Telecoms"


def test_an_organisation_of_another_sector_stays_there_unless_it_is_adopted(
    store: Store, health: int
) -> None:
    other, acme = store.market.add_sector("Energy").id, number_of(store, "Acme")
    assert store.market.adopt_names(["Acme"], other) == []
    assert store.market.target(acme).sector_id == health
    store.market.adopt([acme], other)
    moved = store.market.target(acme)
    assert (moved.sector_id, moved.priority) == (other, Priority.A)


def test_what_is_imported_is_counted_until_it_is_adopted(store: Store, health: int) -> None:
    for name in ("Ana", "Bo", "Cy"):
        person(store, name, "Solvana")
    dee = person(store, "Dee", "Kérial")
    store.affiliations.add(dee, Affiliation(None, "Solvana", "advisor"))
    person(store, "Eve", "Acme")
    solvana, kerial = number_of(store, "Solvana"), number_of(store, "Kérial")
    assert store.market.imported() == [
        Imported(solvana, "Solvana", 4),
        Imported(kerial, "Kérial", 1),
    ]
    assert store.market.adopt([solvana, kerial], health) == 2
    assert store.market.imported() == []
    store.history.undo()
    assert len(store.market.imported()) == 2


@pytest.mark.parametrize(
    ("day", "talking"),
    [
        (date(2024, 3, 2), 0),
        (date(2024, 3, 3), 1),
        (TODAY, 1),
    ],
)
@pytest.mark.usefixtures("health")
def test_a_conversation_counts_for_24_months(store: Store, day: date, talking: int) -> None:
    person(store, "Ana", "Acme", day)
    [found] = covered(store)
    assert found == Coverage(2, 1, 1, 0, talking, 1, talking)


@pytest.mark.usefixtures("health")
def test_a_message_without_an_answer_is_no_conversation(store: Store) -> None:
    ana = person(store, "Ana", "Acme")
    store.touches.log(ana, TODAY, Channel.EMAIL, direction=Direction.OUT)
    assert covered(store)[0].conversation == 0


@pytest.mark.usefixtures("health")
def test_a_touch_yet_to_come_hides_none_that_was(store: Store) -> None:
    ana = person(store, "Ana", "Acme", date(2025, 6, 1))
    store.touches.log(ana, date(2026, 9, 1), Channel.PHONE)
    assert store.market.presences(TODAY)[number_of(store, "Acme")].last == date(2025, 6, 1)


@pytest.mark.usefixtures("health")
def test_coverage_follows_a_person_who_is_linked_and_moves(store: Store) -> None:
    ana = person(store, "Ana", talked=TODAY)
    assert covered(store) == [Coverage(2, 1)]
    store.people.change(ana, TODAY, organisation="acme sa")
    assert covered(store) == [Coverage(2, 1, 1, 0, 1, 1, 1)]
    store.people.change(ana, TODAY, organisation="Bank")
    assert covered(store) == [Coverage(2, 1, 1, 1, 1)]
    assert store.market.presences(TODAY)[number_of(store, "Acme")] == Presence(0, 1)
    store.people.change(ana, TODAY, organisation="Acme")
    assert store.market.presences(TODAY)[number_of(store, "Acme")] == Presence(1, 0, TODAY)
    store.people.delete(ana)
    assert covered(store) == [Coverage(2, 1)]
    store.history.undo()
    assert covered(store)[0].known == 1


@pytest.mark.usefixtures("health")
def test_a_job_beside_the_main_one_counts_and_each_person_once(store: Store) -> None:
    ana = person(store, "Ana", "Acme")
    store.affiliations.add(ana, Affiliation(None, "Acme", "treasurer"))
    store.affiliations.add(ana, Affiliation(None, "Acme", "trainee", ended="2010"))
    store.affiliations.add(ana, Affiliation(None, "Bank", "advisor"))
    there = store.market.presences(TODAY)
    assert there == {number_of(store, name): Presence(1) for name in ("Acme", "Bank")}


@pytest.mark.usefixtures("health")
def test_coverage_follows_people_who_are_merged(store: Store) -> None:
    ana = person(store, "Ana Ruiz", "Acme")
    again = person(store, "Ana Ruiz", "Bank", TODAY)
    assert covered(store) == [Coverage(2, 1, 2, 0, 1, 1)]
    store.duplicates.merge(ana, [again], TODAY)
    there = store.market.presences(TODAY)
    assert sum(each.now for each in there.values()) + sum(each.once for each in there.values()) == 2
    assert covered(store)[0].known == 1
    store.history.undo()
    assert covered(store) == [Coverage(2, 1, 2, 0, 1, 1)]


def test_two_organisations_of_the_map_that_are_joined_are_one(store: Store, health: int) -> None:
    person(store, "Ana", "Acme")
    person(store, "Bo", "Bank", TODAY)
    acme, bank = number_of(store, "Acme"), number_of(store, "Bank")
    store.market.edit_target(acme, trends="grows", priority=Priority.B, meets="fair")
    store.market.edit_target(
        bank, trends="hires", priority=Priority.A, size=Size.SMALL, refers="Cy", meets="fair"
    )
    before = dump()
    store.organisations.join(acme, bank)
    [target] = store.market.targets()
    assert (target.sector_id, target.priority, target.size) == (health, Priority.A, Size.SMALL)
    assert (target.trends, target.refers, target.meets) == ("grows\nhires", "Cy", "fair")
    assert covered(store) == [Coverage(1, 1, 1, 0, 1, 1, 1)]
    assert store.market.presences(TODAY)[acme] == Presence(2, 0, TODAY)
    store.history.undo()
    assert dump() == before


def test_a_target_joined_to_an_organisation_off_the_map_puts_that_on_it(
    store: Store, health: int
) -> None:
    person(store, "Ana", "Acme Group")
    acme, group = number_of(store, "Acme"), number_of(store, "Acme Group")
    store.organisations.join(group, acme)
    target = store.market.target(group)
    assert (target.name, target.sector_id, target.priority) == ("Acme Group", health, Priority.A)
    assert covered(store)[0].known == 1


@pytest.mark.usefixtures("health")
def test_a_spelling_that_is_parted_takes_its_people_off_the_target(store: Store) -> None:
    person(store, "Ana", "Acme")
    acme = number_of(store, "Acme")
    store.people.add("Bo", TODAY, organisation="ACME Inc.")
    spelling = store.organisations.read(acme).spellings[1]
    store.organisations.part(spelling.id)
    assert store.market.target(acme).priority is Priority.A
    store.history.undo()
    assert store.market.presences(TODAY)[acme].now == 2


@pytest.mark.usefixtures("health")
def test_the_first_person_of_a_target_does_not_take_it_off_the_map(store: Store) -> None:
    acme = number_of(store, "Acme")
    person(store, "Ana", "ACME Inc.")
    assert number_of(store, "ACME Inc.") == acme
    assert store.market.target(acme).priority is Priority.A
    assert covered(store)[0].known == 1


def test_a_deleted_sector_leaves_its_organisations_without_one(store: Store, health: int) -> None:
    store.market.delete_sector(health)
    assert [each.sector_id for each in store.market.targets()] == [None, None]
    assert covered(store) == [Coverage(2, 1)]


def test_organisations_are_edited_and_taken_off(store: Store, health: int) -> None:
    acme = number_of(store, "Acme")
    edited = store.market.edit_target(acme, size=Size.LARGEST, decides="the board", priority=None)
    assert (edited.size, edited.decides, edited.priority) == (Size.LARGEST, "the board", None)
    assert edited.sector_id == health
    store.market.take_off([acme])
    with pytest.raises(Missing, match="not on the map"):
        store.market.edit_target(acme, size=None)
    with pytest.raises(Missing, match="not on the map"):
        store.market.set_priority([acme], Priority.A)
    assert number_of(store, "Acme") == acme
    store.history.undo()
    assert store.market.target(acme) == edited


def test_the_people_of_an_organisation_and_of_a_sector_are_listed(
    store: Store, health: int
) -> None:
    ana, bo = person(store, "Ana", "Acme", date(2025, 1, 1)), person(store, "Bo", "Acme", TODAY)
    cy = person(store, "Cy", "Bank")
    store.affiliations.add(cy, Affiliation(None, "Acme", "advisor"))
    assert [each.id for each in store.market.people_at(number_of(store, "Acme"), 2)] == [bo, ana]
    assert [each.id for each in store.market.people_in(health, 9)] == [bo, ana, cy]
    assert store.market.people_in(None, 9) == []


def test_those_who_may_know_more_are_told_with_their_ties(store: Store, health: int) -> None:
    acme = number_of(store, "Acme")
    once = person(store, "Once", "Acme")
    store.people.change(once, TODAY, organisation="Bank")
    friend, connector = person(store, "Friend"), person(store, "Con")
    store.acquaintances.add(once, friend)
    store.people.change(connector, TODAY, role=Role.CONNECTOR)
    shy = person(store, "Shy", "Bank")
    store.people.change(shy, TODAY, state=PersonState.RESTING)
    person(store, "Stranger", "Elsewhere")
    beside = person(store, "Beside", "Elsewhere")
    for job in (Affiliation(None, "Bank", "chair"), Affiliation(None, "Bank", "adviser")):
        store.affiliations.add(beside, job)
    found = leads(store.market.clues(acme))
    assert {each.name: [clue.tie for clue in each.clues] for each in found} == {
        "Once": [Tie.ONCE, Tie.SECTOR],
        "Friend": [Tie.KNOWS_ONCE],
        "Con": [Tie.CONNECTOR],
        "Beside": [Tie.SECTOR],
    }
    assert health


@pytest.mark.usefixtures("health")
def test_the_whole_map_takes_four_queries(store: Store) -> None:
    person(store, "Ana", "Acme", TODAY)
    with assert_query_count(4):
        covered(store)


def test_hostile_names_are_kept_clean(store: Store) -> None:
    sector = store.market.add_sector("[bold]Hea\x1blth\u202e[/bold]" + "é" * 10_000)
    assert sector.name.startswith("[bold]Health")
    came = store.market.adopt_names(["🏥 Care\nHome", "x" * 10_000], sector.id)
    assert "🏥 Care Home" in [store.market.target(number).name for number in came]
    with pytest.raises(Empty):
        store.market.adopt_names(["Fine", " \x00"], sector.id)
    assert len(store.market.targets()) == 2


@pytest.mark.usefixtures("health")
@pytest.mark.parametrize(
    ("typed", "names"), [("ac", ["Acme"]), ("BÁ", ["Bank"]), ("cm", []), ("acme b", [])]
)
def test_an_organisation_without_people_is_offered_by_its_beginning(
    store: Store, typed: str, names: list[str]
) -> None:
    offer = store.completion.offer(begun_in(Source.ORGANISATIONS)(typed))
    found = [each.name for each in offer.names] if offer else []
    assert found == names
    sections = store.finding.find(typed, TODAY)
    assert [hit.name for section in sections for hit in section.hits] == names


@pytest.mark.usefixtures("health")
def test_a_draft_about_a_deleted_sector_or_organisation_waits_for_undo(
    store: Store, health: int
) -> None:
    acme = number_of(store, "Acme")
    asked = [
        Question("market", "paste", health),
        Question("market", "edit_place", f"target-{acme}"),
    ]
    for question in asked:
        store.drafts.save(question, "half", "Half typed")
    assert {each.question for each in store.drafts.kept()} == set(asked)
    store.market.take_off([acme])
    store.market.delete_sector(health)
    assert store.drafts.kept() == []
    store.history.undo()
    store.history.undo()
    assert len(store.drafts.kept()) == 2
