"""The search: the actions around a window placed anew, the longest first."""

from collections.abc import Iterator
from typing import NamedTuple

from planner.stairs.levelling.board import Board, Item, by_nearness

MOST_TRIED = 20_000
"""Placements tried in the whole of a run, all its rounds together."""
_KEPT_BACK = 1 / 4
"""Share of the tries left that one search keeps for those after it."""
_MOST_ITEMS = 48
"""Items placed anew at once; more are hardly ever placed by trying."""


class Tries:
    """Placements that may still be tried in a round of a run.

    Each round has as many as the first: the last one, which moves nothing, is then the first of the
    next run, which moves nothing either.
    """

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left


class _Spot(NamedTuple):
    """An item to be placed anew, and its days, the nearest to where it was first."""

    item: Item
    days: tuple[int, ...]


def search(board: Board, item: Item, tries: Tries) -> bool:
    """Place an item by placing those around its window anew; nothing is changed if that fails."""
    tried = 0
    for low, high, others in _around(board, item):
        left = board.left(low, high)
        if not left.number or left.minutes < item.minutes or len(others) >= tries.left:
            continue
        if len(others) == tried:
            continue
        tried = len(others)
        if _place_anew(board, item, others, tries):
            return True
    return False


def _around(board: Board, item: Item) -> Iterator[tuple[int, int, list[Item]]]:
    """The window of an item with the items on its days, then wider ones that those reach.

    It begins between what the item waits for and what waits for it, unless that leaves no day.
    """
    low, high = board.bounds(item)
    if low > high:
        low, high = item.low, item.high
    while True:
        others: list[Item] = []
        for place in range(low, high + 1):
            others += board.on[place]
            if len(others) > _MOST_ITEMS:
                return
        if others:
            yield low, high, others
        before = low, high
        low = min(low, item.low, *(other.low for other in others))
        high = max(high, item.high, *(other.high for other in others))
        if (low, high) == before:
            return


def _place_anew(board: Board, item: Item, others: list[Item], tries: Tries) -> bool:
    before = [(other, other.place) for other in others]
    spots = [_Spot(other, _days(other, place)) for other, place in before]
    spots.append(_Spot(item, _days(item, item.aim)))
    spots.sort(key=lambda spot: (-spot.item.minutes, len(spot.days), spot.item.task.id))
    for other in others:
        board.take(other)
    if _fill(board, spots, tries):
        board.shuffled()
        return True
    for other, place in before:
        board.put(other, place)
    return False


def _days(item: Item, aim: int) -> tuple[int, ...]:
    return tuple(by_nearness(aim, item.low, item.high))


def _fill(board: Board, spots: list[_Spot], tries: Tries) -> bool:
    """Place all items by depth-first search; False, with none of them placed, if it fails."""
    until = int(tries.left * _KEPT_BACK)
    linked = any(spot.item.awaited or spot.item.waiters for spot in spots)
    around = sorted({day for spot in spots for day in spot.days})
    dead: set[tuple[object, ...]] = set()
    states: list[tuple[object, ...]] = []
    nexts = [0] * len(spots)
    at = 0
    while True:
        if at == len(spots):
            return True
        item, days = spots[at]
        if len(states) == at:
            state = () if linked else _state(board, at, around)
            states.append(state)
            nexts[at] = len(days) if state in dead else 0
        place = _next(board, item, days, nexts, at)
        if place >= 0 and tries.left > until:
            tries.left -= 1
            board.put(item, place)
            at += 1
            continue
        if states[at]:
            dead.add(states[at])
        states.pop()
        if at == 0 or tries.left <= until:
            for spot in spots[:at]:
                board.take(spot.item)
            return False
        at -= 1
        board.take(spots[at].item)


def _next(board: Board, item: Item, days: tuple[int, ...], nexts: list[int], at: int) -> int:
    """The next day to try for an item; -1 if none is left."""
    low, high = board.bounds(item)
    for index in range(nexts[at], len(days)):
        if low <= days[index] <= high and board.has_room(days[index], item):
            nexts[at] = index + 1
            return days[index]
    nexts[at] = len(days)
    return -1


def _state(board: Board, at: int, around: list[int]) -> tuple[object, ...]:
    """The room on the days around before an item is placed: what failed once fails again."""
    return (at, *(board.number[day] for day in around), *(board.minutes[day] for day in around))
