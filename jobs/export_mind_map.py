"""Write the mind map to a file, whose name says the format: SVG, OPML or indented text."""

from collections.abc import Sequence
from pathlib import Path

from db.store import Store
from exchange.errors import ExchangeError
from exchange.mind_map.indented import indented
from exchange.mind_map.opml import opml
from exchange.mind_map.svg import svg
from exchange.text_files import write_page
from planner.language import _
from planner.model.progress import Progress, silent
from planner.network.mind_map.branch import Shape, say_shape
from planner.network.mind_map.outline import Node, everything

_WRITERS = {".svg": svg, ".opml": opml, ".txt": indented}
_TOLD = 500
"""Nodes read between two reports of the progress."""


def write_mind_map(
    store: Store,
    path: Path,
    shape: Shape,
    shown: Sequence[Node] | None = None,
    progress: Progress = silent,
) -> None:
    """Write what is `shown`, else the whole of a shape; an earlier file of it is replaced.

    Raises:
        Cancelled: if `progress` says so; nothing is written then.
        ExchangeError: if the format is none of these, or the file cannot be written.
        StoreError: if the store cannot be read.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        said = _("{file}: the name of the file ends in .svg, .opml or .txt.")
        raise ExchangeError(said.format(file=path))
    nodes = _whole(store, shape, progress) if shown is None else shown
    text = write(say_shape(shape), nodes)
    progress(len(nodes), len(nodes))  # the last moment at which it can be stopped
    write_page(path, text, store.files)


def _whole(store: Store, shape: Shape, progress: Progress) -> list[Node]:
    branches = store.branches.of(shape)
    nodes: list[Node] = []
    for node in everything(lambda path: branches.below(path, None, ())):
        nodes.append(node)
        if len(nodes) % _TOLD == 0:
            progress(len(nodes) - _TOLD, len(nodes))
    return nodes
