"""`escalier export`: what goes to a pipe, to a file, and what is refused."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.running import Read, Run, Start


@pytest.fixture(autouse=True)
def people(run: Run) -> None:
    """Two people of the network."""
    run("met", "Ana Ruiz @Acme, CFO #finance ana@acme.example")
    run("met", "Zoé Costa @=Beta")


def test_vcards_go_to_a_pipe_in_the_version_that_is_asked(run: Run) -> None:
    said = run("export", "vcard", "zoé")
    assert (said.exit_code, said.stderr) == (0, "")
    lines = said.stdout_bytes.decode().split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:4.0"]
    assert "FN:Zoé Costa" in lines
    assert lines.count("BEGIN:VCARD") == 1
    assert "VERSION:3.0" in run("export", "vcard", "--version", "3.0").stdout


def test_a_sheet_is_made_safe_and_that_is_told(run: Run) -> None:
    said = run("export", "csv")
    rows = list(csv.DictReader(StringIO(said.stdout)))
    assert [row["Organization"] for row in rows] == ["'=Beta", "Acme"]
    assert rows[1]["E-mail 1"] == "ana@acme.example"
    assert "1 cell begins like a formula" in said.stderr


def test_json_is_that_of_people(run: Run, read: Read) -> None:
    assert json.loads(run("export", "json").stdout) == read("people")
    assert json.loads(run("export", "json", "nobody").stdout) == []


def test_a_file_is_written_and_its_people_counted(run: Run, tmp_path: Path) -> None:
    for form, ending in (("vcard", "vcf"), ("csv", "csv"), ("json", "json")):
        file = tmp_path / f"out.{ending}"
        for _again in range(2):
            said = run("export", form, "-o", str(file))
            assert (said.exit_code, said.stdout) == (0, f"{file}: 2 people\n")
        assert "Ana Ruiz" in file.read_text(encoding="utf-8-sig")


def test_nothing_is_written_over_and_nobody_is_no_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("mine")
    said = run("export", "vcard", "-o", str(file))
    assert (said.exit_code, said.stdout, file.read_text()) == (1, "", "mine")
    said = run("export", "vcard", "nobody", "-o", str(tmp_path / "a.vcf"))
    assert (said.exit_code, "There is nobody to export." in said.stderr) == (1, True)
    assert not (tmp_path / "a.vcf").exists()
    said = run("export", "vcard", "-o", str(tmp_path / "none" / "a.vcf"))
    assert (said.exit_code, said.stderr.count("\n")) == (1, 1)


def test_what_is_written_comes_in_again_unchanged(run: Run, read: Read, tmp_path: Path) -> None:
    formats = []
    for form, ending in (("vcard", "vcf"), ("csv", "csv")):
        file = tmp_path / f"out.{ending}"
        run("export", form, "-o", str(file))
        said = read("import", str(file))
        assert (said["created"], said["updated"], said["unchanged"]) == (0, 0, 2)
        formats.append(said["files"][0]["format"])
    assert formats == ["vcard", "escalier"]


def test_the_bytes_are_utf_8_whatever_the_locale(start: Start) -> None:
    said = start("export", "vcard", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert "FN:Zoé Costa" in said.stdout
