"""The rule of who is in a sector: where people work now, jobs beside the main one included.

Each person counts once in a sector, at however many of its organisations they are.
"""

_IN = """SELECT p.id AS person, t.sector_id AS sector
    FROM person p JOIN target t ON t.organisation_id = p.organisation_id
    WHERE t.sector_id {which}
UNION SELECT a.person_id, t.sector_id
    FROM affiliation a JOIN target t ON t.organisation_id = a.organisation_id
    WHERE a.ended IS NULL AND t.sector_id {which}"""

IN_A_SECTOR = _IN.format(which="IS NOT NULL")
"""The people in each sector, of any state."""
IN_THE_SECTOR = f"SELECT person FROM ({_IN.format(which='IS :sector')})"
"""The people in one sector, of any state; those at organisations of the map in none for NULL."""
WELCOME_IN_A_SECTOR = f"""SELECT i.person, i.sector FROM ({IN_A_SECTOR}) i
    JOIN person p ON p.id = i.person AND p.state <> 'do-not-contact'"""
"""The people in each sector without those who are not to be contacted."""
