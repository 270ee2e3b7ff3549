"""A gap that closed: a person now fits a persona without a match so far."""

from typing import NamedTuple

from planner.language import _
from planner.language.text import shorten

MOST_NAMED = 3
"""People named for one persona, at most."""


class Triumph(NamedTuple):
    """A persona, and the first people found who fit."""

    persona_id: int
    persona: str
    names: tuple[str, ...]


def say_triumph(triumph: Triumph) -> str:
    """The sentence of the review."""
    names = ", ".join(shorten(name) for name in triumph.names)
    said = _("A small triumph: nobody fitted “{persona}”, and here is {names}.")
    return said.format(persona=shorten(triumph.persona), names=names)
