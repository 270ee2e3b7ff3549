"""Follow-ups offered after a result, and their days."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.grammar import parse_promise
from planner.model.actions import Action, Result
from planner.model.vocabulary import Came, Channel, Kind, Outcome
from planner.today.follow_ups import (
    Background,
    FollowUp,
    expected_outcome,
    follow_ups,
    is_given,
    is_ticked,
    promised,
    why_no_reminder,
)

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
    introduced: str = "",
) -> list[FollowUp]:
    result = Result(outcome, on, came=came)
    return list(follow_ups(action, result, background, working, introduced))


def days(found: list[FollowUp]) -> dict[Kind, date]:
    return {each.kind: each.day for each in found}


@pytest.mark.parametrize("outcome", [Outcome.ACHIEVED, Outcome.PARTLY, Outcome.DECLINED])
def test_thanks_are_due_the_next_day_and_no_promise_is_made_up(outcome: Outcome) -> None:
    [thanks] = offered(outcome)
    assert (thanks.title, thanks.day) == ("Thank Claire Dupont", date(2026, 3, 4))
    assert (thanks.kind, thanks.person_id) == (Kind.THANKS, 4)


@pytest.mark.parametrize("outcome", [Outcome.ACHIEVED, Outcome.NO_REPLY])
def test_a_follow_up_is_short_and_a_second_try_as_long_as_the_first(outcome: Outcome) -> None:
    [found] = offered(outcome)
    assert found.minutes == (CALL.minutes if found.kind is CALL.kind else 5)


@pytest.mark.parametrize(
    ("met_by", "thanked_by"),
    [
        (Channel.PHONE, Channel.PHONE),
        (Channel.EMAIL, Channel.EMAIL),
        (Channel.IN_PERSON, None),
        (Channel.VIDEO, None),
        (None, None),
    ],
)
def test_nobody_is_met_again_only_to_be_thanked(
    met_by: Channel | None, thanked_by: Channel | None
) -> None:
    [thanks] = offered(Outcome.ACHIEVED, replace(CALL, channel=met_by))
    assert thanks.channel is thanked_by


def test_the_first_word_to_somebody_introduced_is_a_message() -> None:
    came = (Came.INTRODUCTION_RECEIVED,)
    found = offered(Outcome.ACHIEVED, came=came, introduced="Bo Lind")
    assert [each.channel for each in found if each.person == "Bo Lind"] == [Channel.MESSAGE]


def test_a_day_off_moves_thanks_forward() -> None:
    assert days(offered(Outcome.ACHIEVED, on=FRIDAY)) == {Kind.THANKS: date(2026, 3, 9)}
    paused = WorkingDays(pauses=((date(2026, 3, 4), date(2026, 3, 20)),))
    assert days(offered(Outcome.ACHIEVED, working=paused))[Kind.THANKS] == date(2026, 3, 23)


@pytest.mark.parametrize(
    ("typed", "text", "day"),
    [
        ("send the article", "Send the article to Claire Dupont", FRIDAY),
        ("send the article saturday", "Send the article to Claire Dupont", date(2026, 3, 7)),
        ("on 15/3 call her boss", "For Claire Dupont: call her boss", date(2026, 3, 15)),
    ],
)
def test_a_promise_keeps_the_day_typed_and_else_has_three_days(
    typed: str, text: str, day: date
) -> None:
    promise = parse_promise(typed, TUESDAY)
    assert promise
    kept = promised(CALL, promise, TUESDAY, NO_BACKGROUND, WEEKDAYS_ONLY)
    assert (kept.title, kept.day, kept.kind, kept.person_id) == (text, day, Kind.PROMISE, 4)


def test_a_promise_without_a_day_is_moved_to_a_working_day() -> None:
    wednesday = date(2026, 3, 4)
    promise = parse_promise("send it", wednesday)
    assert promise
    kept = promised(CALL, promise, wednesday, NO_BACKGROUND, WEEKDAYS_ONLY)
    assert kept.day == date(2026, 3, 9)


@pytest.mark.parametrize("typed", ["", "  "])
def test_nothing_typed_is_no_promise(typed: str) -> None:
    assert parse_promise(typed, TUESDAY) is None


@pytest.mark.parametrize("kind", [Kind.THANKS, Kind.NEWS, Kind.PROMISE])
def test_what_is_given_by_sending_it_calls_for_no_reminder(kind: Kind) -> None:
    assert offered(Outcome.NO_REPLY, replace(CALL, kind=kind)) == []
    assert is_given(kind, Outcome.NO_REPLY)
    assert not is_given(kind, Outcome.NOT_DONE)
    assert not is_given(Kind.ASK, Outcome.NO_REPLY)


@pytest.mark.parametrize("kind", [Kind.THANKS, Kind.NEWS, Kind.PROMISE, Kind.INTRODUCE])
def test_a_gift_calls_for_no_thanks(kind: Kind) -> None:
    assert Kind.THANKS not in days(offered(Outcome.ACHIEVED, replace(CALL, kind=kind)))


def test_where_silence_has_no_reminder_the_reason_is_said() -> None:
    nobody = Action("Write to the board", id=2)
    planned = Background(planned={(4, Kind.ASK): FRIDAY})
    reasons = [
        (replace(CALL, kind=Kind.THANKS), NO_BACKGROUND, "no answer is needed"),
        (CALL, planned, "planned already, on Friday 6."),
        (nobody, Background(silences=2), "Two reminders are enough"),
    ]
    for action, background, reason in reasons:
        assert offered(Outcome.NO_REPLY, action, background=background) == []
        result = Result(Outcome.NO_REPLY, TUESDAY)
        assert reason in why_no_reminder(action, result, background, WEEKDAYS_ONLY)
    for outcome, kind, silences in product(Outcome, Kind, range(4)):
        action, background = replace(CALL, kind=kind), Background(silences=silences)
        found = offered(outcome, action, background=background)
        why = why_no_reminder(action, Result(outcome, TUESDAY), background, WEEKDAYS_ONLY)
        assert bool(why) is (outcome is Outcome.NO_REPLY and not found)


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


def test_a_reminder_without_a_person_names_the_title() -> None:
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


def test_who_was_introduced_stands_in_the_news_and_is_written_to_the_next_day() -> None:
    came = (Came.INTRODUCTION_RECEIVED,)
    _thanks, news, write = offered(Outcome.ACHIEVED, came=came, introduced="Paul Roche")
    assert news.title == "Tell Claire Dupont how it went with Paul Roche"
    assert (write.title, write.person, write.day) == (
        "Write to Paul Roche", "Paul Roche", date(2026, 3, 4),
    )  # fmt: skip
    assert write.note == "Introduced by Claire Dupont"
    assert write.person_id is None


def test_the_introducer_hears_of_the_meeting_the_day_it_happens() -> None:
    found = offered(Outcome.PARTLY, background=Background(introducer_id=9, introducer="Marc"))
    assert (found[-1].title, found[-1].day) == ("Tell Marc that I met Claire Dupont", TUESDAY)
    assert found[-1].person_id == 9


def test_the_introducer_is_not_told_of_a_meeting_that_was_declined() -> None:
    background = Background(introducer_id=9, introducer="Marc")
    assert offered(Outcome.DECLINED, background=background)[-1].title == (
        "Thank Marc all the same: Claire Dupont could not help"
    )


def test_news_are_owed_to_both_who_led_me_here_and_who_led_me_on() -> None:
    both = offered(
        Outcome.ACHIEVED,
        background=Background(introducer_id=9, introducer="Marc"),
        came=(Came.INTRODUCTION_RECEIVED,),
    )
    owed = [(each.person_id, each.day) for each in both if each.kind is Kind.NEWS]
    assert owed == [(4, date(2026, 3, 24)), (9, TUESDAY)]


def test_what_is_planned_already_is_not_offered_again() -> None:
    planned = Background(planned={(4, Kind.THANKS): FRIDAY})
    assert offered(Outcome.ACHIEVED, background=planned) == []
    reminded = Background(silences=1, planned={(4, Kind.ASK): FRIDAY})
    assert offered(Outcome.NO_REPLY, background=reminded) == []


def test_a_follow_up_planned_with_another_person_is_offered() -> None:
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
    introduced=st.sampled_from(["", "Paul Roche"]),
)
def test_few_are_offered_all_on_working_days(
    outcome: Outcome, kind: Kind, on: date, silences: int, came: tuple[Came, ...], introduced: str
) -> None:
    background = Background(silences, 9, "Marc")
    action = replace(CALL, kind=kind)
    found = offered(outcome, action, on, background, came, introduced=introduced)
    assert len(found) <= (4 if introduced else 3)
    assert Kind.PROMISE not in days(found)
    assert outcome is not Outcome.NOT_DONE or not found
    assert len({(each.person_id, each.kind) for each in found}) == len(found)
    for each in found:
        assert each.day >= on
        assert each.rests or WEEKDAYS_ONLY.is_working(each.day)


@given(
    kind=st.sampled_from([kind for kind in Kind if not is_given(kind, Outcome.NO_REPLY)]),
    on=st.dates(date(2026, 1, 1), date(2027, 1, 1)),
    off=st.frozensets(st.dates(date(2026, 1, 1), date(2027, 2, 1)), max_size=20),
)
def test_a_chain_of_silence_is_two_reminders_and_then_the_question_of_rest(
    kind: Kind, on: date, off: frozenset[date]
) -> None:
    working, day, waited = WorkingDays(off), on, []
    for silences in range(3):
        [found] = offered(
            Outcome.NO_REPLY, replace(CALL, kind=kind), day, Background(silences), (), working
        )
        assert found.rests == (silences == 2)
        waited.append((found.day - day).days)
        day = found.day
    assert waited[0] >= 7
    assert waited[1] >= 14
    assert working.is_working(day)


@given(typed=st.text(max_size=40), on=st.dates(date(2026, 1, 1), date(2027, 1, 1)))
def test_any_text_of_a_promise_is_kept_with_a_day(typed: str, on: date) -> None:
    promise = parse_promise(typed, on)
    if promise is not None:
        assert promise.text.strip()
        assert promise.day_typed or promise.day == WEEKDAYS_ONLY.forward(on + timedelta(days=3))


MEET_AT_FAIR = replace(CALL, kind=Kind.MEET, event_id=3, day=TUESDAY)


@pytest.mark.parametrize(
    ("outcome", "kind", "day"),
    [
        (Outcome.ACHIEVED, Kind.THANKS, date(2026, 3, 4)),
        (Outcome.NO_REPLY, Kind.MEET, date(2026, 3, 10)),
    ],
)
def test_what_was_done_at_an_event_counts_from_its_day(
    outcome: Outcome, kind: Kind, day: date
) -> None:
    at_fair = Background(event_day=TUESDAY)
    assert days(offered(outcome, MEET_AT_FAIR, FRIDAY, at_fair)) == {kind: day}
    promise = parse_promise("send the list", FRIDAY)
    assert promise
    assert promised(MEET_AT_FAIR, promise, FRIDAY, at_fair, WEEKDAYS_ONLY).day == FRIDAY


def test_what_was_done_before_an_event_or_planned_after_it_counts_from_its_own_result() -> None:
    before = offered(Outcome.ACHIEVED, MEET_AT_FAIR, TUESDAY, Background(event_day=FRIDAY))
    assert days(before) == {Kind.THANKS: date(2026, 3, 4)}
    later = replace(MEET_AT_FAIR, day=date(2026, 3, 4))
    after = offered(Outcome.ACHIEVED, later, FRIDAY, Background(event_day=TUESDAY))
    assert days(after) == {Kind.THANKS: date(2026, 3, 9)}


def test_a_promise_whose_day_was_typed_keeps_it_at_an_event_too() -> None:
    promise = parse_promise("send the list monday", FRIDAY)
    assert promise
    at_fair = Background(event_day=TUESDAY)
    kept = promised(MEET_AT_FAIR, promise, FRIDAY, at_fair, WEEKDAYS_ONLY)
    assert kept.day == date(2026, 3, 9)


def test_a_written_message_to_a_person_is_expected_to_have_no_answer_yet() -> None:
    written = {Channel.EMAIL, Channel.MESSAGE, Channel.LINKEDIN, Channel.LETTER}
    no_answer_needed = {Kind.THANKS, Kind.NEWS, Kind.PROMISE, Kind.INTRODUCE, Kind.PREPARE}
    for case in product([*Channel, None], Kind, [4, None]):
        channel, kind, person_id = case
        action = replace(CALL, channel=channel, kind=kind, person_id=person_id)
        awaits = channel in written and kind not in no_answer_needed and person_id is not None
        assert (expected_outcome(action) is Outcome.NO_REPLY) is awaits, case


@pytest.mark.parametrize("silences", [0, 1, 2])
def test_a_reminder_is_ticked_from_the_start_and_letting_rest_is_not(silences: int) -> None:
    [found] = offered(Outcome.NO_REPLY, background=Background(silences=silences))
    assert is_ticked(found, Outcome.NO_REPLY, None) is not found.rests


@pytest.mark.parametrize("outcome", [Outcome.ACHIEVED, Outcome.PARTLY, Outcome.DECLINED])
def test_what_follows_a_contact_is_only_offered(outcome: Outcome) -> None:
    assert not any(is_ticked(each, outcome, None) for each in offered(outcome))
