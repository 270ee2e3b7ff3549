"""Two rows of one table that become one: the values of both, where both can be kept."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from db.engine.database import database

_INTRODUCTION = """
UPDATE introduction SET
    day = min(day, (SELECT day FROM introduction WHERE id = :gone)),
    told_on = coalesce(told_on, (SELECT told_on FROM introduction WHERE id = :gone))
WHERE id = :kept
"""
_CARDS = (
    "SELECT id, person_id, coalesce(batch_id, 0), source, card FROM imported WHERE id IN (?, ?)"
)


def _introductions(gone: int, kept: int) -> None:
    """The earlier day; news once told are told."""
    database.execute_sql(_INTRODUCTION, {"gone": gone, "kept": kept})


def _acquaintances(gone: int, kept: int) -> None:
    """The note of the one kept, else that of the other."""
    database.execute_sql(
        "UPDATE knows SET note = (SELECT note FROM knows WHERE id = ?) WHERE id = ? AND note = ''",
        (gone, kept),
    )


def _attendances(gone: int, kept: int) -> None:
    """The lines of both with their effects."""
    theirs, ours = (_attendance(number) for number in (gone, kept))
    lines = "\n".join(filter(None, (ours["line"], theirs["line"])))
    before = _effects(ours["before"]) + _effects(theirs["before"])
    database.execute_sql(
        "UPDATE attendance SET wanted = ?, met = ?, line = ?, before = ? WHERE id = ?",
        (
            ours["wanted"] or theirs["wanted"],
            ours["met"] or theirs["met"],
            lines,
            json.dumps(before, separators=(",", ":")) if before else "",
            kept,
        ),
    )


def _attendance(number: int) -> dict[str, Any]:
    cursor = database.execute_sql("SELECT * FROM attendance WHERE id = ?", (number,))
    names = (column[0] for column in cursor.description)
    return dict(zip(names, cursor.fetchone(), strict=True))


def _effects(kept: str) -> list[Any]:
    """The effects of debrief lines; those of the first versions can no longer be taken back."""
    found = json.loads(kept or "[]")
    return found if isinstance(found, list) else []


def _cards(gone: int, kept: int) -> None:
    """The newer card stays the last one of its source, the older is remembered beside it."""
    rows = {row[0]: row for row in database.execute_sql(_CARDS, (gone, kept)).fetchall()}
    newer, older = sorted((rows[gone], rows[kept]), key=lambda row: (-row[2], row[0] != kept))
    person_id = rows[kept][1]
    database.execute_sql(
        "INSERT INTO other_card (person_id, source, card) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (person_id, older[3], older[4]),
    )
    database.execute_sql(
        "UPDATE imported SET card = ?, batch_id = nullif(?, 0) WHERE id = ?",
        (newer[4], newer[2], kept),
    )


_TARGET = """
UPDATE target SET
    sector_id = coalesce(target.sector_id, g.sector_id),
    priority = min(coalesce(target.priority, g.priority), coalesce(g.priority, target.priority)),
    size = coalesce(target.size, g.size),
    {qualities}
FROM (SELECT * FROM target WHERE id = :gone) g WHERE target.id = :kept
""".format(
    qualities=", ".join(
        f"{name} = CASE WHEN g.{name} IN ('', target.{name}) THEN target.{name}"
        f" WHEN target.{name} = '' THEN g.{name}"
        f" ELSE target.{name} || char(10) || g.{name} END"
        for name in ("trends", "decides", "refers", "meets")
    )
)


def _targets(gone: int, kept: int) -> None:
    """The fields of the one kept, else those of the other; the higher priority, all words."""
    database.execute_sql(_TARGET, {"gone": gone, "kept": kept})


def _matches(gone: int, kept: int) -> None:
    """The day on which either was first found."""
    database.execute_sql(
        "UPDATE persona_match SET found_on = min(found_on,"
        " (SELECT found_on FROM persona_match WHERE id = ?)) WHERE id = ?",
        (gone, kept),
    )


def _nothing_more(_gone: int, _kept: int) -> None:
    """A row that says no more than its key."""


FOLDED: Mapping[str, Callable[[int, int], None]] = {
    "introduction": _introductions,
    "knows": _acquaintances,
    "attendance": _attendances,
    "imported": _cards,
    "target": _targets,
    "persona_match": _matches,
    "membership": _nothing_more,
    "other_card": _nothing_more,
    "apart": _nothing_more,
    "goal_for": _nothing_more,
}
"""The rules by which two rows of a table become one."""
