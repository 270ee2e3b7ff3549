"""Opening Today on the demo store: time to the usable frame and peak memory, over the floor."""

from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, medians, pairs, ratio
from bench.terminal import Program, Window

PAIRS = 15


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The planner and the floor, opened in turn."""
    ours, floor = programs.escalier(stores.demo(folder)), programs.floor(folder)
    _opened(ours), _opened(floor)  # both have their files in memory from now on
    samples = pairs(5 if quick else PAIRS, lambda: _opened(ours), lambda: _opened(floor))
    seconds = [(first[0], second[0]) for first, second in samples]
    memory = [(first[1], second[1]) for first, second in samples]
    planner_ms, floor_ms = (side * 1e3 for side in medians(seconds))
    planner_mib, floor_mib = medians(memory)
    return [
        Figure(
            "first usable Today on the demo store ÷ floor",
            ratio(seconds),
            bound=1.12,
            aim=1.05,
            detail=f"{planner_ms:.0f} ms ÷ {floor_ms:.0f} ms",
        ),
        Figure(
            "peak memory ÷ floor",
            ratio(memory),
            bound=1.15,
            detail=f"{planner_mib:.1f} MiB ÷ {floor_mib:.1f} MiB",
        ),
    ]


def _opened(program: Program) -> tuple[float, float]:
    with Window(program) as window:
        return window.opened, window.peak_memory()
