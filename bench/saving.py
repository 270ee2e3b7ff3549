"""Saving a result in Today, until all that came of it is shown, over a PageDown there.

It climbs a stair, which is told in a sentence and not on a card that waits for a key.
"""

import sqlite3
import time
from dataclasses import replace
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, percentile
from bench.terminal import Window

TURNS = 40
_FORM, _SAVE, _UNDO = "r", "\r", "u"
_SECOND, _PAGE_DOWN = "\x1b[Hj", "\x1b[6~"
"""The second row, which is the first that is open, and the last in sight."""
_ASKED, _OPEN = "Result: Call Edmund", "1 done of 3"
_SAVED = ("2 done of 3", "Step climbed")
_BESIDE = "kept today"
"""The side pane on the last row, which comes in a frame of its own."""


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """A result saved and undone, a bare commit and a PageDown, in turn."""
    file = stores.copy(stores.demo(folder), folder / "saving.db")
    bare = sqlite3.connect(stores.cleared(folder / "bare.db"), isolation_level=None)
    bare.execute("PRAGMA journal_mode = wal")
    bare.execute("PRAGMA synchronous = full")
    bare.execute("CREATE TABLE line (text)")
    quiet = folder / "quiet.toml"
    quiet.write_text('climbed_stairs = "quiet"\n', encoding="utf-8")
    program = programs.escalier(file)
    program = replace(program, arguments=(*program.arguments, "--config", str(quiet)))
    saves: list[float] = []
    pages: list[float] = []
    with Window(program) as planner:
        for _turn in range(10 if quick else TURNS):
            planner.press_for(_FORM, _ASKED)
            saves.append(planner.press_for(_SAVE, *_SAVED) - _bare_commit(bare))
            planner.press_for(_UNDO, _OPEN)
            pages.append(planner.press_for(_PAGE_DOWN, _BESIDE))
            planner.press(_SECOND)
    bare.close()
    save, page = (percentile(side, 95) for side in (saves, pages))
    return [
        Figure(
            "saving a result, less a bare commit, p95 ÷ a PageDown in that list",
            save / page,
            bound=1.5,
            detail=f"{save * 1e3:.1f} ms ÷ {page * 1e3:.1f} ms",
        )
    ]


def _bare_commit(bare: sqlite3.Connection) -> float:
    start = time.perf_counter()
    bare.execute("INSERT INTO line VALUES ('one row')")
    return time.perf_counter() - start
