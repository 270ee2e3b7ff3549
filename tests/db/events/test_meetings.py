from datetime import date

import pytest

from db.models import Introduction
from db.store import Store
from planner.grammar import parse_person
from planner.model.actions import introduces
from planner.model.people import Encounter
from planner.model.vocabulary import Channel, Circle, Direction, Kind, Reason
from planner.network.query import EVERYBODY
from planner.today.deed import deed_for

FRIDAY = date(2026, 3, 6)
LINE = (
    "Nadia Ferrand @Kérial, DAF #finance nadia@kerial.fr +33 6 12 34 56 78"
    " need: CFO in transition promise: send the article friday thanks *"
)


def meet(
    store: Store, line: str, today: date, *, person_id: int | None = None, new: bool = False
) -> Encounter:
    return store.meetings.record(parse_person(line, today), today, person_id=person_id, new=new)


def test_a_new_person_is_added_with_all_the_line_says(store: Store, today: date) -> None:
    met = meet(store, LINE, today)
    nadia = met.person
    assert met.created
    assert (nadia.name, nadia.given, nadia.family) == ("Nadia Ferrand", "Nadia", "Ferrand")
    assert (nadia.organisation, nadia.role_title, nadia.groups) == ("Kérial", "DAF", ("finance",))
    assert [point.value for point in nadia.points] == ["nadia@kerial.fr", "+33 6 12 34 56 78"]
    assert (nadia.need, nadia.enjoyed) == ("CFO in transition", True)


def test_meeting_is_contact(store: Store, today: date) -> None:
    met = meet(store, LINE, today)
    assert met.touch is not None
    assert (met.touch.day, met.touch.channel) == (today, Channel.IN_PERSON)
    assert met.touch.direction is Direction.TWO_WAY
    assert met.person.last_contact == today


def test_thanks_and_promises_become_dated_actions(store: Store, today: date) -> None:
    thanks, promise = meet(store, LINE, today).actions
    assert (thanks.kind, thanks.title) == (Kind.THANKS, "Thank Nadia Ferrand")
    assert (thanks.day, thanks.person) == (date(2026, 3, 4), "Nadia Ferrand")
    assert (promise.kind, promise.title) == (Kind.PROMISE, "Send the article to Nadia Ferrand")
    assert (promise.day, promise.person) == (FRIDAY, "Nadia Ferrand")


def test_thanks_wait_for_a_working_day_and_a_typed_day_does_not(store: Store) -> None:
    thanks, promise = meet(store, "Ana promise: the book on sunday thanks", FRIDAY).actions
    assert (thanks.day, promise.day) == (date(2026, 3, 9), date(2026, 3, 8))


def test_a_promise_without_a_day_waits_for_a_working_day(store: Store) -> None:
    [promise] = meet(store, "Ana promise: the book", date(2026, 3, 5)).actions
    assert promise.day == date(2026, 3, 9)


def test_a_promise_keeps_the_day_that_was_shown_if_midnight_passes(store: Store) -> None:
    wednesday, thursday = date(2026, 3, 4), date(2026, 3, 5)
    line = parse_person("Ana promise: the book thanks", date(2026, 3, 3))
    assert line.promises[0].day == FRIDAY
    for record in (store.meetings.record, store.meetings.add_person):
        thanks, promise = record(line, wednesday).actions
        assert (thanks.day, promise.day) == (thursday, FRIDAY)


def test_meeting_is_one_change(store: Store, today: date) -> None:
    meet(store, LINE, today)
    [change] = store.history.list()
    assert change.what == "Met: Nadia Ferrand"
    store.history.undo()
    assert store.people.count(EVERYBODY) == 0
    assert store.actions.find("") == []
    store.history.redo()
    assert store.people.count(EVERYBODY) == 1


def test_a_person_known_by_name_and_organisation_is_updated(store: Store, today: date) -> None:
    first = meet(store, "Nadia Ferrand @Kérial, DAF #finance need: a CFO note: tall *", today)
    again = meet(
        store,
        "nadia ferrand @kerial #Lyon n@x.fr need: a flat need: a CFO offer: tea note: likes tea",
        today,
    )
    nadia = again.person
    assert (again.created, nadia.id) == (False, first.person.id)
    assert (nadia.name, nadia.organisation, nadia.role_title) == ("Nadia Ferrand", "Kérial", "DAF")
    assert nadia.groups == ("finance", "Lyon")
    assert (nadia.need, nadia.offer) == ("a CFO; a flat", "tea")
    assert (nadia.notes, nadia.enjoyed) == ("tall\nlikes tea", True)
    assert len(store.touches.of(nadia.id)) == 2


def test_saying_the_same_again_adds_nothing_but_the_touch(store: Store, today: date) -> None:
    line = "Nadia Ferrand @Kérial, DAF #finance n@k.fr need: a CFO note: tall"
    first, again = meet(store, line, today), meet(store, line, today)
    assert again.person == first.person


def test_an_address_is_known_if_a_part_of_the_name_agrees(store: Store, today: date) -> None:
    first = meet(store, "Nadia Ferrand @Kérial, DAF nadia@kerial.fr", today)
    again = meet(store, "Nadia NADIA@kerial.fr @Acme", today)
    assert (again.created, again.person.id) == (False, first.person.id)
    assert (again.person.organisation, again.person.role_title) == ("Acme", "")
    assert meet(store, "Paul nadia@kerial.fr", today).created


def test_a_profile_is_known_whatever_the_name(store: Store, today: date) -> None:
    first = meet(store, "Nadia F https://www.linkedin.com/in/nadia-f/", today)
    again = meet(store, "Mme Ferrand linkedin.com/in/nadia%2Df", today)
    assert (again.created, again.person.id) == (False, first.person.id)


@pytest.mark.parametrize("line", ["Nadia @Kérial", "Nadia Ferrand @Acme", "Nadia Ferand @Kérial"])
def test_another_name_or_organisation_is_another_person(
    store: Store, today: date, line: str
) -> None:
    meet(store, "Nadia Ferrand @Kérial", today)
    assert meet(store, line, today).created


@pytest.mark.parametrize(
    "line", ["Nadia Ferrand", "🚀 FERRAND Nadia", "Dr Nadia Ferrand", "Mme Ferrand note: tall"]
)
def test_the_only_bearer_of_a_name_is_meant(store: Store, today: date, line: str) -> None:
    first = meet(store, "Nadia Ferrand @Kérial", today)
    again = meet(store, line, today)
    assert (again.created, again.person.id) == (False, first.person.id)
    assert meet(store, line, today, new=True).created


def test_an_organisation_that_none_of_a_name_has_means_a_new_person(
    store: Store, today: date
) -> None:
    for organisation in ("Kérial", "Acme"):
        meet(store, f"Nadia Ferrand @{organisation}", today)
    found = store.people.meant(parse_person("Nadia Ferrand @Engie, buyer", today))
    assert (found.open, found.sure, len(found.same)) == (False, None, 2)
    store.people.add("Nadia Ferrand", today)  # of whom no organisation is known
    assert store.people.meant(parse_person("Nadia Ferrand @Engie", today)).open


@pytest.mark.parametrize("line", ["Nadia Ferrand", "Nadia Ferrand @Kérial", "Mme Ferrand"])
def test_of_two_of_a_name_at_one_firm_none_is_guessed(store: Store, today: date, line: str) -> None:
    first = meet(store, "Nadia Ferrand @Kérial", today).person.id
    second = meet(store, "Nadia Ferrand @Kérial", today, new=True).person.id
    found = store.people.meant(parse_person(line, today))
    assert (found.open, [row.id for row in found.same]) == (True, [first, second])
    assert meet(store, line, today, person_id=second).person.id == second


@pytest.mark.parametrize(
    "promise",
    [
        "introduce her to Élise Delorme",
        "la présenter à Élise Delorme vendredi",
        "lui présenter Élise Delorme",
        "introduce Élise Delorme to her",
    ],
)
def test_a_promised_introduction_stays_a_promise_and_links_both(
    store: Store, today: date, promise: str
) -> None:
    meet(store, "Élise Delorme", today)
    [action] = meet(store, f"Nadia Ferrand promise: {promise}", today).actions
    assert (action.kind, introduces(action)) == (Kind.PROMISE, True)
    assert (action.person, action.to_person) == ("Nadia Ferrand", "Élise Delorme")
    assert action.day is not None
    [proposed] = store.day.agenda(action.day).proposed
    assert (proposed.id, proposed.reason) == (action.id, Reason.PROMISE)


def test_a_promised_introduction_of_two_others_is_one_of_these_two(
    store: Store, today: date
) -> None:
    for name in ("Élise Delorme", "Sophie Arnaud"):
        meet(store, name, today)
    said = "Nadia Ferrand promise: introduce Sophie Arnaud to Élise Delorme"
    [action] = meet(store, said, today).actions
    assert action.kind is Kind.INTRODUCE
    assert (action.person, action.to_person) == ("Sophie Arnaud", "Élise Delorme")


@pytest.mark.parametrize(
    "promise",
    [
        "introduce Paul to Élise Delorme",
        "présenter Élise Delorme à Paul",
        "introduce her to Paul",
        "lui présenter Paul",
        "introduce Bob Unknown to Élise Delorme",
        "présenter Élise Delorme à Bob Unknown",
        "introduce her to Bob Unknown",
        "introduce her to Élise Delorme and Paul Roche",
        "la présenter à Élise Delorme et Paul Roche",
    ],
)
def test_a_promised_introduction_of_a_person_who_is_not_certain_stays_a_promise(
    store: Store, today: date, promise: str
) -> None:
    for name in ("Élise Delorme", "Paul Martin", "Paul Roche"):
        meet(store, name, today)
    [action] = meet(store, f"Nadia Ferrand promise: {promise}", today).actions
    assert (action.title, action.kind) == (deed_for(promise, "Nadia Ferrand"), Kind.PROMISE)
    assert (action.person, action.to_person) == ("Nadia Ferrand", "")


def test_one_address_of_two_people_leaves_it_open(store: Store, today: date) -> None:
    for _number in range(2):
        meet(store, "Nadia Ferrand team@kerial.fr", today, new=True)
    assert store.people.meant(parse_person("Nadia F team@kerial.fr", today)).open


def test_another_address_makes_no_other_person(store: Store, today: date) -> None:
    meet(store, "Nadia Ferrand @Kérial nadia@kerial.fr", today)
    again = meet(store, "Nadia Ferrand @Kérial nadia@home.fr", today)
    assert not again.created
    assert [point.value for point in again.person.points] == ["nadia@kerial.fr", "nadia@home.fr"]


def test_a_known_connector_is_linked_and_an_unknown_one_kept_as_text(
    store: Store, today: date
) -> None:
    claire = meet(store, "Claire Dupont", today).person
    assert meet(store, "Ana Ruiz via: Claire Dupont", today).person.via == "Claire Dupont"
    assert meet(store, "Bea Ruiz via: Paul", today).person.via == "Paul"
    assert [row.introducer_id for row in Introduction.select()] == [claire.id]


def test_what_was_given_and_asked_stands_with_the_touch(store: Store, today: date) -> None:
    touch = meet(store, "Ana gave: a tip asked: two names", today).touch
    assert touch is not None
    assert (touch.gave, touch.asked) == ("a tip", "two names")


def test_adding_a_person_is_no_contact(store: Store, today: date) -> None:
    added = store.meetings.add_person(parse_person(LINE, today), today)
    assert (added.created, added.touch, added.person.last_contact) == (True, None, None)
    assert len(added.actions) == 2


def test_nothing_that_was_typed_with_a_new_person_is_lost(store: Store, today: date) -> None:
    added = store.meetings.add_person(parse_person("Ana gave: a tip", today), today)
    assert added.touch is not None
    assert (added.touch.gave, added.touch.direction) == ("a tip", Direction.OUT)


def test_meeting_restarts_the_rhythm(store: Store, today: date) -> None:
    before = date(2025, 1, 1)
    person = store.people.add("Ana Ruiz", before, organisation="Acme", circle=Circle.CORE)
    assert person.contact_due == date(2025, 1, 31)
    assert meet(store, "Ana Ruiz @Acme", today).person.contact_due == date(2026, 4, 2)
