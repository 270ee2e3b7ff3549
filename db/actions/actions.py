"""Actions: planned, chosen, prepared, moved, parked, dropped and done."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from db import models
from db.actions import writing
from db.actions.from_line import action_of
from db.actions.occurrence import stored_action, stored_occurrence
from db.actions.rows import find_actions
from db.actions.standing import reopened, standing
from db.engine.clean import one_line
from db.engine.statements import update
from db.errors import Closed, Missing
from db.undo.ledger import Ledger
from planner.calendar.day_parts import DayPart
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState, Part, Subject

if TYPE_CHECKING:
    from planner.grammar import ActionLine
    from planner.model.actions import NamedAction
    from planner.model.goals import GoalCount
    from planner.today.follow_ups import Background, FollowUp

_PREPARATION = frozenset({*(part.value for part in Part), "pitch_id", "minutes", "channel"})
_BY_ID = "a.id = :action"


class ActionStore:
    """The actions of the planner."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def get(self, action_id: int) -> Action:
        """One action.

        Raises:
            Missing: if there is none with this id.
        """
        found = find_actions(_BY_ID, action=action_id)
        if not found:
            raise Missing(_("This action is no longer there."))
        return found[0]

    def find(self, fragment: str, today: date | None = None) -> list[Action]:
        """The open actions with a title, see `by_title`; with `today` those of routines too."""
        from db.actions.by_title import by_title  # the start does without

        return by_title(fragment, today, self._ledger.practice)

    def named(self, line: str, today: date) -> "tuple[NamedAction, ...]":
        """The few actions after which that of a line may come, for `parse_action`."""
        from db.actions.named_actions import find_named  # most lines name none

        return find_named(line, today)

    def of_person(
        self, who: int, today: date | None = None, *, planned: bool = False
    ) -> list[Action]:
        """As `of_step`, those with a person or introductions to them; with `planned` none done."""
        but = "'dropped', 'done'" if planned else "'dropped'"
        which = f"(a.person_id = :who OR a.to_person_id = :who) AND a.state NOT IN ({but})"
        return standing(find_actions(which, who=who), today, self._ledger.practice)

    def earlier(self, part: Part, *, but: int | None = None) -> list[str]:
        """The last five different texts of a part of preparations, newest first, `but` for one."""
        from db.actions.earlier_texts import earlier  # the start does without

        return earlier(part, but)

    def about(self, subject: Subject, key: str) -> list[Action]:
        """The open and parked actions about a page of the program, by day."""
        which = "a.subject = :subject AND a.subject_key = :key AND a.state IN ('open', 'parked')"
        return find_actions(which, subject=subject.value, key=key)

    def of_step(self, step_id: int, today: date | None = None) -> list[Action]:
        """The actions of a step by day, no dropped one; with `today` none that gave way either."""
        which = "a.step_id = :step AND a.state <> 'dropped'"
        return standing(find_actions(which, step=step_id), today, self._ledger.practice)

    def add(
        self,
        line: "ActionLine",
        today: date,
        step_id: int | None = None,
        person_id: int | None = None,
    ) -> Action:
        """Add the action of a line, or the routine that it begins, see `RoutineStore.begin`."""
        action = action_of(line, step_id, person_id)
        if line.repeats is None:
            return self.store(action, today)
        from db.stairs.routines import RoutineStore  # most lines repeat nothing

        return RoutineStore(self._ledger).begin(action, line.repeats, today)

    def add_each(self, lines: "Sequence[tuple[int, ActionLine]]", today: date) -> None:
        """Add the action of a line with each of many people, as one change."""
        from db.actions.each import insert_each  # the start does without
        from planner.network.circle_words import say_people

        with self._ledger.change(
            _("An action with each of {people}").format(people=say_people(len(lines)))
        ):
            insert_each(lines, today)

    def store(self, action: Action, today: date) -> Action:
        """Store a proposed action; a stored one is returned as it is.

        A proposal is stored once a day, even if two windows accept it.
        """
        if action.id is not None:
            return self.get(action.id)
        with self._ledger.change(_("Action added: {title}").format(title=_title(action))):
            if action.occurrence is not None:
                action = replace(action, event_id=stored_occurrence(action.occurrence, today))
            if action.routine_id is not None:
                return self.get(stored_action(action, today))
            known = writing.taken_up(action, today) if action.reason else None
            return self.get(known or writing.insert(action, today))

    def change(self, action_id: int, *, today: date | None = None, **fields: Any) -> Action:
        """Change some fields, named as those of `Action`; another day unchooses it.

        A later day is counted as a move is, for which `today` is needed.

        With another person, the touch of its result passes to them; with another kind, the lesson
        of its result is about that kind. The second person of an introduction goes when it is none
        any more, or when it is with that person.
        """
        action = self.get(action_id)
        columns = writing.columns(fields)
        if "day" in fields:
            if today is None:
                raise TypeError("another day is counted from today")
            columns |= writing.moved(action, fields["day"], today)
        if "day" in fields and action.chosen_on != fields["day"]:
            columns["chosen_on"] = None
        second = writing.second_person(replace(action, **fields))
        if second != action.to_person_id:
            columns["to_person_id"] = second
        with self._ledger.change(_("Action changed: {title}").format(title=_title(action))):
            changed = self._write(action, columns)
            if changed.result is not None or changed.kind is not action.kind:
                from db.actions import results

                results.follow_change(action, changed)
            return changed

    def prepare(self, action_id: int, **parts: Any) -> Action:
        """Write parts of the preparation, named as in `Part`; pitch, minutes and channel too."""
        action = self.get(action_id)
        with self._ledger.change(_("Prepared: {title}").format(title=_title(action))):
            return self._write(action, writing.columns(parts, _PREPARATION))

    def choose(self, action: Action, today: date) -> Action:
        """Toggle whether an action is chosen for today; a parked or dropped one is reopened.

        Nothing is written if another window has already done the same.
        One of a routine that gives way to another one is refused, see `reopened`.
        """
        was_chosen = action.chosen_on == today
        action = action if action.id is None else self.get(action.id)
        if action.state is ActionState.DONE or (action.chosen_on == today) != was_chosen:
            return action
        if was_chosen:
            with self._ledger.change(_("No longer chosen: {title}").format(title=_title(action))):
                return self._write(action, {"chosen_on": None})
        with self._ledger.change(_("Chosen for today: {title}").format(title=_title(action))):
            to = min(action.day or today, today)
            if action.id is None:
                action = self.store(replace(action, day=to), today)
            if action.state is ActionState.DONE:  # done in another window
                return action
            chosen = {**writing.moved(action, to, today), "chosen_on": today}
            written = self._write(action, {**writing.REOPENED, **chosen})
            return reopened(action, written, today, self._ledger.practice)

    def move(self, action: Action, to: date, today: date, part: DayPart | None = None) -> Action:
        """Give an open, parked or merely proposed action another day.

        A `part` of that day takes the place of its time.

        Raises:
            Closed: if it is done.
        """
        with self._ledger.change(_("Moved: {title}").format(title=_title(action))):
            action = self._undone(action.id or self.store(replace(action, day=to), today).id or 0)
            chosen = action.chosen_on if action.chosen_on == to else None
            moment = {"part": part.value, "time": None} if part else {}
            dated = writing.moved(action, to, today)
            dated |= {**writing.REOPENED, "chosen_on": chosen, **moment}
            return reopened(action, self._write(action, dated), today, self._ledger.practice)

    def park(self, action: Action, today: date) -> Action:
        """Park an action without a date, until it is chosen or moved.

        Raises:
            Closed: if it is done.
        """
        with self._ledger.change(_("Parked: {title}").format(title=_title(action))):
            return self._set_aside(self.store(action, today), ActionState.PARKED, today)

    def drop(self, action: Action, today: date) -> Action:
        """Drop an action.

        Raises:
            Closed: if it is done.
        """
        with self._ledger.change(_("Dropped: {title}").format(title=_title(action))):
            return self._set_aside(self.store(action, today), ActionState.DROPPED, today)

    def latest_day(self, action: Action) -> date | None:
        """The day of what an action prepares; None if that is nothing still planned."""
        from db.actions.latest_day import latest_day

        return latest_day(action)

    def background(self, action: Action) -> "Background":
        """The facts before an action's result that decide which follow-ups to offer."""
        from db.actions import results

        return results.background(action)

    def written(self, action: Action) -> "tuple[Sequence[FollowUp], str]":
        """The follow-ups that its result wrote and that still stand, and the name introduced."""
        from db.actions import follow_ups, introductions

        if action.id is None or action.result is None:
            return (), ""
        return tuple(follow_ups.written(action)), introductions.introduced(action.id)

    def may_count_for(self, action: Action) -> "Sequence[GoalCount]":
        """The goals for which a result of an action may count: its own, else the active ones."""
        from db.stairs.counted import may_count_for

        return may_count_for(action)

    def counted_for(self, action: Action) -> frozenset[int]:
        """The ids of the goals for which the result of an action counts."""
        from db.stairs.counted import counted_for

        return frozenset() if action.id is None else counted_for(action.id)

    def record(
        self,
        action: Action,
        result: Result,
        follow_ups: Sequence["FollowUp"],
        today: date,
        *,
        move_to: date | None = None,
        leave: ActionState = ActionState.OPEN,
        introduced: str = "",
        counts_for: Collection[int] | None = None,
    ) -> Action:
        """Record the result of an action with its touch and follow-ups, as one change.

        A not-done result leaves the action open on `move_to` (the next working day unless given),
        or parked or dropped if `leave` says so. A second result replaces the first and takes back
        the rows that one wrote elsewhere. `introduced` is the name of the person introduced, whom a
        first word adds; `counts_for` has the ids of the goals it counts for, by the rule if None.
        """
        from db.actions import results
        from db.actions.follow_ups import follow_up

        with self._ledger.change(_("Result recorded: {title}").format(title=_title(action))):
            action = self.store(action, today)
            number = results.record(action, result, introduced, counts_for, follow_ups)
            to = move_to or self._ledger.practice.working.next_after(today)
            dated = writing.moved(action, to, today, asked=False) | writing.REOPENED
            closed = writing.closed(result, leave) or {**dated, "chosen_on": None}
            for each in follow_ups:
                follow_up(action.id or 0, number, each, today)
            return self._write(action, closed)

    def _undone(self, action_id: int) -> Action:
        """One action as it stands now, unless it is done."""
        action = self.get(action_id)
        if action.state is ActionState.DONE:
            raise Closed(_("This action is already done."))
        return action

    def _set_aside(self, action: Action, state: ActionState, today: date) -> Action:
        action = self._undone(action.id or 0)
        return self._write(action, {"state": state.value, "closed_on": today, "chosen_on": None})

    def _write(self, action: Action, columns: dict[str, Any]) -> Action:
        update(models.Action, action.id, columns)
        return find_actions(_BY_ID, action=action.id)[0]


def _title(action: Action) -> str:
    """The title for the history; that of a proposal may not be clean yet."""
    return shorten(one_line(action.title))
