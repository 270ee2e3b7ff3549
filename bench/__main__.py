"""The table of speed: what was measured, the bound it must keep, and whether it does.

Needs Linux, whose /proc tells what a program uses.
"""

import argparse
import compileall
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench import (
    affinity,
    archive,
    canvas,
    categories,
    commit,
    crowd,
    cursor,
    debriefing,
    diagnosing,
    duplicates,
    editor,
    finding,
    idle,
    importing,
    inventory,
    leading,
    levelling,
    lines,
    market,
    mind_map,
    morning,
    people,
    rehearsing,
    routines,
    saving,
    stairs,
    start,
    year,
)
from bench.figures import Figure
from bench.terminal import Unmeasurable

ROWS: dict[str, Callable[..., list[Figure]]] = {
    "start": start.measure,
    "year": year.measure,
    "people": people.measure,
    "cursor": cursor.measure,
    "inventory": inventory.measure,
    "crowd": crowd.measure,
    "finding": finding.measure,
    "saving": saving.measure,
    "commit": commit.measure,
    "debriefing": debriefing.measure,
    "lines": lines.measure,
    "morning": morning.measure,
    "importing": importing.measure,
    "archive": archive.measure,
    "duplicates": duplicates.measure,
    "leading": leading.measure,
    "diagnosing": diagnosing.measure,
    "levelling": levelling.measure,
    "market": market.measure,
    "affinity": affinity.measure,
    "mind_map": mind_map.measure,
    "categories": categories.measure,
    "editor": editor.measure,
    "rehearsing": rehearsing.measure,
    "canvas": canvas.measure,
    "stairs": stairs.measure,
    "routines": routines.measure,
    "idle": idle.measure,
}
_ROOT = Path(__file__).parents[1]
_CODE = ("bench", "planner", "db", "exchange", "jobs", "tui", "cli")


def main() -> int:
    """Measure the rows asked for, all by default; 1 if a bound is broken or a row fails."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(ROWS)}")
    parser.add_argument("--quick", action="store_true", help="few pairs: a glance, not a verdict")
    asked = parser.parse_args()
    if unknown := [name for name in asked.names if name not in ROWS]:
        parser.error(f"there is no row {', '.join(unknown)}")
    for package in _CODE:
        compileall.compile_dir(_ROOT / package, quiet=1)
    print(f"{'what':<66}{'measured':>10}{'bound':>9}{'aim':>8}")
    held = True
    with tempfile.TemporaryDirectory(prefix="escalier-bench-") as folder:
        for name in asked.names or ROWS:
            try:
                figures = ROWS[name](Path(folder), quick=asked.quick)
            except Unmeasurable as fault:  # the other rows are measured all the same
                held = False
                print(f"{name}: NOT MEASURED: {fault}", flush=True)
                continue
            for figure in figures:
                held = held and figure.holds
                print(_line(figure), flush=True)
    return 0 if held else 1


def _line(figure: Figure) -> str:
    said: list[Any] = [figure.what, f"{figure.value:.2f}{figure.unit}"]
    bound = f"≤ {figure.bound:g}{figure.unit}"
    aim = "" if figure.aim is None else f"{figure.aim:.2f}{figure.unit}"
    verdict = "ok  " if figure.holds else "OVER"
    return f"{said[0]:<66}{said[1]:>10}{bound:>9}{aim:>8}  {verdict}  {figure.detail}".rstrip()


if __name__ == "__main__":
    sys.exit(main())
