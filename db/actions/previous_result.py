"""Rows that the earlier result of an action wrote elsewhere; a second one takes them back."""

from collections.abc import Iterator
from datetime import date

from db.actions import consequences
from db.actions.rows import find_actions
from db.engine.query import rows
from planner.model.actions import Action
from planner.today.follow_ups import FollowUp, let_rest

_INTRODUCED = """
SELECT coalesce(p.name, r.introduced) FROM result r
    LEFT JOIN introduction_made m ON m.result_id = r.id
    LEFT JOIN consequence c ON c.result_id = r.id
    LEFT JOIN introduction i ON i.id = c.introduction_id
    LEFT JOIN person p ON p.id = coalesce(m.other_id, i.introduced_id)
WHERE r.action_id = :action ORDER BY p.id IS NULL LIMIT 1
"""


def introduced(action_id: int) -> str:
    """The name of the introduced person, as typed if no person bears it; empty if there is none."""
    return next((name for (name,) in rows(_INTRODUCED, action=action_id)), "")


def written(action: Action) -> Iterator[FollowUp]:
    """The follow-ups that stand as the result wrote them; news brought forward among them."""
    for each in consequences.standing(action.id or 0):
        if each.table == "person":
            yield let_rest(action, action.result.day if action.result else date.min)
        elif each.table == "action":
            yield from map(_follow_up, find_actions("a.id = :action", action=each.key))


def _follow_up(action: Action) -> FollowUp:
    assert action.day is not None
    return FollowUp(
        action.title,
        action.kind,
        action.day,
        person_id=action.person_id,
        person=action.person,
        channel=action.channel,
        time=action.time,
        part=action.part,
        minutes=action.minutes,
        aim=action.aim,
        note=action.note,
        origin=action.origin,
    )
