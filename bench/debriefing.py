"""A letter typed in the debrief, with duplicates flagged live, among many people and among few."""

from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, percentile
from bench.people import FEW, MANY
from bench.terminal import Answer, Window

LINES = ("Finn Faure 5 @Kerial", "Sven Dupont 17, CFO #fi", "Chloe Costa 2 promise: c")
TURNS = 6
_EVENTS, _DEBRIEF, _EMPTY = "5", "d", "\x15"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The letters of some lines, each typed in two windows in turn, from key to settled screen."""
    samples: list[tuple[Answer, Answer]] = []
    many, few = (programs.escalier(_debriefed(folder, number)) for number in (MANY, FEW))
    with Window(many) as among_many, Window(few) as among_few:
        for window in (among_many, among_few):
            window.press_each(_EVENTS, _DEBRIEF)
        for line in LINES * (1 if quick else TURNS):
            samples += [(among_many.press(letter), among_few.press(letter)) for letter in line]
            for window in (among_many, among_few):
                window.see(line)
                window.press(_EMPTY)
    many_ms, few_ms = (
        percentile([answer.settled for answer in side], 95) * 1e3
        for side in zip(*samples, strict=True)
    )
    late = sum(answer.settled > answer.first for answer, _few in samples)
    return [
        Figure(
            "a letter in the debrief with 100,000 people ÷ with 100, p95",
            many_ms / few_ms,
            bound=2,
            detail=f"{many_ms:.1f} ms ÷ {few_ms:.1f} ms",
        ),
        Figure(
            "letters there that took more than one frame (of 95 % none may)",
            100 * late / len(samples),
            bound=5,
            unit=" %",
            detail=f"{late} of {len(samples)}",
        ),
    ]


def _debriefed(folder: Path, people: int) -> Path:
    """A store of the debrief's own: what is half typed stays in it."""
    file = stores.among(folder, people)
    return stores.copy(file, folder / f"debrief-{people}.db")
