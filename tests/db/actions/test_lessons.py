"""Lessons of results and debriefs are kept, and found again when they are needed."""

from datetime import date

import pytest
from playhouse.test_utils import assert_query_count

from db import models
from db.engine.uids import new_uid
from db.store import Store
from planner.grammar import parse_event
from planner.model.actions import Action, Result
from planner.model.vocabulary import Channel, Kind, Outcome
from tests.db import rows

MONDAY = date(2026, 3, 2)


@pytest.fixture
def claire(store: Store) -> int:
    return rows.person()


@pytest.fixture
def action(store: Store, claire: int, today: date) -> Action:
    call = Action("Ask Claire", kind=Kind.ASK, person_id=claire)
    return store.actions.store(call, today)


def record(store: Store, action: Action, learned: str, day: date) -> Action:
    return store.actions.record(action, Result(Outcome.ACHIEVED, day, learned=learned), [], day)


def learned(store: Store) -> list[str]:
    return [lesson.text for lesson in store.lessons.of_days(date.min, date.max)]


def test_what_a_result_taught_is_a_lesson_about_its_kind(
    store: Store, action: Action, today: date
) -> None:
    record(store, action, "Listen first", today)
    [lesson] = store.lessons.of_days(today, today)
    assert (lesson.text, lesson.day, lesson.kind) == ("Listen first", today, Kind.ASK)


def test_a_second_result_replaces_the_lesson_of_the_first(
    store: Store, action: Action, today: date
) -> None:
    first = record(store, action, "Listen first", today)
    second = record(store, first, "Ask sooner", today)
    assert learned(store) == ["Ask sooner"]
    record(store, second, " ", today)
    assert learned(store) == []


def test_a_result_and_its_lesson_are_one_change(store: Store, action: Action, today: date) -> None:
    record(store, action, "Listen first", today)
    store.history.undo()
    assert learned(store) == []
    store.history.redo()
    assert learned(store) == ["Listen first"]


def test_a_result_moved_to_another_person_keeps_its_lesson(
    store: Store, action: Action, claire: int, today: date
) -> None:
    done = record(store, action, "Listen first", today)
    marc = rows.person("Marc Petit")
    store.actions.change(done.id or 0, person_id=marc)
    assert learned(store) == ["Listen first"]
    assert store.lessons.fitting(Kind.MEET, claire) is None
    assert store.lessons.fitting(Kind.MEET, marc)


def test_what_an_action_taught_goes_over_to_its_new_kind(
    store: Store, action: Action, today: date
) -> None:
    done = record(store, action, "Shorter letters.", today)
    store.debriefs.say(today, action_id=done.id, next_time="Call first.")
    store.actions.change(done.id or 0, title="Ask Claire for a name")
    assert store.lessons.fitting(Kind.INTRODUCE, None) is None
    store.actions.change(done.id or 0, kind=Kind.INTRODUCE)
    found = store.lessons.of_days(today, today)
    assert [lesson.kind for lesson in found] == [Kind.INTRODUCE, Kind.INTRODUCE]
    store.history.undo()
    assert store.lessons.fitting(Kind.INTRODUCE, None) is None


def test_the_lesson_of_a_debrief_is_said_anew_and_taken_back(store: Store, today: date) -> None:
    debrief = event_debrief(rows.person("Ana Ruiz"))
    first = store.lessons.learn("Arrive early", today, Kind.EVENT, debrief_id=debrief)
    again = store.lessons.learn("Arrive first", today, Kind.EVENT, debrief_id=debrief)
    assert first
    assert again
    assert (first.id, again.text) == (again.id, "Arrive first")
    assert store.lessons.learn("", today, Kind.EVENT, debrief_id=debrief) is None
    assert learned(store) == []


def test_the_same_words_again_are_no_change(store: Store, today: date) -> None:
    debrief = event_debrief(rows.person("Ana Ruiz"))
    store.lessons.learn("Arrive early", today, Kind.EVENT, debrief_id=debrief)
    before = len(store.history.list())
    store.lessons.learn("Arrive early\n", today, Kind.EVENT, debrief_id=debrief)
    assert len(store.history.list()) == before


def test_a_lesson_of_neither_stands_by_itself(store: Store, today: date) -> None:
    for text in ("One", "Two"):
        store.lessons.learn(text, today, None)
    assert learned(store) == ["One", "Two"]


def test_a_lesson_with_the_person_comes_before_one_of_the_kind(
    store: Store, action: Action, claire: int, today: date
) -> None:
    record(store, action, "She prefers mornings", MONDAY)
    store.lessons.learn("Thank by hand", today, Kind.THANKS)
    fits = store.lessons.fitting
    with_claire, with_nobody = fits(Kind.THANKS, claire), fits(Kind.THANKS, None)
    assert with_claire
    assert with_nobody
    assert (with_claire.text, with_nobody.text) == ("She prefers mornings", "Thank by hand")


def test_only_a_lesson_of_the_same_kind_comes_back(store: Store, today: date) -> None:
    assert store.lessons.fitting(Kind.ASK, None) is None
    for text, day, kind in (
        ("Old", date(2026, 2, 3), Kind.ASK),
        ("Newer", MONDAY, Kind.ASK),
        ("Other", today, Kind.MEET),
        ("Of the week", today, None),
    ):
        store.lessons.learn(text, day, kind)
    found = store.lessons.fitting(Kind.ASK, None)
    assert found
    assert found.text == "Newer"
    assert store.lessons.fitting(Kind.THANKS, None) is None


def test_a_lesson_comes_back_by_the_same_means(store: Store, today: date) -> None:
    ana, bo = rows.person("Ana Ruiz"), rows.person("Bo Lind")
    call = Action("Call", kind=Kind.CONTACT, channel=Channel.PHONE, person_id=ana, day=today)
    stored = store.actions.store(call, today)
    store.actions.record(stored, Result(Outcome.ACHIEVED, today, learned="Stand up"), (), today)
    by_phone = store.lessons.fitting(Kind.THANKS, bo, Channel.PHONE)
    assert by_phone is not None
    assert by_phone.text == "Stand up"
    assert store.lessons.fitting(Kind.THANKS, bo, Channel.EMAIL) is None


def test_a_fact_about_a_person_is_no_lesson(store: Store, today: date) -> None:
    ana = rows.person("Ana Ruiz")
    stored = store.actions.store(Action("Call", person_id=ana, day=today), today)
    told = Result(Outcome.ACHIEVED, today, about="She moves to Lyon")
    done = store.actions.record(stored, told, (), today)
    assert store.lessons.fitting(Kind.OTHER, ana) is None
    assert done.result is not None
    assert done.result.about == "She moves to Lyon"
    [touch] = store.touches.of(ana)
    assert touch.about == "She moves to Lyon"
    bo = rows.person("Bo Lind")
    store.actions.change(done.id or 0, person_id=bo)
    assert store.touches.of(ana) == []
    assert [each.about for each in store.touches.of(bo)] == ["She moves to Lyon"]


def test_a_lesson_of_a_touch_comes_back_with_the_person(store: Store, today: date) -> None:
    ana = rows.person("Ana Ruiz")
    touch = store.touches.log(ana, today, gist="Lunch", about="Two sons")
    lesson = store.lessons.learn("Ask about her sons", today, None, touch_id=touch.id)
    assert store.lessons.fitting(Kind.THANKS, ana) == lesson
    assert lesson is not None
    assert store.lessons.taught_by(lesson.id) == "Lunch · Ana Ruiz"
    store.touches.delete(touch.id)
    assert store.lessons.fitting(Kind.THANKS, ana) is None


def test_a_person_met_at_an_event_recalls_its_lesson(store: Store, today: date) -> None:
    ana, bo = rows.person("Ana Ruiz"), rows.person("Bo Lind")
    debrief = event_debrief(ana, missed=bo)
    store.lessons.learn("Arrive early", today, Kind.EVENT, debrief_id=debrief)
    assert store.lessons.fitting(Kind.THANKS, ana)
    assert store.lessons.fitting(Kind.THANKS, bo) is None


def test_lessons_of_some_days_are_read_at_once(store: Store, today: date) -> None:
    store.lessons.learn("Before", date(2026, 2, 28), None)
    store.lessons.learn("Then", today, None)
    with assert_query_count(1):
        assert [lesson.text for lesson in store.lessons.of_days(MONDAY, today)] == ["Then"]
    with assert_query_count(2):
        store.lessons.fitting(Kind.ASK, 1)


def event_debrief(met: int, missed: int | None = None) -> int:
    event = models.Event.create(uid=new_uid(), title="Fair", day=MONDAY, created_on=MONDAY)
    for person, there in ((met, True), (missed, False)):
        if person is not None:
            models.Attendance.create(event=event, person=person, met=there, wanted=not there)
    return models.Debrief.create(uid=new_uid(), event=event, day=MONDAY).id


def test_a_lesson_knows_what_taught_it(store: Store, action: Action, today: date) -> None:
    record(store, action, "Listen first", today)
    [lesson] = store.lessons.of_days(today, today)
    assert store.lessons.taught_by(lesson.id) == "Ask Claire"
    store.actions.change(action.id or 0, title="Ask her")
    assert store.lessons.taught_by(lesson.id) == "Ask her · Claire Dupont"
    own = store.lessons.learn("Breathe", today, None)
    assert own
    assert store.lessons.taught_by(own.id) == ""


def test_a_lesson_of_an_event_knows_it(store: Store, today: date) -> None:
    event = store.events.add(parse_event("Evening of the club", today), today)
    store.debriefs.say(today, event_id=event.id, next_time="Come early")
    [lesson] = store.lessons.of_days(date.min, date.max)
    assert store.lessons.taught_by(lesson.id) == "Evening of the club"


def test_a_lesson_of_the_week_comes_back_to_no_action(store: Store, today: date) -> None:
    store.lessons.learn("Listen", today, None)
    assert store.lessons.fitting(Kind.MEET, None, Channel.PHONE) is None
