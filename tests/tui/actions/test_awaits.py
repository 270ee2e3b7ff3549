"""An action that waits for another one says so wherever its preparation stands."""

from collections.abc import Callable
from datetime import date

from db.store import Store
from planner.model.actions import Action, Result, waits
from planner.model.vocabulary import Outcome
from tui.actions.preparation.lines import action_in_short, action_lines, action_pane
from tui.actions.related import related_to

TODAY, FRIDAY = date(2026, 3, 3), date(2026, 3, 6)


def test_the_action_awaited_is_named_with_its_day_or_with_how_it_ended(store: Store) -> None:
    first = store.actions.store(Action("Meet Ana", day=FRIDAY), TODAY)
    then = store.actions.store(Action("Send the notes", day=FRIDAY, waits_for_id=first.id), TODAY)
    related = related_to(store, then, TODAY)
    for draw in (action_in_short, action_lines, action_pane):
        said = [
            " ".join("".join(span.text for span in line).split())
            for line in draw(then, related, TODAY, 60)
        ]
        assert "After Meet Ana · Fri 6" in said
    ways: dict[str, Callable[[], object]] = {
        "Meet Ana · parked: no longer waited for": lambda: store.actions.park(first, TODAY),
        "Meet Ana · dropped: no longer waited for": lambda: store.actions.drop(first, TODAY),
        "Meet Ana · done: the way is clear": lambda: store.actions.record(
            first, Result(Outcome.ACHIEVED, TODAY), (), TODAY
        ),
    }
    for said_then, end in ways.items():
        end()
        now = store.actions.get(then.id or 0)
        assert (related_to(store, now, TODAY).awaits, waits(now)) == (said_then, False)
    store.levelling.wait(then.id or 0, None)
    assert not related_to(store, store.actions.get(then.id or 0), TODAY).awaits
