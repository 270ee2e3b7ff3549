"""The questions that drafts answer, and the text keys under which stores keep them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.drafts import Question, Subject, about_step

WORDS = st.from_regex(r"[a-z_]+", fullmatch=True)
ABOUT = st.integers(1, 10**18 - 1) | st.from_regex(r"[a-z]+-[0-9]{1,18}", fullmatch=True)

KEYS = {
    "spark": Question("spark"),
    "today.new": Question("today", "new"),
    "today.prepare.12": Question("today", "prepare", 12),
    "today.edit_spark.spark-3": Question("today", "edit_spark", "spark-3"),
    "stairs.edit.s4": Question("stairs", "edit", about_step(4)),
    "events.plan.s2-2026-03-05": Question("events", "plan", "s2-2026-03-05"),
    "debrief.event-3.why": Question("debrief", "event-3", "why"),
}


@pytest.mark.parametrize("key", KEYS)
def test_a_question_has_the_key_under_which_every_store_keeps_its_draft(key: str) -> None:
    assert KEYS[key].key == key
    assert Question.of(key) == KEYS[key]


@given(WORDS, WORDS, ABOUT | st.just(""))
def test_a_question_is_read_from_its_key_and_from_the_rest_of_it(
    place: str, action: str, about: int | str
) -> None:
    question = Question(place, action, about)
    assert Question.of(question.key) == question == Question.within(place, question.rest)
    assert question.key == f"{place}.{question.rest}"


@given(st.text(max_size=20))
def test_any_key_of_a_store_can_be_read(key: str) -> None:
    again = Question.of(Question.of(key).key)
    assert again.key == Question.of(key).key


@given(st.integers(1, 10**18 - 1))
def test_a_number_asked_as_text_is_the_same_question(number: int) -> None:
    assert Question("events", "plan", str(number)) == Question("events", "plan", number)


@pytest.mark.parametrize(
    ("key", "subject"),
    [
        ("today.prepare.12", Subject("action", 12)),
        ("today.prepare.person-7", Subject("person", 7)),
        ("today.prepare.prepare-5", Subject("action", 5)),
        ("today.prepare.prepare-event-5", Subject("event", 5)),
        ("today.make_action.spark-3", Subject("spark", 3)),
        ("stairs.add_step.2", Subject("goal", 2)),
        ("stairs.add_action.s4", Subject("step", 4)),
        ("events.prepare.s1-2026-03-05", None),
        ("garden.water.1", None),
        ("today.new", None),
        ("spark", None),
    ],
)
def test_the_subject_of_a_question_is_named_by_its_place_or_by_a_word(
    key: str, subject: Subject | None
) -> None:
    assert Question.of(key).subject == subject
