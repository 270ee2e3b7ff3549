"""What a command refuses to do, and every error that is told in one line."""

import re
import sys

from planner.language import _, pgettext
from planner.language.text import harmless

_QUOTED = re.compile(r"""(?<![^\s(\[])(?P<sign>['"])(?P<words>[^'"]*)(?P=sign)""")
"""A word of the command line as click quotes it; straight signs within words are left alone."""


class Refused(Exception):
    """A command cannot do what was asked; the text says why and what helps."""


def refusals() -> tuple[type[Exception], ...]:
    """The errors whose text is meant for the person at the keyboard.

    Imported when one has been raised, so that nobody else waits for these modules.
    """
    from cli.config.file import ConfigurationError
    from db.errors import StoreError
    from exchange.errors import ExchangeError
    from planner.grammar.errors import GrammarError

    return Refused, ConfigurationError, StoreError, ExchangeError, GrammarError


def sentence(refusal: Exception) -> str:
    """The text of a refusal in one line, harmless whatever it quotes."""
    return harmless(str(refusal)).strip()


def quoted(text: str) -> str:
    """The text with straight quotation marks as the language writes them."""
    return _QUOTED.sub(
        lambda found: pgettext("a word of the command line", "'{word}'").format(
            word=found["words"]
        ),
        text,
    )


def say(refusal: Exception) -> None:
    """Tell a refusal on standard error, as click does."""
    sys.stderr.write(_("Error: {message}").format(message=sentence(refusal)) + "\n")
