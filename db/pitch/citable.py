"""The cards and entries that a proposition may cite, and those it cites as they are now."""

import json
from collections.abc import Iterable, Mapping, Sequence

from db.engine.query import rows
from db.network.organisations import named_so
from planner.pitch.canvases.card import CanvasName, Citation, Cited
from planner.pitch.proposition.citable import Citable

_CARDS = """SELECT c.uid, c.text, c.canvas,
    (SELECT group_concat(cell) FROM (SELECT cell FROM card_cell WHERE card_id = c.id ORDER BY id)),
    coalesce(a.result, '')
FROM card c LEFT JOIN achievement a ON a.card_id = c.id
WHERE c.canvas IN ('achievements', 'skills') OR (c.canvas = 'identity' AND EXISTS (
    SELECT 1 FROM card_cell WHERE card_id = c.id AND cell = 'values'))
ORDER BY c.canvas, c.position, c.id"""
_PERSONAS = """SELECT p.uid, p.name, coalesce(nullif(p.concerns, ''), p.role_title)
FROM persona p ORDER BY p.id"""
_TOLD = """SELECT uid, coalesce(nullif(concerns, ''), role_title) FROM persona
WHERE uid IN (SELECT value FROM json_each(:uids))"""
_SECTORS = "SELECT uid, name FROM sector ORDER BY priority IS NULL, priority, position, id"
_TARGETS = """SELECT o.uid, o.name FROM target t JOIN organisation o ON o.id = t.organisation_id
ORDER BY t.priority IS NULL, t.priority, o.name"""
_NAMED = """SELECT uid, name FROM organisation
WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY name"""
_NOW = """SELECT w.key, coalesce(d.text, s.name, o.name, p.name), d.canvas,
    (SELECT group_concat(cell) FROM (SELECT cell FROM card_cell WHERE card_id = d.id ORDER BY id))
FROM json_each(:wanted) w
LEFT JOIN card d ON w.value ->> 0 = 'card' AND d.uid = w.value ->> 1
LEFT JOIN sector s ON w.value ->> 0 = 'sector' AND s.uid = w.value ->> 1
LEFT JOIN organisation o ON w.value ->> 0 = 'organisation' AND o.uid = w.value ->> 1
LEFT JOIN persona p ON w.value ->> 0 = 'persona' AND p.uid = w.value ->> 1
ORDER BY w.key"""


def citable_cards() -> list[Citable]:
    """The achievements with their results, then the values, then the skills; one query."""
    return [
        Citable(
            Citation(Cited.CARD, uid, text, "", CanvasName(canvas), _cells(cells)),
            " ".join(result.split()),
        )
        for uid, text, canvas, cells, result in rows(_CARDS)
    ]


def citable_entries() -> list[Citable]:
    """The personas, the sectors, and the organisations on the market map; three queries."""
    personas = [
        Citable(Citation(Cited.PERSONA, uid, name), " · ".join(said.splitlines()))
        for uid, name, said in rows(_PERSONAS)
    ]
    sectors = [Citable(Citation(Cited.SECTOR, uid, name)) for uid, name in rows(_SECTORS)]
    return [*personas, *sectors, *_organisations(rows(_TARGETS))]


def citable_organisations(typed: str) -> list[Citable]:
    """A few organisations of the network with words that begin as each typed one."""
    found = [number for number, _name in named_so(typed)]
    return _organisations(rows(_NAMED, ids=json.dumps(found))) if found else []


def told_of(cites: Iterable[Citation]) -> Mapping[str, str]:
    """The words on the personas cited, by uid: their concerns, else their role; one query."""
    uids = [each.cited for each in cites if each.kind is Cited.PERSONA and not each.gone]
    found = rows(_TOLD, uids=json.dumps(uids)) if uids else []
    return {uid: " · ".join(said.splitlines()) for uid, said in found}


def as_now(cites: Sequence[Citation]) -> tuple[Citation, ...]:
    """Citations with the present labels and cells of what they cite; what is gone says so."""
    wanted = json.dumps([(each.kind.value, each.cited) for each in cites])
    found = rows(_NOW, wanted=wanted)
    return tuple(
        Citation(
            each.kind,
            each.cited,
            label or each.label,
            each.place,
            CanvasName(canvas) if canvas else None,
            _cells(cells),
            gone=label is None,
        )
        for each, (_key, label, canvas, cells) in zip(cites, found, strict=True)
    )


def _organisations(found: Iterable[tuple[str, str]]) -> list[Citable]:
    return [Citable(Citation(Cited.ORGANISATION, uid, name)) for uid, name in found]


def _cells(cells: str | None) -> tuple[str, ...]:
    return tuple(cells.split(",")) if cells else ()
