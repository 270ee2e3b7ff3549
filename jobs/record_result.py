"""Record the result of an action with its follow-ups and its debrief, as one change."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from planner.events.debriefs import DebriefFields
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState
from planner.today.follow_ups import FollowUp

if TYPE_CHECKING:
    from db.store import Store
    from planner.grammar import ActionLine


@dataclass(frozen=True, slots=True)
class ResultEntry:
    """A result as entered, with all that goes with it.

    An action not done moves to `move_to`, the next working day unless given, or is parked or
    dropped if `leave` says so. `next_action` is a further action, `introduced` the second person of
    an introduction; `counts_for` has the ids of the goals it counts for, None if the rule decides.
    `debrief` holds texts by their names. With `again` the result is the one there
    is already, unchanged.
    """

    result: Result
    follow_ups: tuple[FollowUp, ...] = ()
    move_to: date | None = None
    leave: ActionState = ActionState.OPEN
    next_action: "ActionLine | None" = None
    introduced: str = ""
    counts_for: frozenset[int] | None = None
    debrief: DebriefFields = field(default_factory=DebriefFields)
    again: bool = False


def record_result(store: "Store", action: Action, entry: ResultEntry, today: date) -> Action:
    """Record a result, or correct the earlier one; a timer of the action stops.

    Raises:
        StoreError: if it cannot be written; nothing of it is then kept.
    """
    if entry.again:
        return action
    with store.change(_("Result recorded: {title}").format(title=shorten(action.title))):
        recorded = store.actions.record(
            action,
            entry.result,
            list(_follow_ups(action, entry)),
            today,
            move_to=entry.move_to,
            leave=entry.leave,
            introduced=entry.introduced,
            counts_for=entry.counts_for,
        )
        if entry.debrief:
            store.debriefs.say(today, action_id=recorded.id, **entry.debrief)
    timer = store.timer.get()
    if timer is not None and timer.action_id == recorded.id:
        store.timer.stop()
    return recorded


def _follow_ups(action: Action, entry: ResultEntry) -> Iterator[FollowUp]:
    """The follow-ups taken, and the further action: with the same person unless it names one."""
    yield from entry.follow_ups
    if (line := entry.next_action) is None:
        return
    same = line.person_id is None and line.with_name is None and not line.candidates
    yield FollowUp(
        line.title,
        line.kind,
        line.day,
        action.person_id if same else line.person_id,
        channel=line.channel,
        time=line.time,
        part=line.part,
        minutes=line.minutes,
        aim=line.aim or "",
        note="\n".join(filter(None, [line.note, line.step, line.after, line.with_name])),
    )
