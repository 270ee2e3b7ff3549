"""The options before the command, parsed ahead of click.

The language must be known before any module with labels is imported, and the planner itself opens
without click.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from planner.language import LANGUAGES


class GlobalOptions(NamedTuple):
    """The options before the command, as text; `alone` without a command.

    `line` if the command is just "today --line", which a prompt runs all the time.
    """

    db: str | None = None
    config: str | None = None
    lang: str | None = None
    today: str | None = None
    alone: bool = False
    line: bool = False


YEARS = range(1900, 3000)
"""Valid years for today: rhythms and dates in words reach beyond it."""

_NAMES = tuple(name for name in GlobalOptions._fields if name not in ("alone", "line"))


def scan(arguments: Sequence[str]) -> GlobalOptions:
    """Parse the global options up to the command; their errors are left to click."""
    found: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, sign, value = rest[0].partition("=")
        option = name.removeprefix("--")
        if not name.startswith("--") or option not in _NAMES:
            break
        if not sign:
            if len(rest) == 1:
                break
            value = rest.pop(1)
        found[option] = value
        rest.pop(0)
    return GlobalOptions(**found, alone=not rest, line=rest == ["today", "--line"])


class OutOfYears(ValueError):
    """A day that is none of `YEARS`."""


def day_of(text: str) -> date:
    """Parse a day in ISO 8601.

    Raises:
        ValueError: if it is none, or is out of `YEARS`.
    """
    day = date.fromisoformat(text)
    if day.year not in YEARS:
        raise OutOfYears(text)
    return day


def language_of(chosen: str | None, configured: str | None, environment: Mapping[str, str]) -> str:
    """Choose the language: of the option, the configuration, the locale, else English."""
    locale = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)),
        "",
    )
    asked = (chosen, configured, locale[:2].lower())
    return next((code for code in asked if code in LANGUAGES), "en")


def country_of(environment: Mapping[str, str], category: str = "LC_TIME") -> str:
    """The code of the country in the locale of a category, such as FR in fr_FR.UTF-8, or empty."""
    names = ("LC_ALL", category, "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    _language, _sign, country = locale.partition(".")[0].partition("@")[0].partition("_")
    return country


def chosen_file(typed: str | None, variable: str, environment: Mapping[str, str]) -> Path | None:
    """The file of the option, else of the environment variable, else None."""
    named = typed or environment.get(variable)
    return Path(named) if named else None
