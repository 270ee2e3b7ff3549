from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.model.vocabulary import GoalState
from planner.stairs.burn_up import burn_up
from planner.stairs.forecast import FARTHEST, Forecast, Outlook, forecast
from planner.stairs.forecast_words import say_forecast, say_mends

TODAY = date(2026, 3, 3)
DUE = date(2026, 3, 31)
START = date(2026, 1, 5)


def day(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def days(*texts: str) -> list[date]:
    return [day(text) for text in texts]


FOUR = days("02-04", "02-12", "02-19", "02-26")


def goal(done: int, target: int | None = 12, due: date | None = DUE, **fields: Any) -> Goal:
    stated: dict[str, Any] = {
        "start": START,
        "target": target,
        "due": due,
        "counted": done,
        **fields,
    }
    return Goal(1, "uid", "Meet 12 directors", **stated)


def say(goal: Goal, counted: list[date], working: WorkingDays = WEEKDAYS_ONLY) -> list[str]:
    found = forecast(goal, counted, TODAY, working)
    return [say_forecast(found, goal, TODAY), *say_mends(found, TODAY)]


@pytest.mark.parametrize(
    ("goal", "counted", "said"),
    [
        pytest.param(
            goal(4), FOUR,
            ["at this pace, 27 April: 27 days after your date", "a later date: 27 April",
             "a lower number: 8 by your date", "2 a week, where it is 1 now"],
            id="late: eight more at four in twenty working days are forty of them",
        ),
        pytest.param(
            goal(0, start=day("03-16")), [],
            ["it begins on Monday 16", "12 are missing in 12 working days: 5 a week"],
            id="to begin: the working days before its start are not those of its number",
        ),
        pytest.param(
            goal(1, start=day("03-16")), days("02-26"),
            ["too few to tell where it leads: 1 counted in the last weeks",
             "11 are missing in 12 working days: 4.6 a week"],
            id="to begin, and begun before",
        ),
        pytest.param(goal(9), FOUR, ["at this pace, 23 March: 8 days ahead of your date"],
                     id="ahead"),
        pytest.param(goal(9, due=day("03-23")), FOUR, ["at this pace, 23 March: on your date"],
                     id="on its date"),
        pytest.param(goal(9, due=None), FOUR,
                     ["at this pace, 23 March; it has no date of its own"], id="without a date"),
        pytest.param(
            goal(4, due=day("02-27")), FOUR,
            ["at this pace, 27 April: 59 days after your date", "a later date: 27 April"],
            id="the date is past: only a later one helps",
        ),
        pytest.param(
            goal(9, due=TODAY), FOUR,
            ["at this pace, 23 March: 20 days after your date", "a later date: 23 March"],
            id="it is due today: no week is left for so many a week",
        ),
        pytest.param(
            goal(4, target=1_000_000), FOUR,
            ["at this pace, in more than a year", "a lower number: 8 by your date",
             "238,094 a week, where it is 1 now"],
            id="a million",
        ),
        pytest.param(goal(3), FOUR[:2],
                     ["too few to tell where it leads: 2 counted in the last weeks",
                      "9 are missing in 21 working days: 2.2 a week"], id="few"),
        pytest.param(goal(11, due=day("03-06")), FOUR[:2],
                     ["too few to tell where it leads: 2 counted in the last weeks",
                      "1 is missing in 4 working days"], id="few, and no week is left"),
        pytest.param(goal(3, due=day("02-27")), FOUR[:2],
                     ["too few to tell where it leads: 2 counted in the last weeks",
                      "its date is here and 9 are missing: a later date, or a lower number"],
                     id="few, and the date is past"),
        *(
            pytest.param(goal(0, start=start, due=day("02-27")), [],
                         ["too few to tell yet where it leads",
                          "its date is here and 12 are missing: a later date, or a lower number"],
                         id=f"set on {start} with a date that was past by then")
            for start in (TODAY, day("03-02"))
        ),
        pytest.param(goal(0, start=day("04-06")), [], ["it begins on 6 April"],
                     id="to begin after its date"),
        pytest.param(goal(3, due=None), FOUR[:2],
                     ["too few to tell where it leads: 2 counted in the last weeks"],
                     id="few, without a date"),
        pytest.param(goal(6), days("01-05", "01-06", "01-07", "01-08", "01-09", "01-12"),
                     ["too few to tell yet where it leads",
                      "6 are missing in 21 working days: 1.5 a week"],
                     id="long ago"),
        pytest.param(goal(3, start=TODAY), [TODAY] * 3,
                     ["at this pace, 24 March: 7 days ahead of your date"],
                     id="three on the first day are the pace of a week"),
        pytest.param(goal(3, start=day("04-01")), days("02-24", "02-25", "02-26"),
                     ["at this pace, 23 March: 8 days ahead of your date"],
                     id="done before its start"),
        pytest.param(goal(12), FOUR, ["its number is there: it may be called reached"], id="met"),
        pytest.param(goal(4, None), FOUR, ["no number is aimed at, so that no day can be told"],
                     id="without a number"),
        pytest.param(goal(4, state=GoalState.LET_GO), FOUR, ["let go"], id="let go"),
    ],
)  # fmt: skip
def test_it_is_said_where_a_goal_leads(goal: Goal, counted: list[date], said: list[str]) -> None:
    assert say(goal, counted) == said


def test_days_off_and_a_pause_are_no_days_of_the_pace() -> None:
    away = WorkingDays(pauses=((day("02-04"), day("02-25")), (day("03-09"), day("03-13"))))
    counted = days("01-20", "01-27", "02-03", "02-26")
    assert say(goal(9), counted)[0].startswith("too few to tell")
    assert say(goal(9), counted, away) == ["at this pace, 30 March: 1 day ahead of your date"]


def test_a_pause_of_ten_years_leads_nowhere_near() -> None:
    away = WorkingDays(pauses=((TODAY, date(2036, 3, 3)),))
    assert say(goal(4), FOUR, away) == ["at this pace, in more than a year"]


moments = st.dates(START, TODAY)


@given(st.lists(moments, max_size=40), st.integers(1, 60), st.dates(START, date(2027, 6, 1)))
def test_each_way_to_mend_keeps_the_date(counted: list[date], target: int, due: date) -> None:
    counted.sort()
    aimed = goal(len(counted), target, due)
    found = forecast(aimed, counted, TODAY, WEEKDAYS_ONLY)
    if found.day is not None:
        assert TODAY <= found.day <= TODAY + FARTHEST
        assert WEEKDAYS_ONLY.is_working(found.day)
    if found.mends is None:
        return
    if found.mends.later is not None:
        mended = goal(len(counted), target, found.mends.later)
        assert forecast(mended, counted, TODAY, WEEKDAYS_ONLY).late == 0
    if found.mends.lower is not None:
        assert len(counted) < found.mends.lower < target
        late = forecast(goal(len(counted), found.mends.lower, due), counted, TODAY, WEEKDAYS_ONLY)
        assert (late.late or 0) <= 0
    if found.mends.weekly is not None:
        assert found.mends.weekly > found.mends.present


def test_the_plan_rises_over_the_steps_and_rests_on_days_off() -> None:
    steps = (
        Step(1, 1, "Ask", target=4, before=1, due=day("03-06")),
        Step(2, 1, "Meet", target=8, due=day("03-31")),
        Step(3, 1, "Thank", target=2, due=day("03-20")),  # before the one it follows
    )
    aimed = goal(2, start=day("03-02"), steps=steps)
    found = forecast(aimed, FOUR, TODAY, WEEKDAYS_ONLY)
    drawn = burn_up(aimed, days("03-02", "03-03"), found, TODAY)
    assert drawn is not None
    assert drawn.plan == ((day("03-02"), 1), (day("03-06"), 4), (DUE, 12))
    assert [drawn.done_on(each) for each in days("03-01", "03-02", "03-05")] == [1, 2, 3]
    wanted = days("02-27", "03-02", "03-04", "03-06", "03-07", "03-08", "03-31")
    planned = drawn.planned_on(wanted, WEEKDAYS_ONLY)
    assert planned == [None, 1, 2.5, 4, 4, 4, 12]


def test_the_plan_of_a_goal_to_begin_rises_from_its_start() -> None:
    coming = goal(0, start=day("03-17"))
    drawn = burn_up(coming, [], forecast(coming, [], TODAY, WEEKDAYS_ONLY), TODAY)
    assert drawn is not None
    assert drawn.plan == ((TODAY, 0), (day("03-17"), 0), (DUE, 12))
    assert drawn.planned_on(days("03-10", "03-17", "03-24"), WEEKDAYS_ONLY) == [0, 0, 6]
    undated = burn_up(replace(coming, due=None), [], Forecast(Outlook.TOO_FEW), TODAY)
    assert undated is not None
    assert undated.plan == ()


@settings(max_examples=40)
@given(st.dates(), st.dates(), st.lists(st.dates(date.min, TODAY), max_size=3))
def test_no_days_however_odd_break_the_picture(start: date, due: date, counted: list[date]) -> None:
    aimed = goal(1, 12, due, start=start)
    drawn = burn_up(aimed, sorted(counted), Forecast(Outlook.TOO_FEW), TODAY)
    assert drawn is not None
    span = (drawn.end - drawn.start).days
    ends = [drawn.start + timedelta(days=span * part // 4) for part in range(5)]
    for planned in drawn.planned_on(ends, WEEKDAYS_ONLY):
        assert planned is None or 0 <= planned <= 12
