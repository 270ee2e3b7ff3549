"""The seven days of a week and what each of them carries."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class DayLoad:
    """What stands on one day: `count` open actions of `minutes` in all, and how many are done."""

    day: date
    count: int = 0
    minutes: int = 0
    done: int = 0


def iso_week(today: date) -> tuple[date, ...]:
    """Monday to Sunday of the week that holds `today`."""
    monday = today - timedelta(days=today.weekday())
    return tuple(monday + timedelta(days=number) for number in range(7))
