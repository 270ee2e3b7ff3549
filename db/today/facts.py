"""Facts of a day for the agenda: few queries, none of which reads through all the people."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from db.actions.rows import find_actions
from db.engine.query import listed, rows
from db.network import dormant
from db.network.due import overdue_people
from db.stairs.parts import Tally, parted
from db.stairs.tallies import tallies
from db.today import first_steps
from db.today.waiting import awaited
from planner.calendar.weeks import week_of
from planner.model.actions import Action
from planner.model.events import RECENT, Event
from planner.model.settings import Practice
from planner.model.sparks import Spark
from planner.model.steps import Step
from planner.today.facts import NEWS, NOTHING_DUE, SWEEP_FROM, Due, Facts
from planner.today.first_steps import NEEDED, First, FirstStep
from planner.today.meetings import FACE_TO_FACE, MEETINGS
from planner.today.reasons import CurrentStep
from planner.today.regularity import window_start
from planner.values import dataclass

if TYPE_CHECKING:
    from planner.network.sweeps.topics import Topic
    from planner.network.ties.moves import Move
    from planner.network.ties.wishes import Wish

FIRST_DAY = """
(SELECT min(first) FROM (
    SELECT created_on AS first FROM person WHERE id = (SELECT min(id) FROM person)
    UNION ALL SELECT created_on FROM action WHERE id = (SELECT min(id) FROM action)
    UNION ALL SELECT min(day) FROM result))
"""
"""The first day of the store."""

DEEDS = """
(SELECT 'results' AS what, day FROM result
    WHERE day BETWEEN :start AND :until AND outcome <> 'not-done'
UNION ALL
SELECT CASE WHEN result_id IS NOT NULL THEN 'again' WHEN attendance_id IS NOT NULL THEN 'met'
    ELSE 'touches' END, day FROM touch
    WHERE day BETWEEN :start AND :until AND conversation = ''
UNION ALL
SELECT 'events', e.day FROM event e JOIN debrief d ON d.event_id = e.id
    WHERE e.day BETWEEN :start AND :until AND d.closed = 1)
"""
"""The deeds of regularity between two days: a result, a touch or an evening debriefed.

Messages that an archive told of are no deeds of the planner.
"""

_DAY = timedelta(days=1)


_STEPS = f"""
SELECT s.id, s.title, s.goal_id, g.statement, s.target, s.before, s.due, s.climbed_on,
    EXISTS (SELECT 1 FROM action WHERE step_id = s.id AND state = 'open'),
    EXISTS (SELECT 1 FROM action WHERE step_id = s.id AND closed_on = :today),
    {tallies()}
FROM goal g CROSS JOIN step s ON s.goal_id = g.id
WHERE g.state = 'open'
ORDER BY g.id, s.position, s.id
"""

_AHEAD = 5
"""Days ahead for which a word on a day that matters may be due; `wishes` tells for which it is."""
_NEAR = ", ".join(f":near{place}" for place in range(_AHEAD + 2))

# One query for the single values: the first day, whether there are routines or events, the events
# that an action prepares, the tie of the week, an empty draw, the newest person, the setting of the
# first steps, whether ten people are known, whether a day that matters is near, whether a change of
# job is news, whether actions come again. Below it the days with a result.
_DAYS = f"""
SELECT NULL, {FIRST_DAY},
    EXISTS (SELECT 1 FROM series),
    EXISTS (SELECT 1 FROM event
        WHERE day BETWEEN :earlier AND :tomorrow OR day < :earlier AND last >= :earlier),
    (SELECT group_concat(a.event_id) FROM event e JOIN action a ON a.event_id = e.id
        WHERE e.day BETWEEN :today AND :tomorrow AND a.kind = 'prepare'),
    ({dormant.LAST_DRAW}), ({dormant.DRAWN_TODAY}),
    (SELECT value FROM setting WHERE key = '{dormant.KEPT}'),
    (SELECT max(id) FROM person),
    (SELECT value FROM setting WHERE key = '{first_steps.KEPT}'),
    EXISTS (SELECT 1 FROM person LIMIT 1 OFFSET {NEEDED[First.PEOPLE] - 1}),
    EXISTS (SELECT 1 FROM person_date WHERE month_day IN ({_NEAR})),
    EXISTS (SELECT 1 FROM affiliation WHERE found_on >= :news),
    EXISTS (SELECT 1 FROM routine)
UNION ALL
SELECT DISTINCT day, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM {DEEDS}
"""

# The open actions that are due, tomorrow's meetings that no action prepares, those done today.
_TODAY = f"""
a.state = 'open' AND a.day <= :tomorrow AND (a.day <= :today OR (
    a.kind IN ({listed(MEETINGS)}) AND a.channel IN ({listed(FACE_TO_FACE)})
    AND (a.aim = '' OR a.if_then = '')
    AND NOT EXISTS (SELECT 1 FROM action p WHERE p.follows_id = a.id AND p.kind = 'prepare')))
OR a.state = 'done' AND a.closed_on = :today
"""


def _wish(today: date, practice: Practice) -> "Wish | None":
    """The day that matters for which a word is due."""
    from db.today.wishes import wish_between  # only a store with such days needs it
    from planner.network.ties.wishes import days_of_word

    return wish_between(*days_of_word(today, practice.working))


def _moves(today: date) -> "Sequence[Move]":
    """The changes of job to write about."""
    from db.today.moves import moves  # only a store that an import found some in needs it

    return moves(today)


def _sweep(today: date, steps: Sequence[FirstStep]) -> "Topic | None":
    """The topic of the memory sweep to offer; the first steps ask for names themselves."""
    if any(step.what is First.PEOPLE and not step.ticked for step in steps):
        return None
    from db.today.sweep_offer import sweep_offer  # most days offer none

    return sweep_offer(today)


def facts(
    today: date,
    practice: Practice,
    sparks: Sequence[Spark],
) -> Facts:
    """The facts from which `planner.today.agenda` assembles `today`."""
    known, result_days = _known(today, practice)
    days = today - RECENT, today + _DAY
    steps = first_steps.first_steps(known.first_steps, known.first_day, today)
    due = _due(today, practice) if known.recurring else NOTHING_DUE
    called = {action.person_id for action in due.occurrences}
    tie = dormant.of_the_week(today, known.draw, known.empty_draw, known.newest)
    return Facts(
        actions=[
            *(action for action in _actions(today) if action.id not in due.given_way),
            *due.occurrences,
        ],
        steps=[
            replace(step, has_open=step.has_open or step.id in due.steps)
            for step in current_steps(today)
        ],
        people=[who for who in overdue_people(today) if who.id not in called],
        wish=_wish(today, practice) if known.matters else None,
        moves=_moves(today) if known.moved else (),
        dormant=None if tie is not None and tie.id in called else tie,
        events=_events(*days, routines=known.routines) if known.routines or known.events else (),
        in_preparation=known.in_preparation,
        sparks=sparks,
        awaited=awaited(),
        result_days=result_days,
        first_day=known.first_day,
        may_draw=not known.drawn_today
        and not dormant.is_in_vain(today, known.empty_draw, known.newest),
        first_steps=steps,
        few_people=known.few_people,
        sweep=_sweep(today, steps) if known.newest and today.weekday() >= SWEEP_FROM else None,
    )


def _actions(today: date) -> list[Action]:
    """The open actions of today and before, those done today, tomorrow's meetings to prepare."""
    return find_actions(_TODAY, today=today, tomorrow=today + _DAY)


def _due(today: date, practice: Practice) -> Due:
    """The occurrences of routines, imported only where there are any."""
    from db.stairs.routine_rows import due

    return due(today, practice)


def _events(first: date, last: date, *, routines: bool) -> list[Event]:
    """The planned events between two days, imported only where there are any."""
    from db.events.rows import planned_between

    return planned_between(first, last, routines=routines)


def current_steps(today: date) -> list[CurrentStep]:
    """The first step not climbed of each active goal."""
    steps: defaultdict[int, list[tuple[Step, Tally]]] = defaultdict(list)
    beside: dict[int, tuple[str, date | None, bool, bool]] = {}
    for row in rows(_STEPS, today=today):
        number, title, goal_id, goal, target, before, due, climbed, has_open, closed = row[:10]
        tally = Tally(*row[10:])
        step = Step(
            number, goal_id, title, target, before,
            climbed_on=_day(climbed), counted=tally.counted,
        )  # fmt: skip
        steps[goal_id].append((step, tally))
        beside[number] = goal, _day(due), bool(has_open), bool(closed)
    current = [
        next((step for step in parted(of_goal) if not step.climbed), None)
        for of_goal in steps.values()
    ]
    return [
        CurrentStep(step.id, step.title, step.goal_id, *beside[step.id])
        for step in current
        if step is not None
    ]


@dataclass(frozen=True, slots=True)
class _Known:
    """The single values of a day; `draw` is the id of the newest draw of the week."""

    first_day: date
    routines: bool
    events: bool
    in_preparation: frozenset[int]
    draw: int | None
    drawn_today: bool
    empty_draw: str
    newest: int
    first_steps: str
    few_people: bool
    matters: bool
    moved: bool
    recurring: bool


def _known(today: date, practice: Practice) -> tuple[_Known, frozenset[date]]:
    """The single values of a day, and the days with a result that regularity may count."""
    start = window_start(today, practice.regular)
    monday = week_of(today).first
    parts: dict[str, object] = {
        "today": today,
        "monday": monday,
        "tomorrow": today + _DAY,
        "earlier": today - RECENT,
    }
    parts |= {"news": today - NEWS}
    near = [f"{today + ahead * _DAY:%m-%d}" for ahead in range(_AHEAD + 1)]
    near.append("02-29" if "02-28" in near else near[0])  # in another year it is on the 28th
    parts |= {f"near{place}": day for place, day in enumerate(near)}
    (_none, *values), *days = rows(_DAYS, start=start, until=today, **parts)
    first, routines, events, preparing, draw, drawn, empty, newest, steps, many, *some = values
    known = _Known(
        _day(first) or date.max,
        bool(routines),
        bool(events),
        frozenset(map(int, preparing.split(","))) if preparing else frozenset(),
        draw,
        bool(drawn),
        empty or "",
        newest or 0,
        steps or "",
        not many,
        *map(bool, some),
    )
    return known, frozenset(date.fromisoformat(day) for day, *_ in days)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
