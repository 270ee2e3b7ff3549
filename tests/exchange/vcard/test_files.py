"""Files of cards are recognised by what they hold, in any encoding."""

from pathlib import Path

import pytest

from exchange.encodings import named_encoding
from exchange.people_files import FileReading, read_file
from planner.imports.card import Card

ANA = "BEGIN:VCARD\r\nVERSION:{0}\r\nFN:Zoé Müller\r\nPHOTO;B:AAAA\r\n BBBB\r\nEND:VCARD\r\n"
TWO = ANA + "\r\nbegin:vcard\r\nversion:{0}\r\nORG:Acme\r\nend:vcard\r\n"


def read(folder: Path, content: bytes, name: str = "contacts.vcf") -> FileReading:
    file = folder / name
    file.write_bytes(content)
    return read_file(file)


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"]
)
def test_a_file_is_read_in_any_encoding(tmp_path: Path, version: str, encoding: str) -> None:
    reading = read(tmp_path, TWO.format(version).encode(encoding), "people.txt")
    assert (reading.format, reading.error, reading.separator) == ("vcard", "", "")
    assert [(record.line, record.card) for record in reading.records] == [(1, Card("Zoé Müller"))]
    assert [(each.line, each.reason) for each in reading.rejections] == [
        (8, "The card names an organisation, “Acme”, and no person.")
    ]
    assert reading.notes == ("1 picture is not kept.",)


def test_line_breaks_may_be_mixed(tmp_path: Path) -> None:
    content = b"\n\rBEGIN:VCARD\rFN:Ana\nTEL:\r\n 112\rEND:VCARD"
    (record,) = read(tmp_path, content).records
    assert record.card == Card("Ana", phones=("112",))


def test_an_encoding_that_is_named_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "a.vcf"
    file.write_bytes(b"BEGIN:VCARD\nFN:Zo\x8e\nEND:VCARD\n")
    (record,) = read_file(file, encoding=named_encoding("mac_roman")).records
    assert record.card.name == "Zoé"


def test_a_picture_in_one_long_line_is_skipped(tmp_path: Path) -> None:
    photo = b"PHOTO:data:image/jpeg;base64," + b"A" * (3 << 20) + b"\n"
    reading = read(tmp_path, b"BEGIN:VCARD\n" + photo + b"FN:Ana\nEND:VCARD\n")
    assert [record.card.name for record in reading.records] == ["Ana"]
    assert reading.notes == ("1 picture is not kept.",)
    assert reading.left_out == ()


def test_a_sheet_that_speaks_of_cards_is_a_sheet(tmp_path: Path) -> None:
    reading = read(tmp_path, b"Name,Company\nAna,BEGIN:VCARD\n")
    assert reading.format == "sheet"


def test_thousands_of_cards_keep_their_order(tmp_path: Path) -> None:
    cards = "".join(f"BEGIN:VCARD\nFN:Ana{number}\nEND:VCARD\n" for number in range(3000))
    reading = read(tmp_path, cards.encode())
    names = [record.card.name for record in reading.records]
    assert names == [f"Ana{number}" for number in range(3000)]


@pytest.mark.parametrize(("names", "uid"), [(("Ana", "Bo", "Li"), ""), (("Ana", "ana", "Bo"), "1")])
def test_an_id_that_many_people_bear_is_none(
    tmp_path: Path, names: tuple[str, ...], uid: str
) -> None:
    cards = "".join(f"BEGIN:VCARD\nUID:1\nFN:{name}\nEND:VCARD\n" for name in names)
    records = read(tmp_path, cards.encode()).records
    assert [(record.card.name, record.card.source_uid) for record in records] == [
        (name, uid) for name in names
    ]
