"""People met who fit a goal by their words: each counts once, with the meeting it came from."""

from datetime import date

from db.engine.query import rows
from db.engine.statements import insert
from db.network.well import PROFESSION
from db.stairs.climbing_step import climbing_step, step_count
from db.stairs.tallies import BEFORE, OF_GOAL
from planner.model.goals import GoalCount
from planner.model.vocabulary import Counts
from planner.network.personas.tokens import fits_phrase

_WORDS = f"""
SELECT {PROFESSION}
FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id WHERE p.id = :person
"""

_GOALS = f"""
SELECT g.id, g.statement, g.counts, g.measure,
    {BEFORE} + {OF_GOAL},
    EXISTS (SELECT 1 FROM counted c WHERE c.goal_id = g.id AND c.person_id = :person)
FROM goal g WHERE g.state = 'open' AND g.counts <> 'results' AND g.target IS NOT NULL
ORDER BY g.due IS NULL, g.due, g.id
"""


def goals_for_touch(person_id: int) -> list[GoalCount]:
    """The open goals of people or conversations, each `own` if it counts people whom this one fits.

    A person fits who shares every telling word of the measure, failing that of the statement, or
    the profession that it names.
    """
    goals = rows(_GOALS, person=person_id)
    if not goals:
        return []
    [(title, around)] = rows(_WORDS, person=person_id)
    return [
        GoalCount(
            number,
            statement,
            Counts(counts),
            done,
            own=counts == Counts.PEOPLE and fits_phrase(measure or statement, title, around),
            again=counts == Counts.PEOPLE and bool(again),
            step=step_count(
                number,
                climbing_step(number, person_id),
                person_id,
                again=counts == Counts.PEOPLE and bool(again),
            ),
        )
        for number, statement, counts, measure, done, again in goals
    ]


def count_met(person_id: int, day: date, **source: int) -> list[GoalCount]:
    """Count a person met for the goals they fit; `source` is the attendance or the touch."""
    found = [goal for goal in goals_for_touch(person_id) if goal.own]
    for goal in found:
        count(goal.goal_id, person_id, day, **source)
    return found


def count(goal_id: int, person_id: int, day: date, **source: int) -> None:
    """Count a person, or a conversation with them, for a goal and the step that this climbs."""
    from db.models import Counted  # most people met fit no goal

    step_id = climbing_step(goal_id, person_id)
    counted = {"goal": goal_id, "step": step_id, "person": person_id, "day": day}
    insert(Counted, {**counted, **source})
