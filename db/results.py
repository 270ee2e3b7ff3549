"""What came of actions: the result, the touch it leaves, and what follows from it."""

from datetime import date
from typing import TYPE_CHECKING, Any

from db import action_writing, models
from db.database import database
from db.texts import many_lines
from db.uids import new_uid
from planner.actions import Action, Result
from planner.vocabulary import ActionState, Came, Direction, Kind, Outcome, PersonState

if TYPE_CHECKING:
    from planner.follow_ups import Background, FollowUp

# A reply ends the chain: only the unanswered messages just before this one count.
_SILENCES = """
WITH RECURSIVE chain (id) AS (
    SELECT a.follows_id FROM action a
        JOIN result r ON r.action_id = a.follows_id AND r.outcome = 'no-reply'
        WHERE a.id = :action
    UNION
    SELECT a.follows_id FROM action a JOIN chain ON a.id = chain.id
        JOIN result r ON r.action_id = a.follows_id AND r.outcome = 'no-reply'
)
SELECT count(*) FROM chain
"""

_INTRODUCER = """
SELECT p.id, p.name FROM introduction i JOIN person p ON p.id = i.introducer_id
WHERE i.introduced_id = ? AND i.told_on IS NULL ORDER BY i.day DESC, i.id DESC LIMIT 1
"""

# Of the kind "other" only what follows this very action can be known for the same deed. The plus
# keeps SQLite from reading through all that is open.
_PLANNED = """
SELECT coalesce(person_id, :person), kind, min(day) FROM action
WHERE +state = 'open' AND id IS NOT :action AND (
    follows_id = :action OR person_id IN (:person, :introducer) AND kind <> 'other')
GROUP BY 1, 2
"""

# Told of everybody whom a two-way touch shows to have been met.
_TOLD = """
UPDATE introduction SET told_on = :day
WHERE introducer_id = :person AND told_on IS NULL AND EXISTS (
    SELECT 1 FROM touch t
    WHERE t.person_id = introduction.introduced_id AND t.direction = 'two-way')
"""

_GIVING = {Came.HELP_GIVEN, Came.INTRODUCTION_MADE}
_ASKING = {Kind.ASK, Kind.ADVICE}


def background(action: Action) -> "Background":
    """What happened before the result of `action`, to know which follow-ups to offer."""
    from planner.follow_ups import Background  # noqa: PLC0415  # not needed to start

    introducer = None
    if action.person_id is not None:
        introducer = database.execute_sql(_INTRODUCER, (action.person_id,)).fetchone()
    introducer_id, name = introducer or (None, "")
    (silences,) = database.execute_sql(_SILENCES, {"action": action.id}).fetchone()
    of = {"action": action.id, "person": action.person_id, "introducer": introducer_id}
    planned = {
        (person_id, Kind(kind)): date.fromisoformat(day)
        for person_id, kind, day in database.execute_sql(_PLANNED, of).fetchall()
    }
    return Background(silences, introducer_id, name, planned)


def record(action: Action, result: Result) -> int:
    """Write a result in place of an earlier one, and the touch it leaves; the action's id."""
    from planner.follow_ups import is_two_way  # noqa: PLC0415  # not needed to start

    assert action.id is not None
    if action.result is not None:
        models.Result.delete().where(models.Result.action == action.id).execute()
    number = models.Result.insert(
        action=action.id,
        outcome=result.outcome.value,
        day=result.day,
        minutes=result.minutes,
        learned=many_lines(result.learned),
        welcome=result.welcome,
    ).execute()
    if result.came:
        what = [{"result": number, "what": came.value} for came in dict.fromkeys(result.came)]
        models.Came.insert_many(what).execute()
    if learned := many_lines(result.learned):
        from db import lessons  # noqa: PLC0415  # not needed to start

        lessons.keep(learned, result.day, action.kind, result_id=number)
    if action.person_id is not None and result.outcome is not Outcome.NOT_DONE:
        models.Touch.insert(_touch(action, result, number)).execute()
        if action.kind is Kind.NEWS and is_two_way(result.outcome):
            database.execute_sql(_TOLD, {"day": result.day, "person": action.person_id})
    return action.id


def _touch(action: Action, result: Result, number: int) -> dict[str, Any]:
    """What the result leaves between us and the person: no reply is a message that went out."""
    from planner.follow_ups import is_two_way  # noqa: PLC0415  # not needed to start

    reached = is_two_way(result.outcome)
    gives = action.kind is Kind.INTRODUCE or not _GIVING.isdisjoint(result.came)
    return {
        "uid": new_uid(),
        "person": action.person_id,
        "result": number,
        "day": result.day,
        "channel": action.channel and action.channel.value,
        "direction": (Direction.TWO_WAY if reached else Direction.OUT).value,
        "minutes": result.minutes,
        "gist": action.title,
        "gave": action.title if reached and gives else "",
        "asked": action.title if action.kind in _ASKING else "",
    }


def follow_up(follows: int, wanted: "FollowUp", today: date) -> None:
    """Write down one follow-up of an action; news already owed to the person is brought forward."""
    if wanted.rests:
        models.Person.update(state=PersonState.RESTING.value).where(
            models.Person.id == wanted.person_id
        ).execute()
    elif not (wanted.kind is Kind.NEWS and _brought_forward(wanted)):
        action_writing.insert(_action(wanted), today, follows)


def _brought_forward(news: "FollowUp") -> bool:
    """Whether news are owed to the person already; the earlier of the two days stands."""
    action = models.Action
    owed = (
        action.select(action.id, action.day)
        .where(
            (action.person == news.person_id)
            & (action.state == ActionState.OPEN.value)
            & (action.kind == Kind.NEWS.value)
        )
        .order_by(action.day)
        .first()
    )
    if owed is not None and news.day < owed.day:
        action.update(day=news.day).where(action.id == owed.id).execute()
    return owed is not None


def _action(wanted: "FollowUp") -> Action:
    return Action(
        title=wanted.title,
        kind=wanted.kind,
        channel=wanted.channel,
        person_id=wanted.person_id,
        person=wanted.person,
        day=wanted.day,
        time=wanted.time,
        minutes=wanted.minutes,
        aim=wanted.aim,
        note=wanted.note,
    )
