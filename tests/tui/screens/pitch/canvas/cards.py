"""Cards that a person has written, and the keys to their canvas."""

from db.store import Store
from planner.pitch.canvases.card import CanvasName, Card, Star
from planner.pitch.canvases.citing import citation_of
from tests.tui.conftest import TODAY

SIZES = [(80, 24), (120, 40)]
STAR = Star(
    "The board read the figures on the 20th",
    "Bring the closing down to a week",
    "I sat with each of the four teams, then I led a trial month",
    "Closed in 5 days instead of 12",
    ("method", "listening"),
    5,
)


def keys_to(canvas: CanvasName) -> list[str]:
    """The keys from Pitch to a canvas."""
    return ["home", *["down"] * [*CanvasName].index(canvas), "enter"]


def card(store: Store, canvas: CanvasName, cells: str, text: str) -> Card:
    """A card in cells, of which there may be none."""
    star = Star() if canvas is CanvasName.ACHIEVEMENTS else None
    return store.cards.add(canvas, cells.split(), text, TODAY, star)


def written(store: Store) -> None:
    """Cards on every canvas, a strength that cites its proof among them."""
    proof = store.cards.add(
        CanvasName.ACHIEVEMENTS, ("achievement",), "Accounts closed in five days", TODAY, STAR
    )
    store.cards.add(
        CanvasName.ACHIEVEMENTS,
        ("achievement",),
        "A customer who came back",
        TODAY,
        Star(actions="They were called twice", result="They came back"),
    )
    card(store, CanvasName.SWOT, "project", "Finance director near Lyon by September")
    strength = card(
        store, CanvasName.SWOT, "strengths", "I bring the bank and the workshop together"
    )
    store.cards.cite(strength.id, [citation_of(proof)])
    for cells, text in (
        ("strengths", "I know family firms from within, their silences as much as their figures"),
        ("weaknesses", "My written English is slow"),
        ("opportunities", "Funds look for finance directors two days a week"),
    ):
        card(store, CanvasName.SWOT, cells, text)
    for cells, text in (
        ("love good needed paid", "Explaining figures to those who fear them"),
        ("love good needed", "Settling a quarrel"),
        ("good paid", "Audits of three days"),
        ("love paid", "Writing"),
        ("love", "Singing"),
        ("", "Chess"),
    ):
        card(store, CanvasName.IKIGAI, cells, text)
    for canvas, cell, text in (
        (CanvasName.IDENTITY, "identity", "The one who closes on time"),
        (CanvasName.IDENTITY, "values", "Keeping my word"),
        (CanvasName.SKILLS, "hard", "Cash forecasts"),
        (CanvasName.WANTS, "want", "A seat on the board"),
        (CanvasName.MIX, "product", "Three days to see where deliveries lose time, and a plan"),
        (CanvasName.MIX, "place", "Clubs of owners"),
    ):
        card(store, canvas, cell, text)
