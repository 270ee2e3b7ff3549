"""Keys that move about: each way by an arrow and, under an id of its own, by a letter."""

from collections.abc import Iterator

from textual.binding import Binding

from planner.language import _
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """One way to go; an empty `letter` is none."""

    id: str
    key: str
    letter: str
    action: str
    label: str
    sentence: str


ROW_MOVES = (
    Move("list.up", "up", "k", "step(-1)", _("Up"), _("Go up a row.")),
    Move("list.down", "down", "j", "step(1)", _("Down"), _("Go down a row.")),
    Move("list.page_up", "pageup", "", "page(-1)", _("Page up"), _("Go up a page.")),
    Move("list.page_down", "pagedown", "", "page(1)", _("Page down"), _("Go down a page.")),
    Move("list.first", "home", "g", "end(-1)", _("First"), _("Go to the first row.")),
    Move("list.last", "end", "G", "end(1)", _("Last"), _("Go to the last row.")),
)
"""The ways through rows, the same wherever one row is highlighted."""


def bound(*moves: Move) -> Iterator[Binding]:
    """The bindings of the moves, none of which takes room in the bottom line."""
    for move in moves:
        for key, name in ((move.key, move.id), (move.letter, f"{move.id}.letter")):
            if key:
                yield Binding(
                    key, move.action, move.label, id=name, show=False, tooltip=move.sentence
                )
