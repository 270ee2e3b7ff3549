"""Value propositions in the store: versions, citations, undo, and the ground they are judged on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from playhouse.test_utils import assert_query_count

from db import models
from db.errors import Empty, Missing
from db.store import Store
from planner.grammar import parse_goal
from planner.network.personas.persona import PersonaLine
from planner.pitch.canvases.card import CanvasName, Card, Citation, Cited, Star
from planner.pitch.proposition.ground import Achieved
from planner.pitch.proposition.proposition import Slot, Wording

SAID = Wording("finance directors", "be paid sooner", "a plan", "the site")


@pytest.fixture
def site(store: Store, today: date) -> Card:
    star = Star(result="12 days early")
    canvas = CanvasName.ACHIEVEMENTS
    return store.cards.add(canvas, ("achievement",), "The site", today, star)


def of(card: Card, place: str = "") -> Citation:
    return Citation(Cited.CARD, card.uid, card.text, place, card.canvas, card.cells)


def test_a_proposition_is_read_back_with_what_its_slots_cite(
    store: Store, today: date, site: Card
) -> None:
    said = replace(SAID, cites=(of(site, "proof"), of(site, "asset")))
    made = store.propositions.add(said, today)
    assert (made.wording, made.newest.number, made.newest.kept_on) == (said, 1, today)
    assert made.wording.cited(Slot.PROOF) == (of(site, "proof"),)
    assert store.propositions.all() == [made]


def test_versions_are_kept_and_an_old_one_is_restored_with_its_citations(
    store: Store, today: date, site: Card
) -> None:
    first = replace(SAID, cites=(of(site, "proof"),))
    number = store.propositions.add(first, today).id
    tomorrow = today + timedelta(days=1)
    store.propositions.keep(number, SAID, tomorrow)
    assert store.propositions.get(number).wording == SAID
    store.propositions.restore(number, 1, tomorrow)
    kept = store.propositions.versions(number)
    assert [(each.number, each.wording) for each in kept] == [(3, first), (2, SAID), (1, first)]
    with pytest.raises(Missing):
        store.propositions.restore(number, 9, tomorrow)


def test_the_same_wording_makes_no_version(store: Store, today: date, site: Card) -> None:
    said = replace(SAID, cites=(of(site, "proof"), of(site, "asset")))
    made = store.propositions.add(said, today)
    before = store.history.list()
    again = replace(said, whom=" finance  directors\x1b ", cites=said.cites[::-1])
    assert store.propositions.keep(made.id, again, today) == made
    assert store.history.list() == before
    moved = store.propositions.keep(made.id, replace(said, cites=said.cites[:1]), today)
    assert moved.newest.number == 2


def test_an_empty_proposition_is_refused(store: Store, today: date) -> None:
    with pytest.raises(Empty):
        store.propositions.add(Wording(" \x1b", cites=(Citation(Cited.CARD, "u", "x"),)), today)


def test_a_deleted_card_is_said_and_undo_heals_it(store: Store, today: date, site: Card) -> None:
    said = replace(SAID, cites=(of(site, "proof"),))
    made = store.propositions.add(said, today)
    store.cards.delete(site.id)
    (gone,) = store.propositions.get(made.id).wording.cites
    assert (gone.gone, gone.label) == (True, "The site")
    store.history.undo()
    assert store.propositions.get(made.id) == made


def test_every_change_of_a_proposition_is_undone(store: Store, today: date, site: Card) -> None:
    first = replace(SAID, cites=(of(site, "proof"),))
    made = store.propositions.add(first, today)
    store.propositions.keep(made.id, SAID, today)
    store.propositions.delete(made.id)
    assert models.Citation.select().count() == 0
    with pytest.raises(Missing):
        store.propositions.get(made.id)
    store.history.undo()
    store.history.undo()
    assert store.propositions.all() == [made]
    store.history.undo()
    assert store.propositions.all() == []


def test_two_queries_read_many_propositions(store: Store, today: date) -> None:
    for number in range(5):
        made = store.propositions.add(replace(SAID, whom=str(number)), today)
        store.propositions.keep(made.id, SAID, today)
    with assert_query_count(2):
        assert len(store.propositions.all()) == 5


def test_the_ground_has_results_titles_project_and_open_goals(
    store: Store, today: date, site: Card
) -> None:
    goal = store.goals.add(parse_goal("Meet 12 finance directors", today), today)
    dropped = store.goals.add(parse_goal("Rest", today), today)
    store.goals.drop(dropped.id)
    them = store.personas.add(PersonaLine("Finance directors", goal_id=goal.id), today)
    for kind, title in (("employer", "Planner"), ("school", "Master"), ("employer", "")):
        models.OwnPost.create(uid=title or "u", kind=kind, organisation="Acme", title=title)
    project = store.cards.add(CanvasName.SWOT, ("project",), "Lead a plant", today)
    with assert_query_count(6):
        ground = store.propositions.ground()
    assert ground.achieved == {site.uid: Achieved(site.id, "The site", "12 days early")}
    assert ground.titles == ("Planner",)
    assert [(each.id, each.served) for each in ground.projects] == [(project.id, frozenset())]
    assert [(each.id, each.served) for each in ground.goals] == [(goal.id, frozenset({them.uid}))]


def test_stairs_and_the_proposition_agree_for_whom_a_goal_is(store: Store, today: date) -> None:
    goal = store.goals.add(parse_goal("Meet 12 finance directors", today), today)
    ended = store.goals.add(parse_goal("Rest", today), today)
    store.goals.change(goal.id, sectors=["Food"], organisations=["Acme"])
    them = store.personas.add(PersonaLine("Finance directors", goal_id=ended.id), today)
    assert len(store.propositions.ground().goals[0].served) == 2
    store.goals.drop(ended.id)
    store.propositions.let_goal_serve(goal.id, [Citation(Cited.PERSONA, them.uid, "", "whom")])
    aims = store.goals.aims(goal.id)
    assert [each.name for each in aims.personas] == ["Finance directors"]
    assert len(store.propositions.ground().goals[0].served) == 3


def test_a_goal_and_the_project_are_made_to_be_for_somebody(store: Store, today: date) -> None:
    goal = store.goals.add(parse_goal("Meet 12 finance directors", today), today)
    project = store.cards.add(CanvasName.SWOT, ("project",), "Lead a plant", today)
    uid = store.market.add_sector("Food").uid
    food = Citation(Cited.SECTOR, uid, "Food", "whom")
    for _again in range(2):
        store.propositions.let_goal_serve(goal.id, [food])
        store.propositions.let_project_serve(project.id, [food])
    ground = store.propositions.ground()
    assert [each.served for each in (*ground.goals, *ground.projects)] == [{uid}, {uid}]
    assert [each.name for each in store.goals.aims(goal.id).sectors] == ["Food"]
    assert store.cards.get(project.id).cites[0].place == ""
    for _change in range(4):
        store.history.undo()
    ground = store.propositions.ground()
    assert not any(each.served for each in (*ground.goals, *ground.projects))
    with pytest.raises(Missing):
        store.propositions.let_goal_serve(99, [food])
    with pytest.raises(Missing):
        store.propositions.let_project_serve(99, [food])


def test_an_organisation_that_is_cited_stays_when_another_spelling_is_typed(
    store: Store, today: date
) -> None:
    ana = store.people.add("Ana", today, organisation="Acme").id
    [acme] = store.propositions.organisations("acm")
    cites = (replace(acme.citation, place="whom"),)
    made = store.propositions.add(replace(SAID, cites=cites), today)
    store.people.delete(ana)
    store.people.add("Bo", today, organisation="ACME SA")
    [cited] = store.propositions.get(made.id).wording.cites
    assert (cited.label, cited.gone) == ("Acme", False)
    assert store.organisations.find("Acme") == store.organisations.find("ACME SA")
