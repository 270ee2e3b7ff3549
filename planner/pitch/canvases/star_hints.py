"""Hints on an achievement that is being written; they advise and never refuse."""

import re

from planner.language import _
from planner.language.holding_numbers import holds_a_number
from planner.language.text import fold
from planner.pitch.canvases.card import Star

_I = re.compile(r"\b(i|i'\w+|je|j'\w*|moi|me|my|mon|ma|mes)\b")


def says_i(actions: str) -> bool:
    """Whether actions are told in the first person."""
    return _I.search(fold(actions)) is not None


def hints(star: Star) -> tuple[str, ...]:
    """A sentence for each thing that would make it stronger; an empty field needs none."""
    said = []
    if star.actions and not says_i(star.actions):
        said.append(_("Actions read best in “I”: what did you do yourself?"))
    if star.result and not holds_a_number(star.result):
        said.append(_("A number would make the result stay in mind: how many, how much, how fast?"))
    return tuple(said)
