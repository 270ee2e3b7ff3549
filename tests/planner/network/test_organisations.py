"""Spellings of one organisation are equal; parts of a name are not."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.network.organisations import (
    _careful_key,
    _plain_key,
    is_same_organisation,
    organisation_key,
)

SAME = [
    ("Acme", "ACME Inc.", "Acme, Inc", "acme SAS", "Acme (SAS)", "S.A.S. Acme", "Acme - SA"),
    ("Petit", "SARL Petit", "Petit SARL", "S.A.R.L. Petit", "Petit S. A. R. L.", "petit, s.a.r.l"),
    ("Nestlé", "Nestlé S.A.", "NESTLE SA"),
    ("Saint-Gobain", "Saint Gobain", "SAINT-GOBAIN SA"),
    ("L’Oréal", "L'Oreal", "Loréal", "L'ORÉAL S.A."),
    ("SNCF", "S.N.C.F."),
    ("Tiffany", "Tiffany & Co.", "Tiffany & Co"),
    ("Lidl Stiftung", "Lidl Stiftung & Co. KG", "Lidl Stiftung GmbH & Co. KG"),
    ("Foo", "Foo Pty Ltd", "FOO GmbH", "SAS SARL Foo"),
    ("Scop Le Pain", "SCOP Le Pain", "Le Pain SCOP", "Le Pain"),
    ("AT&T", "ATT", "AT&T Inc."),
]
APART = [
    ("Orange", "Orange Bank"),
    ("Petit", "Petit & Fils"),
    ("Acme", "Acme France"),
    ("SA", "SARL"),
    ("SNC-Lavalin", "Lavalin"),
    ("Kering", "Kering Group"),
    ("!!!", "???"),
]
WORDS = ["acme", "SA", "sarl", "Co", "GmbH", "KG", "Çelik", "ŉa", "ß", "İb", "Ǆ", "obch", "spol"]
LATIN = st.characters(max_codepoint=0x24F)
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=30)


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_spellings_of_one_are_one(names: tuple[str, ...]) -> None:
    assert {organisation_key(name) for name in names} == {organisation_key(names[0])}


@pytest.mark.parametrize("pair", APART, ids=lambda names: names[0])
def test_a_part_of_a_name_is_another_organisation(pair: tuple[str, str]) -> None:
    assert not is_same_organisation(*pair)


@pytest.mark.parametrize("name", ["SA", "SARL", "Coop", "AS", "S.A.", "Co", "&", "†"])
def test_a_name_of_nothing_but_a_legal_form_stays_whole(name: str) -> None:
    assert organisation_key(name)


@given(NAMES)
def test_only_no_name_has_no_key(name: str) -> None:
    assert bool(organisation_key(name)) is bool("".join(name.split()))


@given(NAMES, st.sampled_from([" SA", " SARL", ", Inc.", " GmbH", " S.A.S.", " Ltd"]))
def test_a_legal_form_behind_changes_nothing(name: str, form: str) -> None:
    name = f"x{name}x"
    assert organisation_key(name + form) == organisation_key(name)


@given(NAMES, st.sampled_from(["SA ", "SARL ", "S.A.S. ", "EURL ", "SCI "]))
@example(".", "S.A.S. ")
def test_a_french_form_in_front_changes_nothing(name: str, form: str) -> None:
    name = f"x{name}x"
    assert organisation_key(form + name) == organisation_key(name)


@given(st.lists(st.sampled_from(WORDS) | st.text(LATIN, max_size=4), max_size=4).map(" ".join))
def test_plain_names_have_the_key_that_careful_reading_finds(name: str) -> None:
    assert _plain_key(name) in ("", _careful_key(name))


def test_no_name_is_no_organisation() -> None:
    assert not is_same_organisation("", "")
