"""A letter typed in Find, with a hundred thousand people in the store, over one with a hundred.

Counted is the first frame that differs, which shows the letter and what it finds: the letters of a
name that all have are typed and taken back in turn.
"""

from functools import partial
from itertools import cycle
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, pairs, percentile
from bench.people import FEW, MANY
from bench.terminal import Window

PAIRS = 60
LETTERS, BACK = "met i", "\x7f"
FOUND = "People  "


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The same letters in a store of many and in one of few, in turn."""
    count = 10 if quick else PAIRS
    many, few = (programs.escalier(stores.among(folder, number)) for number in (MANY, FEW))
    with Window(many) as among_many, Window(few) as among_few:
        for window in (among_many, among_few):
            window.press_each("/", "m")
            window.see(FOUND)
        keys = cycle((*LETTERS[1:], *(BACK,) * (len(LETTERS) - 1)))
        samples = []
        for _pair in range(count):
            key = next(keys)
            samples += pairs(1, partial(among_many.press, key), partial(among_few.press, key))
        among_many.see(FOUND)
    firsts = [
        percentile([answer.first for answer in side], 50) * 1e3
        for side in zip(*samples, strict=True)
    ]
    frames = [many.settled / many.first for many, _few in samples]
    return [
        Figure(
            "a letter in Find, 100,000 people ÷ 100, p50",
            firsts[0] / firsts[1],
            bound=2,
            aim=1.2,
            detail=f"{firsts[0]:.1f} ms ÷ {firsts[1]:.1f} ms",
        ),
        Figure(
            "all that the letter changes, over its first frame, p50",
            percentile(frames, 50),
            bound=1.05,
            aim=1.0,
            detail="one frame is 1",
        ),
    ]
