"""Refusals of files that cannot be used, and the cost of reading."""

import tracemalloc
from pathlib import Path

import pytest

from exchange.people_files import read_file, read_files
from planner.model.progress import Cancelled
from tests.exchange.sheets.test_linkedin import ANA, HEADER


def error_of(path: Path, content: bytes | None = None) -> str:
    if content is not None:
        path.write_bytes(content)
    return read_file(path).error.removeprefix(str(path))


def test_each_unusable_file_says_where_and_why(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    assert error_of(path) == " cannot be read: there is no such file or folder."
    assert error_of(tmp_path) == " is a folder, not a file."
    assert error_of(path, b"") == " is empty."
    assert error_of(path, b"\xef\xbb\xbf") == " is empty."
    assert error_of(path, b"a,\n\x03\x00") == ", line 2: this is a binary file, not text."
    assert "no row names its columns" in error_of(path, b"a,b\nc,d\n")
    assert "The first row reads “a,b”." in error_of(path, b"a,b\nc,d\n")
    assert error_of(path, b";;;\n,,\n\n") == " holds nothing but separators and blank lines."


def test_rows_without_a_column_of_names_say_which_columns_were_seen(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    error = error_of(path, b"Email,Phone,Shoe size\na@b.example,0612345678,42\n")
    assert error == ", line 1: no column of names among Email, Phone, Shoe size."
    many = ",".join(["Email", "Phone", *(f"c{place}" for place in range(198))])
    assert error_of(path, many.encode()).endswith("c4, c5 and 192 more.")


def test_a_byte_of_another_encoding_takes_one_row_along(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes((HEADER + ANA * 2).replace("Ruiz", "Muñoz").encode() + b"Zo\xe9,Costa,,,,,\n")
    reading = read_file(path)
    assert (reading.encoding, len(reading.records)) == ("UTF-8", 2)
    (rejection,) = reading.rejections
    assert (rejection.line, rejection.row) == (4, "Zo\ufffd,Costa,,,,,")
    assert "not of the encoding" in rejection.reason


def test_a_refused_file_yields_nothing_and_the_others_all(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text(HEADER + ANA)
    bad.write_bytes(b"\0" + HEADER.encode())
    refused, read = read_files([bad, good])
    assert (refused.records, refused.rejections, bool(refused.error)) == ((), (), True)
    assert len(read.records) == 1


def test_a_format_that_is_not_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        read_files([tmp_path], "nonsense")


def test_progress_runs_over_all_files_and_can_stop_the_work(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text(HEADER + ANA * 3000)
    told: list[tuple[int, int]] = []
    read_files([path, path], progress=lambda done, total: told.append((done, total)))
    size = path.stat().st_size
    assert told == sorted(told)
    assert told[-1] == (2 * size, 2 * size)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_files([path], progress=stop)


def test_an_endless_line_is_read_in_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(HEADER.encode() + b"x" * (20 << 20))
    tracemalloc.start()
    reading = read_file(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [item.line for item in reading.rejections] == [2]
    assert peak < 6 << 20


def test_a_quote_that_is_never_closed_takes_no_row_along(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text(HEADER + '"Open,\n' + ANA * 20_000)
    reading = read_file(path)
    assert [item.line for item in reading.rejections] == [2]
    assert len(reading.records) == 20_000
