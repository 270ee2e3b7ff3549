"""Events by what is to be done with them."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planner.events.sections import count, sections
from planner.model.events import RECENT, Event
from planner.model.vocabulary import EventState

TODAY, NOON = date(2026, 3, 3), time(12)

EVENTS = st.builds(
    Event,
    st.just("Evening"),
    st.integers(-6, 6).map(lambda days: TODAY + timedelta(days)),
    id=st.integers(1, 9),
    time=st.sampled_from([None, time(9), NOON, time(19)]),
    state=st.sampled_from(EventState),
    debriefed=st.booleans(),
)
LASTING = st.builds(
    lambda event, length: replace(event, last=event.day + timedelta(length) if length else None),
    EVENTS,
    st.integers(0, 5),
)


def event(days: int, at: time | None = None, **rest: Any) -> Event:
    return Event("Evening", TODAY + timedelta(days), time=at, **rest)


def test_what_has_begun_waits_three_days_for_its_debrief() -> None:
    old, last, morning = event(-4), event(-3), event(0, time(9))
    found = sections([old, last, morning], TODAY, NOON)
    assert found.to_debrief == [morning, last]
    assert found.past == [old]


def test_what_was_debriefed_is_past_and_what_has_not_begun_is_coming() -> None:
    said, evening, untimed = event(-1, debriefed=True), event(0, time(19)), event(0)
    found = sections([said, untimed, evening], TODAY, NOON)
    assert found == ([], [untimed, evening], [said])


def test_what_was_given_up_is_to_come_until_its_day_is_over_and_counts_nowhere() -> None:
    before, today = (event(days, time(9), state=EventState.DROPPED) for days in (-1, 0))
    found = sections([before, today], TODAY, NOON)
    assert (found.to_debrief, found.coming, found.past) == ([], [today], [before])
    assert count(found.every) == 0


def test_several_days_are_coming_until_the_last_of_them_has_begun() -> None:
    on, last, over = (event(days - 2, time(9), last=TODAY + timedelta(days)) for days in (1, 0, -1))
    untimed = event(-2, last=TODAY)
    assert sections([over, last, untimed, on], TODAY, NOON) == (
        [last, over], [untimed, on], []
    )  # fmt: skip


@given(st.lists(LASTING, unique_by=lambda each: (each.day, each.time, each.id)))
def test_each_stands_once_and_none_of_the_last_days_is_debriefed_twice(
    events: list[Event],
) -> None:
    events.sort(key=lambda each: each.day)
    found = sections(events, TODAY, NOON)
    assert len(found.every) == len(set(found.every)) == len(events)
    assert all(
        TODAY - RECENT <= each.last_day <= TODAY and not each.debriefed for each in found.to_debrief
    )
    assert all(each.state is EventState.PLANNED for each in found.to_debrief)
