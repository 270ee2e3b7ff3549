"""Texts of earlier preparations, offered in another one."""

from db.engine.query import rows
from planner.model.vocabulary import Part

_EARLIER = """
SELECT {part} FROM (
    SELECT id, {part} FROM action WHERE {part} <> '' AND id IS NOT :but ORDER BY id DESC LIMIT 200
) GROUP BY 1 ORDER BY max(id) DESC LIMIT 5
"""


def earlier(part: Part, but: int | None) -> list[str]:
    """The last five different texts of a part of preparations, newest first, `but` for one."""
    return [text for (text,) in rows(_EARLIER.format(part=part.value), but=but)]
