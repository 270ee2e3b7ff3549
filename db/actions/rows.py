"""Read actions: rows of the tables as the planner's values.

The query is written out, because building it takes longer than running it.
"""

from datetime import date, time
from typing import TYPE_CHECKING, Any

from db.engine.database import database
from planner.calendar.day_parts import DayPart
from planner.model.actions import Action, Result, WaitedFor
from planner.model.vocabulary import ActionState, Came, Channel, Kind, Origin, Outcome, Subject

if TYPE_CHECKING:
    from planner.model.pitches import UsedPitch

PLAIN = tuple(
    """
    id uid title person_id to_person_id step_id minutes aim if_then opening questions offer
    expected_welcome pitch_id note event_id follows_id moves date_id move_id subject_key
    routine_id waits_for_id
    """.split()
)
"""The columns that an `Action` takes over unchanged."""
DATES = ("day", "chosen_on", "closed_on", "routine_day")

_NAMES = len(PLAIN) + len(DATES) + 11
"""The place of the first name in a row: the action waited for and seven codes stand before it."""

_ACTIONS = f"""
SELECT {", ".join(f"a.{name}" for name in (*PLAIN, *DATES))},
    b.title, b.state, b.day, b.closed_on,
    a.time, a.part, a.kind, a.origin, a.channel, a.state, a.subject, p.name, q.name, s.title, g.id,
    g.statement, e.title, a.long_allowed,
    r.outcome, r.day, r.minutes, r.learned, r.welcome, r.about,
    (SELECT group_concat(what) FROM came WHERE result_id = r.id),
    v.id, u.id, u.audience, v.number, k.id, k.statement, w.audience
FROM action a
    LEFT JOIN person p ON p.id = a.person_id
    LEFT JOIN person q ON q.id = a.to_person_id
    LEFT JOIN step s ON s.id = a.step_id
    LEFT JOIN goal g ON g.id = s.goal_id
    LEFT JOIN event e ON e.id = a.event_id
    LEFT JOIN action b ON b.id = a.waits_for_id
    LEFT JOIN result r ON r.action_id = a.id
    LEFT JOIN pitch_version v ON v.id = r.pitch_version_id
    LEFT JOIN pitch u ON u.id = v.pitch_id
    LEFT JOIN pitch w ON w.id = a.pitch_id
    LEFT JOIN goal k ON k.id = (SELECT min(goal_id) FROM counted WHERE result_id = r.id)
WHERE {{which}} ORDER BY a.day, a.id
"""


def used_pitch(
    version_id: int | None, pitch_id: int, audience: str, number: int
) -> "UsedPitch | None":
    """The version of a pitch in a row, if there is one."""
    if version_id is None:
        return None
    from planner.model.pitches import UsedPitch  # most results name none

    return UsedPitch(version_id, pitch_id, audience, number)


def find_actions(which: str, **parameters: object) -> list[Action]:
    """The whole actions that match an SQL condition on the alias `a`, by day."""
    rows = database.execute_sql(_ACTIONS.format(which=which), parameters)
    return [_action(row) for row in rows.fetchall()]


def _action(row: tuple[Any, ...]) -> Action:
    plain = dict(zip((*PLAIN, *DATES), row, strict=False))
    plain |= {name: plain[name] and date.fromisoformat(plain[name]) for name in DATES}
    *before, at, part, kind, origin, channel, state, subject = row[len(plain) : _NAMES]
    names = row[_NAMES:-3]
    person, other, step, goal_id, goal, event, long_allowed, *result = names
    counts_for_id, counts_for, pitch = row[-3:]
    return Action(
        **plain,
        time=time.fromisoformat(at) if at else None,
        part=DayPart(part) if part else None,
        kind=Kind(kind),
        origin=Origin(origin) if origin else None,
        channel=Channel(channel) if channel else None,
        state=ActionState(state),
        subject=Subject(subject) if subject else None,
        person=person or "",
        to_person=other or "",
        step=step or "",
        goal_id=goal_id,
        goal=goal or "",
        event=event or "",
        long_allowed=bool(long_allowed),
        waited_for=_waited_for(*before) if before[0] is not None else None,
        result=_result(*result) if result[0] else None,
        counts_for_id=counts_for_id,
        counts_for=counts_for or "",
        pitch=pitch or "",
    )


def _waited_for(title: str, state: str, day: str | None, closed_on: str | None) -> WaitedFor:
    told = day if state == ActionState.OPEN else closed_on
    return WaitedFor(title, ActionState(state), date.fromisoformat(told) if told else None)


def _result(
    outcome: str,
    day: str,
    minutes: int | None,
    learned: str,
    welcome: int | None,
    about: str,
    came: str | None,
    *used: Any,
) -> Result:
    brought = (came or "").split(",")
    return Result(
        Outcome(outcome),
        date.fromisoformat(day),
        minutes,
        learned,
        tuple(what for what in Came if what.value in brought),
        welcome,
        about,
        used_pitch(*used),
    )
