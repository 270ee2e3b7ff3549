"""Drafts belong to their window: another sees them once it has ended, and writes none of them."""

import os
import signal

import pytest

from db.engine.database import database
from db.program.drafts import DraftStore
from db.program.owners import has_ended, this_program
from db.store import Store
from planner.model.drafts import Question
from tests.db.processes import line_of, started

SPARK = Question("spark")
TYPE = """
from planner.model.drafts import Question
store.drafts.save(Question("spark"), sys.argv[2], "A spark")
print("typed", flush=True)
sys.stdin.readline()
print(store.drafts.load(Question("spark")), flush=True)
sys.stdin.read()
"""


def test_two_windows_type_an_answer_to_one_question_each_their_own(store: Store) -> None:
    with started(store.file, TYPE, "theirs") as other:
        assert line_of(other) == "typed"
        assert (store.drafts.load(SPARK), store.drafts.kept()) == ("", [])
        store.drafts.save(SPARK, "ours", "A spark")
        assert store.drafts.load(SPARK) == "ours"
        store.drafts.clear(SPARK)
        assert store.drafts.load(SPARK) == ""
        assert other.stdin is not None
        other.stdin.write("\n")
        other.stdin.flush()
        assert line_of(other) == "theirs"
        other.communicate("")


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_text_of_a_window_that_has_ended_is_gone_on_with_here(
    store: Store, end: signal.Signals
) -> None:
    with started(store.file, TYPE, "theirs") as other:
        assert line_of(other) == "typed"
        other.send_signal(end)
    assert [draft.question for draft in store.drafts.kept()] == [SPARK]
    assert store.drafts.load(SPARK) == "theirs"
    store.drafts.save(SPARK, "theirs and ours", "A spark")
    assert database.execute_sql("SELECT text FROM draft").fetchall() == [("theirs and ours",)]
    store.drafts.clear(SPARK)
    assert DraftStore().kept() == []


def test_each_text_of_windows_that_have_ended_is_offered_in_turn(store: Store) -> None:
    for text in ("first", "second"):
        with started(store.file, TYPE, text) as other:
            assert line_of(other) == "typed"
            other.send_signal(signal.SIGKILL)
    assert len(store.drafts.kept()) == 1
    for text in ("second", "first"):
        assert store.drafts.load(SPARK) == text
        store.drafts.clear(SPARK)
    assert store.drafts.load(SPARK) == ""


def test_a_number_that_is_used_again_is_another_program() -> None:
    here, number, begun = this_program().split(" ")
    assert not has_ended(f"{here} {number} {begun}")
    assert has_ended(f"{here} {number} {begun}0")
    assert not has_ended(f"elsewhere {number} {begun}")
    assert has_ended("")


def test_a_program_that_ended_and_was_not_waited_for_has_ended() -> None:
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    here = this_program().split(" ")[0]
    assert has_ended(f"{here} {child} 5")
    os.waitpid(child, 0)
