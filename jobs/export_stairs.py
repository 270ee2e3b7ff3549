"""Write the staircase of a goal to a file, as a picture in SVG."""

from collections.abc import Sequence
from pathlib import Path

from db.store import Store
from exchange.errors import ExchangeError
from exchange.stairs.svg import svg
from exchange.text_files import write_page
from planner.language import _


def write_stairs(store: Store, path: Path, goal_id: int, own: Sequence[Path] = ()) -> None:
    """Write the picture of a goal; an earlier one of it is replaced, files of the program never.

    Raises:
        ExchangeError: if the name does not end in .svg, or the file cannot be written.
        StoreError: if the goal is gone.
    """
    if path.suffix.lower() != ".svg":
        raise ExchangeError(_("{file}: the name of the file ends in .svg.").format(file=path))
    write_page(path, stairs_text(store, goal_id), (*store.files, *own))


def stairs_text(store: Store, goal_id: int) -> str:
    """The picture of a goal.

    Raises:
        StoreError: if the goal is gone.
    """
    return svg(store.goals.get(goal_id), store.pictures.people(goal_id))
