"""`escalier import`: what it prints, writes and leaves alone."""

import csv
import errno
import os
from pathlib import Path
from typing import IO

import pytest

from tests.cli.running import Read, Run, Start
from tests.faults import make_device

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANA = "Ana,Ruiz,https://www.linkedin.com/in/ana,,Acme,CTO,15 Jan 2024\n"
ZOE = "Zoe,Costa,https://www.linkedin.com/in/zoe,,Beta,CEO,16 Jan 2024\n"
NAMELESS = ",,,,,,17 Jan 2024\n"
NONE = {"created": 0, "updated": 0, "unchanged": 0, "rejected": 0}


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """A file of LinkedIn with two people and a row that has no name."""
    file = tmp_path / "Connections.csv"
    file.write_text(HEADER + ANA + ZOE + NAMELESS)
    return file


def test_the_same_file_twice_creates_each_person_once(people: Path, read: Read) -> None:
    first = read("import", str(people))
    rejects = str(people.with_name("Connections.rejects.csv"))
    numbers = {"read": 3, "created": 2, "updated": 0, "unchanged": 0, "rejected": 1}
    more = {"possible": 0, "left_out": 0, "rejects_file": rejects}
    fields = "given family url email organisation role_title connected_on".split()
    columns = dict(zip(HEADER.strip().split(","), fields, strict=True))
    read_as = {"format": "linkedin", "encoding": "utf-8", "separator": ",", "columns": columns}
    assert first == {
        "dry_run": False,
        **numbers,
        **more,
        "messages": None,
        "posts": None,
        "cards": None,
        "personas": [],
        "files": [{"path": str(people), **read_as, **numbers, **more}],
    }
    assert read("import", str(people))["unchanged"] == 2
    assert [person["name"] for person in read("people")] == ["Zoe Costa", "Ana Ruiz"]


def test_one_undo_takes_back_all_files_and_redo_brings_them_again(
    people: Path, tmp_path: Path, read: Read
) -> None:
    other = tmp_path / "more.csv"
    other.write_text(HEADER + "Bo,Li,,,Acme,,\n")
    assert read("import", str(people), str(other))["created"] == 3
    read("import", str(people))
    assert read("undo")["what"] == "Import of 2 files"
    assert read("people") == []
    read("redo")
    assert len(read("people")) == 3


def test_a_file_that_cannot_be_used_is_named_only_if_the_others_come_in(
    people: Path, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "empty.csv").touch()
    files = (str(tmp_path / "empty.csv"), str(people))
    (tmp_path / "a.db").write_text("no database")
    result = run("import", *files)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "is not an Escalier database" in result.stderr
    (tmp_path / "a.db").unlink()
    result = run("import", *files)
    assert (result.exit_code, result.stderr.count("\n")) == (0, 1)
    assert "empty.csv" in result.stderr


def test_rejected_rows_go_beside_the_file(people: Path, run: Run) -> None:
    said = run("import", str(people)).stdout
    assert said.splitlines()[0].endswith(
        "3 rows read; 2 created, 0 updated, 0 unchanged, 1 rejected."
    )
    with people.with_name("Connections.rejects.csv").open(newline="") as file:
        assert list(csv.reader(file))[1:] == [
            ["4", "The row has no name.", NAMELESS.strip(), "Connections.csv"]
        ]


def test_rejects_may_have_a_place_of_their_own(people: Path, tmp_path: Path, read: Read) -> None:
    place = tmp_path / "elsewhere.csv"
    assert read("import", str(people), "--rejects", str(place))["rejects_file"] == str(place)
    assert place.exists()
    assert not people.with_name("Connections.rejects.csv").exists()


def test_rejects_never_overwrite_an_input(people: Path, run: Run, file: Path) -> None:
    before = people.read_bytes()
    result = run("import", str(people), "--rejects", str(people))
    assert (result.exit_code, result.stdout) == (1, "")
    assert people.read_bytes() == before
    assert not file.exists()


def named(name: str, file: Path, tmp_path: Path) -> Path:
    """A place at which rejects would do harm."""
    text = tmp_path / "letter.txt"
    text.write_text("Dear Ana,")
    (tmp_path / "config.toml").touch()
    make_device(tmp_path / "device")
    places = {"store": file, "text": text, "device": tmp_path / "device"}
    companions = {ending: file.with_name(file.name + ending) for ending in ("-wal", "-shm")}
    return {**places, **companions, "config": tmp_path / "config.toml"}[name]


@pytest.mark.parametrize("name", ["store", "-wal", "-shm", "config", "text", "device"])
def test_rejects_overwrite_nothing_but_earlier_rejects(
    people: Path, tmp_path: Path, run: Run, read: Read, file: Path, name: str
) -> None:
    run("spark", "something")
    place = named(name, file, tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    config = ["--config", str(tmp_path / "config.toml")] if name == "config" else []
    result = run(*config, "import", str(people), "--rejects", str(place))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert read("people") == []
    assert read("undo")["what"] == "Spark kept: something"


def test_rejects_may_replace_those_of_an_earlier_import(people: Path, run: Run) -> None:
    run("import", str(people))
    people.write_text(HEADER + NAMELESS + NAMELESS)
    assert run("import", str(people)).exit_code == 1
    with people.with_name("Connections.rejects.csv").open(newline="") as file:
        assert len(list(csv.reader(file))) == 3


def test_a_dry_run_writes_nothing_at_all(
    people: Path, tmp_path: Path, run: Run, read: Read
) -> None:
    before = sorted(tmp_path.rglob("*"))
    assert read("import", str(people), "--dry-run")["created"] == 2
    assert sorted(tmp_path.rglob("*")) == before
    run("spark", "something")
    held = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert "nothing was written" in run("import", str(people), "--dry-run").stdout
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == held


def test_a_file_that_cannot_be_used_is_named_and_the_others_go_in(
    people: Path, tmp_path: Path, run: Run, read: Read
) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    result = run("import", str(empty), str(people))
    assert result.exit_code == 0
    assert result.stderr == f"{empty} is empty.\n"
    shape = read("import", str(empty), str(people))
    assert shape["files"][0] == {
        "path": str(empty),
        "format": None,
        "read": 0,
        **NONE,
        "possible": 0,
        "left_out": 0,
        "encoding": None,
        "separator": None,
        "columns": None,
        "rejects_file": None,
    }


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"a,b\n", b"\xff\xfea", HEADER.encode()])
def test_nothing_usable_is_one_line_and_no_database(
    content: bytes, tmp_path: Path, file: Path, run: Run
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(content)
    result = run("import", str(bad), "--json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1
    assert str(bad) in result.stderr
    assert not file.exists()


def test_a_change_of_job_is_shown(people: Path, run: Run) -> None:
    run("import", str(people))
    people.write_text(HEADER + ANA.replace("Acme,CTO", "Beta,CEO"))
    said = run("import", str(people)).stdout
    assert "  Ana Ruiz: CTO, Acme → CEO, Beta" in said.splitlines()


WESTERN = (
    "Prénom;Nom;Adresse e-mail;Entreprise;Poste;Date de connexion\r\n"
    "Zoé;Lefèvre;zoe@x.example;Kérial;CFO;05 mars 2024\r\n"
    "Élise;Delorme;nowhere;Apec;Chargée d’affaires;3 jui 2023\r\n"
)


@pytest.fixture
def western(tmp_path: Path) -> Path:
    """A French file of Excel's, with two cells that cannot be understood."""
    file = tmp_path / "contacts.csv"
    file.write_bytes(WESTERN.encode("cp1252"))
    return file


def test_a_file_of_excel_says_how_it_was_read_and_what_was_left_out(
    western: Path, read: Read
) -> None:
    said = read("import", str(western))
    assert (said["created"], said["rejected"], said["left_out"]) == (2, 0, 2)
    (one,) = said["files"]
    assert (one["encoding"], one["separator"]) == ("windows-1252", ";")
    with western.with_name("contacts.rejects.csv").open(newline="") as file:
        assert [row[:2] for row in csv.reader(file)][1:] == [
            ["3", "Adresse e-mail “nowhere” not understood: left out."],
            ["3", "Date de connexion “3 jui 2023” not understood: left out."],
        ]
    assert [person["name"] for person in read("people")] == ["Élise Delorme", "Zoé Lefèvre"]


def test_a_dry_run_shows_the_first_people_and_every_reason(western: Path, run: Run) -> None:
    said = run("import", str(western), "--dry-run").stdout
    assert "2 to create" in said
    assert "Read as LinkedIn, Windows-1252, semicolons" in said
    assert "· Zoé Lefèvre · CFO, Kérial · zoe@x.example · 5 March 2024" in said
    assert "line 3: Adresse e-mail “nowhere” not understood: left out." in said


def test_somebody_very_like_one_known_is_created_and_told(
    people: Path, run: Run, read: Read
) -> None:
    run("met", "Ana Ruiz @Elsewhere")
    result = run("import", str(people))
    assert "  Ana Ruiz: Ana Ruiz, Elsewhere? (same name)" in result.stdout.splitlines()
    assert len(read("people", "ana ruiz")) == 2


@pytest.mark.parametrize("quote", ["file://{}", "'{}'", '"{}"', " {} "])
def test_a_path_is_taken_as_a_dropped_file_is_written(people: Path, read: Read, quote: str) -> None:
    assert read("import", quote.format(people))["created"] == 2


@pytest.mark.parametrize(
    ("answer", "names"), [("\n", 2), ("yes\n", 2), ("perhaps\nO\n", 2), ("n\n", 0), ("NON\n", 0)]
)
def test_on_a_terminal_the_preview_is_shown_and_the_answer_decides(
    people: Path,
    run: Run,
    read: Read,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    names: int,
) -> None:
    monkeypatch.setattr("cli.commands.import_files.can_ask", lambda: True)
    said = run("import", str(people), typed=answer).stdout
    assert "2 to create" in said
    assert "Bring these people in? [Y/n]" in said
    assert ("Nothing was written." in said) == (names == 0)
    assert len(read("people")) == names
    assert people.with_name("Connections.rejects.csv").exists() == (names > 0)


def test_nothing_is_asked_where_it_is_not_wanted_or_nothing_is_new(
    people: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cli.commands.import_files.can_ask", lambda: True)
    assert "[Y/n]" not in run("import", str(people), "--yes").stdout
    assert "[Y/n]" not in run("import", str(people)).stdout


def test_two_of_one_name_at_one_organisation_are_told(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "two.csv"
    file.write_text("Name,Company,Title\nAna Ruiz,Acme,CTO\nAna Ruiz,Acme,Intern\n")
    said = run("import", str(file), "--dry-run").stdout
    assert "Taken for one person, by name and organisation:\n  Ana Ruiz, Acme: 2 rows\n" in said


def test_an_encoding_that_was_not_recognised_can_be_named(
    tmp_path: Path, run: Run, read: Read
) -> None:
    file = tmp_path / "czech.csv"
    file.write_bytes("Name,Company\nJiří Dvořák,Škoda\n".encode("cp1250"))
    said = read("import", str(file), "--encoding", "windows-1250")
    assert said["files"][0]["encoding"] == "windows-1250"
    assert [person["name"] for person in read("people")] == ["Jiří Dvořák"]
    for name in ("base64", "nonsense", "\udc80", "a\0b", ""):
        assert run("import", str(file), "--encoding", name).exit_code == (2 if name else 0), name


def test_an_unknown_format_is_wrong_usage(people: Path, run: Run) -> None:
    assert run("import", str(people), "--format", "nonsense").exit_code == 2


def test_a_name_that_holds_an_escape_sequence_is_printed_without(
    tmp_path: Path, start: Start
) -> None:
    file = tmp_path / "\x1b]0;x\x07.csv"
    file.write_text(HEADER + ANA)
    process = start("import", str(file))
    assert process.returncode == 0
    assert "\x1b" not in process.stdout + process.stderr


def test_a_file_that_may_not_be_read_is_told_as_every_other_fault(
    people: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(path: Path, *_arguments: object, **_settings: object) -> IO[bytes]:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr("os.access", lambda _file, mode: mode != os.R_OK)
    monkeypatch.setattr(Path, "open", opened)
    result = run("import", str(people))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"Error: {people} cannot be read: access to it is not allowed.\n"
