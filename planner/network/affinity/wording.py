"""The changes of a board in words: a card moved, a column titled, and what follows for groups."""

from collections.abc import Set
from enum import Enum, auto
from typing import NamedTuple

from planner.language import _
from planner.language.text import shorten
from planner.network.affinity.arranging import passage
from planner.network.affinity.board import Board
from planner.network.circle_words import say_people

_LONGEST = 24
"""Letters of a name or a title in a sentence, at most."""


def say_move(before: Board, after: Board, about: int, found: Set[tuple[int, int]]) -> str:
    """The move of a card; `found` are the members that a group had before the board."""
    card, out_of, into = passage(before, after, about)
    left, entered = out_of.group_id, into.group_id
    if left == entered:
        return _("Card moved")
    names = {
        "name": shorten(card.text, _LONGEST),
        "left": shorten(out_of.title, _LONGEST),
        "group": shorten(into.title, _LONGEST),
    }
    said = _passed(left, entered, stays=left is not None and (about, left) in found)
    return said.format(**names)


def _passed(left: int | None, entered: int | None, *, stays: bool) -> str:
    """The sentence for a person who left a group, entered one, or both."""
    if left is None:
        return _("{name} is in the group {group} now")
    if entered is None and stays:
        return _("{name} stays in the group {left}, as before this board")
    if entered is None:
        return _("{name} is no longer in the group {left}")
    if stays:
        return _("{name} is in {group} and stays in {left}, as before this board")
    return _("{name} is in {group}, no longer in {left}")


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
        Fate.JOINED: _("Joins the group {group}, already there: {people} in all"),
        Fate.RENAMED: _("The group is called {group} now: {people}"),
        Fate.KEPT: _("The group {group} keeps its spelling: {people}, not all on this board"),
        Fate.LEFT: _("The column leaves the group {group}, which now has {people}"),
    }
    group, people = shorten(titling.group, _LONGEST), say_people(titling.people)
    return sentences[titling.fate].format(group=group, people=people)
