"""The actions of the demo, three weeks of them, with their results."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time

from cli.demo.content import Days, Entry
from db.store import Store
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState, Came, Channel, Kind, Origin, Outcome, Part

_WRITTEN_BEFORE = 2
"""Default of working days between the entry of an action and its day."""


def write_actions(
    store: Store,
    found: Sequence[Entry],
    days: Days,
    people: Mapping[str, int],
    steps: Mapping[str, int],
    events: Mapping[str, int],
) -> dict[str, int]:
    """Write the actions in order, with their results; return ids by title."""
    ids: dict[str, int] = {}
    for entry in found:
        written = days.at(entry.get("written", min(entry["day"], 0) - _WRITTEN_BEFORE))
        action = replace(
            action_of(entry, days, people, steps),
            event_id=events[entry["event"]] if "event" in entry else None,
            waits_for_id=ids[entry["after"]] if "after" in entry else None,
        )
        action = store.actions.store(action, written)
        ids[action.title] = action.id or 0
        if entry.get("chosen"):
            action = store.actions.choose(action, days.today)
        if "result" in entry:
            result = result_of(entry, days)
            store.actions.record(action, result, (), result.day)
        elif "left" in entry:
            _leave(store, action, entry, days)
    return ids


def action_of(
    entry: Entry, days: Days, people: Mapping[str, int], steps: Mapping[str, int]
) -> Action:
    """The action of an entry, not stored yet."""
    return Action(
        title=entry["title"],
        kind=Kind(entry["kind"]),
        origin=Origin(entry["origin"]) if "origin" in entry else None,
        channel=Channel(entry["channel"]) if "channel" in entry else None,
        person_id=people[entry["with"]] if "with" in entry else None,
        step_id=steps[entry["step"]] if "step" in entry else None,
        day=days.at(entry["day"]),
        time=time.fromisoformat(entry["time"]) if "time" in entry else None,
        minutes=entry["minutes"],
        **{part.value: entry[part.value] for part in Part if part.value in entry},
    )


def result_of(entry: Entry, days: Days) -> Result:
    """The result of an entry, on its day."""
    told = entry["result"]
    return Result(
        outcome=Outcome(told["outcome"]),
        day=days.at(entry["day"]),
        minutes=told.get("minutes"),
        learned=told["learned"],
        came=tuple(map(Came, told["came"])),
        welcome=told.get("welcome"),
    )


def _leave(store: Store, action: Action, entry: Entry, days: Days) -> None:
    """Park or drop an action on its day."""
    verbs = {ActionState.PARKED: store.actions.park, ActionState.DROPPED: store.actions.drop}
    verbs[ActionState(entry["left"])](action, days.at(entry["day"]))
