from datetime import date

import pytest

from db.errors import Empty, Missing
from db.store import Store
from planner.vocabulary import SparkKind


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
