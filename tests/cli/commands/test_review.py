"""`escalier review`: a week for people, for a companion, for programs."""

import re
from pathlib import Path

import pytest

from cli.output import printing as output
from tests.cli.output import shapes
from tests.cli.running import Read, Run

DOCUMENT = Path(__file__).parents[3] / "docs" / "json.md"


@pytest.fixture
def demo(run: Run) -> None:
    """The invented network in the database of the test."""
    assert run("demo", "--no-open").exit_code == 0


def test_an_empty_week_is_kind_and_short(run: Run) -> None:
    lines = run("review").stdout.splitlines()
    assert lines[0] == "Weekly review, week of Monday 23 February 2026"
    assert lines[1].startswith("Nothing is noted for this week. That happens")
    assert len(lines) == 4


@pytest.mark.usefixtures("demo")
def test_a_week_has_its_pages(run: Run) -> None:
    lines = run("review").stdout.splitlines()
    for line in ("Done\t4 actions", "Stairs", "Gives and asks", "Groups", "Sparks", "Lessons"):
        assert line in lines
    assert not any(line.endswith("\t") for line in lines)


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("week", ["2026-W05", "2026-W20"])
def test_of_another_week_what_is_so_today_alone_is_said_to_be_of_now(run: Run, week: str) -> None:
    lines = run("review", "--week", week).stdout.splitlines()
    stairs = {"2026-W05": "Stairs as the week ended", "2026-W20": "Stairs as they stand now"}[week]
    assert {stairs, "Sparks to sort now"} <= set(lines)
    assert not {"Stairs", "Sparks"} & set(lines)
    assert not any(line.startswith("Overdue\t") for line in lines)
    assert any(line.startswith("Overdue now\t") for line in lines)


@pytest.mark.parametrize(
    ("today", "named"),
    [("2026-03-02", "2026-W09"), ("2026-03-04", "2026-W10"), ("2026-03-08", "2026-W10")],
)
def test_monday_and_tuesday_look_back(read: Read, today: str, named: str) -> None:
    assert read("review", today=today)["week"] == named


@pytest.mark.usefixtures("demo")
def test_a_review_has_its_shape(read: Read) -> None:
    for week in ("2026-W09", "2026-W10", "2019-W01", "2030-W01"):
        assert shapes.review(read("review", "--week", week))


@pytest.mark.usefixtures("demo")
def test_answers_awaited_are_told_with_their_people(run: Run, read: Read) -> None:
    awaited = read("review", "--week", "2026-W10")["awaited"]
    lines = run("review", "--week", "2026-W10").stdout.splitlines()
    assert "1 answer awaited since 12 February" in lines
    names = [each["person"]["name"] for each in awaited]
    assert [name for name in names if any(line.startswith(f"{name}\t") for line in lines)] == names


@pytest.mark.usefixtures("demo")
def test_the_note_names_no_person(run: Run, read: Read) -> None:
    note = run("review", "--markdown").stdout
    assert note.startswith(
        "# Weekly review, week of Monday 23 February 2026\n\n- Done: 4 actions\n"
    )
    people = read("people")
    assert people
    assert not [person["name"] for person in people if person["name"] in note]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--week", "x"), "is not a week like 2026-W09"),
        (("--markdown", "--json"), "do not go together"),
    ],
)
def test_wrong_usage_is_told(run: Run, words: tuple[str, ...], said: str) -> None:
    result = run("review", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


@pytest.mark.usefixtures("demo")
def test_on_a_terminal_lines_fit(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    tables = [line for line in run("review").stdout.splitlines() if "  " in line]
    assert tables
    assert max(map(len, tables)) <= 80


def test_the_week_of_the_document_is_one_that_is_understood(run: Run) -> None:
    [named] = set(re.findall(r'"week": "(\d{4}-W\d\d)"', DOCUMENT.read_text(encoding="utf-8")))
    assert run("review", "--week", named).exit_code == 0
