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
    return tuple(card for card in cards if has_words(card.text, typed))


def has_words(text: str, typed: str) -> bool:
    """Whether a text has every word typed, by its beginning or within."""
    folded = fold(text)
    return all(word in folded for word in fold(typed).split())


def merged(
    present: Sequence[Citation], before: Iterable[Citation], wanted: Sequence[Citation]
) -> tuple[Citation, ...]:
    """The citations `present` with the difference from `before` to `wanted`: a three-way merge."""
    had, now = {_end(each) for each in before}, {_end(each) for each in wanted}
    stay = [each for each in present if _end(each) in now or _end(each) not in had]
    known = had | {_end(each) for each in stay}
    return (*stay, *(each for each in wanted if _end(each) not in known))


def _end(citation: Citation) -> tuple[Cited, str, str]:
    return citation.kind, citation.cited, citation.place


def is_proof(citation: Citation) -> bool:
    """Whether an achievement is cited that is still there."""
    return citation.canvas is CanvasName.ACHIEVEMENTS and not citation.gone
