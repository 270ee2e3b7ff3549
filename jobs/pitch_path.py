"""The path of Pitch as the store has it, for the place and for Today."""

from db.store import Store
from planner.pitch.canvases.declared import wanted
from planner.pitch.path import Stage, path


def stages_of(store: Store) -> tuple[Stage, ...]:
    """The ten stages; three queries.

    Raises:
        StoreError: if the store cannot be read.
    """
    return path(store.cards.counts(), wanted(), store.stages.beyond(), store.stages.links())
