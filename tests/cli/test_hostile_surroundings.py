"""Every command over files that are none: it ends soon, with 0, 1 or 2 and a line of reason."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cli.commands.root import COMMANDS
from tests.cli.forked import Ended, run_forked
from tests.cli.refusal import is_told
from tests.faults import make_device

LONG = "a" * 300
PLACES = ("long", "pipe", "nowhere", "circle", "folder", "device", "below", "longer")
WORDS = {
    "add": ["Call Claire"],
    "met": ["Ana Ruiz"],
    "spark": ["A spark"],
    "lead-to": ["Claire"],
    "result": ["Claire", "--outcome", "achieved"],
    "import": ["people.csv"],
    "export": ["json"],
    "demo": ["--no-open"],
}
LINES = [[name, *WORDS.get(name, [])] for name in COMMANDS] + [["today", "--line"], []]
PEOPLE = "First Name,Last Name\nAna,Ruiz\n"

Fork = Callable[..., Ended]


@pytest.fixture
def fork(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Fork]:
    """Runs commands in a folder of odd files."""
    folder = tmp_path / "odd"
    folder.mkdir()
    monkeypatch.chdir(folder)
    os.mkfifo("pipe")
    Path("nowhere").symlink_to("not there")
    Path("circle").symlink_to("circle")
    Path("folder").mkdir()
    make_device(Path("device"))
    Path("people.csv").write_text(PEOPLE, encoding="utf-8")
    yield lambda *words, typed=b"": run_forked(tmp_path, *words, typed=typed)
    time.tzset()


def place(name: str) -> str:
    """The path of an odd file."""
    return {"long": LONG, "longer": f"{LONG}/x", "below": "people.csv/x"}.get(name, name)


def assert_refused(said: Ended, codes: tuple[int, ...] = (1,)) -> None:
    assert said.code in codes, said
    if said.code == 0:
        assert said.err == ""
        return
    assert said.out == ""
    assert is_told(said), said


@pytest.mark.parametrize("name", PLACES)
def test_every_command_refuses_an_odd_store_alike(fork: Fork, name: str) -> None:
    for words in LINES:
        said = fork("--db", place(name), *words)
        assert_refused(said)
    assert {path.name for path in Path().iterdir()} == {
        *("pipe", "nowhere", "circle", "folder", "device", "people.csv")
    }


@pytest.mark.parametrize("name", PLACES)
def test_every_command_refuses_an_odd_configuration_alike(fork: Fork, name: str) -> None:
    for words in LINES:
        assert_refused(fork("--db", "a.db", "--config", place(name), *words))


@pytest.mark.parametrize("name", PLACES)
def test_odd_files_are_neither_read_nor_written(fork: Fork, name: str) -> None:
    Path("rejected.csv").write_text(PEOPLE + ",\n", encoding="utf-8")
    assert_refused(fork("--db", "a.db", "import", place(name)))
    assert_refused(fork("--db", "a.db", "import", "rejected.csv", "--rejects", place(name)))
    fork("--db", "a.db", "--today", "2026-03-03", "met", "Ana Ruiz")
    assert_refused(fork("--db", "a.db", "brief", "-o", place(name)))


@pytest.mark.parametrize("zone", ["UTC+25", "UTC-25", "UTC+167", "Nowhere/Else", ":", ""])
def test_no_time_zone_is_too_odd(fork: Fork, zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    for words in (["today"], ["today", "--line"], ["spark", "A"], ["review"], ["goals"]):
        assert_refused(fork("--db", "a.db", *words), (0,))


def test_a_configuration_may_have_a_byte_order_mark_but_no_tower(fork: Fork) -> None:
    Path("mark.toml").write_bytes(b'\xef\xbb\xbflanguage = "fr"\n')
    Path("tower.toml").write_text("x = " + "[" * 5000 + "]" * 5000, encoding="utf-8")
    for words in (["today"], ["today", "--line"]):
        assert_refused(fork("--db", "a.db", "--config", "mark.toml", *words), (0,))
        assert_refused(fork("--db", "a.db", "--config", "tower.toml", *words))
    said = fork("--db", "a.db", "--config", "mark.toml", "--today", "2026-03-03", "today").out
    assert "mardi 3 mars" in said


@pytest.mark.parametrize("day", ["9999-12-31", "1899-12-31"])
def test_a_day_beyond_the_years_is_said_to_be_just_that(fork: Fork, day: str) -> None:
    for words in (["today"], ["today", "--line"], []):
        said = fork("--db", "a.db", "--today", day, *words)
        assert said.code == 2
        assert f"{day} is out of the years from 1900 to 2999." in said.err


@pytest.mark.parametrize("rejected", ["", ",\n"])
@pytest.mark.parametrize("file", ["/dev/stdin", "-"])
def test_people_come_through_a_pipe(fork: Fork, file: str, rejected: str) -> None:
    said = fork("--db", "a.db", "import", file, typed=(PEOPLE + rejected).encode())
    assert (said.code, said.err) == (0, "")
    assert "1 created" in said.out
    assert "Ana Ruiz" in fork("--db", "a.db", "people").out
    assert Path("stdin.rejects.csv").exists() == bool(rejected)


def test_a_pipe_that_holds_nothing_is_refused(fork: Fork) -> None:
    assert_refused(fork("--db", "a.db", "import", "-"))
