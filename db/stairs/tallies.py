"""The numbers of goals and steps in SQL: what was counted, and what was there before."""

ONCE = (  # not wrapped: part of a query
    "CASE g.counts WHEN 'people' THEN coalesce(c.person_id, -c.id) ELSE c.id END"
)
"""The thing counted once of the rows `c` of the goal `g`: a person, or each row."""
NUMBER = f"""
SELECT count(DISTINCT {ONCE})
"""
"""The number of rows `c` of the goal `g`; people count once each."""
BY_DAY = "AND c.day <= :until"
"""The condition of a count up to a day."""
OF_STEP = f"({NUMBER} FROM counted c WHERE c.step_id = s.id)"
"""The number counted under the step `s` of the goal `g`."""
OF_STEP_BY_DAY = f"({NUMBER} FROM counted c WHERE c.step_id = s.id {BY_DAY})"
OF_GOAL = f"({NUMBER} FROM counted c WHERE c.goal_id = g.id)"
"""The number counted under the goal `g` and all its steps."""
OF_GOAL_BY_DAY = f"({NUMBER} FROM counted c WHERE c.goal_id = g.id {BY_DAY})"
BEFORE = "coalesce((SELECT sum(before) FROM step WHERE goal_id = g.id), 0)"
"""The number that was there before the goal `g`."""
