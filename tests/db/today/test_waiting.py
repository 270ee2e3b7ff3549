"""Answers awaited: who waits, what ends it, and that it can be undone."""

from datetime import date, timedelta

import pytest

from db import models
from db.errors import Impossible, Missing
from db.store import Store
from planner.calendar.day_parts import DayPart
from planner.grammar import parse_person
from planner.model.actions import Action, Result
from planner.model.events import Event
from planner.model.vocabulary import (
    ActionState,
    Channel,
    Circle,
    Direction,
    Kind,
    Origin,
    Outcome,
    PersonState,
)
from planner.today.follow_ups import follow_ups
from tests.db import rows

MONDAY = date(2026, 3, 2)
WEEK = timedelta(days=7)
OUT = {"direction": Direction.OUT.value}


@pytest.fixture
def nadia(store: Store) -> int:
    return rows.person("Nadia Rahimi", circle=Circle.CLOSE.value)


def send(
    store: Store,
    person: int,
    day: date = MONDAY,
    kind: Kind = Kind.ASK,
    outcome: Outcome = Outcome.NO_REPLY,
    title: str = "Ask Nadia for ten minutes",
) -> Action:
    """An action done on `day` with its outcome, the follow-ups offered taken."""
    wanted = Action(title, kind=kind, channel=Channel.EMAIL, person_id=person, day=day)
    action = store.actions.store(wanted, day)
    result, background = Result(outcome, day), store.actions.background(action)
    offered = follow_ups(action, result, background, store.practice.working)
    return store.actions.record(action, result, offered, day)


def waiting(store: Store, day: date = MONDAY) -> list[str]:
    return [each.person for each in store.day.agenda(day).awaited]


def reminders(store: Store, person: int) -> list[Action]:
    return [a for a in store.actions.of_person(person) if a.state is ActionState.OPEN]


def test_a_message_without_an_answer_waits_with_its_action_and_reminder(
    store: Store, nadia: int
) -> None:
    action = send(store, nadia)
    [awaited] = store.day.agenda(MONDAY).awaited
    assert (awaited.person_id, awaited.since, awaited.action_id) == (nadia, MONDAY, action.id)
    assert (awaited.title, awaited.messages) == ("Ask Nadia for ten minutes", 1)
    assert (awaited.channel, awaited.follow_up) == (Channel.EMAIL, MONDAY + WEEK)
    assert store.waiting.of(nadia) == awaited


@pytest.mark.parametrize("kind", [Kind.THANKS, Kind.NEWS, Kind.PROMISE])
def test_thanks_news_and_promises_wait_for_no_answer(store: Store, nadia: int, kind: Kind) -> None:
    send(store, nadia, kind=kind)
    assert waiting(store) == []


@pytest.mark.parametrize("outcome", [Outcome.ACHIEVED, Outcome.PARTLY, Outcome.DECLINED])
def test_a_contact_both_ways_ends_the_waiting_from_its_day_on(
    store: Store, nadia: int, outcome: Outcome
) -> None:
    send(store, nadia)
    send(store, nadia, MONDAY, outcome=outcome)
    assert waiting(store) == []


def test_an_older_contact_ends_no_waiting(store: Store, nadia: int) -> None:
    send(store, nadia)
    rows.touch(nadia, MONDAY - WEEK)
    assert waiting(store) == ["Nadia Rahimi"]


def test_what_came_from_them_ends_it_too(store: Store, nadia: int) -> None:
    send(store, nadia)
    store.touches.log(nadia, MONDAY, Channel.PHONE, Direction.IN)
    assert waiting(store) == []


def test_a_reminder_without_an_answer_waits_since_the_first_message(
    store: Store, nadia: int
) -> None:
    first = send(store, nadia)
    [reminder] = reminders(store, nadia)
    later = MONDAY + WEEK
    store.actions.record(reminder, Result(Outcome.NO_REPLY, later), (), later)
    [awaited] = store.day.agenda(later).awaited
    assert (awaited.since, awaited.messages, awaited.action_id) == (MONDAY, 2, first.id)


def test_the_oldest_stands_first(store: Store, nadia: int) -> None:
    other = rows.person("Bo Lind")
    send(store, nadia, MONDAY + timedelta(days=1))
    send(store, other, MONDAY)
    assert waiting(store) == ["Bo Lind", "Nadia Rahimi"]


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ({"channel": "email"}, True),
        ({"channel": "email", "asked": "his opinion"}, True),
        ({"channel": None}, True),
        ({"channel": None, "gave": "my guide"}, False),
        ({"channel": None, "asked": "his opinion"}, False),
    ],
)
def test_a_message_noted_by_hand_waits_unless_it_is_a_gift_or_a_request_of_an_evening(
    store: Store, nadia: int, said: dict[str, str | None], waits: bool
) -> None:
    rows.touch(nadia, MONDAY, gist="wrote to her", **OUT, **said)
    assert bool(waiting(store)) is waits


@pytest.mark.parametrize("state", [PersonState.RESTING, PersonState.DO_NOT_CONTACT])
def test_whoever_rests_is_not_waited_for(store: Store, nadia: int, state: PersonState) -> None:
    send(store, nadia)
    store.people.set_state(nadia, state)
    assert waiting(store) == []


def test_an_answer_is_a_touch_both_ways_and_takes_the_reminder_back(
    store: Store, nadia: int
) -> None:
    send(store, nadia)
    [reminder] = reminders(store, nadia)
    day = MONDAY + timedelta(days=3)
    touch = store.waiting.answered(nadia, day, "two sons", day)
    assert (touch.day, touch.direction, touch.about) == (day, Direction.TWO_WAY, "two sons")
    assert (touch.channel, touch.gist) == (Channel.EMAIL, "Answered: Ask Nadia for ten minutes")
    assert store.people.card(nadia).last_contact == day
    assert models.Action.get_or_none(models.Action.id == reminder.id) is None
    assert waiting(store, day) == []


def test_a_reminder_that_was_prepared_is_dropped_not_lost(store: Store, nadia: int) -> None:
    send(store, nadia)
    [reminder] = reminders(store, nadia)
    store.actions.prepare(reminder.id or 0, aim="a date")
    store.waiting.answered(nadia, MONDAY, "", MONDAY)
    dropped = store.actions.get(reminder.id or 0)
    assert (dropped.state, dropped.aim) == (ActionState.DROPPED, "a date")


@pytest.mark.parametrize("end", ["answered", "let go"])
def test_each_end_is_undone_and_done_again_as_one_change(
    store: Store, nadia: int, end: str
) -> None:
    send(store, nadia)
    if end == "answered":
        store.waiting.answered(nadia, MONDAY, "", MONDAY)
    else:
        store.waiting.let_go(nadia, MONDAY)
    assert (waiting(store), reminders(store, nadia)) == ([], [])
    store.history.undo()
    assert (waiting(store), len(reminders(store, nadia))) == (["Nadia Rahimi"], 1)
    store.history.redo()
    assert (waiting(store), reminders(store, nadia)) == ([], [])


def test_letting_go_leaves_the_rhythm_and_counts_as_no_contact(store: Store, nadia: int) -> None:
    send(store, nadia)
    before = store.people.card(nadia)
    store.waiting.let_go(nadia, MONDAY)
    assert store.people.card(nadia) == before
    assert store.guards.exchanges(nadia)[0].direction is Direction.OUT


def test_a_new_message_after_letting_go_waits_alone(store: Store, nadia: int) -> None:
    send(store, nadia)
    store.waiting.let_go(nadia, MONDAY)
    later = MONDAY + WEEK
    send(store, nadia, later)
    [awaited] = store.day.agenda(later).awaited
    assert (awaited.since, awaited.messages) == (later, 1)


def test_an_answer_from_before_the_message_is_refused(store: Store, nadia: int) -> None:
    send(store, nadia)
    with pytest.raises(Impossible, match="The message went out"):
        store.waiting.answered(nadia, MONDAY - WEEK, "", MONDAY)
    assert waiting(store) == ["Nadia Rahimi"]


def test_what_another_window_ended_is_told(store: Store, nadia: int) -> None:
    send(store, nadia)
    store.waiting.let_go(nadia, MONDAY)
    for end in (
        lambda: store.waiting.answered(nadia, MONDAY, "", MONDAY),
        lambda: store.waiting.let_go(nadia, MONDAY),
    ):
        with pytest.raises(Missing, match="No answer is awaited"):
            end()


def test_a_second_result_that_was_an_answer_ends_it(store: Store, nadia: int) -> None:
    action = send(store, nadia)
    store.actions.record(action, Result(Outcome.ACHIEVED, MONDAY), (), MONDAY)
    assert (waiting(store), reminders(store, nadia)) == ([], [])


def test_a_correction_after_the_answer_of_the_same_day_does_not_make_it_wait_again(
    store: Store, nadia: int
) -> None:
    action = send(store, nadia)
    store.waiting.answered(nadia, MONDAY, "", MONDAY)
    done = store.actions.get(action.id or 0)
    store.actions.record(done, Result(Outcome.NO_REPLY, MONDAY, 20), (), MONDAY)
    assert waiting(store) == []


def test_a_correction_keeps_that_it_was_let_go(store: Store, nadia: int) -> None:
    action = send(store, nadia)
    store.waiting.let_go(nadia, MONDAY)
    done = store.actions.get(action.id or 0)
    store.actions.record(done, Result(Outcome.NO_REPLY, MONDAY, 20), (), MONDAY)
    assert waiting(store) == []


def test_the_first_message_by_its_day_gives_all_that_is_said(store: Store, nadia: int) -> None:
    send(store, nadia, MONDAY + WEEK)
    rows.touch(nadia, MONDAY, channel="phone", gist="left a message", **OUT)
    [awaited] = store.day.agenda(MONDAY + WEEK).awaited
    assert (awaited.since, awaited.title, awaited.action_id) == (MONDAY, "left a message", None)
    assert (awaited.channel, awaited.messages) == (Channel.PHONE, 2)


def test_an_answer_ends_the_waiting_for_what_was_sent_since_too(store: Store, nadia: int) -> None:
    send(store, nadia)
    later = MONDAY + WEEK
    send(store, nadia, later)
    store.waiting.answered(nadia, MONDAY + timedelta(days=1), "", later)
    assert waiting(store, later) == []


def test_a_gift_by_mail_waits_for_no_answer(store: Store, nadia: int) -> None:
    rows.touch(nadia, MONDAY, channel="email", gave="the article", **OUT)
    assert waiting(store) == []


@pytest.mark.parametrize("how", ["moved", "to a part of a day", "chosen", "parked"])
def test_a_reminder_with_another_date_is_taken_back_and_not_dropped(
    store: Store, nadia: int, how: str
) -> None:
    send(store, nadia)
    [reminder] = reminders(store, nadia)
    match how:
        case "moved":
            store.actions.move(reminder, MONDAY + 2 * WEEK, MONDAY)
        case "to a part of a day":
            store.actions.move(reminder, MONDAY + 2 * WEEK, MONDAY, DayPart.MORNING)
        case "chosen":
            store.actions.choose(reminder, MONDAY)
        case _:
            store.actions.park(reminder, MONDAY)
    store.waiting.answered(nadia, MONDAY, "", MONDAY)
    assert [*store.day.later(MONDAY).dropped] == []
    assert models.Action.get_or_none(models.Action.id == reminder.id) is None
    store.history.undo()
    assert store.actions.get(reminder.id or 0).origin is Origin.REMINDER


def test_contact_at_an_evening_or_by_hand_takes_the_reminder_back(store: Store, nadia: int) -> None:
    send(store, nadia)
    event = store.events.write_down(Event("Guild evening", MONDAY), MONDAY).id or 0
    line = parse_person("Nadia Rahimi", MONDAY)
    store.debriefs.meet(event, line, "Nadia Rahimi", MONDAY, person_id=nadia)
    assert (waiting(store), reminders(store, nadia)) == ([], [])
    send(store, nadia, MONDAY + WEEK)
    store.waiting.spoke(nadia, MONDAY + WEEK)
    assert reminders(store, nadia) == []
