"""A month with 50 routines and 2,000 actions: the queries that it takes, and the load of Today."""

from datetime import date, timedelta
from pathlib import Path

from bench.figures import Figure
from db.store import Store

ROUTINES, ACTIONS = 50, 2_000
MOST = 3
_TODAY = date(2026, 3, 3)


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The queries of the picture of a month; they are counted, so that one reading is enough."""
    from playhouse.test_utils import count_queries

    store = _filled(folder / "routines.db")
    try:
        with count_queries() as counted:
            weeks = store.calendar.month(_TODAY, _TODAY)
    finally:
        store.close()
    shown = sum(len(day.actions) for week in weeks for day in week)
    return [
        Figure(
            "queries of a month with 50 routines and 2,000 actions",
            counted.count,
            bound=MOST,
            unit="",
            detail=f"{shown} actions shown",
        )
    ]


def _filled(file: Path) -> Store:
    """A store with actions on every day of a quarter, and routines of each kind."""
    from planner.calendar.recurrence.after import After, Unit
    from planner.calendar.recurrence.repeats import Repeats
    from planner.calendar.recurrence.rrule import Frequency, Rule, Weekday
    from planner.model.actions import Action

    kinds = (
        Repeats(Rule(Frequency.DAILY)),
        Repeats(Rule(Frequency.WEEKLY, 2, (Weekday(1),))),
        Repeats(Rule(Frequency.MONTHLY, weekdays=(Weekday(0, 1),))),
        Repeats(after=After(2, Unit.WEEKS)),
    )
    store = Store(file)
    with store.change("filled"):
        for number in range(ROUTINES):
            like = Action(f"Routine {number}", day=_TODAY)
            store.routines.begin(like, kinds[number % len(kinds)], _TODAY)
        for number in range(ACTIONS):
            day = _TODAY + timedelta(days=number % 90)
            store.actions.store(Action(f"Action {number}", day=day), _TODAY)
    return store
