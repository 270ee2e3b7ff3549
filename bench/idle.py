"""Left alone: the bytes the planner writes to the terminal, and its CPU time over a hello app's."""

import threading
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure
from bench.terminal import Window

SECONDS = 60
SETTLING = 2
"""Seconds after the start that are not counted yet."""


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The planner and the hello app, left alone at the same time."""
    seconds = 10 if quick else SECONDS
    ours = programs.escalier(stores.demo(folder))
    with Window(ours) as planner, Window(programs.hello(folder)) as hello:
        other: list[tuple[int, float]] = []
        beside = threading.Thread(target=lambda: other.append(_left_alone(hello, seconds)))
        beside.start()
        written, cpu = _left_alone(planner, seconds)
        beside.join()
    ((_hello_written, hello_cpu),) = other
    return [
        Figure(f"bytes written in {seconds} idle seconds", written, bound=0, unit=""),
        Figure(
            f"CPU of {seconds} idle seconds, less a hello app's",
            cpu - hello_cpu,
            bound=0.3 * seconds / SECONDS,
            unit=" s",
            detail=f"{cpu:.3f} s, {hello_cpu:.3f} s",
        ),
    ]


def _left_alone(window: Window, seconds: float) -> tuple[int, float]:
    window.wait(SETTLING)
    written, cpu = window.written, window.cpu()
    window.wait(seconds)
    return window.written - written, window.cpu() - cpu
