"""The occurrences of a routine, touched in any order: one is open at most, and one is to come."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from db.store import Store
from planner.calendar.recurrence.repeats import Repeats
from planner.model.actions import Action, Result
from planner.model.vocabulary import Outcome
from tests.db.stairs.test_routines import DAILY, FORTNIGHT, TODAY, TWO_WEEKS, begun, shown
from tests.stores import empty_store

Verb = Callable[[Store, Action, date, date], object]


def _record(outcome: Outcome) -> Verb:
    return lambda store, action, today, _to: store.actions.record(
        action, Result(outcome, today), (), today
    )


def _move(store: Store, action: Action, today: date, to: date) -> None:
    latest = store.routines.latest_day(action, today)
    before = [each.day for each in shown(store, today) if each.day and each != action]
    if (latest is None or to <= latest) and all(to > day for day in before):
        store.actions.move(action, to, today)


VERBS: dict[str, Verb] = {
    "choose": lambda store, action, today, _to: store.actions.choose(action, today),
    "prepare": lambda store, action, today, _to: store.actions.store(action, today),
    "move": _move,
    "done": _record(Outcome.ACHIEVED),
    "not done": _record(Outcome.NOT_DONE),
    "skip": lambda store, action, today, _to: store.routines.skip(action, today),
    "drop": lambda store, action, today, _to: store.actions.drop(action, today),
    "park": lambda store, action, today, _to: store.actions.park(action, today),
}
DEEDS = st.tuples(st.integers(0, 9), st.sampled_from([*VERBS]), st.booleans(), st.integers(0, 20))


@settings(max_examples=25)
@given(st.sampled_from([FORTNIGHT, DAILY, TWO_WEEKS]), st.lists(DEEDS, max_size=12))
def test_at_most_one_is_open(repeats: Repeats, deeds: list[tuple[int, str, bool, int]]) -> None:
    with TemporaryDirectory() as folder:
        store = empty_store(Path(folder) / "escalier.db")
        try:
            begun(store, repeats)
            today = TODAY
            for days, verb, is_later, ahead in deeds:
                today += timedelta(days)
                later = [each for each in store.day.later(today).open if each.routine_id]
                now = shown(store, today)
                assert max(len(now), len(later)) <= 1
                for action in later if is_later else now:
                    VERBS[verb](store, action, today, today + timedelta(ahead))
                left = shown(store, today)
                assert not (left and now and verb in ("done", "skip", "drop") and not is_later)
            far = today + timedelta(366)
            assert len(shown(store, far)) == 1
        finally:
            store.close()
