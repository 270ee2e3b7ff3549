"""Events: how far one is, and how long it lasts."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from planner.model.events import Event, Standing, minutes_there, standing
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
        (1, {**READY, "state": EventState.DROPPED}, Standing.GIVEN_UP),
    ],
)
def test_an_event_stands_in_one_way(days: int, fields: dict[str, object], said: Standing) -> None:
    event = Event("Evening", TODAY + timedelta(days), **fields)  # type: ignore[arg-type]  # its own fields
    assert standing(event, TODAY) is said


def test_an_event_may_last_past_midnight() -> None:
    event = Event("Dinner", TODAY, time=time(21), ends=time(0, 30))
    assert minutes_there(event) == 210
    assert minutes_there(replace(event, ends=None)) is None
