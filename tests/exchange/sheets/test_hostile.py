"""Hostile sheets: the right rows, or a reason."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from exchange.people_files import FileReading, read_file

Read = Callable[[str], FileReading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def from_text(text: str) -> FileReading:
        path = tmp_path / "people.csv"
        path.write_bytes(text.encode())
        return read_file(path)

    return from_text


def names(reading: FileReading) -> list[str]:
    return [record.card.name for record in reading.records]


def test_two_hundred_columns_are_read_and_those_not_used_are_known(read: Read) -> None:
    more = ",".join(f"Column {place}" for place in range(198))
    reading = read(f"Name,Company,{more}\nAna Ruiz,Acme{',x' * 198}\n")
    assert names(reading) == ["Ana Ruiz"]
    assert len(reading.unused) == 198


def test_cells_of_ten_thousand_letters_are_kept_or_told_in_short(read: Read) -> None:
    long = "x" * 10_000
    reading = read(f"Name,Company,Email\n{long},{long},{long}\n")
    assert (reading.records[0].card.name, reading.records[0].card.organisation) == (long, long)
    assert len(reading.left_out[0].reason) < 100


def test_a_name_of_signs_alone_is_rejected_and_said(read: Read) -> None:
    reading = read("Name,Company\n🚀🚀,Acme\n---,Acme\nAna 🚀,Acme\n")
    assert names(reading) == ["Ana 🚀"]
    assert [item.reason for item in reading.rejections] == [
        "The name “🚀🚀” has no letter.",
        "The name “---” has no letter.",
    ]


def test_names_from_right_to_left_are_kept(read: Read) -> None:
    reading = read(
        "Name,Company,Connected On\nعَلِيّ حسن,شركة,٥ مارس ٢٠٢٤\nדוד כהן,חברה,5 במרץ 2024\n"
    )
    assert names(reading) == ["عَلِيّ حسن", "דוד כהן"]
    assert {record.card.connected_on for record in reading.records} == {date(2024, 3, 5)}


def test_rows_of_separators_alone_are_rejected(read: Read) -> None:
    reading = read("Name;Company\n;\nAna;Acme\n;;;;\n")
    assert names(reading) == ["Ana"]
    assert [item.line for item in reading.rejections] == [2, 4]


def test_a_header_that_comes_again_is_no_person(read: Read) -> None:
    assert names(read("Name,Company\nAna,Acme\nName,Company\nZoe,Beta\n")) == ["Ana", "Zoe"]


def test_several_addresses_in_cells_and_columns_are_all_taken(read: Read) -> None:
    card = (
        read(
            "Name,Email,E-mail 2,Phone,Mobile\n"
            'Ana,a@x.example ::: b@x.example,"a@x.example; c@x.example",06 12 34 56 78,+33 6 12\n'
        )
        .records[0]
        .card
    )
    assert card.emails == ("a@x.example", "b@x.example", "c@x.example")
    assert card.phones == ("06 12 34 56 78", "+33 6 12")


def test_a_middle_name_stands_between_the_others(read: Read) -> None:
    card = read("Given Name,Additional Name,Family Name\nAnna,Maria,Ruiz\n").records[0].card
    assert (card.name, card.given, card.family) == ("Anna Maria Ruiz", "Anna", "Ruiz")


def test_what_is_no_telephone_number_or_page_is_told(read: Read) -> None:
    reading = read("Name,Phone,Website\nAna,ask her,none\n")
    assert [item.reason for item in reading.left_out] == [
        "Website “none” not understood: left out.",
        "Phone “ask her” not understood: left out.",
    ]
