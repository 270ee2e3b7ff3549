import pytest

from db.database import database
from db.errors import StoreError
from db.models import Draft
from db.store import Store


def test_a_draft_is_kept_with_its_title_until_it_is_cleared(store: Store) -> None:
    store.drafts.save("today.new", "Call", "An action")
    store.drafts.save("today.new", "Call Claire", "An action, in one line")
    assert store.drafts.load("today.new") == "Call Claire"
    assert [(d.key, d.title) for d in store.drafts.kept()] == [
        ("today.new", "An action, in one line")
    ]
    store.drafts.clear("today.new")
    assert (store.drafts.load("today.new"), store.drafts.kept()) == ("", [])


def test_empty_text_is_no_draft(store: Store) -> None:
    store.drafts.save("today.new", "Call")
    store.drafts.save("today.new", "")
    assert store.drafts.kept() == []


def test_the_newest_draft_comes_first(store: Store) -> None:
    for key, moment in (("a", "2026-03-03 09:00"), ("b", "2026-03-03 09:02"), ("c", "2026-03-02")):
        store.drafts.save(key, "text")
        Draft.update(kept_at=moment).where(Draft.key == key).execute()
    assert [draft.key for draft in store.drafts.kept()] == ["b", "a", "c"]


def test_a_draft_is_no_part_of_the_history(store: Store) -> None:
    store.drafts.save("today.new", "Call")
    assert store.history.list() == []


def test_an_answer_that_could_not_be_written_is_half_typed_again(store: Store) -> None:
    store.drafts.answered("today.new", "Call Ana", "An action")
    assert store.drafts.kept() == []
    store.drafts.put_back()
    assert store.drafts.load("today.new") == "Call Ana"
    assert [draft.title for draft in store.drafts.kept()] == ["An action"]


def test_an_answer_that_was_written_is_not_half_typed_again(store: Store) -> None:
    store.drafts.answered("today.new", "Call Ana", "An action")
    store.drafts.written()
    store.drafts.put_back()
    assert store.drafts.kept() == []


def test_a_draft_that_cannot_be_written_now_is_written_once_it_can(store: Store) -> None:
    database.execute_sql("PRAGMA query_only = 1")
    for key in ("today.new", "spark"):
        with pytest.raises(StoreError):
            store.drafts.save(key, "Call Ana", "An action")
    assert store.drafts.load("today.new") == "Call Ana"
    database.execute_sql("PRAGMA query_only = 0")
    store.drafts.clear("spark")
    assert [draft.key for draft in store.drafts.kept()] == ["today.new"]
    assert Draft.get(Draft.key == "today.new").text == "Call Ana"


def test_an_answer_is_not_lost_when_neither_it_nor_its_draft_can_be_written(store: Store) -> None:
    database.execute_sql("PRAGMA query_only = 1")
    for attempt in (lambda: store.drafts.answered("spark", "A", "T"), store.drafts.put_back):
        with pytest.raises(StoreError):
            attempt()
    database.execute_sql("PRAGMA query_only = 0")
    assert store.drafts.load("spark") == "A"
