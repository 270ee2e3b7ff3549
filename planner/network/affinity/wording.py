"""The changes of a board in words: a card moved, a column titled, and what follows for groups."""

from collections.abc import Set

from planner.language import _
from planner.language.text import shorten
from planner.network.affinity.arranging import passage
from planner.network.affinity.board import Board, Column
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


def say_title(board: Board, column: Column, title: str) -> str:
    """The title that a column gets, and the group that it makes."""
    title = shorten(title, _LONGEST)
    if not title:
        return _("The column has no title any more")
    if board.canvas:
        return _("The column is called {title}").format(title=title)
    if column.group_id is not None:
        return _("The group is called {title} now").format(title=title)
    people = say_people(len(column.cards))
    return _("The group {title}: {people}").format(title=title, people=people)
