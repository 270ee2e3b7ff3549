"""The changes of a board in words: a card moved, a column titled, and what follows for groups."""

from collections.abc import Set
from enum import Enum, auto
from typing import NamedTuple

from planner.language import _
from planner.language.text import shorten
from planner.network.affinity.arranging import passage
from planner.network.affinity.board import Board
from planner.network.circle_words import say_people

_ROOM = 36
"""Letters of all names in a sentence, at most: a toast has one row of 80 cells for all of it."""
_LONGEST = 19
"""Letters of a name or a title beside a number of people, at most."""


def say_move(before: Board, after: Board, about: int, found: Set[tuple[int, int]]) -> str:
    """The move of a card; `found` are the members that a group had before the board."""
    card, out_of, into = passage(before, after, about)
    left, entered = out_of.group_id, into.group_id
    if left == entered:
        return _("Card moved")
    said = _passed(left, entered, stays=left is not None and (about, left) in found)
    names = {"name": card.text, "left": out_of.title, "group": into.title}
    named = {name: text for name, text in names.items() if f"{{{name}}}" in said}
    longest = _ROOM // len(named)
    return said.format(**{name: shorten(text, longest) for name, text in named.items()})


def _passed(left: int | None, entered: int | None, *, stays: bool) -> str:
    """The sentence for a person who left a group, entered one, or both."""
    if left is None:
        return _("{name} joins {group}")
    if entered is None and stays:
        return _("{name} stays in {left}, as before")
    if entered is None:
        return _("{name} leaves {left}")
    if stays:
        return _("{name} joins {group}, stays in {left}")
    return _("{name} leaves {left}, joins {group}")


class Fate(Enum):
    """The fate of the group of a column that gets a title."""

    MADE = auto()
    JOINED = auto()
    RENAMED = auto()
    KEPT = auto()
    """The title asks for another spelling of a group that has people who are not on the board."""
    LEFT = auto()


class Titling(NamedTuple):
    """The effect of a title: on the group called `group`, which has so many `people` then."""

    fate: Fate
    group: str
    people: int


def say_title(title: str) -> str:
    """The title that a column of a board without groups gets."""
    if not title:
        return _("The column has no title any more")
    return _("The column is called {title}").format(title=shorten(title, _LONGEST))


def say_titling(titling: Titling) -> str:
    """The group that a column makes, joins, renames or leaves by its title."""
    if not titling.group:
        return say_title("")
    sentences = {
        Fate.MADE: _("The group {group}: {people}"),
        Fate.JOINED: _("Joins {group}, already there: {people}"),
        Fate.RENAMED: _("The group is now {group}: {people}"),
        Fate.KEPT: _("{group} keeps its spelling: {people} in all"),
        Fate.LEFT: _("The column leaves {group}, which has {people}"),
    }
    group, people = shorten(titling.group, _LONGEST), say_people(titling.people)
    return sentences[titling.fate].format(group=group, people=people)
