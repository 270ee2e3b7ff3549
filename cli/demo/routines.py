"""The routines and the pauses of the demo."""

from collections.abc import Mapping

from cli.demo.actions import action_of, result_of
from cli.demo.content import Days, entries
from db.store import Store
from planner.calendar.recurrence.read import read_repeats


def write_routines(store: Store, language: str, days: Days, people: Mapping[str, int]) -> None:
    """Begin the routines, each on its day, and record the results of those done then."""
    for entry in entries(language, "routine"):
        day = days.at(entry["day"])
        repeats = read_repeats(entry["repeats"], day)
        if repeats is None:
            raise ValueError(entry["repeats"])
        first = store.routines.begin(action_of(entry, days, people, {}), repeats, day)
        if "result" in entry:
            result = result_of(entry, days)
            store.actions.record(first, result, (), result.day)


def write_pauses(store: Store, language: str, days: Days) -> None:
    """Write the pauses down, with what they move."""
    for entry in entries(language, "pause"):
        span = days.at(entry["first"]), days.at(entry["last"])
        store.pauses.write(store.pauses.plan(span, entry["note"], days.today), days.today)
