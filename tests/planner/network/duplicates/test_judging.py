"""The judgement on two people: tiers, reasons, and evidence against."""

from typing import Any

import pytest

from planner.network.duplicates.candidate import Candidate, Doubt, Pair, Reason, Tier
from planner.network.duplicates.search import duplicates
from tests.planner.network.duplicates.means import MEANS

ACME = {"organisation": "acme"}


def found(one: Candidate, other: Candidate) -> Pair | None:
    """The pair of two people, the same whichever comes first."""
    pairs = duplicates([one, other], MEANS)
    assert duplicates([other, one], MEANS) == pairs
    return pairs[0] if pairs else None


def person(number: int, name: str, **known: str) -> Candidate:
    """A person with at most one address of a kind."""
    keys: dict[str, Any] = {
        part: frozenset(known[part].split())
        for part in ("emails", "profiles", "phones")
        if part in known
    }
    return Candidate(
        number,
        name,
        organisation=known.get("organisation", ""),
        birthday=known.get("birthday", ""),
        **keys,
    )


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Hélène Petit", "HELENE PETIT", Reason.SAME_NAME),
        ("Anne Le Roux", "Anne Leroux", Reason.SAME_NAME),
        ("Petit Anne", "Anne Petit", Reason.ORDER),
        ("Jean-Pierre Martin", "JP Martin", Reason.NICKNAME),
        ("Jean-Pierre Martin", "J.-P. MARTIN", Reason.NICKNAME),
        ("Christophe Morel", "Chris Morel", Reason.NICKNAME),
        ("Catherine Morel", "Cathy Morel", Reason.NICKNAME),
        ("William Stone", "Bill Stone", Reason.NICKNAME),
        ("王小明", "王小明", Reason.SAME_NAME),
    ],
)
def test_a_name_and_a_firm_or_a_number_are_likely(one: str, other: str, reason: Reason) -> None:
    pair = found(person(1, one, **ACME), person(2, other, **ACME))
    assert pair == Pair(1, 2, Tier.LIKELY, (reason, Reason.ORGANISATION))
    pair = found(person(1, one, phones="612345678"), person(2, other, phones="612345678"))
    assert pair == Pair(1, 2, Tier.LIKELY, (reason, Reason.PHONE))
    pair = found(person(1, one), person(2, other))
    assert pair == Pair(1, 2, Tier.POSSIBLE, (reason,))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("A. Petit", "Anne Petit", Reason.INITIALS),
        ("Petit A.", "Anne Petit", Reason.INITIALS),
        ("Jean Dupont", "Jean Dupond", Reason.SPELLING),
        ("Dupond Jean", "Jean Dupont", Reason.SPELLING),
        ("Jean-Piere Martin", "Jean-Pierre Martin", Reason.SPELLING),
    ],
)
def test_a_name_nearly_the_same_is_possible(one: str, other: str, reason: Reason) -> None:
    pair = found(person(1, one, **ACME), person(2, other, **ACME))
    assert pair == Pair(1, 2, Tier.POSSIBLE, (reason, Reason.ORGANISATION))
    assert found(person(1, one), person(2, other)) == Pair(1, 2, Tier.POSSIBLE, (reason,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Michel Petit", "Michèle Petit"),
        ("Jean Petit", "Jeanne Petit"),
        ("Mario Rossi", "Maria Rossi"),
        ("Robert Stone", "Bill Stone"),
        ("Jean-Pierre Martin", "Jean-Paul Martin"),
        ("Jean Pierre Martin", "Jean Paul Martin"),
        ("Jean P. Martin", "Jean M. Martin"),
        ("M. Petit", "Mme Petit"),
        ("Anne Garcia Lopez", "Anne Garcia Marquez"),
        ("Jean Petit", "Jean Petit fils"),
    ],
)
def test_other_people_of_one_family_are_told_apart(one: str, other: str) -> None:
    assert found(person(1, one, **ACME), person(2, other, **ACME)) is None
    shared = {"emails": "petit@home.example", "phones": "612345678"}
    pair = found(person(1, one, **shared), person(2, other, **shared))
    assert pair is None or (pair.tier is Tier.SURE and "Garcia" in one)


def test_a_page_of_ones_own_is_sure_whatever_the_name() -> None:
    page = {"profiles": "linkedin.com/in/anne"}
    pair = found(person(1, "Anne Petit", **page), person(2, "Nan Q.", **page))
    assert pair is not None
    assert pair.tier is Tier.SURE


def test_a_page_of_a_firm_needs_a_part_of_the_name() -> None:
    page = {"profiles": "acme.example/team"}
    assert found(person(1, "Anne Petit", **page), person(2, "Marc Durand", **page)) is None
    pair = found(person(1, "Anne Petit", **page), person(2, "Anne Durand", **page))
    assert pair is not None
    assert pair.tier is Tier.SURE


@pytest.mark.parametrize("other", ["Anne Durand", "A. Petit", "Anne", "Petit Anne", "Mme Petit"])
def test_an_email_and_a_part_of_the_name_are_sure(other: str) -> None:
    email = {"emails": "anne@home.example"}
    pair = found(person(1, "Anne Petit", **email), person(2, other, **email))
    assert pair is not None
    assert (pair.tier, pair.reasons[0]) == (Tier.SURE, Reason.EMAIL)


@pytest.mark.parametrize(
    "email", ["info@acme.example", "contact.paris@acme.example", "no-reply@acme.example"]
)
def test_a_mailbox_of_an_office_is_no_evidence(email: str) -> None:
    assert found(person(1, "Anne Petit", emails=email), person(2, "Anne Roy", emails=email)) is None


def test_other_pages_and_other_birthdays_are_evidence_against() -> None:
    pages = [{"profiles": f"linkedin.com/in/{name}"} for name in ("anne", "anne-2")]
    one, other = (person(place, "Anne Petit", **ACME, **page) for place, page in enumerate(pages))
    assert found(one, other) is None
    days = [{"birthday": day} for day in ("1960-02-01", "1990-02-01")]
    one, other = (person(place, "Jean Petit", **ACME, **day) for place, day in enumerate(days))
    assert found(one, other) is None


def test_a_doubt_makes_what_was_sure_possible() -> None:
    one = person(1, "Jean Petit", emails="jean@home.example", birthday="1960-02-01")
    other = person(2, "Jean Petit", emails="jean@home.example", birthday="1990-02-01")
    pair = found(one, other)
    assert pair is not None
    assert (pair.tier, pair.doubts) == (Tier.POSSIBLE, (Doubt.BIRTHDAYS,))


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("1960-02-01", "--02-01", False),
        ("--02-01", "--02-02", True),
        ("1960-02-01", "", False),
        ("1960-02-01", "1961-02-01", True),
    ],
)
def test_a_birthday_without_its_year_agrees_with_any(one: str, other: str, differ: bool) -> None:
    first = person(1, "Jean Petit", birthday=one)
    assert (found(first, person(2, "Jean Petit", birthday=other)) is None) is differ


def test_a_number_that_three_people_bear_is_no_evidence() -> None:
    phone = {"phones": "140000000"}
    people = [
        *(person(1, "Anne Petit", **phone), person(2, "Anne Petit", **phone)),
        *(person(3, "Marc Roy", **phone), person(4, "Léa Blanc", **phone)),
    ]
    [pair] = duplicates(people, MEANS)
    assert pair == Pair(1, 2, Tier.POSSIBLE, (Reason.SAME_NAME,))
    [pair] = duplicates(people[:3], MEANS)
    assert pair.tier is Tier.LIKELY


def test_three_records_of_one_person_keep_their_evidence() -> None:
    people = [person(number, "Anne Petit", phones="612345678") for number in (1, 2, 3)]
    assert [pair.tier for pair in duplicates(people, MEANS)] == [Tier.LIKELY] * 3


def test_names_without_a_family_name_are_compared_too() -> None:
    phone = {"phones": "612345678"}
    assert found(person(1, ",0", **phone), person(2, "0-0", **phone)) is None
    assert found(person(1, "Anne-Marie", **phone), person(2, "Anne", **phone)) is not None
