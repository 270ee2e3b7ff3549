"""The links that the store reads, and the chains made of them."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from random import Random
from typing import Any

from playhouse.test_utils import assert_query_count

from db import models
from db.engine.database import database
from db.network.chains.links import Links
from db.store import Store
from planner.model.people import Affiliation
from planner.model.vocabulary import Channel, Circle, PersonState
from planner.network.chains.links import CROWD, Bond, Link, Tie
from planner.network.chains.search import find_chains

TODAY = date(2026, 3, 3)


def linked(ids: Sequence[int]) -> dict[int, dict[int, Link]]:
    """The links of some people, as the first that a search asks for."""
    return Links().beside([(number, 1) for number in ids])


def person(store: Store, name: str, at: str = "", **fields: Any) -> int:
    return store.people.add(name, TODAY, organisation=at, **fields).id


def met_at_once(title: str, day: str, *people: int) -> int:
    """An event at which these people were met."""
    event = models.Event.create(uid=title, day=day, title=title, created_on=TODAY)
    for number in people:
        models.Attendance.create(event=event.id, person=number, met=True)
    return int(event.id)


def once(store: Store, number: int, at: str, since: str, until: str) -> None:
    store.affiliations.add(number, Affiliation(None, at, "buyer", since, until))


def test_each_kind_of_link_is_read_both_ways_and_the_closest_counts(store: Store) -> None:
    ana, bo, cy, di, ed, flo = (
        person(store, name) for name in ("Ana", "Bo", "Cy", "Di", "Ed", "Flo")
    )
    store.acquaintances.add(bo, ana, "the choir")
    models.Introduction.create(introducer=cy, introduced=ana, day=TODAY)
    older, newer = (
        met_at_once("Fair", "2024-05-01", ana, di, bo),
        met_at_once("Forum", "2025-05-01", ana, di),
    )
    for number in (ana, ed, flo):
        store.people.change(number, TODAY, groups=("choir",))
    store.people.set_state(flo, PersonState.RESTING)
    known = linked([ana])[ana]
    assert {number: link.bond for number, link in known.items()} == {
        bo: Bond.KNOWS, cy: Bond.INTRODUCED, di: Bond.EVENT, ed: Bond.GROUP,
    }  # fmt: skip
    assert known[di].key == newer != older
    assert known[cy].one == cy
    assert linked([cy])[cy][ana] == known[cy]  # whichever way it is read
    with assert_query_count(9):
        linked([ana, bo, cy, di, ed])


def test_colleagues_are_linked_now_and_once_unless_their_years_are_apart(store: Store) -> None:
    ana, bo = person(store, "Ana"), person(store, "Bo", "Kerial SA")
    cy, di, ed = (person(store, name, "Bank") for name in ("Cy", "Di", "Ed"))
    store.affiliations.put(ana, Affiliation(None, "Kérial", "", "2015", main=True))
    once(store, cy, "Kérial", "2012", "2021-06")
    once(store, di, "Kérial", "2001", "2009")
    once(store, ed, "Kérial", "", "2018")
    store.affiliations.add(di, Affiliation(None, "Orange Bank", "chair", "2019"))
    at = store.organisations.find("Kérial") or 0
    assert linked([ana])[ana] == {
        bo: Link(Bond.NOW, at),
        cy: Link(Bond.ONCE, at, until="2021"),
        ed: Link(Bond.ONCE, at),
    }
    bank = linked([cy])[cy]
    assert bank[di].bond is bank[ed].bond is Bond.NOW
    assert store.chains.at(store.organisations.find("Orange Bank") or 0) == [
        di
    ]  # not those of Bank
    store.people.set_state(bo, PersonState.DO_NOT_CONTACT)
    assert bo not in linked([ana])[ana]
    assert store.chains.at(at) == [ana]


def test_a_crowd_is_no_bridge(store: Store) -> None:
    crowd = [person(store, f"P{at}", "Kérial", groups=("choir",)) for at in range(CROWD)]
    met_at_once("Forum", "2025-05-01", *crowd)
    assert len(linked(crowd[:1])[crowd[0]]) == CROWD - 1
    one_more = person(store, "One more", "Kérial", groups=("choir",))
    models.Attendance.create(event=1, person=one_more, met=True)
    assert linked(crowd[:1]) == {}
    store.people.delete(one_more)
    once(store, person(store, "Former"), "Kérial", "2001", "")
    models.Attendance.update(met=False).execute()
    models.Membership.delete().execute()
    now = linked(crowd[:1])[crowd[0]]
    assert {link.bond for link in now.values()} == {Bond.NOW}  # those once there were a crowd


def test_a_group_inside_itself_and_a_ring_of_introductions_do_no_harm(store: Store) -> None:
    ana, bo, cy = (person(store, name, groups=("choir",)) for name in ("Ana", "Bo", "Cy"))
    models.PeopleGroup.update(parent=1).execute()
    for one, other in ((ana, bo), (bo, cy), (cy, ana)):
        models.Introduction.create(introducer=one, introduced=other, day=TODAY)
    assert store.chains.find([ana], TODAY) == []
    store.touches.log(cy, TODAY, Channel.PHONE)
    [chain] = store.chains.find([ana], TODAY)
    assert [each.name for each in chain.people] == ["Cy", "Ana"]


def test_a_chain_says_who_they_are_and_what_they_share(store: Store) -> None:
    ana = person(store, "Ana Ruiz", circle=Circle.CORE)
    bo = person(store, "Bo Lind", "Kérial", role_title="buyer")
    cy = person(store, "Cy Park")
    forum = met_at_once("Forum", "2025-05-01", ana, cy)
    store.acquaintances.add(cy, bo, "the choir")
    ends = store.chains.at(store.organisations.find("Kérial") or 0)
    with assert_query_count(29):
        [chain] = store.chains.find(ends, TODAY)
    assert chain.cost == 4
    assert chain.standing.tie(TODAY) is Tie.CIRCLE
    assert [(each.name, each.short) for each in chain.people] == [
        ("Ana Ruiz", "Ana"), ("Cy Park", "Cy"), ("Bo Lind", "Bo"),
    ]  # fmt: skip
    first, second = chain.steps
    assert first.link == Link(Bond.EVENT, forum)
    assert (first.shared, first.day) == ("Forum", date(2025, 5, 1))
    assert (second.link.bond, second.shared) == (Bond.KNOWS, "the choir")
    assert chain.last.organisation == "Kérial"


def test_a_group_hides_neither_former_colleagues_nor_the_way_that_is_evidence(store: Store) -> None:
    ana, bo, cy, di = (person(store, name) for name in ("Ana", "Bo", "Cy", "Di"))
    for number in (ana, bo, cy, di):
        store.people.change(number, TODAY, groups=("industry",))
    met_at_once("Forum", "2025-05-01", ana, bo)
    once(store, ana, "Kérial", "2012", "2020")
    once(store, cy, "Kérial", "2014", "")
    once(store, di, "Kérial", "2014", "2021")
    for number in (bo, cy, di):
        store.touches.log(number, TODAY, Channel.PHONE)
    first, *others = store.chains.find([ana], TODAY)
    assert (first.first.name, first.steps[0].link.bond) == ("Bo", Bond.EVENT)
    proofs = {chain.first.name: (chain.cost, chain.steps[0].proof) for chain in others}
    at = store.organisations.find("Kérial") or 0
    assert proofs == {"Cy": (3, None), "Di": (3, Link(Bond.ONCE, at, until="2020"))}


def test_circles_read_once_give_the_chains_of_circles_read_from_everybody(store: Store) -> None:
    chance = Random(13)
    people = [person(store, f"P{at}") for at in range(12)]
    places = [store.people.add(f"At {at}", TODAY, organisation=f"Firm {at}").id for at in range(4)]
    firms = [store.organisations.find(f"Firm {at}") for at in range(4)]
    groups = [models.PeopleGroup.create(uid=str(at), name=str(at), sort_name="") for at in range(4)]
    assert places
    lengths = set()
    for each in range(40):
        models.Membership.delete().execute()
        models.Affiliation.delete().execute()
        models.Attendance.delete().execute()
        models.Knows.delete().execute()
        for number in people:
            tie = chance.choice((1, 1, 1, 2)), chance.choice((None, None, None, TODAY))
            place = chance.choice((None, *firms))
            fields = {"strength": tie[0], "connected_on": tie[1], "organisation": place}
            models.Person.update(fields).where(models.Person.id == number).execute()
            for group in chance.sample(groups, chance.choice((0, 0, 1, 2))):
                models.Membership.create(person=number, group=group)
            if chance.random() < 0.4:
                until = chance.choice((None, "2015", "2020"))
                models.Affiliation.create(
                    person=number, organisation=chance.choice(firms), started="2014", ended=until
                )
        met_at_once(str(each), "2025-05-01", *chance.sample(people, 3))
        one, other = chance.sample(people, 2)
        models.Knows.create(person=one, known=other)
        end = chance.choice(people)
        found = store.chains.find([end], TODAY)
        assert [(chain.cost, tuple(who.id for who in chain.people)) for chain in found] == [
            *find_chains([end], _read_from_each, partial(_ties, store))
        ]
        lengths |= {len(chain.people) for chain in found}
    assert lengths == {1, 2, 3, 4}


def test_a_group_is_read_anew_from_somebody_with_a_shorter_though_dearer_way(store: Store) -> None:
    end, near, further = (person(store, name) for name in ("End", "Near", "Further"))
    colleague, friend, first = (person(store, name) for name in ("Colleague", "Friend", "First"))
    store.acquaintances.add(end, near)
    store.acquaintances.add(near, further)
    for number in (end, colleague):
        once(store, number, "Kérial", "2001", "2005")
    for number in (further, colleague, friend):
        store.people.change(number, TODAY, groups=("choir",))
    store.acquaintances.add(friend, first)
    store.touches.log(first, TODAY, Channel.PHONE)
    [chain] = store.chains.find([end], TODAY)
    assert [who.name for who in chain.people] == ["First", "Friend", "Colleague", "End"]


def _read_from_each(people: Sequence[tuple[int, int]]) -> dict[int, dict[int, int]]:
    return {
        number: {at: link.weight for at, link in linked([number])[number].items()}
        for number, _length in people
    }


def _ties(store: Store, ids: Sequence[int]) -> dict[int, tuple[int, date | None]]:
    standing = store.chains.standing(ids)
    costs = {number: (each.cost(TODAY), each.last) for number, each in standing.items()}
    return {number: (cost, last) for number, (cost, last) in costs.items() if cost is not None}


def test_the_links_are_read_by_indexes(store: Store) -> None:
    person(store, "Ana", "Kérial")
    asked: list[str] = []
    database.driver().set_trace_callback(asked.append)
    linked([1])
    database.driver().set_trace_callback(None)
    plans = [
        step
        for sql in asked
        for *_rest, step in database.execute_sql(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    ]
    tables = "person affiliation membership attendance knows introduction introduction_made".split()
    assert plans
    assert not [step for step in plans if step.startswith("SCAN") and step.split()[1] in tables]
