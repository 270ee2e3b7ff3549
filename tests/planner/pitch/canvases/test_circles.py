"""Circles of the ikigai: cards by how many they stand in, and the counts of the overlaps."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planner.pitch.canvases.card import CanvasName, Card
from planner.pitch.canvases.circles import CIRCLES, by_number, circles_of, overlaps, toggled


def _card(number: int, *cells: str) -> Card:
    day = date(2026, 3, 3)
    return Card(number, f"u{number}", CanvasName.IKIGAI, cells, f"card {number}", day)


CELLS = st.lists(st.sampled_from([*CIRCLES, "elsewhere"]), unique=True)
CARDS = st.lists(CELLS).map(lambda all_: [_card(at, *each) for at, each in enumerate(all_)])


def test_all_four_come_first_and_none_last() -> None:
    cards = [_card(1), _card(2, *CIRCLES), _card(3, "paid"), _card(4, "love", "good")]
    found = by_number(cards)
    assert [*found] == [4, 3, 2, 1, 0]
    assert [[card.id for card in those] for those in found.values()] == [[2], [], [4], [3], [1]]


@given(CARDS)
def test_every_card_is_in_one_group_and_one_overlap(cards: list[Card]) -> None:
    assert sorted(c.id for those in by_number(cards).values() for c in those) == [
        card.id for card in cards
    ]
    assert sum(overlaps(cards).values()) == len(cards)


@given(CELLS, st.sampled_from(CIRCLES))
def test_a_circle_toggled_twice_is_as_it_was(cells: list[str], circle: str) -> None:
    once = toggled(_card(1, *cells), circle)
    assert (circle in once) is not (circle in cells)
    assert toggled(_card(1, *once), circle) == circles_of(_card(1, *cells))
