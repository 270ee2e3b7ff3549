"""A wording as texts, for a draft and for the merge with another window's."""

import json
from collections.abc import Mapping, Sequence

from planner.pitch.canvases.card import CanvasName, Citation, Cited
from planner.pitch.proposition.proposition import Slot, Wording, worded


def as_texts(wording: Wording) -> dict[str, str]:
    """Each slot as one text: its words, and from its second line what it cites."""
    return {
        slot.value: f"{' '.join(wording.said(slot).split())}\n{written_cites(wording.cited(slot))}"
        for slot in Slot
    }


def from_texts(texts: Mapping[str, str]) -> Wording:
    """The wording of such texts."""
    parted = {slot: texts[slot.value].partition("\n") for slot in Slot}
    words = {slot: said for slot, (said, _turn, _cites) in parted.items()}
    cites = [each for _said, _turn, cites in parted.values() for each in read_cites(cites)]
    return worded(words, cites)


def written_cites(cites: Sequence[Citation]) -> str:
    """Citations as JSON in one line."""
    return json.dumps(
        [
            (each.kind, each.cited, each.label, each.place, each.canvas, each.cells, each.gone)
            for each in cites
        ]
    )


def read_cites(written: str) -> list[Citation]:
    """Citations from JSON; none from a text that is not such a list."""
    try:
        return [_read(*each) for each in json.loads(written)]
    except (TypeError, ValueError):
        return []


def _read(
    kind: str, cited: str, label: str, place: str, canvas: str | None, cells: list[str], gone: bool
) -> Citation:
    of = CanvasName(canvas) if canvas else None
    return Citation(Cited(kind), cited, label, place, of, tuple(cells), gone)
