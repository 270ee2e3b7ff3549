"""Actions placed after a pause: the first day with room for each, in their order."""

import heapq
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date, timedelta
from typing import NamedTuple

from planner.calendar.load import Load
from planner.stairs.levelling.board import Board
from planner.stairs.levelling.values import Room, Task

_DAY = timedelta(days=1)
_ROUNDS = 4
"""Orders that are tried, at most."""


class Placed(NamedTuple):
    """The days of tasks, by their ids, and the ids of those whose day has no room for them."""

    days: Mapping[int, date]
    full: Set[int]


def placed(tasks: Sequence[Task], start: date, room: Room) -> Placed:
    """The days of tasks from `start` on: for each the first that has room.

    It lies within the window of its step and after what it waits for; failing that it is the first
    later one; failing that the emptiest, so that none is lost. A task that is of use `until` a day
    has one until then, however full that is. Those of one day keep their order, but what would miss
    its end goes before all others.
    """
    urgent: set[int] = set()
    best = None
    for _round in range(_ROUNDS):
        placing = _Placing(tasks, start, room)
        for task in in_order(sorted(tasks, key=lambda each: each.id not in urgent)):
            placing.place(task)
        if best is None or len(placing.missed) < len(best.missed):
            best = placing
        if placing.missed <= urgent:
            break
        urgent |= placing.missed
    return Placed(best.found, best.full) if best else Placed({}, frozenset())


def in_order(tasks: Sequence[Task]) -> Iterator[Task]:
    """The tasks as they come, each after the one that it waits for."""
    known = {task.id: task for task in tasks}
    for task in tasks:
        chain = []
        at: Task | None = task
        while at is not None and known.pop(at.id, None) is not None:
            chain.append(at)
            at = known.get(at.waits_for or 0)
        yield from reversed(chain)


class _Placing:
    """One task after the other on the board of the days after a pause."""

    def __init__(self, tasks: Sequence[Task], start: date, room: Room) -> None:
        self.found: dict[int, date] = {}
        self.missed: set[int] = set()
        self.full: set[int] = set()
        self._start = start
        self._room = room
        self._board = Board(room, start, room.until, {task.minutes for task in tasks})
        self._taken = dict(room.taken)
        self._heap: list[tuple[Load, date]] = []

    def place(self, task: Task) -> None:
        """Give a task its day."""
        self._put(task, self._in_time(task) or self._first(task, self._begin(task)))

    def _begin(self, task: Task) -> date:
        """The first day on which a task may stand: after what it waits for."""
        after = max(task.after or date.min, self.found.get(task.waits_for or 0, date.min))
        return self._start if after < self._start else min(after, date.max - _DAY) + _DAY

    def _in_time(self, task: Task) -> date | None:
        """The first day with room for a task in its step; or until it is of use, however full."""
        begin, end = self._begin(task), task.until or date.max
        if end < begin:
            end = date.max
        window = task.window
        day = self._board.first_with_room(task, max(begin, window.first), min(window.due, end))
        if day is None and begin <= min(window.due, end) < date.max:
            self.missed.add(task.id)
        if day is not None or end == date.max:
            return day
        found = self._board.first_with_room(task, begin, end)
        return found or max(self._room.working.between(begin, end), default=None)

    def _first(self, task: Task, begin: date) -> date:
        """The first day with room from one on, or the emptiest."""
        return self._board.first_with_room(task, begin, date.max) or self._emptiest(begin)

    def _put(self, task: Task, day: date) -> None:
        board = self._board
        if board.first_with_room(task, day, day) is None:
            self.full.add(task.id)
        board.add(task, day)
        self._taken[day] = self._taken.get(day, Load()).plus(task.minutes)
        self.found[task.id] = day

    def _emptiest(self, begin: date) -> date:
        """The day with the least on it from one on; one that takes nothing only if none does."""
        if not self._heap:
            room = self._room
            days = self._board.days or [*room.working.between(self._start, room.until)]
            self._heap = [(self._taken.get(day, Load()), day) for day in days or [self._start]]
            heapq.heapify(self._heap)
        passed = []
        while True:
            load, day = heapq.heappop(self._heap)
            now = self._taken.get(day, Load())
            if now != load:
                heapq.heappush(self._heap, (now, day))
            elif day < begin and self._heap:
                passed.append((load, day))
            else:
                break
        for each in (*passed, (load, day)):
            heapq.heappush(self._heap, each)
        return day
