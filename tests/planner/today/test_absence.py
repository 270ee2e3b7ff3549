"""Absence: three working days without a trace."""

from datetime import date

import pytest

from planner.calendar.working_days import WorkingDays
from planner.today.slipping import was_absent

MONDAY, TUESDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)
NEXT_WEDNESDAY, NEXT_THURSDAY = date(2026, 3, 11), date(2026, 3, 12)
WORKING = WorkingDays()


@pytest.mark.parametrize(
    ("seen", "today", "absent"),
    [
        (MONDAY, FRIDAY, True),
        (TUESDAY, FRIDAY, False),
        (FRIDAY, NEXT_WEDNESDAY, False),
        (FRIDAY, NEXT_THURSDAY, True),
        (date(2020, 1, 1), FRIDAY, True),
        (FRIDAY, FRIDAY, False),
        (NEXT_THURSDAY, FRIDAY, False),
        (None, FRIDAY, False),
    ],
)
def test_three_working_days_between_are_an_absence(
    seen: date | None, today: date, absent: bool
) -> None:
    assert was_absent(seen, today, WORKING) is absent


def test_days_off_and_pauses_are_no_absence() -> None:
    assert not was_absent(MONDAY, FRIDAY, WorkingDays(days_off=frozenset({TUESDAY})))
    paused = WorkingDays(pauses=((TUESDAY, date(2026, 3, 10)),))
    assert not was_absent(MONDAY, NEXT_WEDNESDAY, paused)
    assert was_absent(MONDAY, date(2026, 3, 16), paused)
