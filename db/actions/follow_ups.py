"""Follow-ups of a result: offered, written down as actions, and read back from these."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from db import models
from db.actions import consequences
from db.actions import introductions as made_known
from db.actions import writing as action_writing
from db.actions.rows import find_actions
from db.network.recognise import promised_pair
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Kind, PersonState
from planner.today.follow_ups import FollowUp, let_rest


def written(action: Action) -> Iterator[FollowUp]:
    """The follow-ups that stand as the result wrote them; news brought forward among them."""
    for each in consequences.standing(action.id or 0):
        if each.table == "person" and each.former:
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


def follow_up(follows: int, result_id: int, wanted: FollowUp, today: date) -> None:
    """Write down one follow-up of an action; news already owed to the person is brought forward."""
    if wanted.rests:
        resting = PersonState.RESTING.value
        consequences.change(result_id, "person", wanted.person_id or 0, state=resting)
    elif not (wanted.kind is Kind.NEWS and _brought_forward(result_id, wanted)):
        if wanted.person and wanted.person_id is None:
            wanted = replace(wanted, person_id=made_known.bearer(wanted.person, None))
        number = action_writing.insert(_linked(_action(wanted)), today, follows)
        consequences.wrote_new(result_id, "action", number)


def _linked(action: Action) -> Action:
    """An action with the second person whom its title introduces, if that is promised."""
    if action.kind is not Kind.PROMISE or action.person_id is None:
        return action
    one, other = promised_pair(action.title, action.person_id) or (None, None)
    return replace(action, to_person_id=other) if one == action.person_id else action


def _brought_forward(result_id: int, news: FollowUp) -> bool:
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
        consequences.change(result_id, "action", owed.id, day=news.day)
    return owed is not None


def _action(wanted: FollowUp) -> Action:
    return Action(
        title=wanted.title,
        kind=wanted.kind,
        channel=wanted.channel,
        person_id=wanted.person_id,
        person=wanted.person,
        day=wanted.day,
        time=wanted.time,
        part=wanted.part,
        minutes=wanted.minutes,
        aim=wanted.aim,
        note=wanted.note,
        origin=wanted.origin,
    )
