"""The occurrences of a routine, touched in any order: one is open at most, and one is to come."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import Impossible
from db.store import Store
from planner.calendar.recurrence.repeats import Repeats
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState, Outcome
from tests.db.stairs.test_routines import DAILY, FORTNIGHT, TODAY, TWO_WEEKS, begun, shown
from tests.stores import empty_store

Verb = Callable[[Store, Action, date, date], object]


def _record(outcome: Outcome) -> Verb:
    return lambda store, action, today, _to: store.actions.record(
        action, Result(outcome, today), (), today
    )


def _move(store: Store, action: Action, today: date, to: date) -> None:
    with suppress(ValueError, Impossible):
        store.routines.check_move(action, to, today)
        store.actions.move(action, to, today)


def _choose(store: Store, action: Action, today: date, _to: date) -> None:
    """Choose; one that gives way at once is refused, of any other it is said which gives way."""
    with suppress(Impossible):
        gone = store.routines.gives_way(action, today)
        was_open = [each.day for each in standing(store, today) if each != action]
        store.actions.choose(action, today)
        left = [
            each.day for each in standing(store, today) if each.routine_day != action.routine_day
        ]
        assert not left
        if was_open and action.state is ActionState.OPEN and action.routine_day != today:
            assert [gone] == was_open


def _change(repeats: Repeats) -> Verb:
    return lambda store, action, today, _to: store.routines.change(
        action.routine_id or 0, today, repeats
    )


def _undo(store: Store, _action: Action, _today: date, _to: date) -> None:
    if sum(not each.undone for each in store.history.list()) > 1:  # the first one began it
        store.history.undo()


def standing(store: Store, today: date) -> list[Action]:
    """The open occurrences: those of the day, and those to come that have a row."""
    later = [each for each in store.day.later(today).open if each.routine_id and each.id]
    return [*shown(store, today), *later]


VERBS: dict[str, Verb] = {
    "choose": _choose,
    "prepare": lambda store, action, today, _to: store.actions.store(action, today),
    "move": _move,
    "done": _record(Outcome.ACHIEVED),
    "not done": _record(Outcome.NOT_DONE),
    "skip": lambda store, action, today, _to: store.routines.skip(action, today),
    "drop": lambda store, action, today, _to: store.actions.drop(action, today),
    "undo": _undo,
    "daily": _change(DAILY),
    "every second week": _change(FORTNIGHT),
    "park": lambda store, action, today, _to: store.actions.park(action, today),
}
ON = ("now", "later", "set aside")
DEEDS = st.tuples(
    st.integers(0, 9), st.sampled_from([*VERBS]), st.sampled_from(ON), st.integers(0, 20)
)


@settings(max_examples=25)
@given(st.sampled_from([FORTNIGHT, DAILY, TWO_WEEKS]), st.lists(DEEDS, max_size=12))
def test_at_most_one_is_open(repeats: Repeats, deeds: list[tuple[int, str, str, int]]) -> None:
    with TemporaryDirectory() as folder:
        store = empty_store(Path(folder) / "escalier.db")
        try:
            begun(store, repeats)
            today = TODAY
            for days, verb, on, ahead in deeds:
                today += timedelta(days)
                listed = store.day.later(today)
                now, later = shown(store, today), [one for one in listed.open if one.routine_id]
                assert max(len(now), len(later), len(standing(store, today))) <= 1
                aside = [*listed.parked, *listed.dropped]
                for action in {"now": now, "later": later, "set aside": aside[:1]}[on]:
                    if on != "set aside" or verb in ("choose", "move"):
                        VERBS[verb](store, action, today, today + timedelta(ahead))
                left = shown(store, today)
                assert not (left and now and verb in ("done", "skip", "drop") and on == "now")
            far = today + timedelta(366)
            assert len(shown(store, far)) == 1
        finally:
            store.close()
