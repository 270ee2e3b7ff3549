"""The head of Today: the day at several widths, and the morning and the timer that wait."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.calendar.weeks import DayLoad
from planner.language.width import cell_width
from planner.model.actions import Action
from planner.today.agenda import Agenda
from planner.today.regularity import Regularity
from tests.tui.columns import speaking
from tui.screens.today.head import Waiting, head_lines

TODAY = date(2026, 4, 15)
REGULAR = Regularity(13, 14, tuple(day != 2 for day in range(14)))
DAY = Agenda(TODAY, regularity=REGULAR, planned_minutes=90, budget_minutes=30)
FRIDAY = date(2026, 4, 17)
WEEK = [DayLoad(FRIDAY + timedelta(days), 0, 0) for days in range(-2, 5)]
MORNING = "m · morning: 3 to close, 5 proposed"
TIMER = ("f · timer: 20 min of 15 min: time to say what came of it", "f · timer: 20 min of 15 min")


def _drawn(agenda: Agenda, width: int, waiting: Waiting, line: int) -> str:
    lines = head_lines(agenda, WEEK, width, waiting, "m Morning")
    return "".join(span.text for span in lines[line]).rstrip()


@pytest.mark.parametrize(
    ("spoken", "width", "days", "regular"),
    [
        ("en", 124, 7, "▪▪▫▪▪▪▪▪▪▪▪▪▪▪  13 days of 14"),
        ("en", 100, 5, "▪▪▫▪▪▪▪▪▪▪▪▪▪▪  13 days of 14"),
        ("en", 76, 5, "13 days of 14"),
        ("fr", 76, 5, "13 j. sur 14"),
        ("en", 54, 5, ""),
    ],
)
def test_the_week_and_the_regularity_share_the_line(
    spoken: str, width: int, days: int, regular: str
) -> None:
    language.use(spoken)
    line = _drawn(DAY, width, Waiting(), 0)
    assert line.endswith(regular or "·")
    assert sum(line.count(f" {load.day.day} ") for load in WEEK) == days


@pytest.mark.parametrize("monday", [date(2026, 3, 30), date(2026, 6, 29), date(2027, 2, 1)])
@pytest.mark.parametrize("load", [(1, 2), (9, 0), (2, 0)])
def test_the_week_of_a_first_keeps_its_regularity_in_french(
    monday: date, load: tuple[int, int]
) -> None:
    language.use("fr")
    week = [DayLoad(monday + timedelta(days), load[0], 0, load[1]) for days in range(5)]
    line = head_lines(DAY, week, 76, Waiting(), "")[0]
    said = "".join(span.text for span in line)
    assert "1er" in said
    assert said.endswith("13 j. sur 14")


def test_signs_that_are_shorter_than_their_numbers_leave_room_for_the_squares() -> None:
    language.use("fr")
    young = replace(DAY, regularity=Regularity(2, 2, (True, True)))
    week = [DayLoad(date(2027, 1, 4 + days), 1, 0, 1) for days in range(5)]
    line = head_lines(young, week, 76, Waiting(), "")[0]
    assert "".join(span.text for span in line).endswith("▪▪  2 j. sur 2")


def test_columns_of_the_week_stay_when_a_load_changes() -> None:
    light = _drawn_week(WEEK)
    heavy = _drawn_week([WEEK[0], DayLoad(WEEK[1].day, 9, 90, 3, 1), *WEEK[2:]])
    assert light.index("Fri 17") == heavy.index("Fri 17")


loads = st.builds(
    partial(DayLoad, FRIDAY),
    st.integers(0, 30),
    st.integers(0, 200),
    st.integers(0, 30),
    st.integers(0, 3),
)


@given(
    st.lists(loads, min_size=7, max_size=7),
    st.integers(56, 196),
    st.sampled_from(["en", "fr"]),
    st.sampled_from([date(2026, 4, 13), date(2026, 3, 30), date(2026, 2, 23)]),
)
def test_seven_busy_days_never_touch_and_none_is_cut(
    listed: list[DayLoad], width: int, spoken: str, monday: date
) -> None:
    week = [replace(load, day=monday + timedelta(at)) for at, load in enumerate(listed)]
    with speaking(spoken):
        line = head_lines(DAY, week, width, Waiting(), "")[0]
    said = "".join(span.text for span in line)
    assert cell_width(said.rstrip()) <= width
    days = re.findall(r"(?<!\S)(\d+)(?:er)? +(?=[●○◐◈·])", said)
    busy = [
        load
        for load in week
        if load.day.weekday() < 5 or load != DayLoad(load.day, 0, load.minutes)
    ]
    assert [int(day) for day in days] in ([each.day.day for each in part] for part in (busy, week))
    assert all(
        re.fullmatch(r"[^\W\d]+\.?|\d+(er)?|[●○◐◈\d]+|[▪▫·]+", part) for part in said.split()
    )


@pytest.mark.parametrize(
    ("width", "begins"),
    [
        (91, "Mon 13 ●3○9  Tue 14 ●3○9"),
        (84, "Mo 13 ●3○9  Tu 14 ●3○9"),
        (77, "M 13 ●3○9  T 14 ●3○9"),
        (69, "13 ●3○9  14 ●3○9"),
    ],
)
def test_without_room_the_names_of_days_give_way_to_letters_then_to_numbers(
    width: int, begins: str
) -> None:
    monday = date(2026, 4, 13)
    week = [DayLoad(monday + timedelta(days), 9, 20, 3) for days in range(7)]
    quiet = replace(DAY, day=monday - timedelta(7))
    line = head_lines(quiet, week, width, Waiting(), "")[0]
    assert "".join(span.text for span in line).startswith(begins)


@pytest.mark.parametrize("width", [56, 76, 96, 116])
@pytest.mark.parametrize("monday", [date(2026, 3, 2), date(2026, 4, 13), date(2026, 3, 30)])
@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_two_cells_stand_between_the_days_and_the_regularity_stays_at_80_columns(
    spoken: str, monday: date, width: int
) -> None:
    full = [(2, 1, 1), (2, 2, 0), (0, 2, 1), (0, 0, 1), (0, 0, 0)]
    week = [
        DayLoad(monday + timedelta(at), count, 20, done, events)
        for at, (done, count, events) in enumerate(full)
    ]
    elsewhere = replace(DAY, day=monday - timedelta(7))
    with speaking(spoken):
        said = "".join(span.text for span in head_lines(elsewhere, week, width, Waiting(), "")[0])
    for signs in ("●●○◈", "●●○○", "○○◈", "◈"):
        assert f" {signs}  " in said
    assert ("13 " in said[-16:]) == (width > 56)


def test_today_counts_what_was_chosen_and_not_what_is_proposed() -> None:
    week = [*WEEK[:2], DayLoad(TODAY, 7, 200, 1), *WEEK[3:]]
    chosen = replace(DAY, chosen=(Action("a"), Action("b", aim="x", if_then="y")))
    lines = head_lines(chosen, week, 116, Waiting(), "")
    assert "Wed 15 ●○◐ " in "".join(span.text for span in lines[0])


def _drawn_week(week: list[DayLoad]) -> str:
    return "".join(span.text for span in head_lines(DAY, week, 116, Waiting(), "")[0])


def test_the_morning_comes_first_and_the_timer_as_far_as_there_is_room() -> None:
    both = Waiting(MORNING, TIMER)
    assert _drawn(DAY, 100, both, 1) == f"{MORNING}   {TIMER[0]}"
    assert _drawn(DAY, 76, both, 1) == f"{MORNING}   {TIMER[1]}"
    assert _drawn(DAY, 40, both, 1) == MORNING


def test_the_timer_stands_alone_once_the_morning_is_held() -> None:
    assert _drawn(DAY, 76, Waiting("", TIMER), 1) == TIMER[0]
    assert _drawn(DAY, 40, Waiting("", TIMER), 1) == TIMER[1]


def test_if_nothing_waits_the_sessions_are_named() -> None:
    assert _drawn(replace(DAY, planned_minutes=0), 76, Waiting(), 1) == "m Morning"


@pytest.mark.parametrize(
    ("load", "drawn"),
    [
        (DayLoad(FRIDAY), "·"),
        (DayLoad(FRIDAY, events=1), "◈"),
        (DayLoad(FRIDAY, 2, 20, 1, 1), "●○○◈"),
        (DayLoad(FRIDAY, 9, 20, 3, 1), "●3○9◈"),
        (DayLoad(FRIDAY, events=5), "◈◈"),
    ],
)
def test_the_week_marks_actions_and_events(load: DayLoad, drawn: str) -> None:
    week = _drawn_week([load if load.day == each.day else each for each in WEEK])
    assert week.partition("Fri 17 ")[2].startswith(f"{drawn} ")
