"""Known names looked up for a line or a field."""

from collections.abc import Sequence
from dataclasses import replace

from db.errors import StoreError
from db.store import Store
from planner.grammar.completion import Beginning, Begun, Offer
from tui.widgets import completing_text
from tui.widgets.completing_text import Look, LookUp


def look_up(store: Store) -> LookUp:
    """Look names up in `store`; one that is busy offers none."""

    def offer(begun: Sequence[Beginning]) -> Offer | None:
        try:
            return store.completion.offer(begun)
        except StoreError:
            return None

    return offer


def looking(store: Store, begun: Begun) -> Look:
    """Look up the names that `begun` finds at the end of a line."""
    return completing_text.looking(look_up(store), begun)


def looking_among_known(store: Store, begun: Begun) -> Look:
    """Look up names for a line that makes nothing of a new one: it is not told as new."""
    look = looking(store, begun)

    def offer(text: str) -> Offer | None:
        found = look(text)
        return found if found is None or found.bearers else replace(found, bearers=None)

    return offer
