"""Levelling: tasks placed on days, evenly over their windows, within the limits of each day."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from planner.stairs.levelling.board import Board, Item
from planner.stairs.levelling.items import items_of
from planner.stairs.levelling.search import MOST_TRIED, Tries, search
from planner.stairs.levelling.values import Move, Out, Plan, Room, Task, Why

_ROUNDS = 4
"""Runs after the first, until one more would move nothing."""


def level(
    tasks: Sequence[Task],
    room: Room,
    today: date,
    *,
    keep: bool = True,
    days: Mapping[int, date] | None = None,
    dues: Mapping[int, date] = MappingProxyType({}),
) -> Plan:
    """Place tasks on days from `today` on.

    Of the n tasks of a step the k-th, from 0, aims at the day k·D/n of the D days of its window.
    Each takes the day nearest its aim that has room, the earlier of two. To make room one placed
    task moves within its window; failing that the tasks around are placed anew; failing that it
    stays out. With `keep` those that stand on a good day stay there: on their present one, or on
    that of `days` for their id, and then the others stand on none. A full day is good for those
    that were accepted there. `dues` has other due days of steps. A second run that keeps the days
    of the first moves nothing.
    """
    last = max((dues.get(task.window.step, task.window.due) for task in tasks), default=today)
    minutes = {task.minutes for task in tasks}
    board = Board(room, today, last, minutes)
    items = items_of(tasks, board, room, today, dues)
    standing: Mapping[int, date | None] = {}
    if keep:
        standing = {task.id: days.get(task.id) if days is not None else task.day for task in tasks}
    found = _placed(items, board, standing)
    for _round in range(_ROUNDS if len(found) < len(items) else 0):
        before = found
        standing = {task.id: before.get(task.id, task.day) for task in tasks}
        found = _placed(items, Board(room, today, last, minutes), standing)
        if found == before:
            break
    if len(found) == len(items):
        return planned(tasks, found, ())
    out = tuple(Out(item.task, item.why or Why.NUMBER) for item in items if item.place < 0)
    return planned(tasks, found, out)


def planned(tasks: Sequence[Task], days: Mapping[int, date], out: tuple[Out, ...]) -> Plan:
    """The plan of tasks that are on days, with the moves of those that have another at present."""
    moves = [Move(task, days[task.id]) for task in tasks if days.get(task.id, task.day) != task.day]
    moves.sort(key=lambda move: (move.day, move.task.window.position, move.task.id))
    return Plan(days, tuple(moves), out)


def _placed(
    items: Sequence[Item], board: Board, standing: Mapping[int, date | None]
) -> dict[int, date]:
    """The days of items after one run; what stands on a good day stays on it."""
    placing = _Placing(board, Tries(MOST_TRIED // (1 + _ROUNDS)), standing)
    for item in items:
        item.place, item.why, item.kept = -1, item.refused, False
        if item.at_most >= 0:
            item.high = item.before_waiters
    if standing:
        for item in sorted(items, key=_is_accepted):  # beyond the others, not in their place
            placing.keep(item)
    for item in items:
        if item.place < 0:
            placing.place(item)
    for item in items:
        if item.place >= 0 and item.awaited is not None and item.awaited.place < 0:
            board.take(item)
            item.why = Why.WAITS
    return {item.task.id: board.days[item.place] for item in items if item.place >= 0}


class _Placing:
    """The rule by which one task after the other is placed."""

    def __init__(self, board: Board, tries: Tries, standing: Mapping[int, date | None]) -> None:
        self.board = board
        self._tries = tries
        self._standing = standing
        self._failed: dict[tuple[int, int, int, bool], tuple[int, int]] = {}
        self._closed: dict[tuple[int, int, int], int] = {}

    def keep(self, item: Item) -> None:
        """Leave a task on its day, if that is a good one."""
        place = self.board.places.get(self._standing.get(item.task.id) or date.min, -1)
        if item.why is not None or place < 0:
            return
        low, high = self.board.bounds(item)
        is_good = self.board.has_room(place, item) or item.task.accepted == self.board.days[place]
        if low <= place <= high and is_good:
            item.kept = True
            self.board.put(item, place)

    def place(self, item: Item) -> None:
        """Place a task, or say why it stays out."""
        if item.why is not None:
            return
        if item.awaited is not None and item.awaited.place < 0:
            item.why = Why.WAITS
        elif not (
            self._placed(item)
            or self._placed_before_waiters(item)
            or self._placed_beyond_waiters(item)
        ):
            item.why = self._reason(item)

    def _placed(self, item: Item) -> bool:
        """Whether there was room for a task, or could be made."""
        low, high = self.board.bounds(item)
        if low <= high:
            item.aim = min(low + item.share * (item.high - low + 1) // item.number, high)
            place = self.board.nearest(item, item.aim, low, high)
            if place >= 0:
                self.board.put(item, place)
                return True
        elif item.awaited is None:
            return False
        else:
            item.aim = item.high
        window = (low, high, item.low, item.alone)
        shuffles, minutes = self._failed.get(window, (-1, 0))
        if shuffles == self.board.shuffles and item.minutes >= minutes:
            return False
        if self._made_room(item, low, high) or search(self.board, item, self._tries):
            return True
        self._failed[window] = self.board.shuffles, item.minutes
        return False

    def _made_room(self, item: Item, low: int, high: int) -> bool:
        """Move one placed task within its window if that makes room; those that stay last."""
        board = self.board
        places = board.reaching(low, high)
        for place in sorted(places, key=lambda place: (abs(place - item.aim), place)):
            others = [other for other in board.on[place] if self._suffices(other, place, item)]
            for other in sorted(others, key=_kept):
                if self._gives_way(other, place, item):
                    return True
        return False

    def _suffices(self, other: Item, place: int, item: Item) -> bool:
        """Whether there would be room for a task without a placed one, which may have another day.

        Days that a window lacks for some length are kept until room comes free again.
        """
        board = self.board
        left = board.minutes[place] + other.minutes
        if board.number[place] < 0:
            return False
        if item.alone and (left != board.longest[place] or len(board.on[place]) > 1):
            return False
        if not item.alone and left < item.minutes:
            return False
        window = (other.low, other.high, other.minutes)
        if self._closed.get(window) == board.shuffles:
            return False
        if board.may_move(other):
            return True
        self._closed[window] = board.shuffles
        return False

    def _gives_way(self, other: Item, place: int, item: Item) -> bool:
        """Whether a placed task left its day to another one."""
        board = self.board
        low, high = board.bounds(other)
        new = board.nearest(other, min(max(place, low), high), low, high, but=place)
        if new < 0:
            return False
        board.take(other)
        board.put(other, new)
        board.put(item, place)
        board.shuffled()
        return True

    def _placed_before_waiters(self, item: Item) -> bool:
        """Place a task that what waits for it leaves no room for, and those after it anew."""
        taken: list[tuple[Item, int]] = []
        behind = [waiter for waiter in item.waiters if waiter.place >= 0]
        for waiter in behind:
            taken.append((waiter, waiter.place))
            behind.extend(each for each in waiter.waiters if each.place >= 0)
        for waiter, _place in taken:
            self.board.take(waiter)
        if taken:
            self.board.shuffled()
        if taken and self._placed(item):
            for waiter, _place in taken:
                self.place(waiter)
            return True
        for waiter, place in taken:
            self.board.put(waiter, place)
        return False

    def _placed_beyond_waiters(self, item: Item) -> bool:
        """Place a task too late for what waits for it, which then stays out: early all the same."""
        if item.high >= item.at_most:
            return False
        item.high = item.at_most
        self.keep(item)
        low, high = self.board.bounds(item)
        if item.place < 0 and low <= high:
            place = self.board.nearest(item, low, low, high)
            if place >= 0:
                self.board.put(item, place)
        return item.place >= 0 or self._placed(item)

    def _reason(self, item: Item) -> Why:
        low, high = self.board.bounds(item)
        if low > high:
            return Why.WAITS
        return Why.MINUTES if any(self.board.number[low : high + 1]) else Why.NUMBER


def _kept(item: Item) -> bool:
    return item.kept


def _is_accepted(item: Item) -> bool:
    return item.task.accepted is not None
