"""The inventory as a whole: counts and largest parts, gives and asks, own employers."""

from datetime import date

from db.engine.query import rows
from db.network.ties.at_work import WELCOME_IN_A_SECTOR
from db.network.touches import REQUESTS
from planner.network.diagnosis.facts import Balance, Employer, Inventory, Part
from planner.network.diagnosis.thresholds import BALANCE
from planner.network.organisations import organisation_key

_COUNTED = """
SELECT count(*), coalesce(sum(role = 'connector'), 0), coalesce(sum(role = 'mentor'), 0)
FROM person WHERE state <> 'do-not-contact'"""

# UNION keeps a group that stands inside itself from going round for ever.
_GROUP = """
WITH RECURSIVE within (top, id) AS (
    SELECT id, id FROM people_group
    UNION SELECT w.top, g.id FROM within w JOIN people_group g ON g.parent_id = w.id)
SELECT g.id, g.name, n.people FROM (
    SELECT w.top, count(DISTINCT m.person_id) AS people FROM within w
    JOIN membership m ON m.group_id = w.id
    JOIN person p ON p.id = m.person_id AND p.state <> 'do-not-contact' GROUP BY w.top) n
JOIN people_group g ON g.id = n.top ORDER BY n.people DESC, g.sort_name, g.id LIMIT 1"""

_SECTOR = f"""
WITH there AS MATERIALIZED ({WELCOME_IN_A_SECTOR})
SELECT s.id, s.name, n.people, (SELECT count(DISTINCT person) FROM there) FROM (
    SELECT sector, count(*) AS people FROM there GROUP BY sector) n
JOIN sector s ON s.id = n.sector ORDER BY n.people DESC, s.position, s.id LIMIT 1"""

_ORGANISATION = """
SELECT o.id, o.name, n.people FROM (
    SELECT organisation_id AS place, count(*) AS people FROM person
    WHERE organisation_id IS NOT NULL AND state <> 'do-not-contact'
    GROUP BY organisation_id ORDER BY 2 DESC, 1 LIMIT 1) n
JOIN organisation o ON o.id = n.place"""

_GIVEN_AND_ASKED = f"""
SELECT coalesce(sum({REQUESTS}), 0), coalesce(sum(t.gave <> ''), 0)
FROM touch t WHERE t.day > :since AND t.day <= :until"""

_ASKED_MOST = f"""
SELECT p.id, p.name FROM (
    SELECT t.person_id AS person, sum({REQUESTS}) AS asks, sum(t.gave <> '') AS gives,
        max(t.day) AS last FROM touch t WHERE t.day > :since AND t.day <= :until
    GROUP BY t.person_id HAVING asks > gives) n
JOIN person p ON p.id = n.person AND p.state = 'active'
ORDER BY n.asks - n.gives DESC, n.last DESC, p.surname_key, p.id LIMIT 1"""

_EMPLOYERS = "SELECT id, organisation FROM own_post WHERE kind = 'employer' ORDER BY since DESC, id"
_SPELT = "SELECT organisation_id FROM organisation_alias WHERE key = :key OR name = :name"
_THERE = f"""SELECT EXISTS (SELECT 1 FROM person WHERE organisation_id IN ({_SPELT}))
    OR EXISTS (SELECT 1 FROM affiliation WHERE organisation_id IN ({_SPELT}))"""


def inventory() -> Inventory:
    """The people in numbers, with the largest group, sector and organisation."""
    [(people, connectors, mentors)] = rows(_COUNTED)
    return Inventory(
        people,
        connectors,
        mentors,
        _part(_GROUP, people),
        _part(_SECTOR),
        _part(_ORGANISATION, people),
    )


def _part(sql: str, of: int = 0) -> Part | None:
    """The largest part that a query finds, of so many, unless it says of how many itself."""
    for number, name, people, *rest in rows(sql):
        return Part(number, name, people, rest[0] if rest else of)
    return None


def balance(today: date) -> Balance:
    """Asks and gives of 90 days, and the active person asked most without a return."""
    span = {"since": today - BALANCE, "until": today}
    [(asks, gives)] = rows(_GIVEN_AND_ASKED, **span)
    most = rows(_ASKED_MOST, **span) if asks > gives else []
    return Balance(asks, gives, *(most[0] if most else ()))


def employers() -> list[Employer]:
    """One's own employers, each once, and whether a person is or was there."""
    found: dict[str, Employer] = {}
    for number, name in rows(_EMPLOYERS):
        key = organisation_key(name)
        if key not in found:
            [(there,)] = rows(_THERE, key=key, name=name)
            found[key] = Employer(number, name, bool(there))
    return list(found.values())
