"""Thanks and promises of a person met, kept in step with the debrief line."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from db.actions.writing import insert
from db.models import Action as Row
from db.models import Attendance
from db.undo import effects
from db.undo.effects import Columns, Effect
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Kind

_NAME = 4
"""Words of a name, at most."""

_UNPREPARED = ("aim", "if_then", "opening", "questions", "offer", "note")
_UNPLANNED = ("time", "pitch_id", "chosen_on", "closed_on", "expected_welcome")
_PLAIN = {
    "state": ActionState.OPEN.value,
    **dict.fromkeys(_UNPREPARED, ""),
    **dict.fromkeys(_UNPLANNED),
}
"""An action on which no work was done."""


def plan(
    row: Attendance, wanted: Sequence[Action], old: Sequence[Effect], today: date
) -> list[Effect]:
    """Make the actions of an attendance those wanted; an action changed since is left alone.

    `old` are those planned before. An action of the same kind and deed is moved, not recreated.
    """
    left, planned = list(old), []
    for action in wanted:
        known = _same(left, action, row.person.name)
        if known is None:
            planned.append(_insert(row, action, today))
        else:
            left.remove(known)
            planned.append(_renewed(known, action))
    effects.take_back(left)
    return planned


def effect_of(number: int, planned: Columns) -> Effect:
    """The effect of having planned an action, recognised while no work is done on it."""
    said = {name: planned[name] for name in ("kind", "title", "day", "minutes")}
    return Effect("action", number, _PLAIN | said)


def _insert(row: Attendance, action: Action, today: date) -> Effect:
    number = insert(replace(action, event_id=row.event_id), today)
    Row.update(attendance=row.id).where(Row.id == number).execute()
    return effect_of(number, effects.read("action", number))


def _renewed(known: Effect, action: Action) -> Effect:
    """Move and retitle an action, unless it was changed since."""
    day = action.day.isoformat() if action.day else None
    said = {"title": action.title, "day": day}
    if known.written == known.written | said or not effects.stands(known):
        return known
    Row.update(said).where(Row.id == known.key).execute()
    return replace(known, written=known.written | said)


def _same(left: Sequence[Effect], action: Action, name: str) -> Effect | None:
    """The action planned for the same deed: thanks by any name, a promise by its words.

    A promise made of other words for the person is known by the rest: the bare words of an earlier
    line, or the name that the person had before.
    """
    alike = [each for each in left if each.written["kind"] == action.kind.value]
    if action.kind is Kind.THANKS:
        return next(iter(alike), None)
    by_title = {str(each.written["title"]): each for each in reversed(alike)}
    if action.title in by_title:
        return by_title[action.title]
    return next((each for title, each in by_title.items() if _is_deed(title, action, name)), None)


def _is_deed(title: str, action: Action, name: str) -> bool:
    from planner.today.deed import deed_for  # a start never needs it

    if deed_for(title, name) == action.title:
        return True
    before, named, after = action.title.partition(name)
    another = title.removeprefix(before).removesuffix(after)
    return bool(named) and before + another + after == title and len(another.split()) <= _NAME
