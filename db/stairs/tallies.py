"""The numbers of goals and steps in SQL: what was counted, and what was there before."""

ONCE = (  # not wrapped: part of a query
    "CASE g.counts WHEN 'people' THEN coalesce(c.person_id, -c.id) ELSE c.id END"
)
"""The thing counted once of the rows `c` of the goal `g`: a person, or each row."""
NUMBER = f"""
SELECT count(DISTINCT {ONCE})
"""
"""The number of rows `c` of the goal `g`; people count once each."""
BY_DAY = "AND {c}.day <= :until"
"""The condition of a count up to a day, on the rows `{c}`."""
OF_GOAL = f"({NUMBER} FROM counted c WHERE c.goal_id = g.id)"
"""The number counted under the goal `g` and all its steps."""
OF_GOAL_BY_DAY = f"({NUMBER} FROM counted c WHERE c.goal_id = g.id {BY_DAY.format(c='c')})"
BEFORE = "coalesce((SELECT sum(before) FROM step WHERE goal_id = g.id), 0)"
"""The number that was there before the goal `g`."""

_FIRST = "SELECT id FROM step WHERE goal_id = g.id ORDER BY position, id LIMIT 1"
_UNDER = f"({NUMBER} FROM counted c WHERE c.step_id = s.id {{here}})"
_FRESH = f"""({NUMBER} FROM counted c WHERE c.step_id = s.id {{here}} AND NOT EXISTS (
    SELECT 1 FROM counted e WHERE e.goal_id = c.goal_id AND e.person_id = c.person_id
        AND e.step_id IS NOT c.step_id AND (e.day, e.id) < (c.day, c.id) {{earlier}}))"""
_ADD_UP = "(SELECT sum(target) FROM step WHERE goal_id = g.id) IN (g.target, g.aimed_at)"
_WHOLE = f"""
    {_UNDER},
    CASE WHEN g.counts = 'people' AND {_ADD_UP} THEN {_FRESH} END,
    g.target, g.aimed_at, coalesce(nullif(g.measure, ''), g.statement),
    CASE WHEN s.id = ({_FIRST}) AND {_ADD_UP}
        THEN ({NUMBER} FROM counted c WHERE c.goal_id = g.id {{here}}) END
"""
"""Only steps whose numbers add up to that of their goal are told what else was counted for it."""


def tallies(limit: str = "") -> str:
    """The columns of a step `s` and its goal `g` for `db.stairs.parts`; `limit` as `BY_DAY` is."""
    return _WHOLE.format(here=limit.format(c="c"), earlier=limit.format(c="e"))
