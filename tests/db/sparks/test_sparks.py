from datetime import date

import pytest

from db.errors import Empty, Missing
from db.store import Store
from planner.grammar import parse_event
from planner.model.actions import Action, Result
from planner.model.sparks import CameOf
from planner.model.vocabulary import Came, Kind, Outcome, SparkKind
from planner.today.follow_ups import FollowUp


def test_a_spark_waits_until_it_is_sorted(store: Store, today: date) -> None:
    spark = store.sparks.add(" Léa knows the [CFO] of Kérial\n", today)
    assert (spark.text, spark.day, spark.became) == ("Léa knows the [CFO] of Kérial", today, None)
    assert store.sparks.unsorted() == [spark]
    sorted_one = store.sparks.sort(spark.id, SparkKind.PERSON, 7)
    assert (sorted_one.became, sorted_one.became_id) == (SparkKind.PERSON, 7)
    assert store.sparks.unsorted() == []
    assert store.sparks.all() == [sorted_one]


def test_a_spark_can_be_said_in_other_words_and_all_of_it_undone(store: Store, today: date) -> None:
    spark = store.sparks.add("A word", today)
    store.sparks.change(spark.id, "A better word")
    store.sparks.sort(spark.id, SparkKind.IDEA)
    store.sparks.delete(spark.id)
    for _change in range(3):
        store.history.undo()
    assert store.sparks.all() == [spark]


def test_what_sparks_became_is_found_by_kind(store: Store, today: date) -> None:
    idea, other, memory, _unsorted = (
        store.sparks.add(text, today) for text in ("A café", "A walk", "Her laugh", "A word")
    )
    for spark, kind in (
        (idea, SparkKind.IDEA),
        (other, SparkKind.IDEA),
        (memory, SparkKind.MEMORY),
    ):
        store.sparks.sort(spark.id, kind)
    assert [each.id for each in store.sparks.sorted_into(SparkKind.IDEA)] == [idea.id, other.id]
    assert [each.id for each in store.sparks.sorted_into(SparkKind.MEMORY)] == [memory.id]
    assert store.sparks.sorted_into(SparkKind.PERSON) == []


def test_an_empty_spark_is_refused(store: Store, today: date) -> None:
    with pytest.raises(Empty):
        store.sparks.add(" \x07 ", today)
    assert store.history.list() == []


def test_a_spark_that_is_gone_is_missing(store: Store) -> None:
    with pytest.raises(Missing):
        store.sparks.get(1)


def test_a_spark_of_a_debrief_is_linked_with_the_event(store: Store, today: date) -> None:
    event = store.events.add(parse_event("Soirée APEC", today), today)
    assert store.sparks.add("She sails", today, event.id).event_id == event.id
    spark = store.sparks.sort(store.sparks.all()[0].id, SparkKind.ACTION, 0)
    assert store.sparks.came_of() == [CameOf(spark, event="Soirée APEC")]


def test_what_came_of_a_spark_is_followed_to_the_results_of_its_actions(
    store: Store, today: date
) -> None:
    earlier = store.people.add("Marc Petit", today)
    spark = store.sparks.add("Ana knows a CFO", today)
    ana = store.people.add("Ana Ruiz", today)
    store.sparks.sort(spark.id, SparkKind.PERSON, ana.id)
    other = store.actions.store(Action("Call Marc", person_id=earlier.id), today)
    store.actions.record(other, Result(Outcome.ACHIEVED, today, came=(Came.ADVICE,)), (), today)
    call = store.actions.store(Action("Introduce Ana", person_id=ana.id), today)
    wanted = FollowUp("Tell Marc", Kind.NEWS, today, earlier.id)
    made = Result(Outcome.ACHIEVED, today, came=(Came.INTRODUCTION_MADE,))
    store.actions.record(call, made, (wanted,), today)
    [tell] = store.actions.find("tell marc")
    store.actions.record(tell, Result(Outcome.ACHIEVED, today, came=(Came.OPPORTUNITY,)), (), today)
    [story] = store.sparks.came_of()
    assert (story.name, story.done) == ("Ana Ruiz", 2)
    assert story.came == (Came.INTRODUCTION_MADE, Came.OPPORTUNITY)


def test_an_action_knows_the_spark_behind_it(store: Store, today: date) -> None:
    ana = store.people.add("Ana Ruiz", today)
    of_person, of_action = (store.sparks.add(text, today) for text in ("Ana", "A letter"))
    store.sparks.sort(of_person.id, SparkKind.PERSON, ana.id)
    letter = store.actions.store(Action("Write a letter"), today)
    store.sparks.sort(of_action.id, SparkKind.ACTION, letter.id)
    wanted = FollowUp("Write again", Kind.OTHER, today)
    store.actions.record(letter, Result(Outcome.NO_REPLY, today), (wanted,), today)
    [again] = store.actions.find("write again")

    def behind(action: Action) -> int | None:
        spark = store.sparks.behind(action.id, action.person_id)
        return None if spark is None else spark.id

    assert behind(letter) == behind(again) == of_action.id
    assert behind(Action("Call Ana", person_id=ana.id)) == of_person.id
    assert behind(Action("Think")) is None
