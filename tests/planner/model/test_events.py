"""Events: how far one is, and how long it lasts."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from planner.model.events import Event, Standing, day_met, minutes_there, moved_to, standing
from planner.model.vocabulary import EventState

TODAY = date(2026, 3, 3)
READY = {"aim": "three talks", "curious": "who funds it"}


@pytest.mark.parametrize(
    ("days", "fields", "said"),
    [
        (0, {}, Standing.OPEN),
        (5, {"aim": "three talks"}, Standing.OPEN),
        (0, READY, Standing.PREPARED),
        (-1, READY, Standing.TO_DEBRIEF),
        (-3, {}, Standing.TO_DEBRIEF),
        (-4, {}, Standing.OVER),
        (-1, {"debriefed": True}, Standing.DEBRIEFED),
        (0, {"debriefed": True}, Standing.DEBRIEFED),
        (-2, {"last": TODAY}, Standing.OPEN),
        (-2, {**READY, "last": TODAY + timedelta(1)}, Standing.PREPARED),
        (-9, {"last": TODAY - timedelta(1)}, Standing.TO_DEBRIEF),
        (-9, {"last": TODAY - timedelta(3)}, Standing.TO_DEBRIEF),
        (-9, {"last": TODAY - timedelta(4)}, Standing.OVER),
        (1, {**READY, "state": EventState.DROPPED}, Standing.GIVEN_UP),
    ],
)
def test_an_event_stands_in_one_way(days: int, fields: dict[str, Any], said: Standing) -> None:
    event = Event("Evening", TODAY + timedelta(days), **fields)
    assert standing(event, TODAY) is said


def test_an_event_may_last_past_midnight() -> None:
    event = Event("Dinner", TODAY, time=time(21), ends=time(0, 30))
    assert minutes_there(event) == 210
    assert minutes_there(replace(event, ends=None)) is None
    assert minutes_there(replace(event, last=event.day + timedelta(2))) is None


def test_an_event_of_several_days_is_on_from_the_first_to_the_last() -> None:
    fair = Event("Fair", TODAY, last=TODAY + timedelta(2))
    days = [TODAY + timedelta(distance) for distance in range(-1, 4)]
    assert [fair.is_on(day) for day in days] == [False, True, True, True, False]
    assert [(day_met(fair, day) - TODAY).days for day in days] == [0, 0, 1, 2, 2]


def test_an_event_moved_lasts_as_long_as_before() -> None:
    there = TODAY + timedelta(30)
    assert moved_to(Event("Fair", TODAY, last=TODAY + timedelta(2)), there) == (
        there, there + timedelta(2)
    )  # fmt: skip
    assert moved_to(Event("Evening", TODAY), there) == (there, None)
