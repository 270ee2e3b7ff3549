"""A gap that closed: a person now fits a persona without a match so far."""

from collections.abc import Sequence
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


class NewFit(NamedTuple):
    """A persona that a person just written down fits; it `closes` the gap if none fitted before."""

    persona_id: int
    persona: str
    closes: bool


_LONGEST = 24
"""Letters of the name of a persona in a toast."""


def say_new_fit(found: Sequence[NewFit]) -> str:
    """The sentence on a person just written down, the closed gap first; empty if none is fitted."""
    for fit in sorted(found, key=lambda each: not each.closes)[:1]:
        said = _("a gap closes: “{persona}”") if fit.closes else _("fits “{persona}”")
        return said.format(persona=shorten(fit.persona, _LONGEST))
    return ""


def say_closed(triumph: Triumph) -> str:
    """The sentence of an import that closed a gap."""
    said = _("A gap closes: “{persona}”, with {names}")
    names = ", ".join(shorten(name, _LONGEST) for name in triumph.names[:1])
    return said.format(persona=shorten(triumph.persona, _LONGEST), names=names)
