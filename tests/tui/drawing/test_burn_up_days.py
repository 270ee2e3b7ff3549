"""Under a burn-up stand today, the due day and the day it leads to, however near each other."""

import re
from datetime import date, timedelta

import pytest

from planner.calendar.working_days import WEEKDAYS_ONLY
from planner.language.dates_in_words import say_numbered_day
from planner.stairs.burn_up import BurnUp
from tui.drawing.burn_up import burn_up_lines

START, TODAY = date(2027, 1, 4), date(2027, 3, 10)


@pytest.mark.parametrize("width", [50, 74, 114])
@pytest.mark.parametrize("due", [-30, 0, 1, 9, 21, 300])
@pytest.mark.parametrize("leads", [1, 2, 12, 28, 365, None])
def test_no_day_that_matters_is_hidden(width: int, due: int, leads: int | None) -> None:
    end = TODAY + timedelta(days=due)
    to = None if leads is None else TODAY + timedelta(days=leads)
    plan = ((START, 0), (end, 12))
    last = max(filter(None, (end, to, TODAY)))
    burn = BurnUp(START, last, TODAY, 12, 0, (date(2027, 2, 1),), plan, leads_to=to)
    lines = burn_up_lines(burn, WEEKDAYS_ONLY, width, 12)
    days = "".join(span.text for span in lines[-2])
    said = {say_numbered_day(day, TODAY) for day in (TODAY, end, to) if day}
    shown = re.split(" {2,}", days.strip())
    assert said <= set(shown)
    assert len(days) <= width
    assert len(shown) == len(set(shown))
