"""The questions about cards, as their drafts know them: a card, or a cell of a canvas."""

from db.errors import StoreError
from db.store import Store
from planner.model.drafts import About, Question
from planner.pitch.canvases.card import CanvasName

ABOUT_CARDS = ("new_card", "new_in_full", "edit_card")
"""The actions that ask for the text of a card."""

CARDS = ("card-", *CanvasName)
"""The beginnings of the keys by which they know a card or a cell."""


def about_card(card_id: int) -> About:
    """The key by which a question in Pitch knows a card; a bare number there is a pitch."""
    return f"card-{card_id}"


def about_cell(canvas: CanvasName, cell: str) -> About:
    """The key by which a question knows a cell; one of the whole canvas has none."""
    return f"{canvas.value}-{cell}" if cell else canvas.value


def canvas_asked(store: Store, question: Question) -> CanvasName | None:
    """The canvas on which a question about a card is asked; None if it is not there any more."""
    name, _dash, rest = str(question.about).partition("-")
    if name == "card" and rest.isdecimal():
        try:
            return store.cards.get(int(rest)).canvas
        except StoreError:
            return None
    return CanvasName(name) if name in list(CanvasName) else None
