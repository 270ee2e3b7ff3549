"""Pauses that end early or are deleted, and what comes back of all that they have moved."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from db.actions.rows import find_actions
from db.engine.query import rows
from db.stairs.goals import GoalStore
from db.today.pause_facts import find_rhythms, find_waits
from db.today.room import room_for, taken_by
from db.undo import journal
from db.undo.traces import Written, written_with
from planner.model.goals import Goal
from planner.model.settings import Practice
from planner.stairs.pauses.coming_back import Moved, Put, coming_back
from planner.stairs.pauses.moves import Inside, Pause, PauseMoves
from planner.values import dataclass

_STANDING = """
SELECT DISTINCT step_id, day FROM action
WHERE state = 'open' AND step_id IS NOT NULL AND day IS NOT NULL
    AND id NOT IN (SELECT value FROM json_each(:ids)) ORDER BY step_id, day
"""


@dataclass(frozen=True, slots=True)
class PauseEnd:
    """A pause that ends with the day `last`, or goes altogether, and the moves that come of it.

    `is_told` is false where the history no longer reaches back to when it was written: nothing
    comes back then. They are those of the day `today`, as the store was at the `mark` of its
    journal.
    """

    pause: Pause
    last: date | None
    moves: PauseMoves
    is_told: bool
    today: date
    mark: int

    @property
    def is_plain(self) -> bool:
        """Whether it is known that nothing comes back."""
        return self.is_told and self.moves.is_empty

    def is_same(self, other: "PauseEnd") -> bool:
        """Whether another end, worked out at another time, would write the same."""
        return replace(other, today=self.today, mark=self.mark) == self


def pause_end(
    pause: Pause, last: date | None, today: date, practice: Practice, goals: GoalStore
) -> PauseEnd:
    """The end of a pause with a day, or without one its deletion, as it would be written now."""
    mark = journal.mark()
    known = goals.all()
    moved = moved_by(pause, known, today)
    apart = tuple(each for each in practice.working.pauses if each != pause.days)
    before = replace(practice.working, pauses=apart)
    left = (pause.first, last) if last is not None else None
    working = replace(before, pauses=tuple(sorted([*apart, left]))) if left else before
    puts = [put.action for put in moved.actions] if moved else []
    furthest = max((action.day or today for action in puts), default=today)
    room = room_for(furthest, today, replace(practice, working=working), taken_by(puts))
    inside = Inside(room, (), known, find_rhythms(pause.first), {}, find_waits())
    moves = coming_back(left, moved or Moved(), inside, today, before)
    return PauseEnd(pause, last, moves, moved is not None, today, mark)


def moved_by(pause: Pause, goals: Sequence[Goal], today: date) -> Moved | None:
    """The things that stand where a pause has put them; None if the history no longer says it."""
    written = written_with("pause", pause.id, {"action": "day", "step": "due", "goal": "due"})
    if written is None:
        return None
    puts = _puts(written["action"], today)
    return Moved(puts, _dues(written, goals), _standing(puts))


def _former(written: Iterable[Written]) -> dict[int, tuple[date, date]]:
    """The day before all that a pause has written, and the last it wrote, by the keys of rows."""
    found: dict[int, tuple[str, str]] = {}
    for key, before, after in written:
        if before and after:
            first, last = found.get(key, (before, before))
            found[key] = (first if last == before else before, after)
    return {
        key: (date.fromisoformat(first), date.fromisoformat(last))
        for key, (first, last) in found.items()
        if first != last
    }


def _puts(written: Iterable[Written], today: date) -> list[Put]:
    """The actions that stand where the pause has put them, without a time of day."""
    former = _former(written)
    which = "a.state = 'open' AND a.time IS NULL AND a.id IN (SELECT value FROM json_each(:ids))"
    found = find_actions(which, ids=json.dumps(list(former)))
    return [
        Put(action, former[number][0])
        for action in found
        for number in (action.id or 0,)
        if action.day == former[number][1] and action.chosen_on != today
    ]


def _dues(
    written: Mapping[str, Iterable[Written]], goals: Iterable[Goal]
) -> dict[tuple[int, int | None], date]:
    """The former dues of goals and steps that stand where the pause has put them."""
    of_goals, of_steps = _former(written["goal"]), _former(written["step"])
    found: dict[tuple[int, int | None], date] = {}
    for goal in goals:
        dues: list[tuple[int | None, date | None]] = [(each.id, each.due) for each in goal.steps]
        for step_id, due in (*dues, (None, goal.due)):
            known = of_goals.get(goal.id) if step_id is None else of_steps.get(step_id)
            if known is not None and known[1] == due:
                found[goal.id, step_id] = known[0]
    return found


def _standing(puts: Iterable[Put]) -> dict[int, list[date]]:
    """The days of the open actions of each step, but for those that may come back."""
    ids = json.dumps([put.action.id for put in puts])
    found: defaultdict[int, list[date]] = defaultdict(list)
    for step, day in rows(_STANDING, ids=ids):
        found[step].append(date.fromisoformat(day))
    return found
