"""Days, times of day and durations, taken out of a title (the last one counts) or typed alone."""

import re
from collections.abc import Callable, Sequence
from datetime import date, time
from typing import TypeAlias

from planner.calendar.date_phrases import DatePhrase, find_dates
from planner.grammar.line import END, Line
from planner.language import _
from planner.language.text import clean

FindDates: TypeAlias = Callable[[str, date], Sequence[DatePhrase]]
"""Finds the date phrases of a text on a day: future or past ones."""

LONGEST = 24 * 60
"""Minutes: nothing longer than a day is a duration."""

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
_TYPED = re.compile(r"~? ?(?:([0-9]+) ?h ?([0-5]?[0-9])?|([0-9]+))(?: ?(?:m|mn|min))?")
_DIGITS = 4
"""Digits: a longer number is more than a day anyway."""


def take_day(line: Line, today: date, find: FindDates = find_dates) -> tuple[Line, date | None]:
    """Take the last date phrase out of `line`; earlier ones stay."""
    dates = find(line.shape, today)
    if not dates:
        return line, None
    return line.without(dates[-1].start, dates[-1].end), dates[-1].day


def take_minutes(line: Line) -> tuple[Line, int | None]:
    """Take the last duration out of `line`: 1 to `LONGEST` minutes."""
    for match in reversed(list(_DURATION.finditer(line.shape))):
        minutes = _minutes(match.groupdict("0"))
        if 0 < minutes <= LONGEST:
            return line.without(*match.span()), minutes
    return line, None


def take_time(line: Line) -> tuple[Line, time | None]:
    """Take the last time of day out of `line`."""
    found = list(_TIME.finditer(line.shape))
    if not found:
        return line, None
    return line.without(*found[-1].span()), _time(found[-1]["half"] or found[-1]["full"])


def take_times(line: Line) -> tuple[Line, time | None, time | None]:
    """Take the last range of time out of `line`, else the last time: start and end."""
    found = list(_RANGE.finditer(line.shape))
    if not found:
        return *take_time(line), None
    match = found[-1]
    end = _time(match["end"] or match["last"])
    start = _time(match["start"] or match["first"])
    if match["start"] and match["start"].isdigit() and match["end"].endswith("pm"):
        start = _before_noon_or_after(start, end)
    return line.without(*match.span()), start, end


def parse_minutes(text: str) -> int | None:
    """Parse minutes such as "150", "150 min", "2h30" or "~2 h"; None if nothing is typed.

    Raises:
        ValueError: for any other text or more than a day, with a sentence.
    """
    typed = clean(text).strip().lower()
    if not typed:
        return None
    match = _TYPED.fullmatch(typed)
    if match is None:
        raise ValueError(_("Not a number of minutes: try “15” or “1h30”."))
    hours, rest, alone = ((number or "0").lstrip("0") or "0" for number in match.groups())
    too_many = max(len(hours), len(alone)) > _DIGITS
    if too_many or (found := int(hours) * 60 + int(rest) + int(alone)) > LONGEST:
        raise ValueError(_("Longer than a day: at most {most} minutes.").format(most=LONGEST))
    return found


def _before_noon_or_after(start: time, end: time) -> time:
    """The start of "6-8pm" or "11-1pm": in the afternoon if that is before the end."""
    afternoon = start.replace(hour=start.hour % 12 + 12)
    return afternoon if afternoon < end else start


def _minutes(groups: dict[str, str]) -> int:
    hours, rest = int(groups["hours"]), int(groups["rest"])
    return hours * 60 + rest + int(groups["about"]) + int(groups["minutes"])


def _time(written: str) -> time:
    """Parse a time of day matched by one of the patterns."""
    match = _CLOCK.fullmatch(written)
    if match is None:
        raise ValueError(written)
    hour, minute, half = match.groups("0")
    if half == "0":
        return time(int(hour), int(minute))
    return time(int(hour) % 12 + (12 if half == "pm" else 0), int(minute))
