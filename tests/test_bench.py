"""The bench itself: how samples become figures, and what its terminal sees of a program."""

import sys
from pathlib import Path

import pytest

from bench import commit, stores
from bench.__main__ import ROWS, _line
from bench.__main__ import main as bench_main
from bench.figures import Figure, percentile, ratio
from bench.terminal import Program, Unmeasurable, Window

ANSWERS_KEYS = """
import os, sys, time, tty
tty.setraw(0)
os.write(1, b"\\x1b[>1u\\x1b[?2026$p")
os.read(0, 20)
os.write(1, b"\\x1b[?2026h\\x1b[HREADY\\x1b[?2026l")
while (key := os.read(0, 1)) != b"\\x11":
    os.write(1, b"\\x1b[?2026h\\x1b[2;1Hpressed " + key + b"\\x1b[?2026l")
    time.sleep(0.03)  # it settles a while after its frame
    os.write(1, b"\\x1b[?2026h\\x1b[3;1Hand settled\\x1b[?2026l")
"""


def fake(folder: Path, code: str, shows: str = "READY") -> Program:
    return Program((sys.executable, "-c", code), folder, (shows,))


def test_a_ratio_is_taken_pair_by_pair() -> None:
    assert ratio([(2, 1), (30, 10), (4, 2)]) == 2


@pytest.mark.parametrize(("percent", "value"), [(50, 2), (75, 3), (95, 4), (100, 4)])
def test_a_percentile_is_the_nearest_rank(percent: float, value: float) -> None:
    assert percentile([4, 1, 3, 2], percent) == value


def test_a_figure_over_its_bound_is_marked() -> None:
    assert "OVER" in _line(Figure("what", 1.26, bound=1.25))
    assert "OVER" not in _line(Figure("what", 1.25, bound=1.25))


def test_every_row_of_the_table_can_be_asked_for() -> None:
    assert set(ROWS) == {
        *("start", "year", "people", "cursor", "finding", "saving", "commit"),
        *("debriefing", "lines", "morning", "importing", "archive", "duplicates", "market", "idle"),
        *("inventory", "crowd", "editor", "rehearsing", "canvas", "affinity", "mind_map"),
        *("leading", "diagnosing", "categories", "levelling", "routines", "stairs"),
    }


def test_a_store_is_copied_over_an_earlier_one_and_its_log(tmp_path: Path) -> None:
    file, earlier = tmp_path / "demo.db", tmp_path / "saving.db"
    file.write_text("new")
    for ending in ("", "-wal", "-shm"):
        (tmp_path / f"saving.db{ending}").write_text("old")
    assert stores.copy(file, earlier).read_text() == "new"
    assert sorted(left.name for left in tmp_path.iterdir()) == ["demo.db", "saving.db"]


@pytest.mark.slow
def test_a_row_can_be_measured_twice_in_one_run(tmp_path: Path) -> None:
    for _time in range(2):
        (figure,) = commit.measure(tmp_path, quick=True)
        assert figure.value > 1


@pytest.mark.slow
def test_the_terminal_tells_the_first_frame_from_the_settled_one(tmp_path: Path) -> None:
    with Window(fake(tmp_path, ANSWERS_KEYS)) as window:
        answer = window.press("x")
        assert answer.first + 0.02 < answer.settled < 5
        assert window.text().split() == ["READY", "pressed", "x", "and", "settled"]
        with pytest.raises(Unmeasurable, match="not shown"):
            window.see("something else")
        assert window.opened > 0 < window.cpu()
        assert window.peak_memory() > 3


@pytest.mark.slow
def test_a_program_that_ends_early_cannot_be_measured(tmp_path: Path) -> None:
    with pytest.raises(Unmeasurable, match="something else"), Window(fake(tmp_path, "print(1)")):
        pass


def test_a_row_that_cannot_be_measured_hides_no_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_folder: Path, *, quick: bool) -> list[Figure]:
        raise Unmeasurable("something else is shown")

    def measures(_folder: Path, *, quick: bool) -> list[Figure]:
        return [Figure("what", 1.0, bound=1.25)]

    monkeypatch.setattr("bench.__main__.ROWS", {"one": fails, "two": measures})
    monkeypatch.setattr("bench.__main__.compileall.compile_dir", lambda *_all, **_named: True)
    monkeypatch.setattr("sys.argv", ["bench"])
    assert bench_main() == 1
    _heading, failed, measured = capsys.readouterr().out.splitlines()
    assert failed == "one: NOT MEASURED: something else is shown"
    assert measured.startswith("what ")
