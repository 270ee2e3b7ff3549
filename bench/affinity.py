"""A move on an affinity board of 60 people, settled, over a key that moves the cursor in a list."""

from functools import cache
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, pairs, percentile
from bench.terminal import Window
from planner.network.affinity.board import MOST, Board, Column
from planner.network.query import EVERYBODY
from tui.screens.network.views import VIEWS

PEOPLE = 1_000
PAIRS = 40
DOWN, UP = "\x1b[B", "\x1b[A"
RIGHT, LEFT = "\x1b[1;2C", "\x1b[1;2D"
"""The arrows with shift."""
_LOOSE, _EACH = 20, 10
"""Cards not grouped, and those of each column."""


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """A card into a group and out of it again, in turn with the cursor of the list of people."""
    program = programs.escalier(_with_board(folder))
    view = str([view.room for view in VIEWS].index("affinity") + 1)
    with Window(program) as board, Window(program) as people:
        for window in (board, people):
            window.press_each("2")
        board.press_each("v", view)
        board.see("Group 1")
        for key in (RIGHT, LEFT):
            board.press(key)  # the code of a change is imported from now on
        there_and_back = iter((RIGHT, LEFT) * PAIRS)
        rows = iter((DOWN, DOWN, UP, UP) * PAIRS)
        samples = pairs(
            10 if quick else PAIRS,
            lambda: board.press(next(there_and_back)).settled,
            lambda: people.press(next(rows)).settled,
        )
    moved, cursor = (percentile(side, 50) * 1e3 for side in zip(*samples, strict=True))
    return [
        Figure(
            "a move on a board of 60, settled ÷ a cursor key in a list, p50",
            moved / cursor,
            bound=2.0,
            detail=f"{moved:.1f} ms ÷ {cursor:.1f} ms",
        )
    ]


@cache
def _with_board(folder: Path) -> Path:
    """The demo among so many people, sixty of whom are on a board with titled columns."""
    file = stores.copy(stores.among(folder, PEOPLE), folder / "board.db")
    with stores.opened(file) as store:
        cards = store.boards.of_people(store.people.ids(EVERYBODY)[:MOST]).cards
        groups = [
            Column(cards[first : first + _EACH], f"Group {number}")
            for number, first in enumerate(range(_LOOSE, MOST, _EACH), start=1)
        ]
        store.boards.keep(Board((Column(cards[:_LOOSE]), *groups)), stores.TODAY, "Invented board")
    return file
