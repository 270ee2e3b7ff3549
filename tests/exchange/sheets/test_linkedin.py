"""LinkedIn's file, as it comes and as it should not come."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from exchange.people_files import FileReading, read_file
from planner.imports.card import Card

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANA = "Ana,Ruiz,https://www.linkedin.com/in/ana,ana@acme.example,Acme,CTO,15 Jan 2024\n"
ANA_CARD = Card(
    "Ana Ruiz",
    "Ana",
    "Ruiz",
    "Acme",
    "CTO",
    ("ana@acme.example",),
    ("https://www.linkedin.com/in/ana",),
    (),
    date(2024, 1, 15),
)
PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, some addresses ""may"" be missing.\n'
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"\n\n'
)

Read = Callable[[str], FileReading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def from_text(text: str) -> FileReading:
        path = tmp_path / "Connections.csv"
        path.write_bytes(text.encode())
        return read_file(path)

    return from_text


@pytest.mark.parametrize(
    "text",
    [
        HEADER + ANA,
        "\ufeff" + HEADER + ANA,
        (HEADER + ANA).replace("\n", "\r\n"),
        PREAMBLE + HEADER + ANA,
        "Notes:\n" + '"never closed\n' * 3 + HEADER + ANA,
        "\n \n" + HEADER + "\n" + ANA + "\n",
        '"First Name","Last Name","URL","Email Address","Company","Position","Connected On"\n'
        + ANA,
        HEADER + ANA.replace("\n", ",,\n"),
        HEADER + ANA.strip(),
    ],
    ids=[
        "plain",
        "mark",
        "crlf",
        "preamble",
        "open preamble",
        "blank",
        "quoted",
        "wider",
        "no end",
    ],
)
def test_the_file_is_read_however_it_is_wrapped(text: str, read: Read) -> None:
    reading = read(text)
    assert [record.card for record in reading.records] == [ANA_CARD]
    assert (reading.format, reading.rejections, reading.error) == ("linkedin", (), "")


def test_a_preamble_may_be_longer_than_any_row(read: Read) -> None:
    long = 'Notes:\n"' + ("x" * 99 + "\n") * 11000 + '"\n' + "y" * (1 << 21) + "\n"
    assert [record.card for record in read(long + HEADER + ANA).records] == [ANA_CARD]


def test_columns_stand_in_any_order(read: Read) -> None:
    reading = read("Company,Extra,Last Name,First Name,Position\nAcme,x,Ruiz,Ana,CTO\n")
    assert reading.records[0].card == Card("Ana Ruiz", "Ana", "Ruiz", "Acme", "CTO")


def test_the_french_file_is_read(read: Read) -> None:
    header = "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion\n"
    reading = read(header + ANA.replace("15 Jan 2024", "15 janv. 2024"))
    assert [record.card for record in reading.records] == [ANA_CARD]


def connected(read: Read, header: str, *days: str) -> list[date | None]:
    rows = (f"A,B{place},,,,,{written}\n" for place, written in enumerate(days))
    return [record.card.connected_on for record in read(header + "".join(rows)).records]


def test_numeric_dates_have_the_month_first(read: Read) -> None:
    assert connected(read, HEADER, "03/04/2023", "01/31/2023") == [
        date(2023, 3, 4),
        date(2023, 1, 31),
    ]


def test_one_first_number_over_twelve_puts_the_day_first_everywhere(read: Read) -> None:
    assert connected(read, HEADER, "03/04/2023", "31/01/2023") == [
        date(2023, 4, 3),
        date(2023, 1, 31),
    ]


@pytest.mark.parametrize(
    ("header", "separator", "expected", "note"),
    [
        (HEADER, ",", date(2023, 3, 4), "month first"),
        (HEADER, ";", date(2023, 4, 3), "day first"),
        (HEADER.replace("Connected On", "Verbunden am"), ",", date(2023, 4, 3), "day first"),
    ],
)
def test_an_order_that_no_date_shows_is_said(
    read: Read, header: str, separator: str, expected: date, note: str
) -> None:
    reading = read((header + "A,B,,,,,03/04/2023\n").replace(",", separator))
    assert [record.card.connected_on for record in reading.records] == [expected]
    assert note in reading.notes[0]


def test_dates_that_are_the_same_either_way_need_no_word(read: Read) -> None:
    assert read(HEADER + "A,B,,,,,04/04/2023\n").notes == ()


def test_two_orders_in_one_file_leave_out_what_could_be_either(read: Read) -> None:
    days = ("31/01/2023", "01/31/2023", "03/04/2023")
    assert connected(read, HEADER, *days) == [date(2023, 1, 31), date(2023, 1, 31), None]
    reading = read(HEADER + "".join(f"A,B,,,,,{day}\n" for day in days))
    assert [item.line for item in reading.left_out] == [4]


def test_a_french_header_puts_the_day_first(read: Read) -> None:
    header = "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion\n"
    assert connected(read, header, "03/04/2023") == [date(2023, 4, 3)]


def test_rows_that_cannot_be_used_are_rejected_and_the_rest_goes_in(read: Read) -> None:
    reading = read(
        HEADER
        + ",,,,,,01 Feb 2024\n"
        + "Zoe,Costa,,,Costa, Sons and Co,CEO,02 Feb 2024\n"
        + "Tim,Short\n"
        + '"Open,Quote,,,,,03 Feb 2024\n'
        + ANA
        + "\x1b\x07,\x1f,,,,,\n"
    )
    assert [record.card for record in reading.records] == [ANA_CARD]
    assert [(item.line, item.reason) for item in reading.rejections] == [
        (2, "The row has no name."),
        (3, "The row has 8 cells, the header has 7."),
        (4, "The row has 2 cells, the header has 7."),
        (5, "A quotation mark is not closed, or stands where none is expected."),
        (7, "The row has no name."),
    ]
    assert reading.rejections[1].row == "Zoe,Costa,,,Costa, Sons and Co,CEO,02 Feb 2024"


def test_an_open_quote_that_a_later_row_closes_takes_no_row_along(read: Read) -> None:
    reading = read(HEADER + 'Bob,Open,,,"Acme,x,\n' + ANA + 'Zoe,Costa,,,"Beta, Ltd",CEO,\n')
    assert [record.card.name for record in reading.records] == ["Ana Ruiz", "Zoe Costa"]
    assert [(item.line, item.row) for item in reading.rejections] == [(2, 'Bob,Open,,,"Acme,x,')]


def test_a_row_of_two_lines_that_is_too_narrow_is_rejected_line_by_line(read: Read) -> None:
    reading = read(HEADER + 'Bob,"Two\nlines"\n' + ANA)
    assert [record.card for record in reading.records] == [ANA_CARD]
    assert [item.line for item in reading.rejections] == [2, 3]


def test_a_quoted_cell_may_hold_a_line_break(read: Read) -> None:
    reading = read(HEADER + 'Ana,Ruiz,,,"Acme\nWorks",CTO,\n' + ANA)
    assert reading.records[0].card.organisation == "Acme Works"
    assert [record.line for record in reading.records] == [2, 4]


@pytest.mark.parametrize(("breaks", "read_whole"), [(99, True), (100, False)])
def test_a_row_has_at_most_a_hundred_lines(read: Read, breaks: int, read_whole: bool) -> None:
    note = "\n" * breaks
    reading = read(HEADER + f'Bob,Long,,,"Acme{note}Works",CTO,\n' + ANA)
    names = [record.card.name for record in reading.records]
    assert names == (["Bob Long", "Ana Ruiz"] if read_whole else ["Ana Ruiz"])


def test_a_line_beyond_a_mebibyte_is_rejected_by_its_beginning(read: Read) -> None:
    reading = read(HEADER + "é" * (1 << 20) + "\n" + ANA)
    assert [record.card for record in reading.records] == [ANA_CARD]
    assert [(item.line, item.reason) for item in reading.rejections] == [
        (2, "The line is longer than 1 MiB.")
    ]
    assert reading.rejections[0].row == "é" * 1000


@pytest.mark.parametrize("name", ["[CEO] Ana", "x[/]y", "O'Neil", "=cmd()", "عَلِيّ", "x" * 10_000])
def test_hostile_names_are_kept_whole(name: str, read: Read) -> None:
    assert read(f'{HEADER}"{name}",Ruiz,,,,,\n').records[0].card.given == name


def test_control_characters_are_dropped(read: Read) -> None:
    card = read(HEADER + "\x1b]0;pwned\x07Ana,Ru\x1fiz,,,,,\n").records[0].card
    assert (card.given, card.family) == ("]0;pwnedAna", "Ruiz")


def test_what_is_no_address_or_day_is_left_out_and_told_and_the_row_kept(read: Read) -> None:
    reading = read(HEADER + ANA + "Ana,Ruiz,my page,notanemail,Acme,CTO,99 foo 2024\n")
    assert reading.records[1].card == Card("Ana Ruiz", "Ana", "Ruiz", "Acme", "CTO")
    assert reading.rejections == ()
    assert [(item.line, item.reason) for item in reading.left_out] == [
        (3, "Email Address “notanemail” not understood: left out."),
        (3, "URL “my page” not understood: left out."),
        (3, "Connected On “99 foo 2024” not understood: left out."),
    ]
    assert {item.row for item in reading.left_out} == {
        "Ana,Ruiz,my page,notanemail,Acme,CTO,99 foo 2024"
    }
