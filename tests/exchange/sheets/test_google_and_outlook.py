"""The contacts of Google, old and new, and of Outlook, in English and French, as they come."""

import csv
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from exchange.people_files import FileReading, read_file
from planner.imports.card import Card

Read = Callable[..., FileReading]
MAILS = "ana@home.example ::: a.ruiz@acme.example"
GOOGLE = {
    "First Name": "Ana",
    "Middle Name": "",
    "Last Name": "Ruiz",
    "Organization Name": "Acme, Inc.",
    "Organization Title": "CFO",
    "Birthday": " --04-12",
    "Notes": "likes rail\nand tea",
    "Labels": "Lyon ::: * myContacts ::: * family",
    "E-mail 1 - Label": "* Home",
    "E-mail 1 - Value": MAILS,
    "Phone 1 - Label": "Mobile",
    "Phone 1 - Value": "+33 6 12 34 56 78 ::: 06 98 76 54 32",
    "Phone 2 - Label": "Boat",
    "Phone 2 - Value": "0033 (0)4 78 00 00 00",
    "Address 1 - City": "Lyon",
    "Website 1 - Label": "",
    "Website 1 - Value": "https://www.linkedin.com/in/ana",
}
OLD_GOOGLE = {
    "Name": "Ana Ruiz",
    "Given Name": "Ana",
    "Additional Name": "",
    "Family Name": "Ruiz",
    "Birthday": "--04-12",
    "Notes": "likes rail\nand tea",
    "Group Membership": "* myContacts ::: Lyon ::: * family",
    "E-mail 1 - Type": "* Home",
    "E-mail 1 - Value": MAILS,
    "Phone 1 - Type": "Mobile",
    "Phone 1 - Value": "+33 6 12 34 56 78 ::: 06 98 76 54 32",
    "Phone 2 - Type": "Boat",
    "Phone 2 - Value": "0033 (0)4 78 00 00 00",
    "Address 1 - City": "Lyon",
    "Organization 1 - Type": "",
    "Organization 1 - Name": "Acme, Inc.",
    "Organization 1 - Title": "CFO",
    "Website 1 - Type": "",
    "Website 1 - Value": "https://www.linkedin.com/in/ana",
}
ANA = Card(
    *("Ana Ruiz", "Ana", "Ruiz", "Acme, Inc.", "CFO"),
    emails=("ana@home.example", "a.ruiz@acme.example"),
    urls=("https://www.linkedin.com/in/ana",),
    phones=("+33 6 12 34 56 78", "06 98 76 54 32", "0033 (0)4 78 00 00 00"),
    birthday="--04-12",
    city="Lyon",
    notes="likes rail\nand tea",
    groups=("Lyon", "family"),
    labels=(
        ("ana@home.example", "home"),
        ("a.ruiz@acme.example", "home"),
        ("+33 6 12 34 56 78", "cell"),
        ("06 98 76 54 32", "cell"),
        ("0033 (0)4 78 00 00 00", "Boat"),
    ),
)
OUTLOOK = {
    "Title": "Dr.",
    "First Name": "Noémie",
    "Middle Name": "",
    "Last Name": "Lefèvre",
    "Company": "Kérial",
    "Job Title": "CFO",
    "Business City": "Lyon",
    "Business Phone": "04 78 00 00 00",
    "Home Phone": "",
    "Mobile Phone": "06 12 34 56 78",
    "Birthday": "4/12/1980",
    "Categories": "Finance;Rail",
    "E-mail Address": "noemie@kerial.example",
    "E-mail Type": "SMTP",
    "E-mail Display Name": "Noémie Lefèvre (noemie@kerial.example)",
    "E-mail 2 Address": "n@home.example",
    "Notes": "one\r\ntwo",
    "Web Page": "",
}
FRENCH_OUTLOOK = {
    "Titre": "Dr",
    "Prénom": "Noémie",
    "Deuxième prénom": "",
    "Nom": "Lefèvre",
    "Société": "Kérial",
    "Service": "",
    "Titre ": "CFO",
    "Ville (bureau)": "Lyon",
    "Téléphone (bureau)": "04 78 00 00 00",
    "Téléphone (domicile)": "",
    "Tél. mobile": "06 12 34 56 78",
    "Anniversaire": "12/04/1980",
    "Catégories": "Finance;Rail",
    "Adresse de messagerie": "noemie@kerial.example",
    "Type de messagerie": "SMTP",
    "Adresse de messagerie 2": "n@home.example",
    "Notes": "one\r\ntwo",
    "Page Web": "",
}
NOEMIE = Card(
    *("Noémie Lefèvre", "Noémie", "Lefèvre", "Kérial", "CFO"),
    emails=("noemie@kerial.example", "n@home.example"),
    phones=("04 78 00 00 00", "06 12 34 56 78"),
    birthday="1980-04-12",
    city="Lyon",
    notes="one\ntwo",
    groups=("Finance", "Rail"),
    labels=(("04 78 00 00 00", "work"), ("06 12 34 56 78", "cell")),
)


def sheet(row: dict[str, str], more: str = "", end: str = "\r\n") -> str:
    text = StringIO()
    table = csv.writer(text, lineterminator=end)
    table.writerow(title.strip() for title in row)
    table.writerow(row.values())
    return text.getvalue() + more


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read(text: str, encoding: str = "utf-8") -> FileReading:
        file = tmp_path / "contacts.csv"
        file.write_bytes(text.encode(encoding))
        return read_file(file)

    return read


@pytest.mark.parametrize(
    ("row", "format_", "card"),
    [
        (GOOGLE, "google", ANA),
        (OLD_GOOGLE, "google", ANA),
        (OUTLOOK, "outlook", NOEMIE),
        (FRENCH_OUTLOOK, "outlook", NOEMIE),
    ],
    ids=["google", "old google", "outlook", "french outlook"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_contact_is_read_whole(
    row: dict[str, str], format_: str, card: Card, encoding: str, read: Read
) -> None:
    reading = read(sheet(row), encoding)
    (record,) = reading.records
    assert (reading.format, reading.rejections, reading.left_out) == (format_, (), ())
    assert record.card == card


def test_outlook_writes_zeros_for_no_birthday(read: Read) -> None:
    reading = read(sheet(OUTLOOK | {"Birthday": "0/0/00"}))
    assert (reading.records[0].card.birthday, reading.left_out) == ("", ())


def test_a_birthday_shows_the_order_of_day_and_month_for_all(read: Read) -> None:
    header = "Name,Birthday,Connected On\n"
    reading = read(header + "Ana Ruiz,25/12/1980,03/04/2024\n")
    assert reading.records[0].card.birthday == "1980-12-25"
    assert reading.records[0].card.connected_on == date(2024, 4, 3)


def test_a_quotation_mark_open_at_the_end_takes_one_row_along(read: Read) -> None:
    good = sheet(OUTLOOK, end="\n").split("\n", 1)
    reading = read(good[0] + "\r" + good[1] * 2 + 'Zoe,"open\nBo,Li\n')
    assert [record.card.name for record in reading.records] == ["Noémie Lefèvre"] * 2
    assert [each.line for each in reading.rejections] == [6, 7]
