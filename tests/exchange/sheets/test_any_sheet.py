"""A sheet reads the same rows however it is encoded, parted, broken into lines and wrapped."""

import csv
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from exchange.people_files import FileReading, read_file
from planner.language.text import collapse

ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
}
SEPARATORS = ",;\t|"
BREAKS = ("\n", "\r\n", "\r")
HEADERS = {
    "en": "First Name|Last Name|URL|Email Address|Company|Position|Connected On",
    "fr": "Prénom|Nom|URL|Adresse e-mail|Entreprise|Poste|Date de connexion",
    "de": "Vorname|Nachname|URL|E-Mail-Adresse|Unternehmen|Position|Verbunden am",
    "es": "Nombre|Apellidos|URL|Correo electrónico|Empresa|Cargo|Conectado el",
    "it": "Nome|Cognome|URL|Indirizzo e-mail|Azienda|Posizione|Collegato il",
    "pt": "Nome|Sobrenome|URL|E-mail|Empresa|Cargo|Conectado em",
    "nl": "Voornaam|Achternaam|URL|E-mailadres|Bedrijf|Functie|Verbonden op",
}
GIVEN = st.sampled_from("Zoé François Jürgen José Élise Anne-Marie Noël Inès Søren".split())
FAMILY = st.sampled_from(
    ["Lefèvre", "Müller", "Muñoz", "O’Neil", "Costa, fils", 'Roy "Bob"', "Groß"]
)
PLACES = st.sampled_from(["", "Société Générale", "L’Oréal", "Kérial; fils", "A | B", "Crédit"])
PEOPLE = st.lists(
    st.tuples(GIVEN, FAMILY, PLACES, st.dates(date(2003, 1, 1), date(2026, 12, 31))),
    min_size=1,
    max_size=5,
)
NOTE = '"When exporting your data, ""some"" may be missing.\nFirst Name,Last Name,URL\n"\n\n'


def sheet(people: list[tuple[str, str, str, date]], language: str, separator: str) -> str:
    text = StringIO()
    table = csv.writer(text, delimiter=separator, lineterminator="\n")
    table.writerow(HEADERS[language].split("|"))
    for given_name, family, place, day in people:
        written = format_date(day, "d MMM y", locale=language)
        table.writerow([given_name, family, "", "", place, "CFO", collapse(written)])
    return text.getvalue()


def read_bytes(content: bytes) -> FileReading:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "file.csv"
        file.write_bytes(content)
        return read_file(file)


def rows_of(reading: FileReading) -> list[tuple[str, str, str, date | None]]:
    assert (reading.error, reading.rejections, reading.left_out) == ("", (), ())
    cards = [record.card for record in reading.records]
    return [(card.given, card.family, card.organisation, card.connected_on) for card in cards]


@given(
    PEOPLE,
    st.sampled_from(list(ENCODINGS)),
    st.sampled_from(SEPARATORS),
    st.sampled_from(BREAKS),
    st.sampled_from(list(HEADERS)),
    st.sampled_from(["", "sep", "note"]),
)
def test_every_combination_reads_the_same_rows(
    people: list[tuple[str, str, str, date]],
    encoding: str,
    separator: str,
    line_break: str,
    language: str,
    before: str,
) -> None:
    first = {"": "", "sep": f"sep={separator}\n", "note": f"Notes:\n{NOTE}"}[before]
    text = (first + sheet(people, language, separator)).replace("\n", line_break)
    reading = read_bytes(text.encode(encoding))
    assert rows_of(reading) == people
    assert reading.separator == separator
    if not text.isascii():
        assert reading.encoding == ENCODINGS[encoding]


@given(PEOPLE, st.sampled_from(list(HEADERS)), st.sampled_from(";\t|"), st.booleans())
def test_rows_wrapped_whole_in_quotes_are_unwrapped(
    people: list[tuple[str, str, str, date]], language: str, outer: str, padded: bool
) -> None:
    text = StringIO()
    table = csv.writer(text, delimiter=outer, lineterminator="\r\n", quotechar='"')
    for row in sheet(people, language, ",").splitlines():
        table.writerow([row, *([""] if padded else [])])
    assert rows_of(read_bytes(text.getvalue().encode())) == people


def test_separators_added_after_the_last_cell_are_no_part_of_it() -> None:
    rows = ("First Name,Last Name,Position;", "Ana,Ruiz,CTO;", "Bo,Li,CEO; Founder", "Zoé,Roy,;")
    reading = read_bytes("\r\n".join(rows).encode())
    assert [record.card.role_title for record in reading.records] == ["CTO", "CEO; Founder", ""]


def test_the_first_columns_without_names_are_told_where_no_names_follow() -> None:
    error = read_bytes(b"Email,Phone\na@b.example,1\nCompany,Phone\n").error
    assert error.endswith(", line 1: no column of names among Email, Phone.")


def test_line_breaks_may_be_mixed_and_stand_in_quotes() -> None:
    text = 'First Name,Last Name,Company\rAna,Ruiz,Acme\r\nZoé,Costa,"Two\r\nlines"\nBo,Li,\r'
    assert [(row[0], row[2]) for row in rows_of(read_bytes(text.encode()))] == [
        ("Ana", "Acme"),
        ("Zoé", "Two lines"),
        ("Bo", ""),
    ]


def test_a_separator_of_its_own_is_taken_from_excels_first_line() -> None:
    reading = read_bytes(b"sep=^\nName^Company\nAna Ruiz^Acme\n")
    assert [record.card.name for record in reading.records] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("encoding", "name", "label"),
    [
        ("cp1251", "Иван Петров", "Windows-1251"),
        ("cp932", "株式会社の田中", "Shift JIS"),
        ("cp850", "Hélène Lefèvre", "DOS 850"),
        ("cp1250", "Łukasz Żółkiewski", "Windows-1250"),
    ],
)
def test_older_encodings_of_other_scripts_are_recognised_and_said(
    encoding: str, name: str, label: str
) -> None:
    reading = read_bytes(f"Name,Company\n{name},Acme\n{name},Beta\n".encode(encoding))
    assert [record.card.name for record in reading.records] == [name, name]
    assert reading.encoding == label


def test_the_library_of_encodings_is_loaded_only_when_it_is_needed() -> None:
    code = (
        "import sys; from pathlib import Path; from exchange.people_files import read_file;"
        "read_file(Path(sys.argv[1])); print('charset_normalizer' in sys.modules)"
    )
    with TemporaryDirectory() as folder:
        file = Path(folder) / "file.csv"
        file.write_text("Name,Company\nZoé,Acme\n", encoding="utf-8")
        command = [sys.executable, "-c", code, str(file)]
        done = subprocess.run(command, capture_output=True, check=True)
    assert done.stdout.split() == [b"False"]


@given(st.binary(max_size=300))
def test_any_bytes_give_rows_or_a_reason(content: bytes) -> None:
    reading = read_bytes(content)
    assert reading.error or reading.format


@given(st.binary(max_size=200), st.sampled_from(list(ENCODINGS)))
def test_any_bytes_below_a_header_give_rows_or_reasons(content: bytes, encoding: str) -> None:
    reading = read_bytes("First Name,Last Name,Company\nAna,Ruiz,A\n".encode(encoding) + content)
    assert reading.error or reading.records or reading.rejections
