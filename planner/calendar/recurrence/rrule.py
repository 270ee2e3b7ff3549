"""Recurrence rules: the part of RFC 5545 that routine events need, parsed and written.

Not by `icalendar`, which takes as long to import as a third of the start and lets pass what must be
refused: an interval of 0, a day 99, a part twice, and any text as an empty rule.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from planner.values import dataclass

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_INTERVAL = 999
_EXCEPT = "EXDATE;VALUE=DATE:"

_DAY = r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)"
_NUMBER = r"[1-9][0-9]{0,3}"
_SIGNED = r"[+-]?[1-9][0-9]{0,2}"
_UNTIL = r"([0-9]{8})(?:T[0-9]{6}Z?)?"


class Frequency(StrEnum):
    """The unit of a recurrence."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday 0; `nth` counts within the month, from the end if negative."""

    day: int
    nth: int | None = None

    def __str__(self) -> str:
        """Format as in a rule: "TU", "1MO", "-1FR"."""
        return f"{self.nth or ''}{DAYS[self.day]}"


@dataclass(frozen=True, slots=True)
class Rule:
    """A recurrence rule; an empty part is taken from the start day.

    It ends after `count` times, on the day `until`, or never, and leaves out the days `without`.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[Weekday, ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    count: int | None = None
    until: date | None = None
    without: tuple[date, ...] = ()

    def __str__(self) -> str:
        """Format as RFC 5545, without the start day; the days left out on a line of their own."""
        parts = (
            ("FREQ", self.frequency.value),
            ("INTERVAL", str(self.interval) if self.interval > 1 else ""),
            ("BYDAY", ",".join(map(str, self.weekdays))),
            ("BYMONTHDAY", ",".join(map(str, self.month_days))),
            ("BYMONTH", ",".join(map(str, self.months))),
            ("BYSETPOS", ",".join(map(str, self.positions))),
            ("COUNT", str(self.count or "")),
            ("UNTIL", f"{self.until:%Y%m%d}" if self.until else ""),
        )
        rule = ";".join(f"{name}={value}" for name, value in parts if value)
        days = ",".join(f"{day:%Y%m%d}" for day in self.without)
        return f"{rule}\n{_EXCEPT}{days}" if days else rule


def parse_rule(text: str) -> Rule | None:
    """Parse RFC 5545 text, with or without "RRULE:" and days left out; None for any other text.

    Only the parts that yield whole days are accepted: no hours, and nothing that narrows down a
    number of days.
    """
    text, *lines = text.strip().upper().splitlines() or [""]
    pairs = [part.partition("=") for part in _bare(text).split(";")]
    said = {name.strip(): value.strip() for name, _sign, value in pairs}
    if len(said) < len(pairs) or not said.keys() <= _PARTS.keys() or "FREQ" not in said:
        return None
    try:
        fields = {_PARTS[name][0]: _PARTS[name][1](value) for name, value in said.items()}
        without = tuple(sorted(day for line in lines for day in _left_out(line)))
    except ValueError:
        return None
    rule = Rule(**fields, without=without)
    return rule if _is_sound(rule) else None


def _bare(text: str) -> str:
    return text.strip().removeprefix("RRULE:").rstrip(";")


def _left_out(line: str) -> list[date]:
    if not line.startswith(_EXCEPT):
        raise ValueError(line)
    return [date.fromisoformat(day) for day in line.removeprefix(_EXCEPT).split(",")]


def _is_sound(rule: Rule) -> bool:
    """Whether the parts are compatible."""
    if rule.interval > MOST_INTERVAL or (rule.count and rule.until):
        return False
    narrowed = bool(rule.month_days or rule.months or rule.positions)
    numbered = any(weekday.nth for weekday in rule.weekdays)
    match rule.frequency:
        case Frequency.DAILY:
            return not (narrowed or rule.weekdays)
        case Frequency.WEEKLY:
            return not (narrowed or numbered)
        case _:
            sets = bool(rule.weekdays or rule.month_days)
            return sets or not rule.positions


def _number(text: str) -> int:
    if not re.fullmatch(_NUMBER, text):
        raise ValueError(text)
    return int(text)


def _numbers(least: int, most: int) -> Callable[[str], tuple[int, ...]]:
    def read(text: str) -> tuple[int, ...]:
        if not all(re.fullmatch(_SIGNED, part) for part in text.split(",")):
            raise ValueError(text)
        numbers = tuple(map(int, text.split(",")))
        if not all(least <= number <= most for number in numbers):
            raise ValueError(text)
        return numbers

    return read


def _weekdays(text: str) -> tuple[Weekday, ...]:
    found = [re.fullmatch(_DAY, part) for part in text.split(",")]
    if not all(found):
        raise ValueError(text)
    return tuple(
        Weekday(DAYS.index(match[2]), int(match[1]) if match[1] else None)
        for match in found
        if match
    )


def _until(text: str) -> date:
    match = re.fullmatch(_UNTIL, text)
    if match is None:
        raise ValueError(text)
    return date.fromisoformat(match[1])


_PARTS: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "FREQ": ("frequency", Frequency),
    "INTERVAL": ("interval", _number),
    "BYDAY": ("weekdays", _weekdays),
    "BYMONTHDAY": ("month_days", _numbers(-31, 31)),
    "BYMONTH": ("months", _numbers(1, 12)),
    "BYSETPOS": ("positions", _numbers(-366, 366)),
    "COUNT": ("count", _number),
    "UNTIL": ("until", _until),
}
"""The field and the parser of each part of a rule."""
