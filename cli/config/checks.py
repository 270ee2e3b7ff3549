"""Checks of the values in the configuration, each with its message."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from planner.calendar.working_days import WorkingDays
from planner.language import LANGUAGES, _
from planner.language.calendar_names import weekday_numbers
from planner.language.text import shape
from planner.model.settings import PERIODS
from planner.model.vocabulary import Circle

LONGEST_RHYTHM = 3650
"""Days."""

Check = Callable[[Any], Any]
"""Turns a value of the file into the one to store, or raises `BadValue`."""


class BadValue(Exception):
    """A value that its setting does not accept: the message, then the path below the setting."""


def one_of(choices: Sequence[str]) -> Check:
    """Accept one of these words."""

    def check(value: Any) -> str:
        if value not in choices:
            raise BadValue(_("it must be one of {choices}").format(choices=", ".join(choices)))
        return str(value)

    return check


def text(value: Any) -> str:
    """Accept a text that is not empty."""
    if not isinstance(value, str) or not value:
        raise BadValue(_("it must be a text in quotes"))
    return value


def currency(value: Any) -> str:
    """Accept the code of a currency."""
    from planner.language.currencies import currencies  # few configurations name one

    if not isinstance(value, str) or value not in currencies().values():
        raise BadValue(_("it must be the code of a currency, such as EUR"))
    return value


def whole_number(most: int) -> Check:
    """Accept a whole number from 1 to `most`."""

    def check(value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            raise BadValue(_("it must be a whole number from 1 to {most}").format(most=most))
        return value

    return check


def table(value: Any, example: str) -> dict[str, Any]:
    """Accept a table; what is none is answered with an `example` of its entries."""
    if not isinstance(value, dict):
        raise BadValue(_("it holds entries such as {example}").format(example=example))
    return value


def periods(value: Any) -> dict[Circle, int]:
    """Accept a table of days by circle; the circles left out keep their period."""
    found, days = dict(PERIODS), whole_number(LONGEST_RHYTHM)
    for circle, number in table(value, "core = 30").items():
        if circle not in set(Circle):
            raise BadValue(_("there is no such circle"), circle)
        try:
            found[Circle(circle)] = days(number)
        except BadValue as reason:
            raise BadValue(reason.args[0], circle) from reason
    return found


_A_LIMIT = "{number = 0}"


def weekdays(most_actions: int, most_minutes: int) -> Check:
    """Accept a table of weekdays, each a table with a number of actions, of minutes, or both."""
    bounds = {"number": most_actions, "minutes": most_minutes}

    def check(value: Any) -> dict[int, tuple[int | None, int | None]]:
        names, found = weekday_numbers(*LANGUAGES), {}
        example = f"monday = {_A_LIMIT}"  # not wrapped: a line of the file
        for name, limits in table(value, example).items():
            if shape(name) not in names:
                raise BadValue(_("there is no such weekday"), name)
            try:
                given = {
                    each: _limit(limit, bounds, each)
                    for each, limit in table(limits, _A_LIMIT).items()
                }
            except BadValue as reason:
                raise BadValue(reason.args[0], name, *reason.args[1:]) from reason
            found[names[shape(name)]] = given.get("number"), given.get("minutes")
        return found

    return check


def _limit(value: Any, bounds: dict[str, int], name: str) -> int:
    """Accept a whole number from 0 to the bound of its name."""
    if name not in bounds:
        raise BadValue(_("it must be one of {choices}").format(choices=", ".join(bounds)), name)
    most = bounds[name]
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise BadValue(_("it must be a whole number from 0 to {most}").format(most=most), name)
    return value


DaysOff = tuple[frozenset[int], frozenset[date]]
"""The weekdays and the dates that are off."""


def days_off(value: Any) -> DaysOff:
    """Accept a list of weekdays and dates that are off, beside Saturday and Sunday."""
    if not isinstance(value, list):
        raise BadValue(_("it must be a list of weekdays and dates"))
    names = weekday_numbers(*LANGUAGES)
    weekend, days = set(WorkingDays().weekend), set()
    for entry in value:
        if isinstance(entry, str) and shape(entry) in names:
            weekend.add(names[shape(entry)])
        else:
            days.add(_date(entry))
    if len(weekend) == 7:
        raise BadValue(_("no working day is left in the week"))
    return frozenset(weekend), frozenset(days)


def _date(value: Any) -> date:
    """Accept a date, bare or in quotes, without a time."""
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise BadValue(
            _("{value} is neither a weekday nor a date like 2026-05-01").format(value=value)
        ) from error


def bindings(value: Any) -> dict[str, str]:
    """Accept a table of keys by the id of a binding, which may be a table in a table."""
    return dict(_bindings(table(value, '"today.choose" = "x"'), ()))


def _bindings(found: dict[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name, value in found.items():
        if isinstance(value, dict):
            yield from _bindings(value, (*path, name))
        elif isinstance(value, str) and value:
            yield ".".join((*path, name)), value
        else:
            raise BadValue(_("it must be a text in quotes"), *path, name)
