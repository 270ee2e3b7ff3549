"""`escalier import` of vCards: found by what they hold, written whole, found again by their id."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.model.people import ContactPoint
from planner.model.vocabulary import PointKind
from tests.cli.running import Read, Run

ANA = """BEGIN:VCARD
VERSION:3.0
UID:ab-1
FN:Ana Ruiz
N:Ruiz;Ana;;;
ORG:Acme;Finance
TITLE:CFO
TEL;TYPE=CELL:06 12 34 56 78
EMAIL;TYPE=HOME:ana@home.example
NOTE:likes\\nrail
CATEGORIES:Finance,Lyon
PHOTO;ENCODING=b:AAAA
END:VCARD
"""
ACME = "BEGIN:VCARD\nORG:Acme\nEND:VCARD\n"
CUT = "BEGIN:VCARD\nFN:Bo"


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    file = tmp_path / "contacts.vcf"
    file.write_text(ANA + ACME + CUT)
    return file


def test_a_file_of_cards_is_read_without_naming_its_format(cards: Path, read: Read) -> None:
    said = read("import", str(cards), "--dry-run")
    assert (said["created"], said["rejected"], said["dry_run"]) == (1, 2, True)
    said = read("import", str(cards))
    (file,) = said["files"]
    assert (file["format"], file["encoding"], file["separator"]) == ("vcard", "utf-8", None)
    assert (file["created"], file["rejected"]) == (1, 2)
    (person,) = read("people")
    assert (person["name"], person["given"], person["family"]) == ("Ana Ruiz", "Ana", "Ruiz")
    assert (person["organisation"], person["role_title"]) == ("Acme", "CFO")
    assert (person["groups"], person["notes"]) == (["Finance", "Lyon"], "likes\nrail")


def test_rejected_cards_are_named_with_line_and_reason(cards: Path, run: Run) -> None:
    said = run("import", str(cards)).stdout
    assert "line 14: The card names an organisation, “Acme”, and no person." in said
    assert "line 17: The card is cut short: its END:VCARD is missing." in said
    assert "1 picture is not kept." in said
    assert "Read as vCard, UTF-8" in said
    rejects = cards.with_name("contacts.rejects.csv").read_text()
    assert "17,The card is cut short: its END:VCARD is missing.,FN:Bo,contacts.vcf" in rejects


def test_a_file_without_a_card_says_so(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "a.vcf"
    file.write_text("\n \n")
    assert "a.vcf holds no card." in run("import", str(file), "--format", "vcard").stderr


def test_labels_are_kept_with_what_they_name(cards: Path, run: Run, file: Path) -> None:
    run("import", str(cards))
    with closing(Store(file)) as store:
        assert store.people.card(1).points == (
            ContactPoint(PointKind.EMAIL, "ana@home.example", "home"),
            ContactPoint(PointKind.PHONE, "06 12 34 56 78", "cell"),
        )


def test_the_same_card_again_changes_nothing_and_one_with_its_id_changes_the_person(
    cards: Path, read: Read
) -> None:
    read("import", str(cards))
    assert read("import", str(cards))["unchanged"] == 1
    moved = ANA.replace("Ruiz", "Costa").replace("Acme;Finance", "Beta")
    cards.write_text(moved.replace("Finance,Lyon", "Lyon,Rail").replace("likes", "loves"))
    said = read("import", str(cards))
    assert (said["updated"], said["created"]) == (1, 0)
    (person,) = read("people")
    assert (person["name"], person["organisation"]) == ("Ana Costa", "Beta")
    assert (person["groups"], person["notes"]) == (["Lyon", "Rail"], "loves\nrail")
    read("undo")
    (person,) = read("people")
    assert (person["name"], person["groups"]) == ("Ana Ruiz", ["Finance", "Lyon"])
    read("undo")
    assert read("people") == []


def test_what_one_wrote_oneself_is_not_replaced(cards: Path, file: Path, read: Read) -> None:
    read("import", str(cards))
    with closing(Store(file)) as store:
        store.people.change(1, date(2026, 3, 3), notes="mine", groups=("Lyon",))
    cards.write_text(ANA.replace("likes", "loves").replace("Finance,Lyon", "Finance,Lyon,Rail"))
    read("import", str(cards))
    (person,) = read("people")
    assert (person["notes"], person["groups"]) == ("mine", ["Lyon"])


def test_a_label_comes_to_an_address_that_has_none(cards: Path, read: Read, file: Path) -> None:
    cards.write_text(ANA.replace("TEL;TYPE=CELL:", "TEL:"))
    read("import", str(cards))
    cards.write_text(ANA)
    assert read("import", str(cards))["updated"] == 1
    with closing(Store(file)) as store:
        assert [point.label for point in store.people.card(1).points] == ["home", "cell"]


def test_a_person_with_an_id_is_still_found_by_the_page(cards: Path, read: Read) -> None:
    page = "URL:https://www.linkedin.com/in/ana\n"
    cards.write_text(ANA.replace("NOTE", f"{page}NOTE"))
    read("import", str(cards))
    cards.write_text(ANA.replace("NOTE", f"{page}NOTE").replace("ab-1", "other"))
    assert read("import", str(cards))["created"] == 0
