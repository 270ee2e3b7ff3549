"""Files that hold no people, and what they say."""

import os
import zipfile
from pathlib import Path

import pytest

from exchange import lines
from exchange.people_files import read_file


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n...", "is a PDF"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"\xff\xd8\xff\xe0", "is a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "is an Excel workbook"),
        (b"\x1f\x8b\x08\0", "is an archive"),
        (b"SQLite format 3\0", "is a database"),
        (b"\n<!DOCTYPE html><html>", "is a web page"),
        (b"PK\x03\x04 broken", "is an archive"),
    ],
)
def test_a_file_of_another_kind_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "file.csv"
    file.write_bytes(content)
    assert said in read_file(file).error


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ("xl/workbook.xml", "is an Excel workbook: save it as CSV"),
        ("content.xml", "is a spreadsheet: save it as CSV"),
        ("Index/Document.iwa", "is a spreadsheet: save it as CSV"),
        ("data/Connections.csv", "bring in what it holds: data/Connections.csv."),
        ("{0}.csv", "bring in what it holds: {0}.csv."),
        ("a.txt", "unpack it"),
    ],
)
def test_an_archive_says_what_is_in_it(tmp_path: Path, held: str, said: str) -> None:
    file = tmp_path / "export.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(held, "x")
    assert said in read_file(file).error


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    assert read_file(pipe).error == f"{pipe} is no ordinary file."


def test_a_file_too_large_says_so(tmp_path: Path) -> None:
    file = tmp_path / "huge.csv"
    with file.open("wb") as large:
        large.write(b"Name,Company\n")
        large.truncate(lines.LARGEST + 1)
    assert read_file(file).error == f"{file} is larger than 100 MB: no list of people is."
