"""Paths as people type them."""

import re
import shlex
from pathlib import Path

import pytest

from exchange.paths import (
    completed,
    continuations,
    downloads,
    proposed_file,
    typed_path,
    typed_paths,
)
from exchange.people_files import read_file


@pytest.mark.parametrize(
    "text",
    [
        "/data/My file.csv",
        " '/data/My file.csv' ",
        '"/data/My file.csv"',
        "file:///data/My%20file.csv",
        "file://localhost/data/My%20file.csv",
        "'file:///data/My%20file.csv'",
        "/data/My\\ file.csv",
        "/data/My' 'file.csv",
        '/data/"My file.csv" ',
    ],
)
def test_a_path_is_understood_however_it_came(text: str) -> None:
    assert typed_path(text) == Path("/data/My file.csv")


@pytest.mark.parametrize("name", ["it's.csv", "a\\b.csv", '"a".csv', "a b.csv", "été (1).csv"])
def test_a_name_is_taken_as_it_stands_and_as_a_shell_writes_it(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.touch()
    assert typed_path(str(file)) == file
    assert typed_path(shlex.quote(str(file))) == file
    assert typed_path(re.sub(r"([^\w/.-])", r"\\\1", str(file))) == file
    assert typed_path(file.as_uri()) == file


def test_several_files_dropped_are_several_paths(tmp_path: Path) -> None:
    first, second = tmp_path / "a b.csv", tmp_path / "c.csv"
    first.touch()
    second.touch()
    assert typed_paths(f"'{first}' '{second}' ") == [first, second]
    assert typed_paths(f"{tmp_path}/a\\ b.csv {second}") == [first, second]
    assert typed_paths(str(first)) == [first]
    assert typed_paths(f"{second} and more") == [Path(f"{second} and more")]


@pytest.mark.parametrize("text", ["'open", "\\", "", "a\0b", "file:///%00", "x" * 10_000, "~" * 9])
def test_what_is_no_path_is_still_one_that_is_not_there(text: str) -> None:
    assert read_file(typed_path(text)).error


def test_a_path_may_begin_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/people/ana")
    assert typed_path("~/a.csv") == Path("/people/ana/a.csv")
    assert typed_path("~nobody-of-that-name/a.csv") == Path("~nobody-of-that-name/a.csv")


def test_a_path_goes_on_with_what_is_there(tmp_path: Path) -> None:
    for name in ("Connections.csv", "Contacts.vcf", ".hidden", "other.txt"):
        (tmp_path / name).touch()
    (tmp_path / "conf").mkdir()
    begun = f"{tmp_path}/con"
    assert continuations(begun) == [
        f"{tmp_path}/{name}" for name in ("conf/", "Connections.csv", "Contacts.vcf")
    ]
    assert continuations(f"{tmp_path}/.") == [f"{tmp_path}/.hidden"]
    assert continuations(f"{tmp_path}/none/x") == []


def test_a_path_with_escaped_blanks_goes_on_too(tmp_path: Path) -> None:
    (tmp_path / "dl dir").mkdir()
    (tmp_path / "dl dir" / "my file.csv").touch()
    (found,) = continuations(f"{tmp_path}/dl\\ dir/my")
    assert typed_path(found) == tmp_path / "dl dir" / "my file.csv"


def test_a_path_is_completed_as_far_as_it_is_certain() -> None:
    assert completed("/a/c", ["/a/Connections.csv"]) == "/a/Connections.csv"
    assert completed("/a/C", ["/a/Connections.csv", "/a/Contacts.csv"]) == "/a/Con"
    assert completed("/a/x", []) == "/a/x"


def test_the_folder_of_downloads_is_the_one_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert downloads() == "~/Downloads"
    (tmp_path / "Téléchargements").mkdir()
    assert downloads() == "~/Téléchargements"
    (tmp_path / "Downloads").mkdir()
    assert downloads() == "~/Downloads"


def test_a_file_is_proposed_in_a_folder_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    assert proposed_file("a.svg") == "a.svg"
    (tmp_path / "home").mkdir()
    assert proposed_file("a.svg") == "~/a.svg"
    (tmp_path / "home" / "Téléchargements").mkdir()
    assert proposed_file("a.svg") == "~/Téléchargements/a.svg"
    (tmp_path / "home" / "Downloads").mkdir()
    assert proposed_file("a.svg") == "~/Downloads/a.svg"
