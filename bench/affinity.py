"""A move on an affinity board of 60 people, settled, over a key that moves the cursor in a list."""

from functools import cache
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, pairs, percentile
from bench.terminal import Window
from db.network.affinity.store import BoardStore
from db.store import Store
from planner.network.affinity.arranging import carried, titled
from planner.network.affinity.board import LOOSE, MOST, Board, Place
from tui.screens.network.views import VIEWS

PEOPLE = 1_000
PAIRS = 40
DOWN, UP = "\x1b[B", "\x1b[A"
RIGHT, LEFT = "\x1b[1;2C", "\x1b[1;2D"
_COLUMNS = 4


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """A card moved to the next column and back, in turn with the cursor of the list of people."""
    program = programs.escalier(_with_board(folder))
    view = str([view.room for view in VIEWS].index("affinity") + 1)
    with Window(program) as board, Window(program) as people:
        for window in (board, people):
            window.press_each("2")
        board.press_each("v", view)
        board.see("Group 1")
        for key in (RIGHT, LEFT):
            board.press(key)  # what a move needs is imported from now on
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
        board = store.boards.of_people(_ids(store))
        for number in range(1, _COLUMNS + 1):
            for _card in range(10):
                board = carried(board, Place(LOOSE, 0), 1, 0) or board
            board = _past_the_others(board, number)
        _keep(store.boards, board)
    return file


def _ids(store: Store) -> list[int]:
    from planner.network.query import EVERYBODY

    return list(store.people.ids(EVERYBODY)[:MOST])
