"""The moves of a card on an affinity board, the titles, and the groups that follow from them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from planner.network.affinity.board import HEAD, LOOSE, Board, BoardCard, Column, Place


def fresh(cards: Sequence[BoardCard], canvas: str = "") -> Board:
    """A board on which no card is grouped yet."""
    return Board((Column(tuple(cards)),), canvas)


def shifted(board: Board, at: Place, by: int) -> Board | None:
    """Move a card within its column by so many places; None at the end of it."""
    cards = list(board.columns[at.column].cards)
    to = at.card + by
    if at.card == HEAD or not by or not 0 <= to < len(cards):
        return None
    cards[at.card], cards[to] = cards[to], cards[at.card]
    return _with(board, {at.column: tuple(cards)})


def carried(board: Board, at: Place, by: int, to_place: int) -> Board | None:
    """Move a card to the column on the left (-1) or on the right (1), to a place in it.

    Beyond the last column a new one opens; on the left of the first the card is loose again, at
    the end. A column that is empty then vanishes. None where nothing would change.
    """
    if at.card == HEAD or (at.column == LOOSE and by < 0):
        return None
    here, to = board.columns[at.column], at.column + by
    if to == len(board.columns):
        if at.column != LOOSE and len(here.cards) == 1:
            return None
        board = replace(board, columns=(*board.columns, Column()))
    card = here.cards[at.card]
    there = list(board.columns[to].cards)
    there.insert(len(there) if to == LOOSE else min(max(to_place, 0), len(there)), card)
    left = here.cards[: at.card] + here.cards[at.card + 1 :]
    return without_empty(_with(board, {at.column: left, to: tuple(there)}))


def _with(board: Board, cards: dict[int, tuple[BoardCard, ...]]) -> Board:
    """The board with other cards in some of its columns."""
    return replace(
        board,
        columns=tuple(
            replace(column, cards=cards.get(number, column.cards))
            for number, column in enumerate(board.columns)
        ),
    )


def without_empty(board: Board) -> Board:
    """The board without empty columns; the loose one stays."""
    loose, *others = board.columns
    return replace(board, columns=(loose, *(column for column in others if column.cards)))


def titled(board: Board, number: int, title: str) -> Board:
    """The board with another title of a column; the loose cards have none."""
    assert number != LOOSE
    columns = list(board.columns)
    columns[number] = replace(columns[number], title=title)
    return replace(board, columns=tuple(columns))


def with_new(board: Board, cards: Sequence[BoardCard]) -> Board:
    """The board with the cards it lacks among the loose ones."""
    known = {card.about for card in board.cards}
    loose, *others = board.columns
    more = tuple(card for card in cards if card.about not in known)
    return replace(board, columns=(replace(loose, cards=loose.cards + more), *others))


class Passage(NamedTuple):
    """A card that came from one titled column into another; a title is empty for none."""

    card: BoardCard
    out_of: Column
    into: Column


def passage(before: Board, after: Board, about: int) -> Passage:
    """The passage of a card between two states of a board."""
    was, now = before.place_of(about), after.place_of(about)
    assert was is not None
    assert now is not None
    here, there = before.columns[was.column], after.columns[now.column]
    return Passage(there.cards[now.card], here, there)
