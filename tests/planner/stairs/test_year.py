from datetime import date

import pytest

from planner.calendar.working_days import WorkingDays
from planner.stairs.year import Deeds, Mark, Year, say_tally

TODAY = date(2026, 3, 13)
DEED = Deeds(results=1)


def days(*texts: str) -> list[date]:
    return [date.fromisoformat(f"2026-{text}") for text in texts]


@pytest.mark.parametrize(
    ("deeds", "pause", "began", "said"),
    [
        pytest.param(
            days("03-03", "03-05"), (), "03-02",
            "2 active days, of 9 working days since Monday 2 March 2026",
            id="one period for both numbers, today not yet part of it",
        ),
        pytest.param(
            days("03-03", "03-07", "03-10", "02-20"), days("03-09", "03-11"), "03-02",
            "1 active day, of 6 working days since Monday 2 March 2026;"
            " not counted: 1 on a day off, 1 in a pause, 1 before this planner began",
            id="days off, in a pause and before it began are on neither side",
        ),
        pytest.param(
            [*days("03-03"), TODAY], (), "03-02",
            "2 active days, of 10 working days since Monday 2 March 2026",
            id="today once it counts",
        ),
        pytest.param(
            [date(2025, 3, 10), date(2025, 3, 9)], (), None,
            "1 active day, of 264 working days in these 53 weeks",
            id="an old planner",
        ),
    ],
)  # fmt: skip
def test_the_sum_of_a_year(
    deeds: list[date], pause: list[date], began: str | None, said: str
) -> None:
    working = WorkingDays(pauses=((pause[0], pause[1]),) if pause else ())
    first = days(began)[0] if began else date(2020, 1, 1)
    year = Year(TODAY, TODAY, first, dict.fromkeys(deeds, DEED), working)
    assert say_tally(year.tally) == said


def test_a_pause_is_drawn_and_a_deed_in_it_stays() -> None:
    first, middle, last, after = days("03-09", "03-10", "03-11", "03-12")
    year = Year(TODAY, TODAY, first, {middle: DEED}, WorkingDays(pauses=((first, last),)))
    marks = [year.mark(day) for day in (first, middle, last, after)]
    assert marks == [Mark.PAUSE, Mark.COUNTS, Mark.PAUSE, Mark.QUIET]
    assert year.say(middle).endswith(": 1 result, a pause")
    assert year.tally.paused
    full = Year(TODAY, TODAY, first, dict.fromkeys((first, middle, last), DEED), year.working)
    assert (full.tally.in_pause, full.tally.paused) == (3, False), (
        "no day of it needs its sign told"
    )
