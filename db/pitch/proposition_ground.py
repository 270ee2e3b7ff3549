"""The facts on which value propositions are judged, read in six queries."""

from collections import defaultdict

from db.engine.query import rows
from planner.pitch.proposition.ground import Achieved, Ground, Purpose

_ACHIEVED = """SELECT c.uid, c.id, c.text, coalesce(a.result, '')
FROM card c LEFT JOIN achievement a ON a.card_id = c.id WHERE c.canvas = 'achievements'"""
_TITLES = "SELECT DISTINCT title FROM own_post WHERE kind = 'employer' AND title <> '' ORDER BY id"
_PROJECTS = """SELECT c.id, c.uid, c.text, t.cited
FROM card c JOIN card_cell l ON l.card_id = c.id AND l.cell = 'project'
LEFT JOIN citation t ON t.citing = c.uid
WHERE c.canvas = 'swot' ORDER BY c.position, c.id"""
_GOALS = """SELECT g.id, g.uid, g.statement, t.cited
FROM goal g LEFT JOIN citation t ON t.citing = g.uid
WHERE g.state = 'open' ORDER BY g.due IS NULL, g.due, g.id"""
_SERVED = """SELECT goal_id, uid FROM persona WHERE goal_id IS NOT NULL
UNION ALL SELECT f.goal_id, s.uid FROM goal_for f JOIN sector s ON s.id = f.sector_id
UNION ALL SELECT f.goal_id, o.uid FROM goal_for f JOIN organisation o ON o.id = f.organisation_id"""

_WITHIN = """SELECT p.uid, s.uid FROM persona p JOIN sector s ON s.id = p.sector_id
UNION SELECT p.uid, o.uid FROM persona p JOIN organisation o ON o.id = p.organisation_id
UNION SELECT p.uid, s.uid FROM persona p
    JOIN target t ON t.organisation_id = p.organisation_id JOIN sector s ON s.id = t.sector_id
UNION SELECT o.uid, s.uid FROM target t
    JOIN organisation o ON o.id = t.organisation_id JOIN sector s ON s.id = t.sector_id"""


def read_ground() -> Ground:
    """The achievements, own job titles, SWOT's project and open goals with what they are for.

    A goal is for the sectors and organisations that its form names, for the personas that serve
    it and for what it cites; what is for a sector is for the organisations and personas in it too.
    """
    served = defaultdict(set)
    for goal_id, uid in rows(_SERVED):
        served[goal_id].add(uid)
    within = defaultdict(set)
    for uid, around in rows(_WITHIN):
        within[uid].add(around)
    return Ground(
        {uid: Achieved(number, title, result) for uid, number, title, result in rows(_ACHIEVED)},
        tuple(title for (title,) in rows(_TITLES)),
        _purposes(rows(_PROJECTS), {}),
        _purposes(rows(_GOALS), served),
        {uid: frozenset(around) for uid, around in within.items()},
    )


def _purposes(
    found: list[tuple[int, str, str, str | None]], served: dict[int, set[str]]
) -> tuple[Purpose, ...]:
    """Goals or cards of rows, one for each thing that they are for."""
    cited: dict[int, set[str]] = defaultdict(set)
    named: dict[int, tuple[str, str]] = {}
    for number, uid, title, each in found:
        named[number] = uid, title
        cited[number] |= served.get(number, set()) | ({each} if each else set())
    return tuple(
        Purpose(number, uid, title, frozenset(cited[number]))
        for number, (uid, title) in named.items()
    )
