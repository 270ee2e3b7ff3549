"""Moves on a board: every card is there once, no column is empty, titles stay with their cards."""

from hypothesis import given
from hypothesis import strategies as st

from planner.network.affinity.arranging import (
    carried,
    fresh,
    passage,
    shifted,
    titled,
    with_new,
    without_empty,
)
from planner.network.affinity.board import HEAD, LOOSE, Board, BoardCard, Place

CARDS = [BoardCard(number, f"Card {number}") for number in range(1, 8)]
STEPS = st.lists(
    st.tuples(st.sampled_from(["across", "down", "title"]), st.integers(0, 6), st.integers(-2, 2)),
    max_size=30,
)


def told(board: Board) -> list[list[int]]:
    """The cards of each column."""
    return [[card.about for card in column.cards] for column in board.columns]


def stepped(board: Board, kind: str, number: int, by: int) -> Board | None:
    """The board after a step with a card: to another column, to another place, or a title."""
    at = board.place_of(CARDS[number].about)
    assert at is not None
    if kind == "title":
        return titled(board, at.column, f"Title {number}") if at.column != LOOSE else None
    if kind == "down":
        return shifted(board, at, by)
    return carried(board, at, 1 if by >= 0 else -1, abs(by))


@given(STEPS)
def test_whatever_is_moved_every_card_is_there_once_and_no_column_is_empty(
    steps: list[tuple[str, int, int]],
) -> None:
    board = fresh(CARDS)
    for kind, number, by in steps:
        after = stepped(board, kind, number, by)
        assert kind == "title" or after != board
        board = after or board
        assert sorted(card.about for card in board.cards) == [card.about for card in CARDS]
        assert all(column.cards for column in board.columns[1:])
        assert board.columns[LOOSE].title == ""
        assert without_empty(board) == board


def test_a_card_moved_past_the_last_column_opens_one_and_an_empty_one_vanishes() -> None:
    board = fresh(CARDS[:3])
    board = carried(board, Place(LOOSE, 1), 1, 0) or board
    assert told(board) == [[1, 3], [2]]
    assert carried(board, Place(1, 0), 1, 0) is None, "it stands alone there already"
    board = titled(board, 1, "Rail")
    board = carried(board, Place(LOOSE, 1), 1, 5) or board
    assert (told(board), board.columns[1].title) == ([[1], [2, 3]], "Rail")
    board = carried(board, Place(1, 0), 1, 0) or board
    board = carried(board, Place(1, 0), -1, 0) or board
    assert (told(board), board.columns[1].title) == ([[1, 3], [2]], "")
    assert carried(board, Place(LOOSE, 0), -1, 0) is None
    assert carried(board, Place(1, HEAD), 1, 0) is None
    assert shifted(board, Place(LOOSE, 1), 1) is None


def test_a_passage_tells_both_columns_and_new_cards_are_loose() -> None:
    before = titled(carried(fresh(CARDS[:3]), Place(LOOSE, 0), 1, 0) or fresh(()), 1, "Rail")
    after = carried(before, Place(1, 0), -1, 0)
    assert after is not None
    moved = passage(before, after, 1)
    assert (moved.card.about, moved.out_of.title, moved.into.title) == (1, "Rail", "")
    assert told(with_new(before, CARDS[1:5])) == [[2, 3, 4, 5], [1]]
