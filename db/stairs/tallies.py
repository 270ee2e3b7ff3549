"""The numbers of goals and steps in SQL: what was counted, and what was there before."""

NUMBER = """
SELECT count(DISTINCT CASE g.counts WHEN 'people' THEN coalesce(c.person_id, -c.id) ELSE c.id END)
"""
"""The number of rows `c` of the goal `g`; people count once each."""
OF_STEP = f"({NUMBER} FROM counted c WHERE c.step_id = s.id)"
"""The number counted under the step `s` of the goal `g`."""
OF_GOAL = f"({NUMBER} FROM counted c WHERE c.goal_id = g.id)"
"""The number counted under the goal `g` and all its steps."""
BEFORE = "coalesce((SELECT sum(before) FROM step WHERE goal_id = g.id), 0)"
"""The number that was there before the goal `g`."""
