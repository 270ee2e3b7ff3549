"""Keys that move about: each way by an arrow and, under an id of its own, by a letter."""

from collections.abc import Iterator
from typing import NamedTuple

from textual.binding import Binding


class Move(NamedTuple):
    """One way to go; an empty `letter` is none."""

    id: str
    key: str
    letter: str
    action: str
    label: str
    sentence: str


def bound(*moves: Move) -> Iterator[Binding]:
    """The bindings of the moves, none of which takes room in the bottom line."""
    for move in moves:
        for key, name in ((move.key, move.id), (move.letter, f"{move.id}.letter")):
            if key:
                yield Binding(
                    key, move.action, move.label, id=name, show=False, tooltip=move.sentence
                )
