"""A card of a file becomes the card of a person."""

import pytest

from exchange.vcard.people import PersonText, person_of
from planner.imports.card import Card
from tests.exchange.vcard.reading import one_card

ORGANISATION = "The card names an organisation, “{}”, and no person."


def read(*lines: str) -> PersonText:
    return person_of(one_card("\n".join(lines).encode()))


def card(*lines: str) -> Card:
    found = read(*lines)
    assert (found.faults, found.card is None) == ([], False)
    return found.card or Card("")


def test_a_card_has_every_field() -> None:
    found = card(
        "VERSION:3.0",
        "N:Lefèvre;Noémie;;Dr;",
        "FN:Noémie Lefèvre-Roy",
        "ORG:Kérial\\; fils;Finance;Lyon",
        "TITLE:CFO\\, interim",
        "item1.EMAIL;TYPE=INTERNET:noemie@kerial.example",
        "EMAIL;TYPE=home,pref:n@home.example",
        "item1.X-ABLabel:_$!<School>!$_",
        "TEL;TYPE=WORK;TYPE=VOICE:+33 (0)6 12 34 56 78",
        'TEL;VALUE=uri;TYPE="cell,work":tel:+33-7-12;ext=5',
        "URL:https\\://www.linkedin.com/in/noemie",
        "BDAY:19800412",
        "ADR;TYPE=home:;;1 rue X;Lyon\\, 3e;;69003;France",
        "NOTE:one\\ntwo\\, three",
        "CATEGORIES:finance,Lyon\\, centre,Finance",
        "UID:urn:uuid:AB-1",
        "X-ESCALIER-UID:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
        "X-THING;a=b:kept\\, as it is",
    )
    assert found == Card(
        "Noémie Lefèvre-Roy",
        "Noémie",
        "Lefèvre",
        "Kérial; fils",
        "CFO, interim",
        ("n@home.example", "noemie@kerial.example"),
        ("https://www.linkedin.com/in/noemie",),
        ("+33 (0)6 12 34 56 78", "+33-7-12;ext=5"),
        birthday="1980-04-12",
        city="Lyon, 3e",
        notes="one\ntwo, three",
        groups=("finance", "Lyon, centre"),
        labels=(
            ("n@home.example", "home"),
            ("noemie@kerial.example", "School"),
            ("+33 (0)6 12 34 56 78", "work"),
            ("+33-7-12;ext=5", "cell, work"),
        ),
        source_uid="urn:uuid:AB-1",
        kept=(
            "ORG:Kérial\\; fils;Finance;Lyon\n",
            "ADR;TYPE=home:;;1 rue X;Lyon\\, 3e;;69003;France\n",
            "X-THING;a=b:kept\\, as it is\n",
        ),
    )


def test_our_own_id_must_be_one() -> None:
    uid = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"
    assert read("FN:Ana", f"X-ESCALIER-UID:{uid.upper()}").uid == uid
    assert read("FN:Ana", "X-ESCALIER-UID:anything").uid == ""


@pytest.mark.parametrize(
    ("lines", "name", "given", "family"),
    [
        (("N:Ruiz;Ana;Maria",), "Ana Maria Ruiz", "Ana", "Ruiz"),
        (("FN:Ana Ruiz",), "Ana Ruiz", "", ""),
        (("FN:", "N:Ruiz;;;;"), "Ruiz", "", "Ruiz"),
        (("N:;Ana,Maria;;;",), "Ana Maria", "Ana Maria", ""),
        (("N:Ruiz",), "Ruiz", "", "Ruiz"),
        (("FN: Ana  Ruiz ", "N:;;;;", "FN:Other"), "Ana Ruiz", "", ""),
        (("FN:Acme Ana", "N:Ana", "ORG:Acme Ana"), "Acme Ana", "", "Ana"),
    ],
)
def test_the_name_is_shown_as_fn_and_split_as_n(
    lines: tuple[str, ...], name: str, given: str, family: str
) -> None:
    found = card(*lines)
    assert (found.name, found.given, found.family) == (name, given, family)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("ORG:Acme",), ORGANISATION.format("Acme")),
        (("ORG:;Sales", "N:;;;;"), ORGANISATION.format("Sales")),
        (("ORG:Acme", "FN:ACME"), ORGANISATION.format("ACME")),
        (
            ("FN:Acme", "X-ABShowAs:COMPANY"),
            ORGANISATION.format("Acme"),
        ),
        (("FN:Acme", "KIND:org"), ORGANISATION.format("Acme")),
        (
            ("FN:Friends", "X-ADDRESSBOOKSERVER-KIND:group"),
            "The card “Friends” is of a group or a thing, not of a person.",
        ),
        (("EMAIL:a@b.example",), "The card has no name."),
        (("FN:!!!",), "The name “!!!” has no letter."),
    ],
)
def test_a_card_of_no_person_says_so(lines: tuple[str, ...], reason: str) -> None:
    found = read(*lines)
    assert (found.card, found.faults) == (None, [reason])


def test_what_is_not_understood_is_left_out_alone() -> None:
    found = read("FN:Ana", "EMAIL:at work", "TEL:none", "BDAY:soon", "URL:a b", "TEL:112")
    assert found.card == Card("Ana", phones=("112",))
    assert found.faults == [
        "EMAIL “at work” not understood: left out.",
        "URL “a b” not understood: left out.",
        "TEL “none” not understood: left out.",
        "BDAY “soon” not understood: left out.",
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("BDAY:19800412", "1980-04-12"),
        ("BDAY:1980-04-12", "1980-04-12"),
        ("BDAY:--0412", "--04-12"),
        ("BDAY:--04-12", "--04-12"),
        ("BDAY:--0229", "--02-29"),
        ("BDAY;VALUE=date:1980-04-12T00:00:00Z", "1980-04-12"),
        ("BDAY:19531015T231000Z", "1953-10-15"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", "--04-12"),
        ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-04-12", "--04-12"),
        ("BDAY;VALUE=text:12 avril 1980", "1980-04-12"),
        ("BDAY:13/04/1980", "1980-04-13"),
    ],
)
def test_a_birthday_is_read_in_any_form(line: str, said: str) -> None:
    assert card("FN:Ana", line).birthday == said


@pytest.mark.parametrize("text", ["1980", "---12", "1980-13-01", "--0230", "04/05/1980"])
def test_a_birthday_without_a_day_is_left_out(text: str) -> None:
    found = read("FN:Ana", f"BDAY:{text}")
    assert found.card == Card("Ana")
    assert len(found.faults) == 1


def test_a_page_on_linkedin_is_a_page_wherever_it_stands() -> None:
    line = "X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/ana"
    found = card("FN:Ana", line, "X-SOCIALPROFILE;type=twitter:http://twitter.com/ana")
    assert found.urls == ("http://www.linkedin.com/in/ana",)
    assert len(found.kept) == 2


def test_a_label_of_what_is_kept_is_kept_with_it() -> None:
    found = card("FN:Ana", "item1.X-DATE:2020-01-01", "item1.X-ABLabel:met", "item2.X-ABLabel:x")
    assert found.kept == ("item1.X-DATE:2020-01-01\n", "item1.X-ABLabel:met\n")


def test_texts_lose_their_controls_and_notes_keep_their_lines() -> None:
    found = card("FN:An\x1ba\u2028Ruiz", "NOTE:a\\r\\n\x07b", "NOTE:c")
    assert (found.name, found.notes) == ("Ana Ruiz", "a\\r\nb\n\nc")
