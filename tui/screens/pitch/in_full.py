"""All that the page of a pitch is drawn from, read at once."""

from collections.abc import Sequence
from typing import NamedTuple

from db.store import Store
from planner.model.pitches import Pitch, PitchText, PitchVersion
from planner.pitch.echo import Echo
from planner.pitch.four_cs import Measure
from planner.pitch.pace import Paces
from tui.screens.pitch.measure import measure_of


class PitchInFull(NamedTuple):
    """A pitch with what it is held against, its versions and its echoes."""

    text: PitchText
    measure: Measure
    versions: Sequence[PitchVersion]
    echoes: Sequence[Echo]


def read_in_full(store: Store, pitch: Pitch, paces: Paces) -> PitchInFull:
    """Read what belongs to a pitch; three queries."""
    return PitchInFull(
        pitch.text,
        measure_of(pitch, store.pitches.cites(pitch), paces),
        store.pitches.versions(pitch.id),
        store.echoes.of(pitch.id),
    )
