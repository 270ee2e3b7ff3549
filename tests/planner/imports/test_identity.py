"""Identity of people: keys, the order of their strength, and vetoes."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.imports.identity import (
    Keys,
    Known,
    email_key,
    is_profile,
    keys,
    phone_key,
    point_key,
    url_key,
)
from planner.model.vocabulary import PointKind


@pytest.mark.parametrize(
    "spelling",
    [
        "https://www.linkedin.com/in/ana-marié",
        "https://www.linkedin.com/in/ana-mari%C3%A9",
        "https://www.linkedin.com/in/ana-mari%c3%a9/",
        "http://fr.linkedin.com/in/Ana-Marie%CC%81?trk=x#top",
        "linkedin.com/in/ana-marié/",
        " HTTPS://LINKEDIN.COM/in/ana-marié ",
    ],
)
def test_spellings_of_one_linkedin_page_have_one_key(spelling: str) -> None:
    assert url_key(spelling) == "linkedin.com/in/ana-marié"


def test_the_path_of_another_site_keeps_its_case_and_question() -> None:
    assert url_key("https://Example.org/Ana?id=1/") == "example.org/Ana?id=1"


def test_an_encoded_slash_is_not_a_slash() -> None:
    assert url_key("https://example.org/a%2fb") == "example.org/a%2Fb"
    assert url_key("https://example.org/a%2fb") != url_key("https://example.org/a/b")


def test_encoding_that_is_no_text_stays() -> None:
    assert url_key("https://example.org/%ff%e9") == "example.org/%FF%E9"


@example("a.org/\u00a0/")
@given(
    st.from_regex(r"(https?://)?(www\.)?[a-z]{1,9}\.org(/[^\x00-\x20]{0,20}){0,3}", fullmatch=True)
)
def test_the_key_of_a_key_is_the_key(url: str) -> None:
    assert url_key(url_key(url)) == url_key(url)


def test_a_site_or_a_company_is_no_profile_of_a_person() -> None:
    assert is_profile(url_key("https://www.linkedin.com/in/ana"))
    assert not is_profile(url_key("https://acme.example/"))
    assert not is_profile(url_key("https://www.linkedin.com/company/acme/"))


def test_an_address_has_a_key_and_anything_else_none() -> None:
    assert email_key(" Ana@Example.ORG ") == "ana@example.org"
    assert email_key("mailto:ana@example.org") == "ana@example.org"
    assert [email_key(text) for text in ("", "ana", "@x.org", "ana@", "a b@x.org")] == [""] * 5


@pytest.mark.parametrize("spelling", ["+33 (0)6 12-34", "0033 6 12 34", "tel:+3361234"])
def test_spellings_of_one_number_have_one_key(spelling: str) -> None:
    assert phone_key(spelling) == "+3361234"


def test_names_are_compared_by_their_keys() -> None:
    assert keys("  José   Cœur ", "Acme").names == keys("jose coeur", "ACME ").names
    assert keys("Dr. Anne Petit, PhD, MBA", "Acme").names == keys("Anne Petit", "Acme").names


ANA = keys("Ana Ruiz", "Acme", emails=["ana@acme.example"], urls=["linkedin.com/in/ana"])


def found(*, among: Keys = ANA, **written: Any) -> int | None:
    known = Known({7: among})
    return known.find(keys(**written))


def test_a_profile_is_enough_even_under_another_name() -> None:
    assert found(name="A. Dupont", urls=["https://www.linkedin.com/in/ana/"]) == 7


def test_an_address_needs_a_part_of_the_name() -> None:
    assert found(name="Ruiz", emails=["ANA@acme.example"]) == 7
    assert found(name="Office", emails=["ana@acme.example"]) is None


def test_an_initial_is_no_part_of_a_name() -> None:
    shared = keys("A. Ruiz", emails=["team@acme.example"])
    assert found(among=shared, name="A. Costa", emails=["team@acme.example"]) is None


def test_a_name_needs_an_organisation() -> None:
    assert found(name="ana ruiz", organisation="ACME") == 7
    assert found(name="Ana Ruiz") is None
    assert found(name="Ana Ruiz", organisation="Beta") is None
    assert found(among=keys("Ana Ruiz"), name="Ana Ruiz") is None


def test_another_profile_on_the_same_site_vetoes_address_and_name() -> None:
    other = ["https://www.linkedin.com/in/ana-2"]
    assert found(name="Ana Ruiz", emails=["ana@acme.example"], urls=other) is None
    assert found(name="Ana Ruiz", organisation="Acme", urls=other) is None


def test_a_profile_on_another_site_vetoes_nothing() -> None:
    elsewhere = ["https://codes.example/ana"]
    assert found(name="Ana Ruiz", organisation="Acme", urls=elsewhere) == 7


def test_another_address_vetoes_the_name() -> None:
    assert found(name="Ana Ruiz", organisation="Acme", emails=["ana@home.example"]) is None


def test_another_uid_vetoes_everything_and_the_same_is_enough() -> None:
    ours = keys("Ana Ruiz", "Acme", uid="u1", urls=["linkedin.com/in/ana"])
    assert found(among=ours, name="X", uid="u1", urls=["linkedin.com/in/zoe"]) == 7
    assert (
        found(
            among=ours, name="Ana Ruiz", organisation="Acme", uid="u2", urls=["linkedin.com/in/ana"]
        )
        is None
    )


def test_the_strongest_key_decides_between_two_people() -> None:
    known = Known({1: keys("Ana Ruiz", "Acme")})
    known.add(2, keys("Ana Maria Ruiz", urls=["linkedin.com/in/ana"]))
    assert known.find(ANA) == 2


def test_a_renamed_person_is_no_longer_found_by_the_old_name() -> None:
    known = Known({1: keys("Ana Ruiz", "Acme")})
    beta = keys("Ana Ruiz", "Beta")
    known.rename(1, beta.names, beta.parts)
    assert known.find(keys("Ana Ruiz", "Acme")) is None
    assert known.find(keys("Ana Ruiz", "Beta")) == 1


@pytest.mark.parametrize(
    ("kind", "value", "key"),
    [
        (PointKind.EMAIL, "Ana@X.org", "ana@x.org"),
        (PointKind.EMAIL, "ask Ana", "ask Ana"),
        (PointKind.PHONE, "0033 6", "+336"),
        (PointKind.PHONE, "at work", "at work"),
        (PointKind.URL, "https://www.x.org/", "x.org"),
    ],
)
def test_what_is_no_address_of_its_kind_is_its_own_key(
    kind: PointKind, value: str, key: str
) -> None:
    assert point_key(kind, value) == key
