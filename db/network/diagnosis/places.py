"""Open goals, what they are for, and the sectors of the market map, with their people now."""

from typing import Any

from db.engine.database import database
from db.engine.query import rows
from db.network.diagnosis.expressions import BY_WORK, one_of
from db.network.ties.at_work import WELCOME_IN_A_SECTOR
from db.network.well import PROFESSION
from planner.network.diagnosis.facts import GoalFacts, Place
from planner.network.diagnosis.goal_words import asked_for, fits_goal
from planner.network.personas.tokens import wanted

_GOALS = """SELECT id, statement, measure FROM goal WHERE state = 'open'
ORDER BY due IS NULL, due, id"""

_NOW = """there (place, people) AS MATERIALIZED (SELECT place, count(*) FROM (
    SELECT p.organisation_id AS place, p.id AS person FROM person p
        WHERE p.organisation_id IN ({places}) AND p.state <> 'do-not-contact'
    UNION SELECT a.organisation_id, a.person_id FROM affiliation a
        JOIN person p ON p.id = a.person_id AND p.state <> 'do-not-contact'
        WHERE a.organisation_id IN ({places}) AND a.ended IS NULL) GROUP BY place)"""

_OF_OPEN_GOAL = """(SELECT g.id FROM citation c JOIN goal g ON g.uid = c.citing
    WHERE c.kind = '{kind}' AND c.cited = {uid} AND g.state = 'open'
    ORDER BY g.due IS NULL, g.due, g.id LIMIT 1)"""

_SECTORS = f"""
SELECT s.id, s.name, coalesce(n.people, 0),
    (SELECT count(*) FROM target t WHERE t.sector_id = s.id),
    coalesce(s.priority, ''), s.decides, s.refers, s.meets,
    {_OF_OPEN_GOAL.format(kind="sector", uid="s.uid")}
FROM sector s LEFT JOIN (SELECT sector, count(*) AS people FROM ({WELCOME_IN_A_SECTOR})
    GROUP BY sector) n ON n.sector = s.id
ORDER BY s.priority IS NULL, s.priority, s.position, s.id"""

_CITED = "SELECT o.id FROM citation c JOIN organisation o ON o.uid = c.cited"
_ORGANISATIONS = f"""
WITH {_NOW.format(places=f"{_CITED} WHERE c.kind = 'organisation'")}
SELECT * FROM (
    SELECT o.id, o.name, (SELECT coalesce(sum(n.people), 0) FROM there n WHERE n.place = o.id),
        0, '', '', '', '',
        {_OF_OPEN_GOAL.format(kind="organisation", uid="o.uid")} AS goal
    FROM organisation o WHERE o.id IN ({_CITED} WHERE c.kind = 'organisation'))
WHERE goal IS NOT NULL ORDER BY id"""

_SOMEBODY = f"""
SELECT {PROFESSION} FROM (
    SELECT rowid AS person FROM ({{found}}) GROUP BY rowid HAVING 2 * count(*) >= :tokens) f
JOIN person p ON p.id = f.person AND p.state <> 'do-not-contact'
LEFT JOIN organisation o ON o.id = p.organisation_id"""

_WORD = "SELECT rowid FROM person_search WHERE person_search MATCH :{name}"


def sectors() -> list[Place]:
    """The sectors of the market map by priority, each with its people now."""
    return [Place(*row) for row in rows(_SECTORS)]


def organisations() -> list[Place]:
    """The organisations that an open goal is for, each with its people now."""
    return [Place(*row) for row in rows(_ORGANISATIONS)]


def goals() -> list[GoalFacts]:
    """The open goals that ask for people in words, the first due first."""
    known = [(number, said, asked_for(measure, said)) for number, said, measure in rows(_GOALS)]
    return [GoalFacts(*goal, _somebody_fits(goal[-1])) for goal in known if goal[-1]]


def _somebody_fits(words: str) -> bool:
    """Whether a person fits the words of a goal; reading ends with the first who does."""
    tokens = wanted(words)
    asked: dict[str, Any] = {
        f"word{place}": one_of(token, BY_WORK) for place, token in enumerate(tokens)
    }
    found = " UNION ALL ".join(_WORD.format(name=name) for name in asked)  # not wrapped: SQL
    sql = _SOMEBODY.format(found=found)
    people = database.execute_sql(sql, {**asked, "tokens": len(tokens)})
    return any(fits_goal(words, title, around) for title, around in people)
