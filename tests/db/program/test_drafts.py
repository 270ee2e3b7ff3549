from collections.abc import Callable
from datetime import date

import pytest

from db.engine.database import database
from db.errors import StoreError
from db.models import Draft
from db.store import Store
from planner.grammar import parse_event, parse_goal
from planner.grammar.goals.step import StepLine
from planner.insights.draft_titles import say_draft
from planner.model.actions import Action, Result
from planner.model.drafts import Question
from planner.model.pitches import PitchText
from planner.model.vocabulary import Outcome, SparkKind

TODAY = date(2026, 3, 3)


def test_a_draft_is_kept_with_its_title_until_it_is_cleared(store: Store) -> None:
    store.drafts.save(Question.of("today.new"), "Call", "An action")
    store.drafts.save(Question.of("today.new"), "Call Claire", "An action, in one line")
    assert store.drafts.load(Question.of("today.new")) == "Call Claire"
    assert [(d.key, d.title) for d in store.drafts.kept()] == [
        ("today.new", "An action, in one line")
    ]
    store.drafts.clear(Question.of("today.new"))
    assert (store.drafts.load(Question.of("today.new")), store.drafts.kept()) == ("", [])


def test_empty_text_is_no_draft(store: Store) -> None:
    store.drafts.save(Question.of("today.new"), "Call")
    store.drafts.save(Question.of("today.new"), "")
    assert store.drafts.kept() == []


def test_the_newest_draft_comes_first(store: Store) -> None:
    for key, moment in (("a", "2026-03-03 09:00"), ("b", "2026-03-03 09:02"), ("c", "2026-03-02")):
        store.drafts.save(Question.of(key), "text")
        Draft.update(kept_at=moment).where(Draft.key == key).execute()
    assert [draft.key for draft in store.drafts.kept()] == ["b", "a", "c"]


def test_a_draft_is_no_part_of_the_history(store: Store) -> None:
    store.drafts.save(Question.of("today.new"), "Call")
    assert store.history.list() == []


def test_an_answer_that_could_not_be_written_is_half_typed_again(store: Store) -> None:
    store.drafts.answered(Question.of("today.new"), "Call Ana", "An action")
    assert store.drafts.kept() == []
    store.drafts.put_back()
    assert store.drafts.load(Question.of("today.new")) == "Call Ana"
    assert [draft.title for draft in store.drafts.kept()] == ["An action"]


def _done(store: Store) -> str:
    action = store.actions.store(Action("Call Ana"), TODAY)
    store.actions.record(action, Result(Outcome.ACHIEVED, TODAY), (), TODAY)
    return f"today.prepare.{action.id}"


def _dropped(store: Store) -> str:
    action = store.actions.store(Action("Call Ana"), TODAY)
    store.actions.drop(action, TODAY)
    return f"today.result.{action.id}"


def _deleted(store: Store) -> str:
    person = store.people.add("Ana Ruiz", TODAY)
    store.people.delete(person.id)
    return f"network.touch.{person.id}"


def _given_up(store: Store) -> str:
    event = store.events.add(parse_event("Soirée APEC", TODAY), TODAY)
    store.events.drop(event, TODAY)
    return f"events.prepare.{event.key}"


def _sorted(store: Store) -> str:
    spark = store.sparks.add("Ana sails", TODAY)
    store.sparks.sort(spark.id, SparkKind.IDEA)
    return f"today.make_action.spark-{spark.id}"


@pytest.mark.parametrize("gone", [_done, _dropped, _deleted, _given_up, _sorted])
def test_text_about_something_gone_waits_until_it_is_back(
    store: Store, gone: Callable[[Store], str]
) -> None:
    key = gone(store)
    store.drafts.save(Question.of(key), "text", "Gone")
    store.drafts.save(Question.of("network.new"), "Ana R", "Somebody new")
    assert [draft.key for draft in store.drafts.kept()] == ["network.new"]
    store.history.undo()
    assert {draft.key for draft in store.drafts.kept()} == {key, "network.new"}
    assert store.drafts.load(Question.of(key)) == "text"


def test_text_about_what_is_there_stays(store: Store) -> None:
    action = store.actions.store(Action("Call Ana"), TODAY)
    goal = store.goals.add(parse_goal("Meet bakers", TODAY), TODAY)
    step = store.goals.add_step(goal.id, StepLine("The first"))
    person = store.people.add("Ana Ruiz", TODAY)
    event = store.events.add(parse_event("Soirée APEC", TODAY), TODAY)
    spark = store.sparks.add("Ana sails", TODAY)
    keys = {
        *(f"today.prepare.{about}" for about in (action.id, f"person-{person.id}")),
        *(f"today.prepare.{about}" for about in (f"step-{step.id}", f"prepare-event-{event.id}")),
        *(f"stairs.{about}" for about in (f"add_step.{goal.id}", f"add_action.s{step.id}")),
        *(f"events.prepare.{about}" for about in (event.key, "s1-2026-03-05")),
        f"network.edit.{person.id}",
        *(
            f"today.edit_spark.spark-{spark.id}",
            "garden.water.1",
            "today.water",
            "spark",
            "review.learn",
        ),
    }
    for key in keys:
        store.drafts.save(Question.of(key), "text", "There")
    assert {draft.key for draft in store.drafts.kept()} == keys


def test_a_result_may_be_told_again_and_what_is_parked_prepared(store: Store) -> None:
    done = store.actions.store(Action("Call Ana"), TODAY)
    store.actions.record(done, Result(Outcome.ACHIEVED, TODAY), (), TODAY)
    parked = store.actions.store(Action("Call Bo"), TODAY)
    store.actions.park(parked, TODAY)
    for key in (keys := {f"today.result.{done.id}", f"today.prepare.{parked.id}"}):
        store.drafts.save(Question.of(key), "text", "There")
    assert {draft.key for draft in store.drafts.kept()} == keys


def test_an_answer_that_was_written_is_not_half_typed_again(store: Store) -> None:
    store.drafts.answered(Question.of("today.new"), "Call Ana", "An action")
    store.drafts.written()
    store.drafts.put_back()
    assert store.drafts.kept() == []


def test_a_draft_that_cannot_be_written_now_is_written_once_it_can(store: Store) -> None:
    database.execute_sql("PRAGMA query_only = 1")
    for key in ("today.new", "spark"):
        with pytest.raises(StoreError):
            store.drafts.save(Question.of(key), "Call Ana", "An action")
    assert store.drafts.load(Question.of("today.new")) == "Call Ana"
    database.execute_sql("PRAGMA query_only = 0")
    store.drafts.clear(Question.of("spark"))
    assert [draft.key for draft in store.drafts.kept()] == ["today.new"]
    assert Draft.get(Draft.key == "today.new").text == "Call Ana"


def test_an_answer_is_not_lost_when_neither_it_nor_its_draft_can_be_written(store: Store) -> None:
    database.execute_sql("PRAGMA query_only = 1")
    with pytest.raises(StoreError):
        store.drafts.answered(Question.of("spark"), "A", "T")
    with pytest.raises(StoreError):
        store.drafts.put_back()
    database.execute_sql("PRAGMA query_only = 0")
    assert store.drafts.load(Question.of("spark")) == "A"


def test_an_answer_is_on_disk_until_it_is_written(store: Store) -> None:
    store.drafts.answered(Question.of("today.new"), "Call Ana", "An action")
    assert store.drafts.kept() == []
    assert [draft.key for draft in Store(store.file).drafts.kept()] == ["today.new"]
    store.drafts.written()
    assert Store(store.file).drafts.kept() == []


def test_a_draft_knows_the_name_of_what_it_is_about(store: Store) -> None:
    pitch = store.pitches.add("Bankers", "English", PitchText(), TODAY)
    store.drafts.save(Question("pitch", "edit", pitch.id), "text", "Pitch pour Bankers")
    store.drafts.save(Question("pitch", "new"), "text", "Un nouveau pitch")
    ana = store.people.add("Ana Ruiz", TODAY)
    store.drafts.save(Question("network", "touch", ana.id), "text", "Un échange avec Ana Ruiz")
    assert {(each.name, say_draft(each)) for each in store.drafts.kept()} == {
        ("Ana Ruiz", "A touch with Ana Ruiz"),
        ("Bankers", "Pitch for Bankers"),
        ("", "A new pitch"),
    }
