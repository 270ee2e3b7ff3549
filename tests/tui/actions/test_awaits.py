"""An action that waits for another one says so wherever its preparation stands."""

from datetime import date

from db.store import Store
from planner.model.actions import Action, Result
from planner.model.vocabulary import Outcome
from tui.actions.preparation.lines import action_in_short, action_lines, action_pane
from tui.actions.related import related_to

TODAY, FRIDAY = date(2026, 3, 3), date(2026, 3, 6)


def test_the_open_action_awaited_is_named_with_its_day_until_it_is_done(store: Store) -> None:
    first = store.actions.store(Action("Meet Ana", day=FRIDAY), TODAY)
    then = store.actions.store(Action("Send the notes", day=FRIDAY, waits_for_id=first.id), TODAY)
    related = related_to(store, then, TODAY)
    for draw in (action_in_short, action_lines, action_pane):
        said = [
            " ".join("".join(span.text for span in line).split())
            for line in draw(then, related, TODAY, 60)
        ]
        assert "After Meet Ana · Fri 6" in said
    store.actions.record(first, Result(Outcome.ACHIEVED, TODAY), (), TODAY)
    assert not related_to(store, then, TODAY).awaits
