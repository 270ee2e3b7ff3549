"""Keys in the list of people and in triage, among a hundred thousand people and among a hundred.

Counted is the time until all has settled, the card beside the list included.
"""

from functools import partial
from itertools import cycle
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, pairs, percentile
from bench.people import FEW, MANY
from bench.terminal import Window

PAIRS = 60
DOWN, UP, PAGE_DOWN, PAGE_UP = "\x1b[B", "\x1b[A", "\x1b[6~", "\x1b[5~"
HOME, END, MARK_DOWN, LATER = "\x1b[H", "\x1b[F", "\x1b[1;2B", "\x1b[C"
_KEYS = (DOWN, PAGE_DOWN, END, UP, PAGE_UP, HOME, " ", MARK_DOWN)
MARKED = 1_000
_TRIAGE = ("1", "2", "*", "z", LATER)


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The same keys in both stores in turn, then triage beside a page of the list."""
    count = 16 if quick else PAIRS
    marks = ("/", *"met in", "\r", "*")  # the thousand whom words find are marked
    return [
        _keys(folder, count, "any key in the list, 100,000 people ÷ 100, p95", ()),
        _keys(folder, count, f"the same with {MARKED} marked", marks),
        _triage(folder, count),
    ]


def _keys(folder: Path, count: int, what: str, first: tuple[str, ...]) -> Figure:
    many, few = (programs.escalier(stores.among(folder, number)) for number in (MANY, FEW))
    with Window(many) as among_many, Window(few) as among_few:
        for window in (among_many, among_few):
            window.press_each("2", *first)
        keys = cycle(_KEYS)
        samples = []
        for _pair in range(count):
            key = next(keys)
            samples += pairs(1, partial(among_many.press, key), partial(among_few.press, key))
    ours, theirs = (
        percentile([answer.settled for answer in side], 95) * 1e3
        for side in zip(*samples, strict=True)
    )
    detail = f"{ours:.1f} ms ÷ {theirs:.1f} ms"
    return Figure(what, ours / theirs, bound=1.25, aim=1.0, detail=detail)


def _triage(folder: Path, count: int) -> Figure:
    """Decisions in triage, pressed in turn with a page of the list among as many people."""
    file = stores.copy(stores.among(folder, MANY), folder / "triage.db")
    other = stores.among(folder, MANY)
    with Window(programs.escalier(file)) as triage, Window(programs.escalier(other)) as listed:
        triage.press_each("T")
        listed.press_each("2")
        keys = cycle(_TRIAGE)
        samples = []
        for place in range(count):
            if place and place % 20 == 0:
                triage.press("\r")  # the next sitting
            samples += pairs(1, partial(triage.press, next(keys)), partial(listed.press, PAGE_DOWN))
    decided, paged = (
        percentile([answer.settled for answer in side], 50) * 1e3
        for side in zip(*samples, strict=True)
    )
    return Figure(
        "triage: a decision until the next person, p50 ÷ page down",
        decided / paged,
        bound=2,
        aim=1.0,
        detail=f"{decided:.1f} ms ÷ {paged:.1f} ms; one key a person",
    )
