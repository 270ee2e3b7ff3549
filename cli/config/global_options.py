"""The options that stand before the command, read ahead of click.

The language must be known before any module with labels is imported, and the planner itself opens
without click.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from planner.language import LANGUAGES


class GlobalOptions(NamedTuple):
    """What was typed before the command, as text; `alone` if nothing else was typed.

    `line` if nothing else was typed than "today --line", which a prompt asks for all the time.
    """

    db: str | None = None
    config: str | None = None
    lang: str | None = None
    today: str | None = None
    alone: bool = False
    line: bool = False


YEARS = range(1900, 3000)
"""The years in which a day can be taken for today: rhythms and dates in words reach beyond it."""

_NAMES = tuple(name for name in GlobalOptions._fields if name not in ("alone", "line"))


def scan(arguments: Sequence[str]) -> GlobalOptions:
    """Read the global options up to the command; click says what is wrong with them."""
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


def day_of(text: str) -> date:
    """The day that `text` names, as ISO 8601 writes it.

    Raises:
        ValueError: if it is none, or is out of `YEARS`.
    """
    day = date.fromisoformat(text)
    if day.year not in YEARS:
        raise ValueError(text)
    return day


def language_of(chosen: str | None, configured: str | None, environment: Mapping[str, str]) -> str:
    """The language of the option, else of the configuration, else of the locale, else English."""
    locale = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)),
        "",
    )
    asked = (chosen, configured, locale[:2].lower())
    return next((code for code in asked if code in LANGUAGES), "en")


def chosen_file(typed: str | None, variable: str, environment: Mapping[str, str]) -> Path | None:
    """The file typed, else the one the environment names; None if neither does."""
    named = typed or environment.get(variable)
    return Path(named) if named else None
