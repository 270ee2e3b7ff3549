"""The day and the days around it: agenda, week, later actions, suggestions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from db.actions.rows import find_actions
from db.engine.query import rows
from db.network.dormant import another, remember
from db.program.settings import SettingStore
from db.sparks.sparks import SparkStore
from db.stairs.parts import counted_on
from db.stairs.tallies import BEFORE, OF_GOAL
from db.today.facts import facts
from db.today.first_steps import KEPT
from db.undo.ledger import Ledger
from planner.calendar.weeks import DayLoad, iso_week
from planner.model.actions import UNWRITTEN, Action, LaterActions
from planner.model.vocabulary import ActionState, Counts, Kind, Reason
from planner.stairs.climbs import Climb
from planner.stairs.parts import shared
from planner.today.agenda import Agenda, agenda, wants_proposal
from planner.today.first_steps import AWAY, BEGUN

MOST_DROPPED = 50

# The plus keeps SQLite from scanning every action ever done.
_WEEK = f"""
SELECT day, count(*), sum(coalesce(minutes, {UNWRITTEN})), 0 FROM action
    WHERE state = 'open' AND day BETWEEN :monday AND :sunday GROUP BY day
UNION ALL
SELECT closed_on, 0, 0, count(*) FROM action
    WHERE +state = 'done' AND closed_on BETWEEN :monday AND :sunday GROUP BY closed_on
UNION ALL
SELECT NULL, EXISTS (SELECT 1 FROM series), EXISTS (SELECT 1 FROM event
    WHERE day BETWEEN :monday AND :sunday OR day < :monday AND last >= :monday),
    EXISTS (SELECT 1 FROM routine)
"""
"""The loads, and last whether there are routine events, events of the week, routines."""

_CLIMBED = f"""
SELECT g.id, g.statement, {BEFORE} + {OF_GOAL}, g.target, g.counts
    FROM step s JOIN goal g ON g.id = s.goal_id WHERE s.id = :step
"""

_OPEN = "a.state = 'open' AND a.day > :today"
_PROMISES = (
    "(a.person_id = :who OR a.to_person_id = :who)"
    f" AND a.kind = '{Kind.PROMISE}' AND a.state = '{ActionState.OPEN}'"
)
_PARKED = "a.state = 'parked'"
_DROPPED = """
a.id IN (SELECT id FROM action WHERE state = 'dropped'
    ORDER BY closed_on DESC, id DESC LIMIT :most)
"""


class DayStore:
    """The day as the Today place shows it; of what it reads, it keeps what was shown."""

    def __init__(self, ledger: Ledger, sparks: SparkStore) -> None:
        self._ledger = ledger
        self._sparks = sparks

    def agenda(self, today: date) -> Agenda:
        """The agenda of `today`; one more tie is drawn if nothing at all would be proposed."""
        practice = self._ledger.practice
        found = facts(today, practice, self._sparks.unsorted())
        day = agenda(found, today, practice)
        if not (found.may_draw and wants_proposal(day, practice)):
            return day
        return agenda(replace(found, dormant=another(today)), today, practice)

    def suggestions(self, today: date) -> Sequence[Action]:
        """Actions to suggest when the agenda is empty, the best first.

        Never empty as long as one active person is known.
        """
        from db.today.suggestions import ground
        from planner.today.suggestions import suggestions

        return suggestions(ground(today), today)

    def was_proposed(self, action: Action, today: date) -> None:
        """Keep that the user was shown a tie on asking, so that others come in the next weeks."""
        if action.person_id is not None and action.reason is Reason.DORMANT:
            remember(action.person_id, today)

    def show_first_steps(self, *, shown: bool) -> None:
        """Show the first steps again, or put them away; no part of the history."""
        SettingStore().set(KEPT, BEGUN if shown else AWAY)

    def week(self, today: date) -> list[DayLoad]:
        """The load of Monday to Sunday around `today`."""
        days = iso_week(today)
        loads = {day: [0, 0, 0] for day in days}
        about = {"monday": days[0], "sunday": days[-1]}
        *counted, (_none, routines, events, recurring) = rows(_WEEK, **about)
        for text, *numbers in counted:
            load = loads[date.fromisoformat(text)]
            load[:] = [old + (new or 0) for old, new in zip(load, numbers, strict=True)]
        if recurring:
            self._add_routines(loads, today)
        held = _events_by_day(days, routines=bool(routines)) if routines or events else {}
        paused = self._ledger.practice.working.pause_on
        return [
            DayLoad(
                *(day, count, minutes, done, held.get(day, 0)),
                self._ledger.practice.limits(day.weekday()).minutes,
                paused(day) is not None,
            )
            for day, (count, minutes, done) in loads.items()
        ]

    def _add_routines(self, loads: dict[date, list[int]], today: date) -> None:
        """Add the occurrences without a row to the loads; take off the rows that gave way."""
        from db.stairs.routine_rows import loads as of_routines

        for day, (number, minutes) in of_routines(
            min(loads), max(loads), today, self._ledger.practice
        ).items():
            loads[day][0] += number
            loads[day][1] += minutes

    def climb(self, step_id: int) -> Climb | None:
        """The stair that the actions of a step climb."""
        for goal_id, statement, done, target, counts in rows(_CLIMBED, step=step_id):
            steps = shared(*counted_on(goal_id))
            step = next(each for each in steps if each.id == step_id)
            said = step.climbed_on is not None
            above = statement, done, target
            return Climb(step.title, step.done, step.target, *above, Counts(counts), said=said)
        return None

    def promises(self, person_id: int, today: date) -> Sequence[Action]:
        """The open promises to a person, none that gave way to another day."""
        found = find_actions(_PROMISES, who=person_id)
        if all(action.routine_id is None for action in found):
            return found
        from db.actions.standing import standing  # most promises come once

        return standing(found, today, self._ledger.practice)

    def later(self, today: date) -> LaterActions:
        """The open actions after `today` by day; all parked and the 50 last dropped ones."""
        return LaterActions(
            self._to_come(today),
            sorted(find_actions(_PARKED), key=_closed, reverse=True),
            sorted(find_actions(_DROPPED, most=MOST_DROPPED), key=_closed, reverse=True),
        )

    def _to_come(self, today: date) -> list[Action]:
        """The open actions after `today` by day, the next occurrence of each routine among them."""
        from db.stairs.routine_rows import next_of_each

        found, given_way = next_of_each(today, self._ledger.practice)
        stored = (each for each in find_actions(_OPEN, today=today) if each.id not in given_way)
        return sorted((*stored, *found), key=_day)


def _day(action: Action) -> tuple[date, int]:
    return action.day or date.max, action.id or 0


def _events_by_day(days: Sequence[date], *, routines: bool) -> dict[date, int]:
    """The number of planned events on each of some days, imported only where there are any."""
    from db.events.rows import planned_between

    planned = planned_between(days[0], days[-1], routines=routines)
    return {day: sum(event.is_on(day) for event in planned) for day in days}


def _closed(action: Action) -> tuple[date, int]:
    return action.closed_on or date.min, action.id or 0
