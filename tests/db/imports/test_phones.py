"""Telephone numbers: two spellings of one are one, in the country that is configured."""

from pathlib import Path

import pytest

from db.network.duplicates.candidates import same_phone
from db.store import Store
from planner.imports.card import Card
from planner.imports.phones import bare_phone
from planner.model.settings import Practice
from planner.network.duplicates.candidate import Reason
from tests.db.importing import bring_in

SAME = [
    ("FR", "06 12 34 56 78", "+33 6 12 34 56 78"),
    ("FR", "06.12.34.56.78", "0033612345678"),
    ("FR", "06-12-34-56-78", "+33 (0)6 12 34 56 78"),
    ("FR", "0033 (0)6 12 34 56 78", "+33612345678"),
    ("FR", "tel:+33-6-12-34-56-78", "0612345678"),
    ("FR", "04 78 00 00 00 poste 12", "+33 4 78 00 00 00"),
    ("FR", "+33478000000;ext=12", "04 78 00 00 00 x 14"),
    ("FR", "04 78 00 00 00 #3", "04 78 00 00 00"),
    ("FR", "+1 202 555 0123", "001 (202) 555-0123"),
    ("US", "(202) 555-0123", "+1 202-555-0123"),
    ("US", "202.555.0123 ext. 7", "1 202 555 0123"),
    ("US", "011 33 6 12 34 56 78", "+33 6 12 34 56 78"),
    ("GB", "07400 123456", "+44 (0)7400 123456"),
    ("BE", "0470 12 34 56", "0032 470 12 34 56"),
    ("CH", "044 668 18 00", "+41 44 668 18 00"),
    ("DE", "030 123456", "+49 30 123456"),
    ("", "06 12 34 56 78", "+33 6 12 34 56 78"),
    ("", "0033612345678", "+33 6 12 34 56 78"),
]
OTHER = [
    ("FR", "06 12 34 56 78", "07 12 34 56 78"),
    ("FR", "06 12 34 56 78", "+32 6 12 34 56 78"),
    ("FR", "06 12 34 56 78", "+33 7 12 34 56 78"),
    ("BE", "0470 12 34 56", "+33 470 12 34 56"),
    ("US", "(202) 555-0123", "+44 202 555 0123"),
    ("FR", "3615", "04 78 00 36 15"),
    ("FR", "nonsense", "06 12 34 56 78"),
    ("", "nonsense", "1234567"),
]


@pytest.mark.parametrize(("country", "one", "other"), SAME)
def test_two_spellings_are_one_number(country: str, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        assert same_phone(bare_phone(first), bare_phone(second), country)


@pytest.mark.parametrize(("country", "one", "other"), OTHER)
def test_numbers_that_look_alike_are_two(country: str, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        assert not same_phone(bare_phone(first), bare_phone(second), country)


@pytest.mark.parametrize(("country", "possible"), [("FR", 0), ("BE", 1), ("", 1)])
def test_the_country_that_is_configured_decides(
    tmp_path: Path, country: str, possible: int
) -> None:
    practice = Practice(country=country)
    store = Store(tmp_path / "phones.db", practice)
    bring_in(store, Card("Ana Ruiz", phones=("0612 34 56 78",)))
    plan = bring_in(store, Card("Ana", phones=("+32 612 34 56 78",)))
    assert [Reason.PHONE in likeness.reasons for likeness in plan.alike] == [True] * possible
    written = [person.points[0].value for person in map(store.people.card, (1, 2))]
    assert written == ["0612 34 56 78", "+32 612 34 56 78"]
    store.close()
