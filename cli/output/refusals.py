"""Refusals: errors that a command prints in one line."""

import re
import sys

from planner.language import _, pgettext
from planner.language.text import harmless

_QUOTED = r"""(?<![^\s(\[])(?P<sign>['"])(?P<words>[^'"]*)(?P=sign)"""
"""A word quoted by click; straight quotation marks inside words are left alone."""


class Refused(Exception):
    """A command cannot be carried out; the text gives the reason and the remedy."""


def refusals() -> tuple[type[Exception], ...]:
    """The errors with a text for the user.

    Imported on demand, so that a command without an error does not load these modules.
    """
    from cli.config.file import ConfigurationError
    from db.errors import StoreError
    from exchange.errors import ExchangeError
    from planner.grammar.errors import GrammarError

    return Refused, ConfigurationError, StoreError, ExchangeError, GrammarError


def sentence(refusal: Exception) -> str:
    """The text of a refusal in one line, safe to print."""
    return harmless(str(refusal)).strip()


def quoted(text: str) -> str:
    """Replace straight quotation marks with those of the language."""
    return re.sub(
        _QUOTED,
        lambda found: pgettext("a word of the command line", "'{word}'").format(
            word=found["words"]
        ),
        text,
    )


def say(refusal: Exception) -> None:
    """Print a refusal on standard error, as click does."""
    sys.stderr.write(_("Error: {message}").format(message=sentence(refusal)) + "\n")
