"""How a person practises: the numbers of the method that the configuration may change."""

from dataclasses import dataclass, field
from datetime import timedelta

from planner.calendar.working_days import WorkingDays
from planner.model.vocabulary import Circle

THANKS = timedelta(days=1)
PROMISE = timedelta(days=3)
"""Where the person named no day."""
REMINDER = timedelta(days=7)
SECOND_REMINDER = timedelta(days=14)
"""From the first reminder on."""
NEWS = timedelta(days=21)

PERIODS = {Circle.CORE: 30, Circle.CLOSE: 90, Circle.EXTENDED: 180, Circle.WATCH: 365}


@dataclass(frozen=True, slots=True)
class Practice:
    """The daily number and minutes of actions, the rhythm of circles in days, the days off."""

    daily_number: int = 3
    daily_minutes: int = 30
    periods: dict[Circle, int] = field(default_factory=lambda: dict(PERIODS))
    working: WorkingDays = field(default_factory=WorkingDays)
