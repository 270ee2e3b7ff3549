"""The path of Pitch as the store has it, for the place and for Today."""

from dataclasses import replace

from db.store import Store
from planner.pitch.canvases.declared import wanted
from planner.pitch.path import Stage, path
from planner.pitch.proposition.four_tests import most_passed


def stages_of(store: Store) -> tuple[Stage, ...]:
    """The ten stages; three queries, and eight more where a value proposition is whole.

    Raises:
        StoreError: if the store cannot be read.
    """
    beyond = store.stages.beyond()
    if beyond.is_whole:
        wordings = [each.wording for each in store.propositions.all()]
        beyond = replace(beyond, passed=most_passed(wordings, store.propositions.ground()))
    return path(store.cards.counts(), wanted(), beyond, store.stages.links())
