"""Sums are typed with a comma or a point, and kept in hundredths."""

from collections.abc import Iterator
from datetime import date

import pytest
from babel.core import get_global
from babel.numbers import get_territory_currencies
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.language.currencies import currencies
from planner.language.money import MOST, currency_sign, parse_sum, say_money, say_sum


@pytest.mark.parametrize(
    ("typed", "sum_"),
    [
        ("12,50", 1250), ("12.50", 1250), ("12,5", 1250), ("12", 1200), ("0", 0), (" 12 € ", 1200),
        ("€12.05", 1205), ("1 200,05", 120005), ("1\u202f200", 120000), ("", None), ("  ", None),
    ],
)  # fmt: skip
def test_a_sum_is_understood(typed: str, sum_: int | None) -> None:
    assert parse_sum(typed) == sum_


@pytest.mark.parametrize(
    "typed", ["a", "12 13", "12,505", "-1", "1,2,3", "١٢", "12.", "€", str(MOST + 1)]
)
def test_what_is_no_sum_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\w+ .*\."):
        parse_sum(typed)


@given(st.integers(0, MOST * 100))
def test_what_is_said_can_be_typed_again(hundredths: int) -> None:
    assert parse_sum(say_sum(hundredths)) == hundredths


CODES = sorted(set(currencies().values()))


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    yield
    language.use_currency("")
    language.use("en")


@pytest.mark.parametrize(
    ("code", "english", "french"),
    [
        ("EUR", "€12.50", "12,50\u00a0€"),
        ("GBP", "£12.50", "12,50\u00a0£"),
        ("USD", "$12.50", "12,50\u00a0$"),
        ("CHF", "CHF\u00a012.50", "12,50\u00a0CHF"),
        ("XOF", "XOF\u00a012.50", "12,50\u00a0XOF"),
    ],
)
def test_a_sum_is_said_with_its_currency(code: str, english: str, french: str) -> None:
    language.use_currency(code)
    assert say_money(1250) == english
    language.use("fr")
    assert say_money(1250) == french


@pytest.mark.parametrize(
    ("territory", "sign"),
    [("FR", "€"), ("GB", "£"), ("US", "$"), ("CH", "CHF"), ("CA", "CAD"), ("", "€"), ("XX", "€")],
)
def test_without_a_currency_that_of_the_territory_counts(territory: str, sign: str) -> None:
    language.use_currency("", territory)
    assert currency_sign() == sign
    language.use_currency("CHF", territory)
    assert currency_sign() == "CHF"


def test_the_currencies_are_those_of_the_unicode_consortium() -> None:
    known = {
        territory: found[0]
        for territory in get_global("territory_currencies")
        if len(territory) == 2
        and (found := get_territory_currencies(territory, date(2026, 3, 3), tender=True))
    }
    assert currencies() == known


@given(st.integers(0, MOST * 100), st.sampled_from(CODES), st.sampled_from(language.LANGUAGES))
def test_what_is_said_with_a_currency_can_be_typed_again(
    hundredths: int, code: str, spoken: str
) -> None:
    language.use_currency(code)
    try:
        language.use(spoken)
        assert parse_sum(say_money(hundredths)) == hundredths
    finally:
        language.use("en")


def test_in_french_a_comma_is_said() -> None:
    try:
        language.use("fr")
        assert say_sum(1205) == "12,05"
    finally:
        language.use("en")
