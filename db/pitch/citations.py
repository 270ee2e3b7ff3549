"""Citations: both ends by uid, so that undoing a deletion heals them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from db import models
from db.engine.query import rows
from planner.pitch.canvases.card import CanvasName, Citation, Cited

_OF = """SELECT c.citing, c.kind, c.cited,
    coalesce(d.text, s.name, o.name, p.name, c.label), c.place, d.canvas,
    (SELECT group_concat(cell) FROM card_cell WHERE card_id = d.id),
    coalesce(d.id, s.id, o.id, p.id) IS NULL
FROM citation c
LEFT JOIN card d ON c.kind = 'card' AND d.uid = c.cited
LEFT JOIN sector s ON c.kind = 'sector' AND s.uid = c.cited
LEFT JOIN organisation o ON c.kind = 'organisation' AND o.uid = c.cited
LEFT JOIN persona p ON c.kind = 'persona' AND p.uid = c.cited
WHERE c.citing IN (SELECT value FROM json_each(:citing)) ORDER BY c.id"""


def citations_of(citing: Iterable[str]) -> Mapping[str, tuple[Citation, ...]]:
    """The citations of rows, by the uid of each, in the order in which they were made."""
    found: dict[str, list[Citation]] = defaultdict(list)
    for uid, kind, cited, label, place, canvas, cells, gone in rows(
        _OF, citing=json.dumps(list(citing))
    ):
        of = CanvasName(canvas) if canvas else None
        stands = tuple(cells.split(",")) if cells else ()
        found[uid].append(Citation(Cited(kind), cited, label, place, of, stands, bool(gone)))
    return defaultdict(tuple, {uid: tuple(cites) for uid, cites in found.items()})


def cite(citing: str, wanted: Sequence[Citation]) -> None:
    """Let a row cite what is wanted and nothing else; citing itself is passed over.

    One wanted twice under two labels is cited once, under the first.
    """
    here = models.Citation.citing == citing
    models.Citation.delete().where(here).execute()
    labels: dict[tuple[Cited, str, str], str] = {}
    for each in wanted:
        labels.setdefault((each.kind, each.cited, each.place), each.label)
    for (kind, cited, place), label in labels.items():
        if cited != citing:
            models.Citation.create(
                citing=citing, place=place, kind=kind.value, cited=cited, label=label
            )


def forget_citing(citing: Iterable[str]) -> None:
    """Delete the citations of rows that are deleted."""
    models.Citation.delete().where(models.Citation.citing.in_(list(citing))).execute()
