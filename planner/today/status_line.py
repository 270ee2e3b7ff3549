"""The day in one line, for a shell prompt or a status bar."""

from collections.abc import Iterable
from datetime import date

from planner.calendar.day_parts import ORDERS_LIKE, DayPart
from planner.calendar.working_days import WorkingDays
from planner.language.text import shorten
from planner.model.signs import DONE, LATE, SEPARATOR
from planner.today.lateness import is_late
from planner.values import dataclass

TITLE = 40
"""Characters of a title in the line."""


@dataclass(frozen=True, slots=True)
class Glance:
    """An open action, or one done today, as the line needs it; `time` as "14:00"."""

    title: str
    done: bool = False
    day: date | None = None
    chosen_on: date | None = None
    time: str = ""
    part: str = ""


def _hour(action: Glance) -> tuple[bool, str]:
    """The key that puts the next action first: by its time, or by that of its part of the day."""
    hour = action.time or (f"{ORDERS_LIKE[DayPart(action.part)]:%H:%M}" if action.part else "")
    return not hour, hour


def day_line(actions: Iterable[Glance], today: date, working: WorkingDays) -> str:
    """Format the actions done, the late ones and the next one; empty if there are none.

    "● 1/3 · ▲ 2 · 14:00 Call Claire": one done of the three done or chosen today, two late.
    """
    known = list(actions)
    done = sum(action.done for action in known)
    chosen = [a for a in known if not a.done and a.chosen_on == today]
    late = sum(is_late(a, today, working) for a in known if not a.done and a.chosen_on != today)
    said = [f"{DONE} {done}/{done + len(chosen)}"] if done or chosen else []
    if late:
        said.append(f"{LATE} {late}")
    if chosen:
        upcoming = min(chosen, key=_hour)
        title = shorten(" ".join(upcoming.title.split()), TITLE)
        said.append(f"{upcoming.time} {title}".strip())
    return f" {SEPARATOR} ".join(said)
