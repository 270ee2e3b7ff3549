"""Whether days are worked out within a frame, or take so long that the window must not wait."""

from db.engine.query import rows

ACTIONS, RHYTHMS = 500, 5_000
"""The most open actions, and people with a rhythm, whose days are worked out within a frame."""

_ACTIONS = "SELECT count(*) FROM (SELECT 1 FROM action WHERE state = 'open' LIMIT :most)"
_RHYTHMS = """
SELECT count(*) FROM (SELECT 1 FROM person_rhythm WHERE contact_due IS NOT NULL LIMIT :most)
"""


def many_actions() -> bool:
    """Whether there are more open actions than are placed within a frame."""
    return _passes(_ACTIONS, ACTIONS)


def many_rhythms() -> bool:
    """Whether there are more people with a rhythm than are gone through within a frame."""
    return _passes(_RHYTHMS, RHYTHMS)


def _passes(query: str, most: int) -> bool:
    [(number,)] = rows(query, most=most + 1)
    return int(number) > most
