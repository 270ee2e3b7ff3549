"""Numbers within a text, in digits and in words of both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.holding_numbers import holds_a_number

HOLDING = [
    *("12 days early", "−15 %", "in ٣ weeks", "n°1", "60k€", "½ of it", "zero complaints"),
    *("twelve days", "seventy clients", "Seventy-five", "Twice as fast", "half the price"),
    *("a third of the cost", "two thirds", "a quarter less", "dozens of firms", "hundreds more"),
    *("sales doubled", "we tripled it", "tenfold", "thousands of users", "halved the delay"),
    *("dix-sept jours", "la Moitié du temps", "quatre-vingts clients", "septante clients"),
    *("treize mois", "seize mois", "neuf clients", "neuf mois sur l’année", "nonante"),
    *("une dizaine de clients", "une centaine", "des milliers d’euros", "une quinzaine"),
    *("un tiers de retours en moins", "trois quarts", "doublé en un an", "le chiffre a triplé"),
    *("x2 en un an", "EUR500", "2x", "10 m²", "J+1", "2e du classement", "24h", "CO2 : 30 %"),
    *("zéro plainte", "une demi-journée", "divisé par deux", "deux millions"),
]
BARE = [
    *("one more", "one day", "often", "weight", "it was a success", "everybody was happy", ""),
    *("seize the day", "we seize every chance", "third-party software", "upper tiers"),
    *("less CO2", "moins de CO₂", "B2B sales", "des m² gagnés", "MP3", "the G20", "H24"),
    *("on behalf of all", "without doubt", "headquarters", "the handful"),
    *("une fois", "un client est revenu", "un bureau neuf", "un regard neuf dans la maison"),
    *("du neuf sans risque", "une semaine", "récent", "centre", "la maintenance", "mains"),
]


@pytest.mark.parametrize("text", HOLDING)
def test_a_number_is_read_in_digits_and_in_words(text: str) -> None:
    assert holds_a_number(text)


@pytest.mark.parametrize("text", BARE)
def test_a_text_without_a_number(text: str) -> None:
    assert not holds_a_number(text)


@given(st.text())
def test_any_text_with_a_digit_holds_a_number(text: str) -> None:
    assert holds_a_number(f"{text} 12 {text}")
