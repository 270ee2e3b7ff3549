"""A result closes the action, leaves a touch, restarts the rhythm and brings its follow-ups."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from db import models
from db.store import Store
from planner.model.actions import Action, Result
from planner.model.events import Event
from planner.model.touches import say_gave, say_gist
from planner.model.vocabulary import (
    ActionState,
    Came,
    Channel,
    Circle,
    Direction,
    Kind,
    Outcome,
    PersonState,
)
from planner.today.follow_ups import FollowUp, follow_ups
from tests.db import rows

FRIDAY = date(2026, 3, 6)
Record = Callable[..., Action]


@pytest.fixture
def claire(store: Store) -> int:
    return rows.person(circle=Circle.CLOSE.value)


@pytest.fixture
def action(store: Store, claire: int, today: date) -> Action:
    call = Action("Call Claire", kind=Kind.ASK, channel=Channel.PHONE, person_id=claire)
    return store.actions.store(replace(call, person="Claire Dupont"), today)


@pytest.fixture
def record(store: Store, today: date) -> Record:
    def record(action: Action, outcome: Outcome, *wanted: FollowUp, **fields: Any) -> Action:
        result = Result(outcome, today, came=fields.pop("came", ()))
        return store.actions.record(action, result, wanted, today, **fields)

    return record


def touches() -> list[tuple[str, date, str | None, str]]:
    return [(t.direction, t.day, t.channel, t.gist) for t in models.Touch.select()]


def rhythm(person_id: int) -> tuple[date | None, date | None]:
    found = models.PersonRhythm.get_by_id(person_id)
    return found.last_contact, found.contact_due


@pytest.mark.parametrize("outcome", [Outcome.ACHIEVED, Outcome.PARTLY, Outcome.DECLINED])
def test_a_reply_counts_as_contact(
    record: Record, action: Action, claire: int, today: date, outcome: Outcome
) -> None:
    done = record(action, outcome)
    assert (done.state, done.closed_on) == (ActionState.DONE, today)
    assert done.result == Result(outcome, today)
    assert touches() == [("two-way", today, "phone", "Call Claire")]
    assert rhythm(claire) == (today, today + timedelta(days=90))


def test_no_reply_is_a_message_that_went_out(
    record: Record, action: Action, claire: int, today: date
) -> None:
    before = rhythm(claire)
    assert record(action, Outcome.NO_REPLY).state is ActionState.DONE
    assert touches() == [("out", today, "phone", "Call Claire")]
    assert rhythm(claire) == before


def test_what_is_not_done_stays_open_on_the_next_working_day(
    store: Store, record: Record, action: Action, today: date
) -> None:
    chosen = store.actions.choose(action, today)
    left = record(chosen, Outcome.NOT_DONE)
    assert (left.state, left.day, left.chosen_on) == (ActionState.OPEN, date(2026, 3, 4), None)
    assert left.result == Result(Outcome.NOT_DONE, today)
    assert touches() == []


def test_what_is_not_done_goes_where_the_person_says(record: Record, action: Action) -> None:
    assert record(action, Outcome.NOT_DONE, move_to=FRIDAY).day == FRIDAY
    parked = record(action, Outcome.NOT_DONE, leave=ActionState.PARKED)
    assert parked.state is ActionState.PARKED
    dropped = record(action, Outcome.NOT_DONE, leave=ActionState.DROPPED)
    assert dropped.state is ActionState.DROPPED


def test_a_second_result_replaces_the_first_and_its_touch(
    record: Record, action: Action, today: date
) -> None:
    first = record(action, Outcome.ACHIEVED, came=(Came.ADVICE,))
    second = record(first, Outcome.NO_REPLY)
    assert second.result == Result(Outcome.NO_REPLY, today)
    assert [direction for direction, *_ in touches()] == ["out"]
    assert models.Came.select().count() == 0


def test_what_came_is_kept_in_the_order_of_the_method(record: Record, action: Action) -> None:
    done = record(action, Outcome.ACHIEVED, came=(Came.HELP_GIVEN, Came.CONVERSATION))
    assert done.result
    assert done.result.came == (Came.CONVERSATION, Came.HELP_GIVEN)
    [touch] = models.Touch.select()
    assert touch.gave == touch.asked == "Call Claire"


def test_a_result_of_a_proposal_stores_it(record: Record, store: Store, today: date) -> None:
    done = record(Action("Think it over"), Outcome.ACHIEVED)
    assert store.day.agenda(today).done == (done,)


def test_a_result_with_its_follow_ups_is_one_change(
    store: Store, record: Record, action: Action, today: date
) -> None:
    wanted = FollowUp("Thank Claire", Kind.THANKS, FRIDAY, person_id=action.person_id)
    done = record(action, Outcome.ACHIEVED, wanted)
    store.history.undo()
    assert store.actions.find("") == [action]
    assert touches() == []
    store.history.redo()
    assert store.actions.get(done.id or 0) == done
    [thanks] = store.actions.find("thank")
    assert (thanks.kind, thanks.day, thanks.person) == (Kind.THANKS, FRIDAY, "Claire Dupont")


def test_silence_is_counted_along_the_reminders(
    store: Store, record: Record, action: Action, today: date
) -> None:
    for silences in range(3):
        background = store.actions.background(action)
        assert background.silences == silences
        result = Result(Outcome.NO_REPLY, today)
        [wanted] = follow_ups(action, result, background, store.practice.working)
        record(action, Outcome.NO_REPLY, wanted)
        action = next(iter(store.actions.find("follow")), action)
    assert models.Person.get().state == PersonState.RESTING.value


def test_a_reply_ends_the_silence(store: Store, record: Record, action: Action) -> None:
    record(action, Outcome.NO_REPLY, FollowUp("Again", Kind.ASK, FRIDAY, action.person_id))
    [again] = store.actions.find("again")
    record(again, Outcome.ACHIEVED, FollowUp("Once more", Kind.ASK, FRIDAY, action.person_id))
    [once_more] = store.actions.find("once more")
    assert store.actions.background(once_more).silences == 0


def test_what_is_planned_with_the_person_is_known(
    store: Store, record: Record, action: Action, claire: int, today: date
) -> None:
    marc, ana = rows.person("Marc Petit"), rows.person("Ana Ruiz")
    rows.introduction(marc, claire)
    for kind, person_id, day in (
        (Kind.THANKS, claire, FRIDAY),
        (Kind.THANKS, claire, today),
        (Kind.NEWS, marc, FRIDAY),
        (Kind.ADVICE, ana, today),
        (Kind.OTHER, claire, today),
    ):
        store.actions.store(Action("Planned", kind=kind, person_id=person_id, day=day), today)
    done = store.actions.store(Action("Thank", kind=Kind.PROMISE, person_id=claire), today)
    record(done, Outcome.ACHIEVED)
    planned = {(claire, Kind.THANKS): today, (marc, Kind.NEWS): FRIDAY}
    assert store.actions.background(action).planned == planned
    assert store.actions.background(replace(action, id=None)).planned == {
        **planned, (claire, Kind.ASK): today,
    }  # fmt: skip


def test_what_follows_an_action_is_known_whatever_its_kind(
    store: Store, record: Record, action: Action, claire: int
) -> None:
    done = record(action, Outcome.ACHIEVED, FollowUp("Send it", Kind.OTHER, FRIDAY))
    assert store.actions.background(done).planned == {}  # a second result takes it back
    [sent] = store.actions.find("Send it")
    store.actions.change(sent.id or 0, aim="in her hands")
    assert store.actions.background(done).planned == {(claire, Kind.OTHER): FRIDAY}


def test_news_that_a_second_result_puts_back_are_known_on_their_old_day(
    store: Store, record: Record, action: Action, claire: int, today: date
) -> None:
    owed = Action("Tell Claire", kind=Kind.NEWS, person_id=claire, day=FRIDAY)
    store.actions.store(owed, today)
    done = record(action, Outcome.ACHIEVED, FollowUp("Tell Claire", Kind.NEWS, today, claire))
    assert store.actions.background(done).planned == {(claire, Kind.NEWS): FRIDAY}


def test_the_effects_of_a_result_are_known_until_they_are_changed(
    store: Store, record: Record, action: Action, claire: int
) -> None:
    thanks = FollowUp("Thank Claire", Kind.THANKS, FRIDAY, claire, "Claire Dupont", minutes=5)
    done = record(action, Outcome.ACHIEVED, thanks)
    assert store.actions.written(done) == ((thanks,), "")
    [planned] = store.actions.find("Thank")
    store.actions.change(planned.id or 0, minutes=10)
    assert store.actions.written(done) == ((), "")


@pytest.mark.parametrize("what", [Came.INTRODUCTION_MADE, Came.INTRODUCTION_RECEIVED])
@pytest.mark.parametrize("name", ["Ana Ruiz", "the CFO"])
def test_the_introduced_person_is_read_back(
    store: Store, record: Record, action: Action, what: Came, name: str
) -> None:
    rows.person("Ana Ruiz")
    done = record(action, Outcome.ACHIEVED, came=(what,), introduced=name)
    assert store.actions.written(done)[1] == name


def test_a_follow_up_with_a_known_name_is_with_that_person(
    store: Store, record: Record, action: Action
) -> None:
    ana = rows.person("Ana Ruiz")
    record(action, Outcome.ACHIEVED, FollowUp("Write", Kind.CONTACT, FRIDAY, person="Ana Ruiz"))
    [write] = store.actions.find("Write")
    assert write.person_id == ana


def test_news_already_owed_are_brought_forward_not_doubled(
    store: Store, record: Record, action: Action, claire: int, today: date
) -> None:
    later = FollowUp("Tell Claire", Kind.NEWS, date(2026, 3, 24), claire)
    done = record(action, Outcome.ACHIEVED, later)
    record(done, Outcome.ACHIEVED, replace(later, day=today))
    assert [news.day for news in store.actions.find("tell")] == [today]


def test_an_introducer_is_known_until_told_the_news(
    store: Store, record: Record, action: Action, claire: int, today: date
) -> None:
    marc = rows.person("Marc Petit")
    rows.introduction(marc, claire)
    assert store.actions.background(action).introducer == "Marc Petit"
    record(action, Outcome.ACHIEVED)
    record(Action("Tell Marc", kind=Kind.NEWS, person_id=marc), Outcome.ACHIEVED)
    assert store.actions.background(action).introducer_id is None


def test_news_say_nothing_of_people_not_yet_met(
    store: Store, record: Record, action: Action, claire: int
) -> None:
    marc = rows.person("Marc Petit")
    rows.introduction(marc, claire)
    record(Action("Tell Marc", kind=Kind.NEWS, person_id=marc), Outcome.ACHIEVED)
    assert store.actions.background(action).introducer_id == marc


def test_the_touch_of_a_result_goes_with_the_person(
    store: Store, record: Record, action: Action, claire: int, today: date
) -> None:
    ana = rows.person("Ana Ruiz", circle=Circle.CLOSE.value)
    done = record(action, Outcome.ACHIEVED, came=(Came.ADVICE,))
    changed = store.actions.change(done.id or 0, person_id=ana)
    assert changed.result == done.result
    assert store.actions.get(done.id or 0) == changed
    assert store.touches.of(claire) == []
    assert [touch.gist for touch in store.touches.of(ana)] == ["Call Claire"]
    assert (rhythm(claire)[0], rhythm(ana)[0]) == (None, today)
    store.actions.change(done.id or 0, person_id=None)
    assert touches() == []


def test_a_second_result_takes_back_the_open_follow_ups_of_the_first(
    store: Store, record: Record, action: Action, today: date
) -> None:
    thanks = FollowUp("Thank Claire", Kind.THANKS, FRIDAY, action.person_id)
    prepared = FollowUp("Send the article", Kind.PROMISE, FRIDAY, action.person_id)
    done = record(action, Outcome.ACHIEVED, thanks, prepared)
    [article] = store.actions.find("article")
    store.actions.prepare(article.id or 0, aim="keep my word")
    before = store.actions.find("")
    again = FollowUp("Follow up", Kind.ASK, FRIDAY, action.person_id)
    record(done, Outcome.NO_REPLY, again)
    assert [each.title for each in store.actions.find("")] == ["Send the article", "Follow up"]
    store.history.undo()
    assert store.actions.find("") == before
    assert store.actions.get(done.id or 0) == done


def test_a_second_result_does_not_touch_what_was_done_or_chosen_meanwhile(
    store: Store, record: Record, action: Action, today: date
) -> None:
    thanks = FollowUp("Thank Claire", Kind.THANKS, FRIDAY, action.person_id)
    news = FollowUp("Tell Claire", Kind.NEWS, FRIDAY, action.person_id)
    done = record(action, Outcome.ACHIEVED, thanks, news)
    [thank], [tell] = store.actions.find("thank"), store.actions.find("tell")
    record(thank, Outcome.ACHIEVED)
    store.actions.choose(tell, today)
    record(done, Outcome.PARTLY)
    assert store.actions.get(thank.id or 0).state is ActionState.DONE
    assert store.actions.get(tell.id or 0).chosen_on == today


def test_a_second_result_ends_the_rest_that_the_first_began(
    record: Record, action: Action, claire: int
) -> None:
    rest = FollowUp("Let Claire rest", Kind.CONTACT, FRIDAY, claire, rests=True)
    done = record(action, Outcome.NO_REPLY, rest)
    assert models.Person.get_by_id(claire).state == PersonState.RESTING.value
    record(done, Outcome.ACHIEVED)
    assert models.Person.get_by_id(claire).state == PersonState.ACTIVE.value


def test_a_second_result_leaves_a_person_not_to_be_contacted_unchanged(
    store: Store, record: Record, action: Action, claire: int
) -> None:
    rest = FollowUp("Let Claire rest", Kind.CONTACT, FRIDAY, claire, rests=True)
    done = record(action, Outcome.NO_REPLY, rest)
    store.people.set_state(claire, PersonState.DO_NOT_CONTACT)
    record(done, Outcome.ACHIEVED)
    assert models.Person.get_by_id(claire).state == PersonState.DO_NOT_CONTACT.value


def test_news_brought_forward_go_back_to_their_day(
    store: Store, record: Record, action: Action, claire: int, today: date
) -> None:
    owed = Action("Tell Claire", kind=Kind.NEWS, person_id=claire, day=date(2026, 3, 24))
    store.actions.store(owed, today)
    done = record(action, Outcome.ACHIEVED, FollowUp("Tell her", Kind.NEWS, today, claire))
    assert [news.day for news in store.actions.find("tell")] == [today]
    record(done, Outcome.NO_REPLY)
    assert [news.day for news in store.actions.find("tell")] == [date(2026, 3, 24)]


@pytest.mark.parametrize(
    ("outcome", "told"),
    [(Outcome.ACHIEVED, True), (Outcome.NO_REPLY, True), (Outcome.NOT_DONE, False)],
)
def test_news_are_given_by_sending_them(
    record: Record, action: Action, claire: int, today: date, outcome: Outcome, told: bool
) -> None:
    marc = rows.person("Marc Petit")
    introduction = rows.introduction(marc, claire)
    record(action, Outcome.ACHIEVED)
    record(Action("Tell Marc", kind=Kind.NEWS, person_id=marc), outcome)
    assert models.Introduction.get_by_id(introduction).told_on == (today if told else None)


def test_news_that_were_not_given_after_all_are_owed_again(
    record: Record, action: Action, claire: int
) -> None:
    marc = rows.person("Marc Petit")
    introduction = rows.introduction(marc, claire)
    record(action, Outcome.ACHIEVED)
    told = record(Action("Tell Marc", kind=Kind.NEWS, person_id=marc), Outcome.ACHIEVED)
    record(told, Outcome.NOT_DONE)
    assert models.Introduction.get_by_id(introduction).told_on is None


def test_an_introduction_made_is_written_where_both_are_known(
    store: Store, record: Record, action: Action, claire: int
) -> None:
    ana = rows.person("Ana Ruiz")
    done = record(action, Outcome.ACHIEVED, came=(Came.INTRODUCTION_MADE,), introduced="ana ruiz")
    [made] = models.IntroductionMade.select()
    assert (made.person_id, made.other_id) == (claire, ana)
    assert say_gave(store.touches.of(claire)[0]) == "an introduction to ana ruiz"
    store.people.change(ana, date(2026, 3, 3), name="Ana Ruiz Soto")
    assert store.actions.written(done)[1] == "Ana Ruiz Soto"
    record(done, Outcome.ACHIEVED)
    assert models.IntroductionMade.select().count() == 0


def test_an_introduction_made_stands_in_the_timelines_of_both(
    store: Store, record: Record, action: Action, claire: int
) -> None:
    ana = rows.person("Ana Ruiz")
    done = record(action, Outcome.ACHIEVED, came=(Came.INTRODUCTION_MADE,), introduced="Ana Ruiz")
    [hers] = store.touches.of(ana)
    assert (say_gave(hers), hers.direction) == ("an introduction to Claire Dupont", Direction.OUT)
    assert store.touches.of(claire)[0].direction is Direction.TWO_WAY
    assert store.people.card(ana).last_contact is None
    store.history.undo()
    assert store.touches.of(ana) == []
    store.history.redo()
    record(done, Outcome.ACHIEVED)
    assert store.touches.of(ana) == []


@pytest.mark.parametrize("outcome", [Outcome.NO_REPLY, Outcome.NOT_DONE])
def test_an_introduction_that_was_not_made_leaves_no_touch(
    store: Store, record: Record, action: Action, outcome: Outcome
) -> None:
    ana = rows.person("Ana Ruiz")
    record(action, outcome, came=(Came.INTRODUCTION_MADE,), introduced="Ana Ruiz")
    assert store.touches.of(ana) == []


def test_an_introduction_received_is_written_and_taken_back(
    store: Store, record: Record, action: Action, claire: int
) -> None:
    ana = rows.person("Ana Ruiz")
    came = (Came.INTRODUCTION_RECEIVED,)
    done = record(action, Outcome.ACHIEVED, came=came, introduced="Ana Ruiz")
    [received] = models.Introduction.select()
    assert (received.introducer_id, received.introduced_id) == (claire, ana)
    assert store.people.card(ana).via == "Claire Dupont"
    record(done, Outcome.ACHIEVED)
    assert models.Introduction.select().count() == 0


def test_an_introduction_to_an_unknown_person_keeps_the_name(
    store: Store, record: Record, action: Action, claire: int
) -> None:
    came = (Came.INTRODUCTION_RECEIVED,)
    done = record(action, Outcome.ACHIEVED, came=came, introduced="the CFO")
    [touch] = store.touches.of(claire)
    assert say_gist(touch) == "Call Claire · led me to the CFO"
    assert (touch.gist, touch.introduced) == ("Call Claire", "the CFO")
    assert store.actions.written(done)[1] == "the CFO"
    assert models.Introduction.select().count() == 0


def test_an_action_without_a_person_keeps_the_introduced_name(store: Store, record: Record) -> None:
    came = (Came.INTRODUCTION_RECEIVED,)
    done = record(Action("Fair"), Outcome.ACHIEVED, came=came, introduced="the CFO")
    assert store.actions.written(done)[1] == "the CFO"
    again = record(done, Outcome.ACHIEVED)
    assert store.actions.written(again)[1] == ""


def test_an_introduction_does_not_go_over_to_another_person(
    store: Store, record: Record, action: Action
) -> None:
    came = (Came.INTRODUCTION_RECEIVED,)
    done = record(action, Outcome.ACHIEVED, came=came, introduced="the CFO")
    ana = rows.person("Ana Ruiz")
    handed = store.actions.change(done.id or 0, person_id=ana)
    [touch] = store.touches.of(ana)
    assert (touch.introduced, touch.introduction) == ("", None)
    assert store.actions.written(handed)[1] == ""


def test_a_second_result_keeps_the_lesson_of_the_first_in_its_place(
    record: Record, action: Action, today: date, store: Store
) -> None:
    result = Result(Outcome.ACHIEVED, today, learned="Call before nine")
    done = store.actions.record(action, result, (), today)
    [lesson] = store.lessons.of_days(today, today)
    store.actions.record(done, replace(result, learned="Call after nine"), (), today)
    [after] = store.lessons.of_days(today, today)
    assert (after.id, after.text) == (lesson.id, "Call after nine")
    store.actions.record(done, replace(result, learned=""), (), today)
    assert store.lessons.of_days(today, today) == []


def test_the_day_of_the_event_of_an_action_is_known(
    store: Store, action: Action, today: date
) -> None:
    assert store.actions.background(action).event_day is None
    event = store.events.write_down(Event("Fair", today - timedelta(1)), today)
    of_event = store.actions.change(action.id or 0, event_id=event.id)
    assert store.actions.background(of_event).event_day == today - timedelta(1)
