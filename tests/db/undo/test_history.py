"""What the history holds, names and forgets."""

from datetime import date

import pytest

from db.errors import NothingToUndo
from db.store import Store
from planner.grammar import parse_goal
from planner.model.goals import StepLine
from tests.db.dumps import dump


def test_what_is_forgotten_can_neither_be_undone_nor_redone(store: Store, today: date) -> None:
    store.sparks.add("One", today)
    store.sparks.add("Two", today)
    store.history.undo()
    store.history.forget_all()
    assert store.history.list() == []
    with pytest.raises(NothingToUndo):
        store.history.undo()
    with pytest.raises(NothingToUndo):
        store.history.redo()
    assert [spark.text for spark in store.sparks.all()] == ["One"]


def test_after_forgetting_a_new_history_begins(store: Store, today: date) -> None:
    store.people.add("Ana Ruiz", today)
    store.history.forget_all()
    before = dump()
    store.people.add("Léa Morel", today)
    store.history.undo()
    assert dump() == before
    store.history.redo()
    assert store.people.card(2).name == "Léa Morel"


def test_a_change_is_named_in_one_line_without_control_characters(
    store: Store, today: date
) -> None:
    goal = store.goals.add(parse_goal("Meet 12 directors", today), today)
    store.goals.add_step(goal.id, StepLine("First\x1b]0;owned\x07\nthen"))
    assert store.history.list(1)[0].what == "Step added: First]0;owned then"
