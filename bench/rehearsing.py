"""A pitch rehearsed for a minute, then left alone: its CPU time over a hello app's."""

import threading
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure
from bench.terminal import Window
from planner.model.pitches import PitchText

SECONDS = 60
SETTLING = 2
"""Seconds after the start and after the run that are not counted."""
_PITCH, _REHEARSE, _SPACE = "4", "R", " "
_SENTENCE = "I have seen it done well by people who knew what they wanted. "


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The rehearsal and the hello app, for as long, at the same time."""
    seconds = 10 if quick else SECONDS
    with Window(programs.escalier(_stored(folder))) as planner:
        planner.press_each(_PITCH, _REHEARSE)
        with Window(programs.hello(folder)) as hello:
            said = _beside(planner, hello, seconds, running=True)
            planner.see("Again")
            idle = _beside(planner, hello, seconds, running=False)
    return [
        Figure(
            f"CPU of {seconds} s of rehearsing, less a hello app's",
            said[0] - said[1],
            bound=3 * seconds / SECONDS,
            unit=" s",
            detail=f"{said[0]:.3f} s, {said[1]:.3f} s",
        ),
        Figure(
            f"CPU of {seconds} idle seconds after it, less a hello app's",
            idle[0] - idle[1],
            bound=0.3 * seconds / SECONDS,
            unit=" s",
            detail=f"{idle[0]:.3f} s, {idle[1]:.3f} s",
        ),
    ]


def _beside(
    planner: Window, hello: Window, seconds: float, *, running: bool
) -> tuple[float, float]:
    """The CPU seconds of both over the same time, in which a run begins and ends, or nothing."""
    planner.wait(SETTLING)
    other: list[float] = []
    beside = threading.Thread(target=lambda: other.append(_cpu_of(hello, seconds)))
    before = planner.cpu()
    if running:
        planner.press(_SPACE)
    beside.start()
    planner.wait(seconds)
    used = planner.cpu() - before
    beside.join()
    if running:
        planner.press(_SPACE)
    return used, other[0]


def _cpu_of(window: Window, seconds: float) -> float:
    before = window.cpu()
    window.wait(seconds)
    return window.cpu() - before


def _stored(folder: Path) -> Path:
    """A store with one pitch of a minute."""
    file = stores.copy(stores.demo(folder), folder / "rehearsing.db")
    with stores.opened(file) as store:
        for pitch in store.pitches.all():
            store.pitches.delete(pitch.id)
        text = PitchText(hook=_SENTENCE * 3, who=_SENTENCE * 3, what=_SENTENCE * 5, ask="Who?")
        store.pitches.add("Plant directors", "English", text, stores.TODAY)
    return file
