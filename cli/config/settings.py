"""The settings of the configuration: a table of their names, their checks and where they go."""

from collections.abc import Callable
from dataclasses import replace
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
from cli.config.configuration import Configuration, in_place
from cli.config.places import place_named
from planner.calendar.load import MOST
from planner.language import LANGUAGES

CLIMBS = ("card", "quiet")
"""The ways to tell that a stair is climbed: on a card, or in the line of messages alone."""


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
    """Set the days off and the weekend; the public holidays stay."""
    working = configuration.practice.working
    weekend, days = found
    return _practice("working")(configuration, replace(working, weekend=weekend, days_off=days))


def _climbs(configuration: Configuration, way: str) -> Configuration:
    """Set the way to tell that a stair is climbed."""
    return _practice("quiet_climbs")(configuration, way == "quiet")


def _holidays(configuration: Configuration, text: str) -> Configuration:
    """Set the country by its code or name, perhaps with a region."""
    place = place_named(text)
    region = configuration.place.region if configuration.place.is_asked else ""
    return in_place(configuration, replace(place, region=place.region or region))


def _region(configuration: Configuration, text: str) -> Configuration:
    """Set the region of the country, of the locale's if no other is set."""
    place = configuration.place
    return in_place(configuration, replace(place, region=text.strip(), is_asked=True))


SETTINGS = (
    Setting("language", one_of(LANGUAGES), _configuration("language")),
    Setting("theme", text, _configuration("theme")),
    Setting("currency", currency, _configuration("currency")),
    Setting("keys", bindings, _configuration("keys")),
    Setting("daily_number", whole_number(MOST.number), _practice("daily_number")),
    Setting("daily_minutes", whole_number(MOST.minutes), _practice("daily_minutes")),
    Setting("days", weekdays(MOST.number, MOST.minutes), _practice("weekdays")),
    Setting("rhythm", periods, _practice("periods")),
    Setting("days_off", days_off, _working),
    Setting("climbed_stairs", one_of(CLIMBS), _climbs),
    Setting("holidays", text, _holidays),
    Setting("region", text, _region),
)
