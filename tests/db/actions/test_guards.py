"""The facts behind the guards, and what is counted when one is set aside."""

from datetime import date

from db.store import Store
from planner.calendar.weeks import week_of
from planner.model.actions import Action, Result
from planner.model.vocabulary import Came, Channel, Direction, Guard, Kind, Outcome
from planner.today.guards import Exchange, guards
from tests.db import rows

FEBRUARY = date(2026, 2, 10)


def record(store: Store, kind: Kind, who: int, day: date, *came: Came) -> None:
    action = store.actions.store(Action("Call", kind=kind, person_id=who), day)
    store.actions.record(action, Result(Outcome.ACHIEVED, day, came=came), (), day)


def test_exchanges_say_what_was_asked_given_and_why(store: Store) -> None:
    who = rows.person()
    record(store, Kind.ASK, who, FEBRUARY)
    record(store, Kind.CONTACT, who, FEBRUARY, Came.HELP_GIVEN)
    rows.touch(who, date(2026, 1, 5), direction="out")
    rows.touch(rows.person("Somebody Else"), FEBRUARY)
    assert store.guards.exchanges(who) == [
        Exchange(date(2026, 1, 5), Direction.OUT),
        Exchange(FEBRUARY, kind=Kind.ASK, asked=True),
        Exchange(FEBRUARY, kind=Kind.CONTACT, gave=True),
    ]
    assert store.guards.exchanges(None) == []


def test_a_reminder_is_the_same_request_and_a_note_no_message(store: Store, today: date) -> None:
    who = rows.person()
    first = store.actions.store(Action("Ask", kind=Kind.ASK, person_id=who), FEBRUARY)
    silence = Result(Outcome.NO_REPLY, FEBRUARY)
    store.actions.record(first, silence, (), FEBRUARY)
    again = Action("Follow up", kind=Kind.ASK, person_id=who, follows_id=first.id)
    store.actions.record(store.actions.store(again, FEBRUARY), silence, (), FEBRUARY)
    store.touches.log(who, today, None, Direction.OUT, asked="a name")
    store.touches.log(who, today, Channel.EMAIL, Direction.OUT, asked="a name")
    found = store.guards.exchanges(who)
    assert [each.asked for each in found] == [True, False, True, True]
    assert [each.message for each in found] == [True, True, False, True]


def test_asking_again_raises_a_guard_until_it_is_overridden(store: Store, today: date) -> None:
    who = rows.person()
    record(store, Kind.ADVICE, who, FEBRUARY)
    again = store.actions.store(Action("Ask", kind=Kind.ASK, person_id=who), today)

    def warned() -> list[Guard]:
        facts = store.guards.exchanges(who), today, store.guards.set_aside(again)
        return [each.guard for each in guards(again, *facts)]

    assert warned() == [Guard.ASKED_RECENTLY, Guard.ASKS_EXCEED_GIVES]
    store.guards.override(again.id or 0, [Guard.ASKED_RECENTLY], today)
    assert warned() == [Guard.ASKS_EXCEED_GIVES]


def test_what_is_set_aside_is_counted_once_an_action_and_undone(store: Store, today: date) -> None:
    action = store.actions.store(Action("Ask"), today)
    for _time in range(2):
        store.guards.override(action.id or 0, [Guard.UNANSWERED], today)
    assert store.reviews.balance(week_of(today), today).set_aside == 1
    store.history.undo()
    assert store.reviews.balance(week_of(today), today).set_aside == 0


def test_nothing_set_aside_is_no_change(store: Store, today: date) -> None:
    action = store.actions.store(Action("Ask"), today)
    before = len(store.history.list())
    store.guards.override(action.id or 0, [], today)
    assert len(store.history.list()) == before
    assert store.guards.set_aside(Action("Not stored")) == frozenset()
