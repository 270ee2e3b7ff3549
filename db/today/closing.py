"""Close what stayed open: today after all, or all of it re-dated at once."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from db import models
from db.actions.actions import ActionStore
from db.actions.latest_day import latest_days
from db.actions.rows import find_actions
from db.actions.standing import reopened
from db.actions.writing import REOPENED, moved
from db.engine.query import rows
from db.engine.statements import update, update_many
from db.stairs.routines import RoutineStore
from db.today.room import room_for, taken_by
from db.undo.ledger import Ledger
from planner.language import _, ngettext
from planner.language.text import shorten
from planner.model.actions import Action, number_of
from planner.model.vocabulary import ActionState
from planner.stairs.levelling.values import Room
from planner.stairs.routines.occurrences import is_untouched
from planner.today.redating import Redated

TRACES = """
SELECT max(day) FROM (
    SELECT max(day) AS day FROM result WHERE day < :today
    UNION ALL SELECT max(day) FROM touch WHERE day < :today AND conversation = ''
    UNION ALL SELECT max(chosen_on) FROM action WHERE chosen_on < :today
    UNION ALL SELECT max(closed_on) FROM action WHERE closed_on < :today
    UNION ALL SELECT * FROM (
        SELECT created_on FROM action WHERE created_on < :today ORDER BY id DESC LIMIT 1)
    UNION ALL SELECT * FROM (
        SELECT created_on FROM person WHERE created_on < :today ORDER BY id DESC LIMIT 1)
    UNION ALL SELECT * FROM (
        SELECT day FROM debrief WHERE day < :today ORDER BY id DESC LIMIT 1)
    UNION ALL SELECT * FROM (
        SELECT day FROM spark WHERE day < :today ORDER BY id DESC LIMIT 1))
"""


class ClosingStore:
    """The late actions as the morning closes them."""

    def __init__(self, ledger: Ledger, actions: ActionStore) -> None:
        self._ledger = ledger
        self._actions = actions

    def last_seen(self, today: date) -> date | None:
        """The last day before `today` on which something was done, chosen or written down."""
        [(day,)] = rows(TRACES, today=today)
        return date.fromisoformat(day) if day else None

    def room(self, late: Sequence[Action], today: date) -> Room:
        """The room of the days from `today` on without the late actions, for a year and more."""
        return room_for(today, today, self._ledger.practice, taken_by(late))

    def latest_days(self, late: Sequence[Action], today: date) -> dict[int | None, date]:
        """The last days of actions by their numbers: of what they prepare, or before the next one.

        Of preparing and of routines alone there are any.
        """
        routines = RoutineStore(self._ledger)
        once = [action for action in late if action.routine_id is None]
        found = [*zip(map(number_of, once), latest_days(once), strict=True)]
        found += [
            (number_of(action), routines.latest_day(action, today))
            for action in late
            if action.routine_id is not None
        ]
        return {number: day for number, day in found if day is not None}

    def for_today(self, action: Action, today: date) -> Action:
        """Give an action the date of today and choose it for today.

        Nothing is written if it is done meanwhile.
        """
        if action.id is None:
            return self._actions.choose(action, today)
        action = self._actions.get(action.id)
        if action.state is ActionState.DONE:
            return action
        said = _("Chosen for today: {title}").format(title=shorten(action.title))
        with self._ledger.change(said):
            columns = {**REOPENED, **moved(action, today, today), "chosen_on": today}
            update(models.Action, action.id, columns)
            written = self._actions.get(action.id or 0)
            return reopened(action, written, today, self._ledger.practice)

    def standing(self, moves: Sequence[Redated]) -> list[Redated]:
        """The moves of actions that no other window has closed, moved or chosen meanwhile."""
        return [move for move in moves if self._stands(move.action)]

    def _stands(self, action: Action) -> bool:
        """Whether an action is still open, on the day on which it was shown."""
        if action.id is None:
            today = action.day or date.min
            routine = RoutineStore(self._ledger).find(action.routine_id or 0, today)
            return routine is not None and is_untouched(routine, action.routine_day)
        found = find_actions("a.id = :action AND a.state = 'open'", action=action.id)
        return [(each.day, each.chosen_on) for each in found] == [(action.day, action.chosen_on)]

    def redate(self, moves: Sequence[Redated], today: date) -> None:
        """Move actions to their new days, as one change; those that do not stand are left alone."""
        as_shown = self.standing(moves)
        count = len(as_shown)
        said = ngettext("{n} late action moved", "{n} late actions moved", count).format(n=count)
        with self._ledger.change(said):
            written: dict[int, dict[str, Any]] = {}
            for shown, to, _in_time in as_shown:
                action = self._actions.store(shown, today) if shown.id is None else shown
                written[action.id or 0] = {**moved(action, to, today), "chosen_on": None}
            update_many(models.Action, written)
