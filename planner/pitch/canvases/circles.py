"""Circles of the ikigai: the cards by how many they stand in, and the counts of each overlap."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from planner.language import _
from planner.pitch.canvases.card import Card

CIRCLES = ("love", "good", "needed", "paid")
"""The circles in the order of their digits."""

Overlap = frozenset[str]


def circles_of(card: Card) -> tuple[str, ...]:
    """The circles that a card stands in, in their order."""
    return tuple(circle for circle in CIRCLES if circle in card.cells)


def number_names() -> Mapping[int, str]:
    """The numbers of circles that a card stands in, as headings, all four first."""
    return {
        4: _("In all four circles"),
        3: _("In three circles"),
        2: _("In two circles"),
        1: _("In one circle"),
        0: _("In no circle yet"),
    }


def by_number(cards: Sequence[Card]) -> Mapping[int, tuple[Card, ...]]:
    """The cards by how many circles they stand in, all four first and none last."""
    found: dict[int, list[Card]] = defaultdict(list)
    for card in cards:
        found[len(circles_of(card))].append(card)
    return {number: tuple(found[number]) for number in range(len(CIRCLES), -1, -1)}


def toggled(card: Card, circle: str) -> tuple[str, ...]:
    """The circles of a card once it has entered one, or left it."""
    now = {*circles_of(card)} ^ {circle}
    return tuple(each for each in CIRCLES if each in now)


def overlaps(cards: Sequence[Card]) -> Mapping[Overlap, int]:
    """The number of cards in each overlap: in these circles and in no other; 0 where none is."""
    return Counter(frozenset(circles_of(card)) for card in cards)
