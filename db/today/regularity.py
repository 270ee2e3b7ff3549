"""The days that regularity counts, as parts of queries."""

FIRST_DAY = """
(SELECT min(first) FROM (
    SELECT created_on AS first FROM person WHERE id = (SELECT min(id) FROM person)
    UNION ALL SELECT created_on FROM action WHERE id = (SELECT min(id) FROM action)
    UNION ALL SELECT min(day) FROM result))
"""
"""The first day of the store."""

RESULTS = "result WHERE day BETWEEN :start AND :until AND outcome <> 'not-done'"
"""The results that count from one day to another."""
