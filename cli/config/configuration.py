"""The configuration as it is without a file, and as the settings of one make it."""

from collections.abc import Mapping
from dataclasses import field, replace

from cli.config.folders import cache_file
from planner.model.settings import Practice
from planner.values import dataclass

ISO = 2
"""Letters of the ISO 3166 code of a country."""


@dataclass(frozen=True, slots=True)
class Place:
    """A country and a region of it, as codes or as typed; `is_asked` if the configuration did."""

    country: str = ""
    region: str = ""
    is_asked: bool = False


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
    place: Place = field(default_factory=Place)


def of_locale(country: str) -> Configuration:
    """The defaults in a country, of which nothing is said should it be unknown."""
    return in_place(Configuration(), Place(country) if len(country) == ISO else Place())


def in_place(configuration: Configuration, place: Place) -> Configuration:
    """Set the country, and the region of it, whose public holidays are kept."""
    working, kept = configuration.practice.working, None
    if place.country:
        from cli.config.public_holidays import PublicHolidays  # only a country needs it

        kept = PublicHolidays(place, cache_file)
    country = place.country if len(place.country) == ISO else ""
    practice = replace(
        configuration.practice, working=replace(working, holidays=kept), country=country
    )
    return replace(configuration, place=place, practice=practice)
