"""Numbers over a thousand are written the same way wherever Stairs tells them."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from planner import language
from planner.language.whole_numbers import say_decimal, say_done_of
from planner.model.goals import Goal, GoalCount, StepCount
from planner.model.vocabulary import Counts
from planner.stairs.climbs import Climb, say_climb, say_climbing
from planner.stairs.counting import say_count, say_counted
from planner.stairs.forecast import Forecast, Mends, Needed, Outlook
from planner.stairs.forecast_words import say_forecast, say_mends, say_needed
from planner.stairs.lowering import say_count as say_lowered_count
from planner.stairs.lowering import say_lowered, say_lowering

TODAY = date(2026, 12, 30)
GOAL = Goal(1, "", "Meet", target=12_345, counted=2345, aimed_at=54_321)
COUNT = GoalCount(1, "Meet", Counts.RESULTS, 2345)
CLIMB = Climb("A step", 2345, 12_345, "Meet", 2345, 12_345)
STEP = StepCount("A step", 2345, 12_345)
LED = Forecast(
    Outlook.DATED,
    day=date(2030, 1, 1),
    due=date(2026, 12, 31),
    late=1096,
    mends=Mends(None, 2345, 1234.5, 2345.0),
)
SAID: dict[str, Callable[[], str]] = {
    "done of": lambda: say_done_of(2345, 12_345),
    "decimal": lambda: say_decimal(1234.5),
    "climb": lambda: say_climb(CLIMB),
    "climbing": lambda: say_climbing(STEP, counts=True, name="A step"),
    "count": lambda: say_count(COUNT),
    "counted": lambda: say_counted(COUNT),
    "lowered count": lambda: say_lowered_count(GOAL),
    "lowered": lambda: say_lowered(GOAL),
    "lowering": lambda: say_lowering(GOAL, 12_345),
    "too few": lambda: say_forecast(Forecast(Outlook.TOO_FEW, 2345), GOAL, TODAY),
    "late": lambda: say_forecast(LED, GOAL, TODAY),
    "needed": lambda: say_needed(Needed(2345, 1234, 12_345.5)),
    "mends": lambda: " ".join(say_mends(LED, TODAY)),
}


@pytest.mark.parametrize(("spoken", "apart"), [("en", ","), ("fr", "\u202f")])
@pytest.mark.parametrize("name", SAID)
def test_thousands_stand_apart(name: str, spoken: str, apart: str) -> None:
    language.use(spoken)
    said = SAID[name]()
    assert re.search(rf"\d{apart}\d\d\d", said)
    assert not re.search(r"\d\d\d\d", re.sub(r"\b20\d\d\b", "", said))


def test_a_decimal_is_said_where_there_is_one() -> None:
    assert [say_decimal(number) for number in (2, 2.5, 2.04, 0.96, 99.5)] == [
        "2",
        "2.5",
        "2",
        "1",
        "99.5",
    ]
    assert [say_decimal(number) for number in (100.4, 1234.5)] == ["100", "1,234"]
    language.use("fr")
    assert say_decimal(2.5) == "2,5"
