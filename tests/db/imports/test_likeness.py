"""Likely duplicates that an import tells are those that then wait under Duplicates."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.network.duplicates.candidates import same_phone
from db.store import Store
from jobs.find_duplicates import find_duplicates
from planner.imports.card import Card
from planner.imports.likeness import Likeness
from planner.imports.plan import Counts
from planner.network.duplicates.candidate import Reason, Tier
from tests.db.importing import ANA, PAGE, bring_in
from tests.stores import empty_store

ELSEWHERE = Card("ana  RUIZ", organisation="Beta", phones=("06 12 34 56 78",))
NAMES = st.builds(
    "{} {}".format,
    st.sampled_from("Anne Ann Bob Robert R. Jean-Pierre JP Michel Michèle Mme".split()),
    st.sampled_from("Petit PETIT Petti Le\u00a0Roux Leroux Petit-Durand Anne".split()),
)
CARDS = st.builds(
    lambda name, firm, emails, pages, phones: Card(
        name, organisation=firm, emails=emails, urls=pages, phones=phones
    ),
    NAMES,
    st.sampled_from(("", "Acme", "ACME Inc.")),
    st.sampled_from(((), ("a@x.example",), ("info@x.example",))),
    st.sampled_from(((), (f"{PAGE}a",), (f"{PAGE}b",), (f"{PAGE}c",), ("firm.example/team",))),
    st.sampled_from(((), ("06 12 34 56 78",), ("+33 6 12 34 56 78 poste 3",), ("+32612345678",))),
)


def alike(store: Store, *cards: Card) -> list[Likeness]:
    return [*bring_in(store, *cards).alike]


def test_the_same_name_elsewhere_is_created_and_told(store: Store) -> None:
    bring_in(store, ANA)
    plan = bring_in(store, ELSEWHERE)
    assert plan.total == Counts(created=1, possible=1)
    told = Likeness("ana  RUIZ", "Ana Ruiz", "Acme", Tier.POSSIBLE, (Reason.SAME_NAME,))
    assert [*plan.alike] == [told]


def test_another_page_of_the_same_site_is_another_person(store: Store) -> None:
    bring_in(store, ANA)
    assert alike(store, Card("Ana Ruiz", organisation="Acme", urls=(f"{PAGE}ana-2",))) == []


def test_an_address_under_a_name_with_nothing_in_common_is_not_told(store: Store) -> None:
    bring_in(store, ANA)
    assert alike(store, Card("The Office", emails=ANA.emails)) == []


@pytest.mark.parametrize("spelling", ["+33 6 12 34 56 78", "0033612345678", "+33 (0)6 12 34 56 78"])
def test_one_number_in_two_spellings_is_told(store: Store, spelling: str) -> None:
    bring_in(store, ELSEWHERE)
    (likeness,) = alike(store, Card("Ana", phones=(spelling,)))
    assert Reason.PHONE in likeness.reasons


def test_another_number_of_the_same_ending_is_not(store: Store) -> None:
    bring_in(store, ELSEWHERE)
    assert alike(store, Card("Ana", phones=("+33 7 12 34 56 78",))) == []
    assert not same_phone("06 12 34 56 78", "+33 7 12 34 56 78")
    assert not same_phone("nonsense", "1234567")


def test_who_is_found_again_is_like_nobody(store: Store) -> None:
    bring_in(store, ANA, ELSEWHERE)
    plan = bring_in(store, ANA, ELSEWHERE)
    assert (plan.total, plan.alike) == (Counts(unchanged=2), ())


def test_two_of_one_name_in_one_file_are_told(store: Store) -> None:
    two = [Card("Bo Li", urls=("x.example/b",)), Card("Bo Li", organisation="Acme")]
    plan = bring_in(store, *two)
    assert plan.total == Counts(created=2, possible=1)


def test_the_library_of_numbers_is_loaded_only_where_endings_agree() -> None:
    code = "import sys; import db.imports.imports; print('phonenumbers' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.split() == [b"False"]


@settings(max_examples=60, deadline=None)
@given(st.lists(CARDS, max_size=5), st.lists(CARDS, max_size=5))
def test_what_is_told_waits_under_duplicates(before: list[Card], cards: list[Card]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = empty_store(Path(folder, "alike.db"))
        try:
            bring_in(store, *before)
            known = store.duplicates.there()
            told = bring_in(store, *cards)
            waiting = {pair.other for pair in find_duplicates(store) if pair.other not in known}
            assert told.total.possible == len(told.alike) == len(waiting)
        finally:
            store.close()
