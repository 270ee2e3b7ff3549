"""Pictures of goals: the days of each count, stairs climbed, the people on each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from db.engine.query import rows
from db.stairs.parts import standing
from planner.model.actions import UNWRITTEN
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs.climbed import ClimbedStair, Spent, Thing, Took, climbed_stairs, took_by

# A person counts once, on the first day.
_COUNTED = """
SELECT id, day, count(*) FROM (
    SELECT c.goal_id AS id, min(c.day) AS day FROM counted c JOIN goal g ON g.id = c.goal_id
    {which} GROUP BY c.goal_id, CASE WHEN g.counts = 'people' THEN coalesce(c.person_id, -c.id)
        ELSE -c.id END)
GROUP BY id, day ORDER BY id, day
"""

_THINGS = "SELECT goal_id, day, step_id, person_id FROM counted ORDER BY goal_id, day, id"

# People met without an action of the step, as at an event, are people it took all the same.
_SPENT = """
SELECT step_id, day, person_id, sum(actions), sum(minutes) FROM (
    SELECT a.step_id, 1 AS actions, a.person_id, coalesce(r.minutes, a.minutes, :unwritten)
        AS minutes, coalesce(
            (SELECT min(c.day) FROM counted c WHERE c.result_id = r.id), a.closed_on, a.day
        ) AS day
    FROM action a LEFT JOIN result r ON r.action_id = a.id
    WHERE a.{which} AND a.state = 'done'
    UNION ALL SELECT c.step_id, 0, c.person_id, 0, c.day FROM counted c WHERE c.{which})
GROUP BY step_id, day, person_id
"""

_PEOPLE = """
SELECT a.step_id, p.name FROM action a JOIN person p ON p.id = a.person_id
WHERE a.step_id IN (SELECT id FROM step WHERE goal_id = :goal) AND a.state IN ('open', 'done')
GROUP BY a.step_id, p.id ORDER BY a.step_id, min(coalesce(a.closed_on, a.day, '9')), min(a.id)
"""


class PictureStore:
    """Contents of the pictures of goals, each in one query or two, however many goals there are."""

    def counted(self) -> Mapping[int, Sequence[date]]:
        """The days of what was counted for each goal, in order, by its id."""
        return _counted()

    def counted_for(self, goal_id: int) -> Sequence[date]:
        """The days of what was counted for one goal, in order."""
        return _counted("WHERE g.id = :goal", goal=goal_id).get(goal_id, ())

    def climbed(self, goals: Sequence[Goal]) -> list[ClimbedStair]:
        """The climbed steps of some goals, newest first, each with what it took."""
        spent = _spent("step_id IS NOT NULL")
        things: defaultdict[int, list[Thing]] = defaultdict(list)
        for goal_id, day, *about in rows(_THINGS):
            things[goal_id].append(Thing(date.fromisoformat(day), *about))
        return climbed_stairs(goals, things, spent)

    def standing(self) -> Mapping[int, tuple[Step, ...]]:
        """The steps of each open goal, by its id, with no more than tells which are climbed."""
        return standing()

    def took(self, step_id: int) -> Took:
        """The actions, people and minutes of one step so far."""
        return took_by(_spent("step_id = :step", step=step_id).get(step_id, ()))

    def people(self, goal_id: int) -> Mapping[int, Sequence[str]]:
        """The names of the people of the actions of a goal's steps, those met first, by step id."""
        found: defaultdict[int, list[str]] = defaultdict(list)
        for step, name in rows(_PEOPLE, goal=goal_id):
            found[step].append(name)
        return found


def _counted(which: str = "", **parameters: object) -> Mapping[int, Sequence[date]]:
    """The days counted for the goals `g` that an SQL condition lets through, by their ids."""
    days: defaultdict[int, list[date]] = defaultdict(list)
    for number, day, count in rows(_COUNTED.format(which=which), **parameters):
        days[number].extend([date.fromisoformat(day)] * count)
    return days


def _spent(which: str, **parameters: object) -> Mapping[int, Sequence[Spent]]:
    """The cost, by day and person, of each step that an SQL condition on `step_id` lets through."""
    found: defaultdict[int, list[Spent]] = defaultdict(list)
    for step, day, *numbers in rows(_SPENT.format(which=which), unwritten=UNWRITTEN, **parameters):
        found[step].append(Spent(date.fromisoformat(day) if day else date.min, *numbers))
    return found
