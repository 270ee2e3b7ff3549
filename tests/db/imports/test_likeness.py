"""Likely duplicates of people of the store are told, whatever makes them alike."""

import subprocess
import sys

import pytest

from db.imports.likeness import same_phone
from db.store import Store
from planner.imports.card import Card
from planner.imports.likeness import Likeness, Sign
from planner.imports.plan import Counts
from tests.db.importing import ANA, PAGE, bring_in

ELSEWHERE = Card("ana  RUIZ", organisation="Beta", phones=("06 12 34 56 78",))


def alike(store: Store, *cards: Card) -> list[Likeness]:
    return [*bring_in(store, *cards).alike]


def test_the_same_name_elsewhere_is_created_and_told(store: Store) -> None:
    bring_in(store, ANA)
    plan = bring_in(store, ELSEWHERE)
    assert plan.total == Counts(created=1, possible=1)
    assert [*plan.alike] == [Likeness("ana  RUIZ", "Ana Ruiz", "Acme", Sign.NAME)]


def test_a_new_profile_at_the_same_organisation_is_told(store: Store) -> None:
    bring_in(store, ANA)
    again = Card("Ana Ruiz", organisation="Acme", urls=(f"{PAGE}ana-2",))
    (likeness,) = alike(store, again)
    assert likeness.sign is Sign.NAME_AND_ORGANISATION


def test_an_address_under_another_name_is_told(store: Store) -> None:
    bring_in(store, ANA)
    (likeness,) = alike(store, Card("The Office", emails=ANA.emails))
    assert likeness.sign is Sign.EMAIL


@pytest.mark.parametrize("spelling", ["+33 6 12 34 56 78", "0033612345678", "+33 (0)6 12 34 56 78"])
def test_one_number_in_two_spellings_is_told(store: Store, spelling: str) -> None:
    bring_in(store, ELSEWHERE)
    (likeness,) = alike(store, Card("A. R.", phones=(spelling,)))
    assert likeness.sign is Sign.PHONE


def test_another_number_of_the_same_ending_is_not(store: Store) -> None:
    bring_in(store, ELSEWHERE)
    assert alike(store, Card("A. R.", phones=("+33 7 12 34 56 78",))) == []
    assert not same_phone("06 12 34 56 78", "+33 7 12 34 56 78")
    assert not same_phone("nonsense", "1234567")


def test_who_is_found_again_is_like_nobody(store: Store) -> None:
    bring_in(store, ANA, ELSEWHERE)
    plan = bring_in(store, ANA, ELSEWHERE)
    assert (plan.total, plan.alike) == (Counts(unchanged=2), ())


def test_two_of_one_name_in_one_file_are_told(store: Store) -> None:
    two = [Card("Bo Li", organisation="Acme", urls=(f"{PAGE}{page}",)) for page in ("a", "b")]
    plan = bring_in(store, *two)
    assert plan.total == Counts(created=2, possible=1)


def test_the_library_of_numbers_is_loaded_only_where_endings_agree() -> None:
    code = "import sys; import db.imports.imports; print('phonenumbers' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.split() == [b"False"]
