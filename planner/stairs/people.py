"""The people and the open actions on a stair, said in the room there is."""

from collections.abc import Iterable, Sequence

from planner.language import ngettext
from planner.language.width import cell_width

_MOST = 3
"""Names said at most."""


def say_open(number: int) -> str:
    """The number of open actions, if there are any."""
    said = ngettext("{n} open action", "{n} open actions", number)
    return said.format(n=number) if number else ""


def say_in_turn(first: Iterable[str], names: Sequence[str], between: str, room: int) -> str:
    """Texts one after the other, and behind them as many people as fit."""
    before = "".join(f"{part}{between}" for part in first if part)
    people = say_people(names, room - cell_width(before))
    return f"{before}{people}" if people else before.removesuffix(between)


def say_people(names: Sequence[str], room: int) -> str:
    """As many names as fit into so many cells, and the number of others; else the number alone."""
    for shown in range(min(len(names), _MOST), 0, -1):
        said = ", ".join(names[:shown])
        if left := len(names) - shown:
            others = ngettext("{names} and {number} more", "{names} and {number} more", left)
            said = others.format(names=said, number=left)
        if cell_width(said) <= room:
            return said
    number = len(names)
    said = ngettext("{n} person", "{n} people", number).format(n=number)
    return said if names and cell_width(said) <= room else ""
