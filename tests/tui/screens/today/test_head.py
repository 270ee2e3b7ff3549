"""The head of Today: the day at several widths, and the morning and the timer that wait."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner import language
from planner.calendar.weeks import DayLoad
from planner.today.agenda import Agenda
from planner.today.regularity import Regularity
from tui.screens.today.head import Waiting, head_lines

TODAY = date(2026, 4, 15)
DAY = Agenda(TODAY, regularity=Regularity(11, 20), planned_minutes=90, budget_minutes=30)
WEEK = [DayLoad(TODAY + timedelta(days), 0, 0) for days in range(7)]
MORNING = "m · morning: 3 to close, 5 proposed"
TIMER = ("f · timer: 20 min of 15 min: time to say what came of it", "f · timer: 20 min of 15 min")


def _drawn(agenda: Agenda, width: int, waiting: Waiting, line: int) -> str:
    lines = head_lines(agenda, WEEK, width, waiting, "m Morning")
    return "".join(span.text for span in lines[line]).rstrip()


@pytest.mark.parametrize(
    ("spoken", "width", "said"),
    [
        ("en", 90, "Wednesday 15 April 2026 · "),
        ("en", 80, "Wednesday 15 April · "),
        ("en", 76, "Wed 15 Apr · "),
        ("fr", 76, "mercredi 15 avril · prévu\u00a0: 1 h 30 sur 30 min · "),
        ("fr", 70, "mer. 15 avr. · prévu\u00a0: 1 h 30 sur 30 min · "),
        ("en", 62, "Wed 15 Apr · 1 h 30 planned of 30 min · 11 working days of 20"),
        ("en", 50, "15/4 · "),
    ],
)
def test_the_day_is_said_as_long_as_there_is_room(spoken: str, width: int, said: str) -> None:
    language.use(spoken)
    assert _drawn(DAY, width, Waiting(), 0).startswith(said)


def test_the_morning_comes_first_and_the_timer_as_far_as_there_is_room() -> None:
    both = Waiting(MORNING, TIMER)
    assert _drawn(DAY, 100, both, 3) == f"{MORNING}   {TIMER[0]}"
    assert _drawn(DAY, 76, both, 3) == f"{MORNING}   {TIMER[1]}"
    assert _drawn(DAY, 40, both, 3) == MORNING


def test_the_timer_stands_alone_once_the_morning_is_held() -> None:
    assert _drawn(DAY, 76, Waiting("", TIMER), 3) == TIMER[0]
    assert _drawn(DAY, 40, Waiting("", TIMER), 3) == TIMER[1]


def test_if_nothing_waits_the_sessions_are_named() -> None:
    assert _drawn(replace(DAY, planned_minutes=0), 76, Waiting(), 3) == "m Morning"


@pytest.mark.parametrize(
    ("load", "drawn"),
    [
        (DayLoad(TODAY), "·"),
        (DayLoad(TODAY, events=1), "◆"),
        (DayLoad(TODAY, 2, 20, 1, 1), "●○○◆"),
        (DayLoad(TODAY, 9, 20, 3, 1), "●3 ○9◆"),
        (DayLoad(TODAY, events=5), "◆◆"),
    ],
)
def test_the_week_marks_actions_and_events(load: DayLoad, drawn: str) -> None:
    lines = head_lines(DAY, [load, *WEEK[1:]], 77, Waiting(), "")
    assert "".join(span.text for span in lines[2])[:11].rstrip() == drawn
