"""The settings of the configuration: a table of their names, their checks and where they go."""

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import Any, NamedTuple

from cli.config.checks import (
    Check,
    DaysOff,
    bindings,
    currency,
    days_off,
    one_of,
    periods,
    text,
    weekdays,
    whole_number,
)
from planner.calendar.working_days import COUNTRIES
from planner.language import LANGUAGES
from planner.model.settings import Practice
from planner.values import dataclass

MOST_ACTIONS = 20
MOST_MINUTES = 24 * 60
NO_HOLIDAYS = "none"


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings of a person; `keys` maps the id of a binding to its keys.

    Without a `currency` that of the locale counts.
    """

    language: str | None = None
    practice: Practice = field(default_factory=Practice)
    theme: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    currency: str = ""


Setter = Callable[[Configuration, Any], Configuration]
"""Gives a configuration with the checked value of one setting."""


class Setting(NamedTuple):
    """One key of the file."""

    name: str
    check: Check
    set: Setter


def _configuration(name: str) -> Setter:
    """Set a field of the configuration itself."""
    return lambda configuration, value: replace(configuration, **{name: value})


def _practice(name: str) -> Setter:
    """Set a field of its practice."""
    return lambda configuration, value: replace(
        configuration, practice=replace(configuration.practice, **{name: value})
    )


def _working(configuration: Configuration, found: DaysOff) -> Configuration:
    """Set the days off and the weekend; the country stays."""
    working = configuration.practice.working
    weekend, days = found
    return _practice("working")(configuration, replace(working, weekend=weekend, days_off=days))


def with_country(configuration: Configuration, country: str) -> Configuration:
    """Set the country whose public holidays are kept; of one not known there are none."""
    working = configuration.practice.working
    known = country if country in COUNTRIES else ""
    return _practice("working")(configuration, replace(working, country=known))


SETTINGS = (
    Setting("language", one_of(LANGUAGES), _configuration("language")),
    Setting("theme", text, _configuration("theme")),
    Setting("currency", currency, _configuration("currency")),
    Setting("keys", bindings, _configuration("keys")),
    Setting("daily_number", whole_number(MOST_ACTIONS), _practice("daily_number")),
    Setting("daily_minutes", whole_number(MOST_MINUTES), _practice("daily_minutes")),
    Setting("days", weekdays(MOST_ACTIONS, MOST_MINUTES), _practice("weekdays")),
    Setting("rhythm", periods, _practice("periods")),
    Setting("days_off", days_off, _working),
    Setting("holidays", one_of((*COUNTRIES, NO_HOLIDAYS)), with_country),
)
