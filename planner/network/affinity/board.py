"""The values of an affinity board: its cards, its columns, and a place on it."""

from typing import NamedTuple

from planner.values import dataclass

MOST = 60
"""Cards of a board, at most: more cannot be taken in at one look [D]."""
LOOSE = 0
"""The column of the cards that are not grouped yet; it is always there, and may be empty."""


@dataclass(frozen=True, slots=True)
class BoardCard:
    """A card: a person or an answer of a canvas, by the id of either."""

    about: int
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of cards; its title made the group `group_id`, which stands `above` in another.

    `id` is None until it is kept.
    """

    cards: tuple[BoardCard, ...] = ()
    title: str = ""
    group_id: int | None = None
    above: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """A board of people, or of the answers of a `canvas`; the first column is the loose one.

    `id` is None until the first change on it, which keeps it.
    """

    columns: tuple[Column, ...]
    canvas: str = ""
    id: int | None = None

    @property
    def cards(self) -> tuple[BoardCard, ...]:
        """The cards of all columns."""
        return tuple(card for column in self.columns for card in column.cards)

    def place_of(self, about: int) -> "Place | None":
        """The place of a card."""
        return next(
            (
                Place(number, place)
                for number, column in enumerate(self.columns)
                for place, card in enumerate(column.cards)
                if card.about == about
            ),
            None,
        )


class Place(NamedTuple):
    """A card by its column and its place in it; `HEAD` is the title of the column."""

    column: int
    card: int


HEAD = -1
"""The place of the title of a column."""


class KeptBoard(NamedTuple):
    """A board kept, as a list of boards tells it: its titles, and how many cards it has."""

    id: int
    created_on: str
    cards: int
    titles: tuple[str, ...]
