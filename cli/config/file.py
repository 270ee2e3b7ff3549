"""The configuration: one TOML file, read strictly, so that a slip of the pen is told."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from planner.calendar.working_days import WorkingDays
from planner.language import LANGUAGES, _
from planner.language.calendar_names import weekday_numbers
from planner.language.text import shape
from planner.model.settings import PERIODS, Practice
from planner.model.vocabulary import Circle

MOST_ACTIONS = 20
MOST_MINUTES = 24 * 60
LONGEST_RHYTHM = 3650

_PLACE = re.compile(r"line (\d+), column (\d+)")


class ConfigurationError(Exception):
    """The configuration cannot be used; the text names the file and the key."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a person settled once; `keys` maps the id of a binding to its keys."""

    language: str | None = None
    practice: Practice = field(default_factory=Practice)
    theme: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)


class _Refused(Exception):
    """A value is not what its key asks for; the text says what would be."""


def load(file: Path, *, named: bool = False) -> Configuration:
    """The configuration in `file`, or the defaults where there is none.

    Raises:
        ConfigurationError: if it cannot be read, or holds an unknown key or a value out of bounds,
            or is not there although a person `named` it.
    """
    if named and not file.exists():
        raise ConfigurationError(_("{file}: there is no such configuration.").format(file=file))
    configuration = Configuration()
    for key, value in _table(file).items():
        if key not in _READERS:
            raise ConfigurationError(_("{file}: unknown key {key}").format(file=file, key=key))
        try:
            configuration = _READERS[key](configuration, value)
        except _Refused as reason:
            name = ".".join([key, *map(str, reason.args[1:])])
            raise ConfigurationError(
                _("{file}: {key}: {reason}").format(file=file, key=name, reason=reason.args[0])
            ) from reason
    return configuration


def configured_language(file: Path) -> str | None:
    """The language that `file` asks for; None if it asks for none, or has faults."""
    try:
        wanted = _table(file).get("language")
    except ConfigurationError:
        return None
    return wanted if wanted in LANGUAGES else None


def _table(file: Path) -> dict[str, Any]:
    """The TOML of `file`, empty where there is no file."""
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            _("{file} cannot be read as a configuration.").format(file=file)
        ) from error
    import tomllib  # a start without a configuration does without

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(_not_toml(file, str(error))) from error


def _not_toml(file: Path, reason: str) -> str:
    """What is wrong with the file, with the place if the parser names one."""
    place = _PLACE.search(reason)
    if place is None:
        return _("{file} is not TOML: something is left open at its end.").format(file=file)
    return _("{file} is not TOML: look at line {line}, column {column}.").format(
        file=file, line=place[1], column=place[2]
    )


def _language(configuration: Configuration, value: Any) -> Configuration:
    if value not in LANGUAGES:
        raise _Refused(_("it must be one of {choices}").format(choices=", ".join(LANGUAGES)))
    return replace(configuration, language=value)


def _theme(configuration: Configuration, value: Any) -> Configuration:
    return replace(configuration, theme=_text(value))


def _daily_number(configuration: Configuration, value: Any) -> Configuration:
    number = _whole(value, MOST_ACTIONS)
    return replace(configuration, practice=replace(configuration.practice, daily_number=number))


def _daily_minutes(configuration: Configuration, value: Any) -> Configuration:
    minutes = _whole(value, MOST_MINUTES)
    return replace(configuration, practice=replace(configuration.practice, daily_minutes=minutes))


def _rhythm(configuration: Configuration, value: Any) -> Configuration:
    periods = dict(PERIODS)
    for circle, days in _entries(value).items():
        if circle not in set(Circle):
            raise _Refused(_("there is no such circle"), circle)
        try:
            periods[Circle(circle)] = _whole(days, LONGEST_RHYTHM)
        except _Refused as reason:
            raise _Refused(reason.args[0], circle) from reason
    return replace(configuration, practice=replace(configuration.practice, periods=periods))


def _days_off(configuration: Configuration, value: Any) -> Configuration:
    if not isinstance(value, list):
        raise _Refused(_("it must be a list of weekdays and dates"))
    names = weekday_numbers(*LANGUAGES)
    weekend, days = set(WorkingDays().weekend), set()
    for entry in value:
        if isinstance(entry, str) and shape(entry) in names:
            weekend.add(names[shape(entry)])
        else:
            days.add(_date(entry))
    if len(weekend) == 7:
        raise _Refused(_("no working day is left in the week"))
    working = WorkingDays(days_off=frozenset(days), weekend=frozenset(weekend))
    return replace(configuration, practice=replace(configuration.practice, working=working))


def _keys(configuration: Configuration, value: Any) -> Configuration:
    return replace(configuration, keys=dict(_bindings(_entries(value), ())))


def _bindings(table: dict[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Ids and keys; an id without quotes is a table in a table and means the same."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _bindings(value, (*path, name))
        elif isinstance(value, str) and value:
            yield ".".join((*path, name)), value
        else:
            raise _Refused(_("it must be a text in quotes"), *path, name)


def _entries(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _Refused(_("it must be a table"))
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise _Refused(_("it must be a text in quotes"))
    return value


def _whole(value: Any, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
        raise _Refused(_("it must be a whole number from 1 to {most}").format(most=most))
    return value


def _date(value: Any) -> date:
    """A date, bare or in quotes; a date with a time is none."""
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise _Refused(
            _("{value} is neither a weekday nor a date like 2026-05-01").format(value=value)
        ) from error


_READERS: dict[str, Callable[[Configuration, Any], Configuration]] = {
    "language": _language,
    "daily_number": _daily_number,
    "daily_minutes": _daily_minutes,
    "rhythm": _rhythm,
    "days_off": _days_off,
    "theme": _theme,
    "keys": _keys,
}
