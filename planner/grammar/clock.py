"""Durations, times of day and ranges of time in a title; the last one written counts."""

import re
from datetime import time

from planner.grammar.line import END, Line

LONGEST = 24 * 60
"""Minutes: what is longer than a day is no duration."""

_DURATION = re.compile(
    r"(?<!\S)(?:~(?P<hours>[0-9]{1,2})h(?P<rest>[0-5][0-9])?"
    r"|~(?P<about>[0-9]{1,4})(?:min|mn|m)?|(?P<minutes>[0-9]{1,4}) ?(?:min|mn))" + END
)
_FULL = r"(?:[01]?[0-9]|2[0-3])(?::[0-5][0-9]|h(?:[0-5][0-9])?| h(?: [0-5][0-9])?)"
_HALF = r"(?:0?[1-9]|1[0-2])(?::[0-5][0-9])? ?(?:am|pm)"
_BARE = r"(?:[01]?[0-9]|2[0-3])"
# An unaccented "a" is the French "à", but in front of "9am" it is the English article.
_TIME = re.compile(rf"(?<!\S)(?:(?:at )?(?P<half>{_HALF})|(?:at |a )?(?P<full>{_FULL})){END}")
_RANGE = re.compile(
    rf"(?<!\S)(?:(?P<start>{_HALF}|{_FULL}|{_BARE}) ?[-–—] ?(?P<end>{_HALF}|{_FULL})"
    rf"|(?:from|de) (?P<first>{_HALF}|{_FULL}) (?:to|a) (?P<last>{_HALF}|{_FULL})){END}"
)
_CLOCK = re.compile(r"([0-9]+)(?: ?[:h] ?([0-9]{2})?)? ?(am|pm)?")


def take_minutes(line: Line) -> tuple[Line, int | None]:
    """`line` without its last duration, and that duration in minutes, 1 to `LONGEST`."""
    for match in reversed(list(_DURATION.finditer(line.shape))):
        minutes = _minutes(match.groupdict("0"))
        if 0 < minutes <= LONGEST:
            return line.without(*match.span()), minutes
    return line, None


def take_time(line: Line) -> tuple[Line, time | None]:
    """`line` without its last time of day, and that time."""
    found = list(_TIME.finditer(line.shape))
    if not found:
        return line, None
    return line.without(*found[-1].span()), _time(found[-1]["half"] or found[-1]["full"])


def take_times(line: Line) -> tuple[Line, time | None, time | None]:
    """`line` without its last range of time, else time; the start and, of a range, the end."""
    found = list(_RANGE.finditer(line.shape))
    if not found:
        return *take_time(line), None
    match = found[-1]
    end = _time(match["end"] or match["last"])
    start = _time(match["start"] or match["first"])
    if match["start"] and match["start"].isdigit() and match["end"].endswith("pm"):
        start = _before_noon_or_after(start, end)
    return line.without(*match.span()), start, end


def _before_noon_or_after(start: time, end: time) -> time:
    """The start of "6-8pm" and of "11-1pm": in the afternoon if that is before the end."""
    afternoon = start.replace(hour=start.hour % 12 + 12)
    return afternoon if afternoon < end else start


def _minutes(groups: dict[str, str]) -> int:
    hours, rest = int(groups["hours"]), int(groups["rest"])
    return hours * 60 + rest + int(groups["about"]) + int(groups["minutes"])


def _time(written: str) -> time:
    """The time of day that one of the patterns has found."""
    match = _CLOCK.fullmatch(written)
    if match is None:
        raise ValueError(written)
    hour, minute, half = match.groups("0")
    if half == "0":
        return time(int(hour), int(minute))
    return time(int(hour) % 12 + (12 if half == "pm" else 0), int(minute))
