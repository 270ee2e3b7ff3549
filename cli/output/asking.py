"""A question on a terminal, answered in either language."""

import sys

import click

from cli.output.printing import is_terminal
from planner.language import _

_YES, _NO = ("", "y", "yes", "o", "oui"), ("n", "no", "non")


def can_ask() -> bool:
    """Whether the input and the output are a terminal, with a person to answer."""
    return sys.stdin is not None and sys.stdin.isatty() and is_terminal()


def agreed(question: str) -> bool:
    """Ask until the answer is yes, which enter alone means too, or no.

    Raises:
        click.Abort: if it is interrupted.
    """
    choices = _("[Y/n]")
    while True:
        said = click.prompt(question, default="", show_default=False, prompt_suffix=f" {choices} ")
        answer = said.strip().lower()
        if answer in (*_YES, *_NO):
            return answer in _YES
