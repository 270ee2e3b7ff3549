"""Saving a result in Today, from the key until the screen has settled, over a PageDown there."""

import sqlite3
import time
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, percentile
from bench.terminal import Window

TURNS = 40
_FORM, _SAVE, _UNDO = "r", "\r", "u"
_HOME, _PAGE_DOWN = "\x1b[H", "\x1b[6~"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """A result saved and undone, a bare commit and a PageDown, in turn."""
    file = stores.copy(stores.demo(folder), folder / "saving.db")
    bare = sqlite3.connect(stores.cleared(folder / "bare.db"), isolation_level=None)
    bare.execute("PRAGMA journal_mode = wal")
    bare.execute("PRAGMA synchronous = full")
    bare.execute("CREATE TABLE line (text)")
    saves: list[float] = []
    pages: list[float] = []
    with Window(programs.escalier(file)) as planner:
        for _turn in range(10 if quick else TURNS):
            planner.press(_FORM)
            saves.append(planner.press(_SAVE).settled - _bare_commit(bare))
            planner.press(_UNDO)
            pages.append(planner.press(_PAGE_DOWN).settled)
            planner.press(_HOME)
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
