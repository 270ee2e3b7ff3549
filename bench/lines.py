"""Lines understood among many people and among few; a name completed; and `escalier add`."""

import subprocess
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from bench import stores
from bench.figures import Figure, medians, pairs, percentile, ratio
from bench.people import FEW, MANY
from db.store import Store
from planner.grammar import parse_action, parse_person
from planner.grammar.completion import begun_in_action

FRAME = 1000 / 60
"""Milliseconds."""
TURNS, STARTS = 5, 25
_LONG = (
    "Call Finn Faure 5 about the offer of Dr Costa tomorrow 9:30 ~15m aim: hear who decides there,"
    " and whether Jan knows somebody at the bank; then write to Sven Dupont, and thank Olga"
)
_LONG_TOO = (
    "Présenter Rosa Joly 29 à Noé Moreau 12 vendredi, puis demander à M. Blanc des nouvelles de la"
    " formation de Chloé et du projet avec Hugo Haas, et remercier Mme Klein avant lundi"
)
_PEOPLE = (
    "Finn Faure 5 @Kérial, DAF promise: introduce him to Sven Dupont 17",
    "M. Blanc note: tall",
)
_TYPED = count()
_BEGUN = ("f", "fi", "finn f", "s d", "chl co", "nagy", "rosa jo 2", "m")


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The same lines in a store of many and in one of few, in turn; and commands, in turn."""
    turns = range(2 if quick else TURNS)
    many, few = (stores.among(folder, number) for number in (MANY, FEW))
    samples = [(_understood(many), _understood(few)) for _turn in turns]
    many_ms, few_ms = (
        percentile([each for turn in side for each in turn], 95) * 1e3
        for side in zip(*samples, strict=True)
    )
    completed = percentile([each for _turn in turns for each in _completed(many)], 95) * 1e3
    return [
        Figure(
            "a line of 200 characters understood, 100,000 people ÷ 100, p95",
            many_ms / few_ms,
            bound=2,
            detail=f"{many_ms:.1f} ms ÷ {few_ms:.1f} ms",
        ),
        Figure("the same among 100,000 people, of one frame", many_ms / FRAME, bound=1),
        Figure(
            "a name completed among 100,000 people, of one frame, p95",
            completed / FRAME,
            bound=1,
            aim=0.3,
            detail=f"{completed:.1f} ms",
        ),
        _added(folder, 5 if quick else STARTS),
    ]


def _understood(file: Path) -> list[float]:
    """Seconds that each line takes to be parsed and its people found."""
    with stores.opened(file) as store:
        reads: list[Callable[[], object]] = [
            *(partial(_action, store, text) for text in (_LONG, _LONG_TOO)),
            *(partial(_person, store, text) for text in _PEOPLE),
        ]
        for read in reads:
            read()  # the first one opens the file and compiles the statements
        # A letter makes another line each time, as typing does.
        return [_seconds(read) for read in reads * 10]


def _action(store: Store, text: str) -> object:
    line = f"{text} {next(_TYPED)}"
    return parse_action(line, stores.TODAY, store.people.named(line))


def _person(store: Store, text: str) -> object:
    return store.people.meant(parse_person(text, stores.TODAY))


def _completed(file: Path) -> list[float]:
    """Seconds that names take to be completed."""
    with stores.opened(file) as store:
        looks = [partial(_offered, store, f"Call {typed}") for typed in _BEGUN]
        looks[0]()
        return [_seconds(look) for look in looks]


def _offered(store: Store, text: str) -> object:
    return store.completion.offer(begun_in_action(text))


def _added(folder: Path, starts: int) -> Figure:
    """The command that adds an action, over the one that tells the version."""
    file = stores.copy(stores.demo(folder), folder / "lines.db")
    add = (
        "--db",
        str(file),
        "--today",
        stores.TODAY.isoformat(),
        "add",
        "Call Claire tomorrow 9:30",
    )
    samples = pairs(starts, lambda: _run(*add), lambda: _run("--version"))
    ours, version = (side * 1e3 for side in medians(samples))
    return Figure(
        "escalier add ÷ escalier --version",
        ratio(samples),
        bound=2.5,
        detail=f"{ours:.0f} ms ÷ {version:.0f} ms",
    )


def _run(*words: str) -> float:
    return _seconds(
        lambda: subprocess.run([stores.ESCALIER, *words], check=True, capture_output=True)
    )


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start
