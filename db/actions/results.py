"""Results of actions: the result, the touch it leaves, and its follow-ups."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from db import models
from db.actions import consequences
from db.actions import introductions as made_known
from db.actions.lessons import turn_to_kind
from db.engine.clean import many_lines, one_line
from db.engine.database import database
from db.engine.statements import insert, update
from db.engine.uids import new_uid
from db.stairs.counted import count_result, follow_action
from planner.model.actions import Action, Result, introduces
from planner.model.vocabulary import Came, Direction, Kind, Outcome

if TYPE_CHECKING:
    from planner.today.follow_ups import Background, FollowUp

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
SELECT id, coalesce(person_id, :person), kind, day FROM action
WHERE +state = 'open' AND id IS NOT :action AND (
    follows_id = :action OR person_id IN (:person, :introducer) AND kind <> 'other')
ORDER BY day
"""

# An introducer hears of those alone that a two-way touch shows to have been met.
_TO_BE_TOLD = """
SELECT id FROM introduction
WHERE introducer_id = ? AND told_on IS NULL AND EXISTS (
    SELECT 1 FROM touch t
    WHERE t.person_id = introduction.introduced_id AND t.direction = 'two-way')
"""

_GIVING = {Came.HELP_GIVEN, Came.INTRODUCTION_MADE}
_ASKING = {Kind.ASK, Kind.ADVICE}
_INTRODUCTIONS = (Came.INTRODUCTION_MADE, Came.INTRODUCTION_RECEIVED)
"""The order of precedence: of a result with both, the name is that of the introduction I made."""


def background(action: Action) -> "Background":
    """Facts from before the result of `action` that decide which follow-ups are offered."""
    from planner.today.follow_ups import Background

    introducer = None
    if action.person_id is not None:
        introducer = database.execute_sql(_INTRODUCER, (action.person_id,)).fetchone()
    introducer_id, name = introducer or (None, "")
    (silences,) = database.execute_sql(_SILENCES, {"action": action.id}).fetchone()
    of = {"action": action.id, "person": action.person_id, "introducer": introducer_id}
    planned: dict[tuple[int | None, Kind], date] = {}
    restored = _days_without_result(action)
    for number, person_id, kind, day in database.execute_sql(_PLANNED, of).fetchall():
        if (held := restored.get(number, day)) is not None:
            planned.setdefault((person_id, Kind(kind)), date.fromisoformat(held))
    return Background(silences, introducer_id, name, planned, _event_day(action))


def _days_without_result(action: Action) -> dict[int, str | None]:
    """The days of actions as they were before the result there is; None if it wrote them."""
    if action.id is None or action.result is None:
        return {}
    written = consequences.standing(action.id)
    return {each.key: each.former.get("day") for each in written if each.table == "action"}


def _event_day(action: Action) -> date | None:
    """The day of the event to which an action belongs."""
    if action.event_id is None:
        return None
    row = models.Event
    day: date | None = row.select(row.day).where(row.id == action.event_id).scalar()
    return day


def record(
    action: Action,
    result: Result,
    introduced: str = "",
    counts_for: Collection[int] | None = None,
    follow_ups: Iterable["FollowUp"] = (),
) -> int:
    """Write a result and the touch it leaves, in place of an earlier one; the result's id.

    `introduced` names the person brought together with that of the action, or introduced by them.
    Of the `follow_ups`, which are not written here, a first word adds the person to the network.
    Effects of an earlier result on other rows are taken back unless they were changed since.
    `counts_for` are the ids of goals; without them the rule decides.
    """
    from planner.today.follow_ups import is_first_word

    assert action.id is not None
    first_words = [each.person for each in follow_ups if is_first_word(each)]
    known = [made_known.bearer(name, None) for name in first_words]
    number, is_new = _write(action.id, result, one_line(introduced), known)
    if counts_for or action.goal_id is not None or action.result is not None:
        count_result(action, result, number, counts_for)
    if result.came:
        for came in dict.fromkeys(result.came):
            insert(models.Came, {"result": number, "what": came.value})
    if (learned := many_lines(result.learned)) or action.result is not None:
        from db.actions import lessons

        lessons.keep(learned, result.day, action.kind, result_id=number)
    _leave(action, result, number, introduced, is_new=is_new)
    for name in first_words:
        made_known.add(name, number, result.day)
    if introduced and action.person_id is not None:
        made_known.write(action, result, number, introduced)
    return number


def follow_change(before: Action, changed: Action) -> None:
    """Let the result of an action follow its change: the person, the goals, the lesson's kind."""
    if changed.result is not None and changed.person_id != before.person_id:
        hand_over(changed, changed.result)
    if changed.result is not None:
        follow_action(before, changed)
    if changed.kind is not before.kind:
        turn_to_kind(changed.id or 0, changed.kind)


def hand_over(action: Action, result: Result) -> None:
    """Move the touch and the introductions of a result to the person the action now has."""
    number = models.Result.get(models.Result.action == action.id).id
    models.Result.update(introduced="").where(models.Result.id == number).execute()
    consequences.take_back(number, "introduction")
    models.IntroductionMade.delete().where(models.IntroductionMade.result == number).execute()
    _leave(action, result, number)


def _write(
    action_id: int, result: Result, introduced: str, known: Collection[int | None]
) -> tuple[int, bool]:
    """Write the row of a result: its id, and whether it is new.

    Of an earlier one nothing but its number, its lesson, the touches and the `known` people remain.
    """
    row = {
        "outcome": result.outcome.value,
        "day": result.day,
        "minutes": result.minutes,
        "about": many_lines(result.about),
        "learned": many_lines(result.learned),
        "welcome": result.welcome,
        "introduced": introduced,
        "pitch_version": result.pitch and result.pitch.version_id,
    }
    found = database.execute_sql("SELECT id FROM result WHERE action_id = ?", (action_id,))
    earlier = found.fetchone()
    if earlier is None:
        return insert(models.Result, {"action": action_id, **row}), True
    number = int(earlier[0])
    consequences.take_back(number, but=known)
    for table in (models.Came, models.IntroductionMade):
        table.delete().where(table.result == number).execute()
    update(models.Result, number, row)
    return number, False


def _leave(
    action: Action, result: Result, number: int, introduced: str = "", *, is_new: bool = False
) -> None:
    """Write the touch of a result; after news, mark the introductions that were told.

    One that is there already with this person keeps its place among the others of its day.
    """
    from planner.today.follow_ups import is_given

    leaves = action.person_id is not None and result.outcome is not Outcome.NOT_DONE
    kept = None if is_new else _touch_kept(action, number, leaves=leaves)
    if not leaves:
        return
    columns = _touch(action, result, number, introduced)
    if kept is None:
        insert(models.Touch, columns)
    else:
        again = {"introduced": "", "introduction": None, **columns}
        if again["direction"] != Direction.OUT.value:
            again["let_go_on"] = None
        del again["uid"]
        models.Touch.update(again).where(models.Touch.id == kept).execute()
    if action.kind is Kind.NEWS and is_given(action.kind, result.outcome):
        for (told,) in database.execute_sql(_TO_BE_TOLD, (action.person_id,)).fetchall():
            consequences.change(number, "introduction", told, told_on=result.day)


def _touch_kept(action: Action, result_id: int, *, leaves: bool) -> int | None:
    """The touch that an earlier result left with the person; the others it left are deleted."""
    touch = models.Touch
    of_result = touch.result == result_id
    kept: int | None = None
    if leaves:
        with_person = of_result & (touch.person == action.person_id)
        kept = touch.select(touch.id).where(with_person).order_by(touch.id).limit(1).scalar()
    others = of_result if kept is None else of_result & (touch.id != kept)
    touch.delete().where(others).execute()
    return kept


def _touch(action: Action, result: Result, number: int, introduced: str) -> dict[str, Any]:
    """The columns of the touch; without a reply it is outgoing only."""
    from planner.today.follow_ups import is_two_way

    reached = is_two_way(result.outcome)
    offered = introduces(action) and result.outcome is not Outcome.DECLINED
    gives = offered or not _GIVING.isdisjoint(result.came)
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
        "about": many_lines(result.about),
        **_third_person(result, one_line(introduced)),
    }


def _third_person(result: Result, name: str) -> dict[str, str]:
    """The columns of a touch for the third person; none if no introduction is named."""
    introduction = next((what for what in _INTRODUCTIONS if what in result.came), None)
    if not name or introduction is None:
        return {}
    return {"introduced": name, "introduction": introduction.value}
