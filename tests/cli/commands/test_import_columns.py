"""`escalier import --map`: any sheet by what its columns hold, remembered for its header."""

from pathlib import Path

import pytest

from tests.cli.running import Read, Run

SHEET = "Who;Firm;Reach;Memo\nAna Ruiz;Acme;ana@acme.example;tea\nZoé Costa;;;\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "list.csv"
    file.write_text(SHEET)
    return file


def test_a_sheet_of_unknown_titles_is_refused_with_the_mapping_to_type(
    sheet: Path, run: Run
) -> None:
    result = run("import", str(sheet))
    assert (result.exit_code, result.stdout) == (1, "")
    assert (
        "Say what its columns hold: --map Who=name,Firm=organisation,Reach=email" in result.stderr
    )


def test_a_mapping_says_what_columns_hold_and_is_remembered(
    sheet: Path, run: Run, read: Read
) -> None:
    columns = "Who=name,firm=organisation,Reach=email,Memo=notes"
    said = read("import", str(sheet), "--map", columns)
    (file,) = said["files"]
    assert (said["created"], file["format"], file["separator"]) == (2, "sheet", ";")
    fields = {"Who": "name", "Firm": "organisation", "Reach": "email", "Memo": "notes"}
    assert file["columns"] == fields
    (zoe, ana) = read("people")
    assert (zoe["name"], ana["name"]) == ("Zoé Costa", "Ana Ruiz")
    assert (ana["organisation"], ana["emails"], ana["notes"]) == (
        "Acme",
        ["ana@acme.example"],
        "tea",
    )
    said = run("import", str(sheet)).stdout
    assert "Columns: Who=name,Firm=organisation,Reach=email,Memo=notes" in said
    assert "0 created, 0 updated, 2 unchanged" in said


def test_a_dry_run_remembers_nothing(sheet: Path, run: Run, read: Read) -> None:
    assert read("import", str(sheet), "--map", "Who=name", "--dry-run")["created"] == 2
    assert run("import", str(sheet)).exit_code == 1


def test_a_mapping_overrules_the_titles(tmp_path: Path, read: Read) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Name,Company,Email,Phone\nAcme,Ana Ruiz,a@b.example,112\n")
    read("import", str(file), "--map", "Company=name,Name=organisation,Phone=-")
    (person,) = read("people")
    assert (person["name"], person["organisation"]) == ("Ana Ruiz", "Acme")
    assert (person["emails"], person["phones"]) == (["a@b.example"], [])


def test_titles_alike_and_empty_ones_can_be_named(tmp_path: Path, read: Read) -> None:
    file = tmp_path / "list.csv"
    file.write_text('X,X,,"a,b"\nAna,Ruiz,Acme,CFO\n')
    read("import", str(file), "--map", 'X=given,X (2)=family,#3=organisation,"a,b=role_title"')
    (person,) = read("people")
    assert (person["name"], person["organisation"]) == ("Ana Ruiz", "Acme")
    assert person["role_title"] == "CFO"


def test_a_sheet_of_one_column_is_read(tmp_path: Path, read: Read) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Who\nAna Ruiz\nZoé Costa\n")
    assert read("import", str(file), "--map", "Who=name")["created"] == 2


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ("Firm=organisation", "No column is said to hold the name"),
        ("Who", "“Who” is no column and its field"),
        ("=name", "“=name” is no column and its field"),
        ("Who=shoe", "“shoe” is no field: choose among name, given,"),
    ],
)
def test_a_mapping_that_cannot_be_used_is_wrong_usage(
    sheet: Path, run: Run, columns: str, said: str
) -> None:
    result = run("import", str(sheet), "--map", columns)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_column_that_is_not_there_is_named(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Name,Company\nAna,Acme\n")
    result = run("import", str(file), "--map", "Who=name")
    assert (result.exit_code, "no column is called “Who”." in result.stderr) == (1, True)


def test_two_hundred_columns_and_rows_of_any_length_leave_the_good_rows(
    tmp_path: Path, read: Read
) -> None:
    file = tmp_path / "wide.csv"
    titles = ",".join(f"C{place}" for place in range(200))
    good = "Ana Ruiz" + "," * 199
    rows = [titles, good, good + ",more", "Bo", good.replace("Ana", "Zoe"), 'Li,"open']
    file.write_bytes("\r\n".join(rows[:3]).encode() + b"\n" + "\r".join(rows[3:]).encode())
    said = read("import", str(file), "--map", "C0=name")
    assert (said["created"], said["rejected"]) == (2, 3)
    rejects = file.with_name("wide.rejects.csv").read_text()
    assert [line.split(",")[0] for line in rejects.splitlines()[1:]] == ["3", "4", "6"]
