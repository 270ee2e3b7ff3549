"""`escalier brief` prints the page to read on the way to an event."""

import os
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.grammar import parse_event
from tests.cli.running import Run
from tests.faults import make_device

TUESDAY = date(2026, 3, 3)


@pytest.fixture
def planned(file: Path) -> list[int]:
    """The ids of an evening, a fair and the first of a routine."""
    store = Store(file)
    lines = {
        "Alumni evening thursday 18:30-21:00 @City Hall aim: three talks": "",
        "Evening fair 6/3 @Halls": "",
        "Breakfast 10/3 8:00": "FREQ=WEEKLY",
    }
    found = [
        store.events.add(parse_event(line, TUESDAY), TUESDAY, rule).id or 0
        for line, rule in lines.items()
    ]
    store.close()
    return found


def test_without_a_name_the_brief_is_of_the_next_event(run: Run, planned: list[int]) -> None:
    said = run("brief")
    assert said.exit_code == 0
    assert said.stdout.startswith("Alumni evening\n\nWhen   Thursday 5 March 2026, 18:30–21:00\n")


def test_the_brief_of_several_days_says_them_and_is_the_next_until_the_last(
    run: Run, file: Path
) -> None:
    store = Store(file)
    store.events.add(parse_event("Salon du 5 au 7 mars 9h-18h @Halle", TUESDAY), TUESDAY)
    store.close()
    when = "When   Thursday 5 – Saturday 7 March 2026, 09:00–18:00\n"
    for day in ("2026-03-03", "2026-03-06", "2026-03-07"):
        assert when in run("brief", today=day).stdout
    assert run("brief", today="2026-03-08").exit_code != 0


@pytest.mark.parametrize("words", [["{id}"], ["evening", "fair"], ["FAIR"]])
def test_an_event_is_named_by_its_id_or_by_a_part_of_its_title(
    run: Run, planned: list[int], words: list[str]
) -> None:
    said = run("brief", *(word.format(id=planned[1]) for word in words))
    assert said.stdout.startswith("Evening fair\n")


def test_the_brief_of_a_routine_is_of_its_next_time(run: Run, planned: list[int]) -> None:
    assert "Tuesday 17 March 2026" in run("brief", "breakfast", today="2026-03-14").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["evening"], "Several events fit, name one by its id or its whole title: 1 Alumni"),
        (["regatta"], "No recent or coming event fits “regatta”."),
        (["99"], "This event is no longer there."),
    ],
)
def test_what_is_not_one_event_is_refused_in_a_line(
    run: Run, planned: list[int], words: list[str], said: str
) -> None:
    refused = run("brief", *words)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert said in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_where_nothing_is_to_come_that_is_said(run: Run) -> None:
    refused = run("brief")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "No event is to come." in refused.stderr


def test_the_brief_is_written_as_markdown_to_a_file_that_only_its_owner_reads(
    run: Run, planned: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "brief.md"
    path.write_text("# Alumni evening\n\nold")
    said = run("brief", "--markdown", "-o", str(path))
    assert said.stdout == f"{path}\n"
    assert path.read_text("utf-8").startswith("# Alumni evening\n\n- **When** ")
    assert path.stat().st_mode & 0o777 == 0o600
    assert [kept.name for kept in tmp_path.glob("*brief*")] == ["brief.md"]


def test_a_brief_overwrites_nothing_but_an_earlier_one(
    run: Run, planned: list[int], file: Path, tmp_path: Path
) -> None:
    letter, pipe = tmp_path / "letter.txt", tmp_path / "pipe"
    letter.write_text("Dear Ana,")
    os.mkfifo(pipe)
    make_device(tmp_path / "device")
    before = file.read_bytes()
    for path in (file, file.with_name("a.db-wal"), letter, pipe, tmp_path / "device"):
        refused = run("brief", "-o", str(path))
        assert (refused.exit_code, refused.stdout) == (1, "")
        assert str(path) in refused.stderr
    assert file.read_bytes() == before
    assert not file.with_name("a.db-wal").exists()
    assert letter.read_text() == "Dear Ana,"


def test_a_file_that_cannot_be_written_is_named_and_nothing_is_left(
    run: Run, planned: list[int], tmp_path: Path
) -> None:
    for path in (tmp_path / "none" / "brief.md", tmp_path):
        refused = run("brief", "-o", str(path))
        assert (refused.exit_code, refused.stdout) == (1, "")
        assert str(path) in refused.stderr
    assert not list(tmp_path.glob("*.md"))
