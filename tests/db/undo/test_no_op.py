"""A save that leaves everything as it was is no change: nothing to undo, no redo lost."""

from datetime import date

from db.engine.database import database
from db.store import Store
from planner.grammar import parse_goal
from planner.model.actions import Action
from tests.db.dumps import count

TODAY = date(2026, 3, 3)


def _changes(store: Store) -> list[str]:
    return [change.what for change in store.history.list()]


def test_an_action_saved_as_it_is_makes_no_entry(store: Store) -> None:
    call = store.actions.store(Action("Call", minutes=15), TODAY)
    store.actions.change(call.id or 0, title="Call", minutes=15, note="")
    assert _changes(store) == ["Action added: Call"]
    assert store.last_change is not None
    assert store.last_change.what == "Action added: Call"


def test_a_goal_and_a_step_saved_as_they_are_make_no_entry(store: Store) -> None:
    goal = store.goals.add(parse_goal("Meet 12 directors", TODAY), TODAY)
    store.goals.change(goal.id, statement=goal.statement, target=12)
    assert len(_changes(store)) == 1


def test_what_was_undone_can_be_done_again_after_a_save_that_changed_nothing(store: Store) -> None:
    call = store.actions.store(Action("Call"), TODAY)
    store.actions.change(call.id or 0, note="about tea")
    store.history.undo()
    store.actions.change(call.id or 0, note="")
    store.history.redo()
    assert store.actions.get(call.id or 0).note == "about tea"


def test_what_was_written_and_written_back_in_one_change_makes_no_entry(store: Store) -> None:
    call = store.actions.store(Action("Call"), TODAY)
    rows = count("journal_row")
    with store.change("There and back"):
        store.actions.change(call.id or 0, note="about tea")
        store.actions.change(call.id or 0, note="")
    assert len(_changes(store)) == 1
    assert count("journal_row") == rows


def test_one_row_that_differs_among_others_that_do_not_is_a_change(store: Store) -> None:
    one, two = (store.actions.store(Action(title), TODAY) for title in ("One", "Two"))
    with store.change("Both"):
        store.actions.change(one.id or 0, title="One")
        store.actions.change(two.id or 0, title="Too")
    store.history.undo()
    assert store.actions.get(two.id or 0).title == "Two"


def test_a_text_and_the_bytes_of_it_are_not_alike(store: Store) -> None:
    store.sparks.add("The baker", TODAY)
    with store.change("As bytes"):
        database.execute_sql("UPDATE spark SET became = 'memory', became_id = 'a'")
    with store.change("Again"):
        database.execute_sql("UPDATE spark SET became_id = x'61'")
    assert _changes(store) == ["Again", "As bytes", "Spark kept: The baker"]
