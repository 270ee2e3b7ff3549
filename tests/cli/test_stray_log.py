"""Every command over a store whose log belongs to another file: told once, never replayed."""

import signal
from pathlib import Path

import pytest

from db.engine.companions import companions
from tests.cli.running import Run, Start
from tests.db.processes import line_of, started

WRITE = """
store.sparks.add("In the log", date(2026, 3, 3))
print("written", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("words", [("history",), ("today", "--line"), ("spark", "Kept")])
def test_a_log_left_by_a_killed_program_is_not_replayed_over_a_backup(
    run: Run, start: Start, file: Path, words: tuple[str, ...]
) -> None:
    run("spark", "In the backup")
    backup = file.read_bytes()
    run("spark", "Newer")
    with started(file, WRITE) as process:
        assert line_of(process) == "written"
        process.send_signal(signal.SIGKILL)
    assert companions(file)[0].stat().st_size
    file.write_bytes(backup)
    done = start(*words)
    assert done.returncode == 0
    assert ("lay a log of another file" in done.stderr) == ("--line" not in words)
    [log] = file.parent.glob("a.db-log-*")
    assert log.stat().st_size
    again = start("history")
    assert again.stderr == ""
    assert "In the backup" in again.stdout
    assert "In the log" not in again.stdout
