"""What is offered after a result, and for which day."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.actions import Action, Result
from planner.follow_ups import Background, FollowUp, follow_ups
from planner.vocabulary import Came, Channel, Kind, Outcome
from planner.working_days import WEEKDAYS_ONLY, WorkingDays

TUESDAY, FRIDAY = date(2026, 3, 3), date(2026, 3, 6)
NO_BACKGROUND = Background()
CALL = Action(
    "Call Claire", id=1, kind=Kind.ASK, channel=Channel.PHONE, minutes=15,
    person_id=4, person="Claire Dupont",
)  # fmt: skip


def offered(
    outcome: Outcome,
    action: Action = CALL,
    on: date = TUESDAY,
    background: Background = NO_BACKGROUND,
    came: tuple[Came, ...] = (),
    working: WorkingDays = WEEKDAYS_ONLY,
) -> list[FollowUp]:
    return list(follow_ups(action, Result(outcome, on, came=came), background, working))


def days(found: list[FollowUp]) -> dict[Kind, date]:
    return {each.kind: each.day for each in found}


@pytest.mark.parametrize("outcome", [Outcome.ACHIEVED, Outcome.PARTLY, Outcome.DECLINED])
def test_thanks_are_due_the_next_day_and_a_promise_in_three(outcome: Outcome) -> None:
    found = offered(outcome)
    assert days(found) == {Kind.THANKS: date(2026, 3, 4), Kind.PROMISE: FRIDAY}
    assert [each.title for each in found] == [
        "Thank Claire Dupont",
        "Keep my promise to Claire Dupont",
    ]
    assert all(each.person_id == 4 for each in found)


def test_a_day_off_moves_them_forward() -> None:
    monday = date(2026, 3, 9)
    assert days(offered(Outcome.ACHIEVED, on=FRIDAY)) == {Kind.THANKS: monday, Kind.PROMISE: monday}
    paused = WorkingDays(pauses=((FRIDAY, date(2026, 3, 20)),))
    assert days(offered(Outcome.ACHIEVED, working=paused))[Kind.PROMISE] == date(2026, 3, 23)


@pytest.mark.parametrize("kind", [Kind.THANKS, Kind.NEWS, Kind.PROMISE, Kind.INTRODUCE])
def test_a_gift_calls_for_no_thanks(kind: Kind) -> None:
    assert Kind.THANKS not in days(offered(Outcome.ACHIEVED, replace(CALL, kind=kind)))


def test_no_reply_is_followed_by_two_reminders_and_then_rest() -> None:
    [first] = offered(Outcome.NO_REPLY)
    assert (first.title, first.day, first.kind) == (
        "Follow up with Claire Dupont", date(2026, 3, 10), Kind.ASK,
    )  # fmt: skip
    assert (first.channel, first.minutes) == (Channel.PHONE, 15)
    [second] = offered(Outcome.NO_REPLY, background=Background(silences=1))
    assert second.day == date(2026, 3, 17)
    [rest] = offered(Outcome.NO_REPLY, background=Background(silences=2))
    assert (rest.rests, rest.title) == (True, "Let Claire Dupont rest")


def test_a_message_to_nobody_is_reminded_by_its_title() -> None:
    nobody = Action("Write to the board", id=2)
    [first] = offered(Outcome.NO_REPLY, nobody)
    assert first.title == "Follow up: Write to the board"
    again = replace(nobody, title=first.title)
    [second] = offered(Outcome.NO_REPLY, again, background=Background(silences=1))
    assert second.title == first.title
    assert offered(Outcome.NO_REPLY, again, background=Background(silences=2)) == []
    assert offered(Outcome.ACHIEVED, nobody) == []


def test_the_connector_hears_what_came_of_it_after_three_weeks() -> None:
    found = offered(Outcome.ACHIEVED, came=(Came.INTRODUCTION_RECEIVED,))
    assert days(found)[Kind.NEWS] == date(2026, 3, 24)
    assert found[-1].person_id == 4


def test_the_introducer_hears_of_the_meeting_the_day_it_happens() -> None:
    found = offered(Outcome.PARTLY, background=Background(introducer_id=9, introducer="Marc"))
    assert (found[-1].title, found[-1].day) == ("Tell Marc that I met Claire Dupont", TUESDAY)
    assert found[-1].person_id == 9


def test_what_is_planned_already_is_not_offered_again() -> None:
    planned = Background(planned={(4, Kind.THANKS): FRIDAY})
    assert [*days(offered(Outcome.ACHIEVED, background=planned))] == [Kind.PROMISE]
    reminded = Background(silences=1, planned={(4, Kind.ASK): FRIDAY})
    assert offered(Outcome.NO_REPLY, background=reminded) == []


def test_what_is_planned_with_somebody_else_is_offered() -> None:
    planned = Background(planned={(5, Kind.THANKS): FRIDAY})
    assert Kind.THANKS in days(offered(Outcome.ACHIEVED, background=planned))


@pytest.mark.parametrize(("owed", "again"), [(TUESDAY, False), (FRIDAY, True)])
def test_news_planned_for_later_may_be_brought_forward(owed: date, again: bool) -> None:
    planned = Background(0, 9, "Marc", {(9, Kind.NEWS): owed})
    assert (Kind.NEWS in days(offered(Outcome.ACHIEVED, background=planned))) == again


def test_letting_rest_is_offered_whatever_is_planned() -> None:
    silent = Background(silences=2, planned={(4, Kind.CONTACT): FRIDAY})
    [rest] = offered(Outcome.NO_REPLY, background=silent)
    assert rest.rests


@given(
    outcome=st.sampled_from(Outcome),
    kind=st.sampled_from(Kind),
    on=st.dates(date(2026, 1, 1), date(2027, 1, 1)),
    silences=st.integers(0, 5),
    came=st.lists(st.sampled_from(Came), unique=True).map(tuple),
)
def test_at_most_three_are_offered_all_on_working_days(
    outcome: Outcome, kind: Kind, on: date, silences: int, came: tuple[Came, ...]
) -> None:
    background = Background(silences, 9, "Marc")
    found = offered(outcome, replace(CALL, kind=kind), on, background, came)
    assert len(found) <= 3
    assert outcome is not Outcome.NOT_DONE or not found
    for each in found:
        assert each.day >= on
        assert each.rests or WEEKDAYS_ONLY.is_working(each.day)
