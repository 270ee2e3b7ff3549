"""Citations between cards: those that can be cited, and the achievements that prove a card."""

from collections.abc import Iterable, Mapping, Sequence

from planner.language.text import fold
from planner.pitch.canvases.card import CanvasName, Card, Citation, Cited

_FIRST = (CanvasName.ACHIEVEMENTS, CanvasName.IDENTITY, CanvasName.SKILLS)
"""The canvases that are cited most, in this order, before the others."""


def citation_of(card: Card) -> Citation:
    """A citation of a card."""
    return Citation(Cited.CARD, card.uid, card.text, canvas=card.canvas, cells=card.cells)


def citable(card: Card, cards: Iterable[Card]) -> Mapping[CanvasName, tuple[Card, ...]]:
    """The cards of other canvases by canvas, achievements first; empty canvases left out."""
    order = (*_FIRST, *(name for name in CanvasName if name not in _FIRST))
    known = list(cards)
    found = {
        name: tuple(each for each in known if each.canvas is name)
        for name in order
        if name is not card.canvas
    }
    return {name: those for name, those in found.items() if those}


def matching(cards: Sequence[Card], typed: str) -> tuple[Card, ...]:
    """The cards whose text has every word typed, by its beginning or within."""
    words = fold(typed).split()
    return tuple(card for card in cards if all(word in fold(card.text) for word in words))


def is_proof(citation: Citation) -> bool:
    """Whether an achievement is cited that is still there."""
    return citation.canvas is CanvasName.ACHIEVEMENTS and not citation.gone
