"""A hundred thousand people in the list: the keys that go far, keys held down, and memory.

Counted is the time until all has settled, the card beside the list included.
"""

from functools import partial
from itertools import cycle
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, pairs, percentile
from bench.inventory import DOWN, END, HOME, PAGE_DOWN, PAGE_UP, UP
from bench.people import FEW, MANY
from bench.terminal import Window

PAIRS = 40
HELD = 30
"""Keys that a key held down sends before it is let go."""
_FAR = (END, PAGE_UP, PAGE_UP, HOME, PAGE_DOWN, PAGE_DOWN)
_NETWORK = "Waiting for a sign"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The far keys beside a toggled line, keys held beside one, memory beside that of a hundred."""
    count = 12 if quick else PAIRS
    return [_far(folder, count), _held(folder, count // 2), _memory(folder)]


def _far(folder: Path, count: int) -> Figure:
    """End, home and pages among all, in turn with a key of the hello app."""
    program = programs.escalier(stores.among(folder, MANY))
    with Window(program) as people, Window(programs.hello(folder)) as hello:
        _list(people)
        keys = cycle(_FAR)
        samples = pairs(count, lambda: people.press(next(keys)), partial(hello.press, DOWN))
    far, toggled = (
        percentile([answer.settled for answer in side], 95) * 1e3
        for side in zip(*samples, strict=True)
    )
    return Figure(
        "end, page down among 100,000 people, p95 ÷ a hello app’s key",
        far / toggled,
        bound=4,
        aim=2.5,
        detail=f"{far:.1f} ms ÷ {toggled:.1f} ms",
    )


def _held(folder: Path, count: int) -> Figure:
    """A key held down for thirty rows, in turn with one pressed once."""
    with Window(programs.escalier(stores.among(folder, MANY))) as people:
        _list(people)
        ways = cycle((DOWN, UP))
        samples = pairs(
            count,
            lambda: people.press(next(ways) * HELD),
            partial(people.press, DOWN),
        )
    held, once = (
        percentile([answer.settled for answer in side], 50) * 1e3
        for side in zip(*samples, strict=True)
    )
    return Figure(
        f"{HELD} keys held among 100,000 people, p50 ÷ one",
        held / once,
        bound=12,
        aim=8,
        detail=f"{held:.1f} ms ÷ {once:.1f} ms",
    )


def _memory(folder: Path) -> Figure:
    """The most memory of a window in which the list was gone through, with many and with few."""
    many, few = (_peak(folder, number) for number in (MANY, FEW))
    return Figure(
        "memory with 100,000 people open ÷ with 100",
        many / few,
        bound=1.4,
        aim=1.2,
        detail=f"{many:.0f} MiB ÷ {few:.0f} MiB",
    )


def _peak(folder: Path, number: int) -> float:
    with Window(programs.escalier(stores.among(folder, number))) as people:
        _list(people)
        people.press_each(END, HOME, PAGE_DOWN, "/", *"ada", "\r", "\x1b")
        return people.peak_memory()


def _list(people: Window) -> None:
    """Open the list."""
    people.press("2")
    people.see(_NETWORK)
