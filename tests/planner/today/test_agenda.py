"""The agenda: the place of each action, the reason of a proposal, the order."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.working_days import WEEKDAYS_ONLY
from planner.model.actions import Action, Result
from planner.model.events import Event
from planner.model.people import PersonDate
from planner.model.settings import Practice
from planner.model.vocabulary import (
    ActionState,
    Channel,
    Circle,
    DateKind,
    Kind,
    Outcome,
    Reason,
)
from planner.network.dormant import DormantTie
from planner.network.ties.wishes import Wish
from planner.today.agenda import Agenda, Section, agenda, section_of
from planner.today.facts import Facts
from planner.today.proposals import MOST
from planner.today.reasons import ORDER, CurrentStep, OverduePerson

TODAY = date(2026, 3, 3)
MONDAY, FRIDAY, SATURDAY = date(2026, 3, 2), date(2026, 2, 27), date(2026, 2, 28)
STEP = CurrentStep(7, "Write to five people", 1, "Meet 12 finance directors")


def day(*actions: Action, today: date = TODAY, **facts: Any) -> Agenda:
    return agenda(Facts(actions=actions, **facts), today, Practice())


def due(title: str, on: date = TODAY, **fields: Any) -> Action:
    return Action(title, id=abs(hash(title)), day=on, **fields)


def person(name: str, days: int, period: int = 30) -> OverduePerson:
    return OverduePerson(1, name, name.lower(), period, TODAY - timedelta(days=days))


@pytest.mark.parametrize(
    ("on", "today", "section"),
    [
        (TODAY, TODAY, Section.PROPOSED),
        (MONDAY, TODAY, Section.LATE),
        (FRIDAY, SATURDAY, Section.PROPOSED),
        (FRIDAY, MONDAY, Section.LATE),
        (SATURDAY, MONDAY, Section.LATE),
        (TODAY, MONDAY, Section.COMING),
    ],
)
def test_an_action_is_late_from_the_next_working_day(
    on: date, today: date, section: Section
) -> None:
    assert section_of(due("Call", on), today, WEEKDAYS_ONLY) is section


def test_what_was_chosen_yesterday_is_late_even_if_its_day_is_to_come() -> None:
    [late] = day(due("Call", FRIDAY + timedelta(days=7), chosen_on=MONDAY)).late
    assert (late.reason, late.reason_text) == (Reason.LATE, "chosen yesterday, still open")


def test_what_is_late_says_for_when_it_was_planned() -> None:
    assert [a.reason_text for a in day(due("Call", FRIDAY)).late] == ["planned for 27 February"]


def test_the_chosen_stand_by_the_clock() -> None:
    chosen = [
        due("No time", chosen_on=TODAY),
        due("Noon", chosen_on=TODAY, time=time(12)),
        due("Early", chosen_on=TODAY, time=time(9)),
    ]
    assert [a.title for a in day(*chosen).chosen] == ["Early", "Noon", "No time"]


def test_proposals_stand_in_the_order_of_the_method() -> None:
    kinds = {Kind.CONTACT: "e", Kind.NEWS: "c", Kind.THANKS: "b", Kind.PROMISE: "a"}
    actions = [due(title, kind=kind) for kind, title in kinds.items()]
    of_step = due("d", step_id=STEP.id)
    steps = [replace(STEP, has_open=True)]
    found = day(*actions, of_step, steps=steps, people=[person("f", 60)]).proposed
    assert [a.title for a in found[:5]] == list("abcde")
    reasons = [a.reason for a in found]
    assert reasons == sorted(reasons, key=lambda reason: ORDER.index(reason or Reason.LATE))
    assert [reason and reason.value for reason in reasons] == (
        "promise thanks news step due rhythm".split()
    )


def test_ties_stand_by_due_date_then_title() -> None:
    actions = [due("Zoé", SATURDAY), due("écrire"), due("Ana"), due("Bo", FRIDAY)]
    found = day(*actions, today=date(2026, 3, 1)).proposed
    assert [a.title for a in found] == ["Bo", "Zoé"]
    assert [a.title for a in day(*actions[1:3]).proposed] == ["Ana", "écrire"]


def test_the_more_overdue_person_comes_first() -> None:
    found = day(people=[person("Ana", 40), person("Bo", 60), person("Cleo", 90, 80)]).proposed
    assert [a.person for a in found] == ["Bo", "Ana"]


def test_at_most_seven_are_proposed_and_the_rest_is_counted() -> None:
    found = day(*(due(f"Call {n}") for n in range(9)), people=[person("Ana", 60)])
    assert (len(found.proposed), found.more) == (MOST, 3)


def test_a_step_without_open_action_is_proposed_itself() -> None:
    [found] = day(steps=[STEP]).proposed
    assert (found.id, found.title, found.step_id, found.goal_id) == (None, STEP.title, 7, 1)
    assert found.reason_text == "current step of “Meet 12 finance directors”"


def test_an_action_of_a_step_names_the_step_and_does_not_repeat_its_own_title() -> None:
    [found] = day(due("Write to Bo", step_id=7, step=STEP.title), steps=[STEP]).proposed[:1]
    assert found.reason_text == "current step: Write to five people"


def test_a_step_with_something_planned_or_closed_today_is_not_proposed_itself() -> None:
    assert day(steps=[replace(STEP, has_open=True)]).proposed == ()
    assert day(steps=[replace(STEP, closed_today=True)]).proposed == ()


def test_what_was_moved_to_a_later_day_does_not_come_back_before_it() -> None:
    coming = due("Coming", TODAY + timedelta(days=2), step_id=STEP.id)
    assert day(coming, steps=[replace(STEP, has_open=True)]).proposed == ()


def test_an_action_without_minutes_counts_fifteen_and_one_of_the_day_before_none() -> None:
    before = due("Chosen yesterday", chosen_on=MONDAY, minutes=20)
    done = replace(before, state=ActionState.DONE, closed_on=TODAY)
    assert day(due("Open", chosen_on=TODAY), done).planned_minutes == 15


@pytest.mark.parametrize(
    ("planned", "spent", "counted"),
    [(10, 25, 25), (10, 0, 0), (10, None, 10), (None, 25, 25), (None, None, 15)],
)
def test_what_is_done_counts_the_minutes_really_spent_if_they_are_known(
    planned: int | None, spent: int | None, counted: int
) -> None:
    done = due(
        "Done",
        chosen_on=TODAY,
        minutes=planned,
        state=ActionState.DONE,
        closed_on=TODAY,
        result=Result(Outcome.ACHIEVED, TODAY, minutes=spent),
    )
    assert day(done).planned_minutes == counted


def test_minutes_of_the_chosen_stay_planned_once_they_are_done() -> None:
    found = day(
        due("Chosen", chosen_on=TODAY, minutes=10),
        due("Done", chosen_on=TODAY, minutes=5, state=ActionState.DONE, closed_on=TODAY),
        due("In passing", minutes=99, state=ActionState.DONE, closed_on=TODAY),
    )
    assert (found.planned_minutes, found.budget_minutes) == (15, 30)


@pytest.mark.parametrize(
    ("circle", "last", "text"),
    [
        (Circle.CORE, TODAY, "core circle, every 30 days: last contact 60 days ago"),
        (Circle.CORE, None, "core circle, every 30 days: no contact noted for 60 days"),
        (None, TODAY, "every 30 days: last contact 60 days ago"),
    ],
)
def test_rhythm_gives_its_reason(circle: Circle | None, last: date | None, text: str) -> None:
    somebody = replace(person("Ana", 60), circle=circle, last_contact=last)
    assert day(people=[somebody]).proposed[0].reason_text == text


TOMORROW = TODAY + timedelta(days=1)
EVENING = Event("Winter meeting", TOMORROW, id=4, time=time(18))
MEETING = due(
    "Meet Ida", TOMORROW, kind=Kind.MEET, channel=Channel.IN_PERSON, person_id=3, time=time(14)
)


def proposed(*actions: Action, **facts: Any) -> list[tuple[str, Reason | None]]:
    return [(each.title, each.reason) for each in day(*actions, **facts).proposed]


def test_an_event_of_today_or_tomorrow_is_to_be_prepared() -> None:
    [found] = day(events=[EVENING]).proposed
    assert (found.id, found.title, found.event_id) == (None, "Prepare: Winter meeting", 4)
    assert found.kind is Kind.PREPARE
    assert found.reason_text == "meeting to prepare for tomorrow at 18:00"
    assert day(events=[replace(EVENING, day=TODAY)]).proposed
    assert not day(events=[replace(EVENING, day=TODAY + timedelta(days=2))]).proposed


def test_what_is_ready_or_being_prepared_is_not_proposed_again() -> None:
    assert not day(events=[replace(EVENING, aim="three talks", curious="who fits")]).proposed
    assert not day(events=[EVENING], in_preparation=frozenset({4})).proposed


def test_an_occurrence_of_a_routine_goes_along_with_what_prepares_it() -> None:
    routine = replace(EVENING, id=None, series_id=1, occurrence=TOMORROW)
    [found] = day(events=[routine]).proposed
    assert (found.event_id, found.occurrence) == (None, routine)


def test_tomorrows_meeting_is_prepared_without_being_moved_and_without_its_person() -> None:
    found = day(MEETING)
    assert [each.title for each in found.proposed] == ["Prepare: Meet Ida"]
    assert (found.proposed[0].follows_id, found.proposed[0].person_id) == (MEETING.id, None)
    assert found.proposed[0].reason_text == "meeting to prepare for tomorrow at 14:00"


@pytest.mark.parametrize(
    "other",
    [
        {"aim": "hear her", "if_then": "if it is two, then I go"},
        {"channel": Channel.PHONE},
        {"kind": Kind.THANKS},
        {"day": TODAY + timedelta(days=2)},
    ],
)
def test_other_actions_of_tomorrow_wait_for_their_day(other: dict[str, Any]) -> None:
    assert day(replace(MEETING, **other)).proposed == ()


def test_a_meeting_of_today_that_is_not_prepared_stands_before_the_step() -> None:
    of_step = due("a", step_id=STEP.id)
    found = proposed(of_step, replace(MEETING, day=TODAY), steps=[replace(STEP, has_open=True)])
    assert found == [("Meet Ida", Reason.MEETING), ("a", Reason.STEP)]


def test_the_whole_order_of_the_method() -> None:
    found = proposed(
        due("due"),
        due("news", kind=Kind.NEWS),
        due("promise", kind=Kind.PROMISE),
        due("thanks", kind=Kind.THANKS),
        events=[EVENING],
        steps=[STEP],
        people=[person("Ana", 60)],
        dormant=DormantTie(9, "Bo", date(2022, 1, 1), date(2022, 1, 1)),
        wish=Wish(PersonDate(1, DateKind.BIRTHDAY, TODAY.month, TODAY.day), TODAY, 8, "Cy"),
    )
    assert [reason for _title, reason in found] == list(ORDER)[:MOST]
    assert [title for title, _reason in found][3:] == [
        *("Wish Cy a happy birthday", "Prepare: Winter meeting", STEP.title, "due"),
    ]


def test_the_dormant_tie_comes_last_with_its_reason_and_not_twice() -> None:
    asleep = DormantTie(9, "Bo", date(2022, 1, 1), date(2022, 1, 1))
    found = day(dormant=asleep).proposed
    assert [(a.title, a.kind) for a in found] == [("Reconnect with Bo", Kind.RECONNECT)]
    assert found[0].reason_text == "dormant tie: last contact 4 years ago"
    twice = day(people=[person("Bo", 60)], dormant=replace(asleep, id=1)).proposed
    assert [a.reason for a in twice] == [Reason.RHYTHM]


def test_events_of_today_stand_there_and_earlier_ones_until_they_are_debriefed() -> None:
    days = [TODAY - timedelta(days=distance) for distance in (-1, 0, 1, 3, 4)]
    events = [Event(str(on), on, id=on.day) for on in days]
    assert [event.day for event in day(events=events).events] == [TODAY, days[2], days[3]]
    debriefed = [replace(event, debriefed=True) for event in events]
    assert [event.day for event in day(events=debriefed).events] == [TODAY]


actions = st.builds(
    Action,
    title=st.sampled_from(["Call", "Write", "Écrire"]),
    id=st.integers(1, 1000),
    kind=st.sampled_from(Kind),
    step_id=st.sampled_from([None, 7, 8]),
    day=st.integers(-20, 7).map(lambda distance: TODAY + timedelta(days=distance)),
    chosen_on=st.sampled_from([None, TODAY, MONDAY]),
    minutes=st.none() | st.integers(0, 90),
)


@given(
    opened=st.lists(actions, unique_by=lambda a: a.id, max_size=20),
    people=st.lists(st.builds(person, st.text(max_size=5), st.integers(30, 400)), max_size=5),
)
def test_every_action_stands_once_and_what_has_come_stands_somewhere(
    opened: list[Action], people: list[OverduePerson]
) -> None:
    found = day(*opened, steps=[replace(STEP, has_open=True)], people=people)
    shown = [a.id for a in (*found.chosen, *found.late, *found.proposed, *found.done) if a.id]
    assert len(shown) == len(set(shown))
    assert len(found.proposed) <= MOST
    assert sum(a.reason is Reason.RHYTHM for a in found.proposed) <= 2
    come = {a.id for a in opened if a.day and a.day <= TODAY}
    assert len(come - set(shown)) <= found.more
