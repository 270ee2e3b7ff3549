"""Order of cards in a cell: one of them a place further up or down."""

from collections.abc import Sequence


def moved(ids: Sequence[int], card_id: int, by: int) -> tuple[int, int] | None:
    """The two cards that change places, as they stand afterwards; None at the end of the cell."""
    place = ids.index(card_id)
    if not 0 <= place + by < len(ids):
        return None
    other = ids[place + by]
    return (card_id, other) if by < 0 else (other, card_id)
