"""Two namesakes wrongly made one, taken apart again; the next import keeps them apart."""

from datetime import date, timedelta

import pytest

from db.errors import StoreError
from db.store import Store
from planner.grammar import parse_person
from planner.imports.card import Card
from planner.model.actions import Action, Result
from planner.model.events import Event
from planner.model.people import ContactPoint, PersonFields
from planner.model.vocabulary import Channel, Outcome, PointKind
from planner.network.duplicates.belongings import Belonging, Kind, say_belonging
from tests.db.dumps import dump
from tests.db.importing import PAGE, bring_in, counts

TODAY = date(2026, 3, 3)


def jean(store: Store) -> int:
    """A person with something of every kind."""
    points = tuple(ContactPoint(PointKind.EMAIL, f"jean{place}@x.example") for place in (1, 2))
    fields = PersonFields(organisation="Acme", points=points, groups=("Choir", "Rail"))
    person = store.people.add("Jean Martin", TODAY - timedelta(9), **fields).id
    store.people.change(person, TODAY, via="Ana Ruiz")
    store.people.add("Marc Roy", TODAY, via="Jean Martin")
    for day, gist in ((1, "the mill"), (2, "the ferry")):
        store.touches.log(person, TODAY - timedelta(days=day), Channel.PHONE, gist=gist)
    action = store.actions.store(Action("Ask for the map", person_id=person, day=TODAY), TODAY)
    store.actions.record(action, Result(Outcome.ACHIEVED, TODAY, 10), (), TODAY)
    event = store.events.write_down(Event("Salon", TODAY), TODAY).id or 0
    line = parse_person("Jean Martin gave: tea", TODAY)
    store.debriefs.meet(event, line, "Jean Martin gave: tea", TODAY, person_id=person)
    return person


@pytest.fixture
def person(store: Store) -> int:
    store.people.add("Ana Ruiz", TODAY)
    return jean(store)


def of_kind(things: list[Belonging], *kinds: Kind) -> list[Belonging]:
    """The belongings of some kinds."""
    return [thing for thing in things if thing.kind in kinds]


def test_everything_that_hangs_on_a_person_is_listed_in_words(store: Store, person: int) -> None:
    assert [say_belonging(thing) for thing in store.duplicates.belongings(person)] == [
        *("jean2@x.example", "jean1@x.example", "Group: Rail", "Group: Choir"),
        *("Introduced Marc Roy", "Introduced by Ana Ruiz", "Salon", "Ask for the map"),
        *("phone · the mill", "phone · the ferry"),
    ]


@pytest.mark.parametrize("kind", [kind for kind in Kind if "card" not in kind.value])
def test_each_belonging_goes_to_its_owner_and_nothing_else(
    store: Store, person: int, kind: Kind
) -> None:
    before = store.duplicates.belongings(person)
    [thing, *_others] = of_kind(before, kind)
    other = store.duplicates.take_apart(person, [thing], TODAY)
    assert (other.name, other.organisation) == ("Jean Martin", "Acme")
    assert store.duplicates.belongings(other.id) == [thing]
    assert store.duplicates.belongings(person) == [each for each in before if each != thing]


def test_the_touches_of_actions_and_events_go_with_them(store: Store, person: int) -> None:
    things = of_kind(store.duplicates.belongings(person), Kind.ACTION, Kind.EVENT)
    other = store.duplicates.take_apart(person, things, TODAY)
    assert len(store.touches.of(other.id)) == 2
    assert {touch.gist for touch in store.touches.of(person)} == {"the mill", "the ferry"}
    assert other.last_contact == TODAY
    assert store.people.card(person).last_contact == TODAY - timedelta(days=1)


def test_it_is_one_undo_and_they_are_never_proposed_as_one(store: Store, person: int) -> None:
    before = dump("martin")
    things = store.duplicates.belongings(person)
    other = store.duplicates.take_apart(person, things[::2], TODAY)
    assert store.duplicates.apart() == {(person, other.id)}
    assert store.history.list()[0].what == "Taken apart: Jean Martin"
    store.history.undo()
    assert dump("martin") == before


def test_nothing_marked_is_refused_with_a_sentence(store: Store, person: int) -> None:
    with pytest.raises(StoreError, match="Mark first"):
        store.duplicates.take_apart(person, [], TODAY)


NAMESAKES = (
    Card("Jean Martin", "Jean", "Martin", "Acme", "CTO"),
    Card("Jean Martin", "Jean", "Martin", "Acme", "CFO"),
)


def test_namesakes_whom_an_import_made_one_stay_apart_in_the_next(store: Store) -> None:
    assert len(bring_in(store, *NAMESAKES).joined) == 1
    assert store.people.card(1).role_title == "CFO"
    store.touches.log(1, TODAY, gist="the budget")
    store.touches.log(1, TODAY, gist="the servers")
    [theirs] = [each for each in store.duplicates.belongings(1) if each.text == "the servers"]
    other = store.duplicates.take_apart(1, [theirs], TODAY)
    total = counts(store, *NAMESAKES)
    assert total.created == 0
    assert [store.people.card(number).role_title for number in (1, other.id)] == ["CFO", "CTO"]
    before = dump()["person"]
    assert counts(store, *reversed(NAMESAKES)).created == 0
    assert dump()["person"] == before


def test_the_card_of_a_merged_record_goes_back_with_its_owner(store: Store) -> None:
    cards = [
        Card("Jean Martin", "Jean", "Martin", firm, urls=(f"{PAGE}{firm}",))
        for firm in ("Acme", "Bank")
    ]
    bring_in(store, *cards)
    store.duplicates.merge(1, [2], TODAY)
    things = store.duplicates.belongings(1)
    theirs = [each for each in things if "Bank" in each.text]
    assert [each.kind for each in theirs] == [Kind.OTHER_CARD, Kind.POINT]
    other = store.duplicates.take_apart(1, theirs, TODAY)
    assert (other.name, other.organisation) == ("Jean Martin", "Bank")
    before = dump()
    assert counts(store, *cards).unchanged == 2
    assert dump() == before


def test_the_last_card_may_go_and_the_other_is_the_last_one_then(store: Store) -> None:
    cards = [Card("Jean Martin", organisation=firm, urls=(f"{PAGE}{firm}",)) for firm in "AB"]
    bring_in(store, *cards)
    store.duplicates.merge(1, [2], TODAY)
    [card] = of_kind(store.duplicates.belongings(1), Kind.CARD)
    store.duplicates.take_apart(1, [card], TODAY)
    assert store.duplicates.belongings(1)[0].kind is Kind.CARD
    assert of_kind(store.duplicates.belongings(1), Kind.OTHER_CARD) == []
