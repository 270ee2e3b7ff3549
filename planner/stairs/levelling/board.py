"""The days of a plan with the room left on each, and the tasks placed so far."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from planner.calendar.load import Load
from planner.stairs.levelling.values import Room, Task, Why

HORIZON = timedelta(days=3660)
"""The time ahead within which actions are placed at most: no due day makes a run endless."""


class Item:
    """A task on the board; its window, its aim and its day are places in the list of days.

    Its `size` is the least byte of a day on which it may fit, `share` its place among the tasks of
    its step, `number` how many they are, `refused` the reason for which
    no day at all can take it. Items that wait for it bring its `high` forward, from `at_most` to
    `before_waiters`. Most items keep the values that stand here.
    """

    place = -1
    aim = 0
    size = 0
    alone = False
    kept = False
    awaited: "Item | None" = None
    waiters: "Sequence[Item]" = ()
    at_most = -1
    before_waiters = -1
    refused: Why | None = None
    why: Why | None = None

    def __init__(self, task: Task, low: int, high: int, share: int, number: int) -> None:
        self.task = task
        self.minutes = task.minutes
        self.low = low
        self.high = high
        self.share = share
        self.number = number


class Board:
    """The working days on which something may be planned, from `today` to the day `last`.

    Each day has a byte: 0 if nothing fits on it, else how many of the sizes of tasks do, and one.
    The same bytes stand mirrored for looking back. `shuffles` counts the times that room came free
    again.
    """

    def __init__(self, room: Room, today: date, last: date, minutes: Iterable[int]) -> None:
        until = max(today, min(last, horizon(today)))
        self.days = [
            day
            for day in room.working.between(today, until)
            if not room.limits[day.weekday()].is_free
        ]
        self.places = {day: place for place, day in enumerate(self.days)}
        limits = [room.limits[day.weekday()] for day in self.days]
        taken = [room.taken.get(day, _NOTHING) for day in self.days]
        pairs = list(zip(limits, taken, strict=True))
        self.longest = [limit.minutes for limit in limits]
        self.number = [max(limit.number - load.number, 0) for limit, load in pairs]
        self.minutes = [limit.minutes - load.minutes for limit, load in pairs]
        self._sizes = _sizes(minutes)
        self._signs = bytearray(map(self._sign, range(len(self.days))))
        self._mirrored = self._signs[::-1]
        self.on: list[list[Item]] = [[] for _day in self.days]
        self._reaching = bytearray(b"\1") * len(self.days)
        self.shuffles = 0

    def window(self, first: date, due: date) -> tuple[int, int]:
        """The first and the last place between two days; the last is lower if there is none."""
        return bisect_left(self.days, first), bisect_right(self.days, due) - 1

    def put(self, item: Item, place: int) -> None:
        """Place an item."""
        item.place = place
        self.minutes[place] -= item.minutes
        self.number[place] -= 1
        self._signs[place] = self._mirrored[-1 - place] = self._sign(place)
        self.on[place].append(item)
        self._reaching[place] = 1

    def add(self, task: Task, day: date) -> Item:
        """Place a task on a day, whether or not that has room for it; on others nothing is put."""
        item = Item(task, 0, 0, 0, 1)
        if day in self.places:
            self.put(item, self.places[day])
        return item

    def take(self, item: Item) -> None:
        """Take an item off its day."""
        place, item.place = item.place, -1
        self.minutes[place] += item.minutes
        self.number[place] += 1
        self._signs[place] = self._mirrored[-1 - place] = self._sign(place)
        self.on[place].remove(item)

    def _sign(self, place: int) -> int:
        return bisect_right(self._sizes, self.minutes[place]) if self.number[place] > 0 else 0

    def size(self, minutes: int) -> int:
        """The least byte of a day on which so many minutes may fit."""
        return max(bisect_right(self._sizes, minutes), 1)

    def has_room(self, place: int, item: Item) -> bool:
        """Whether an item fits on a day; one longer than any day fits on an empty one."""
        if self.number[place] <= 0:
            return False
        if item.alone:
            return not self.on[place] and self.minutes[place] == self.longest[place]
        return item.minutes <= self.minutes[place]

    def bounds(self, item: Item) -> tuple[int, int]:
        """The window of an item between what it waits for and what waits for it."""
        low, high = item.low, item.high
        if item.awaited is not None and item.awaited.place >= low:
            low = item.awaited.place + 1
        for waiter in item.waiters:
            if 0 <= waiter.place <= high:
                high = waiter.place - 1
        return low, high

    def nearest(self, item: Item, aim: int, low: int, high: int, but: int = -1) -> int:
        """The place nearest an aim that has room for an item, the earlier of two; -1 if none.

        `but` is a place that is left out.
        """
        if low <= aim <= high and aim != but and self.has_room(aim, item):
            return aim
        search = _SEARCHES[item.size]
        signs, mirrored, last = self._signs, self._mirrored, len(self._signs) - 1
        found = search(signs, max(aim, low), high + 1)
        right = found.start() if found else -1
        found = search(mirrored, last - min(aim - 1, high), last - low + 1)
        left = last - found.start() if found else -1
        while right >= 0 or left >= 0:
            if right < 0 or (left >= 0 and aim - left <= right - aim):
                if left != but and self.has_room(left, item):
                    return left
                found = search(mirrored, last - left + 1, last - low + 1)
                left = last - found.start() if found else -1
            else:
                if right != but and self.has_room(right, item):
                    return right
                found = search(signs, right + 1, high + 1)
                right = found.start() if found else -1
        return -1

    def first_with_room(self, task: Task, first: date, last: date) -> date | None:
        """The first day with room between two; an empty one for a task longer than any of them."""
        low, high = self.window(first, last)
        if low > high:
            return None
        item = Item(task, low, high, 0, 1)
        item.alone = task.minutes > max(self.longest[low : high + 1])
        item.size = 0 if item.alone else self.size(task.minutes)
        place = self.nearest(item, low, low, high)
        return self.days[place] if place >= 0 else None

    def may_move(self, item: Item) -> bool:
        """Whether a day of its window might take an item; never wrong when it denies."""
        return _SEARCHES[item.size](self._signs, item.low, item.high + 1) is not None

    def reaching(self, low: int, high: int) -> list[int]:
        """The places of a window from which some task might go to another day."""
        found = []
        place = self._reaching.find(1, low, high + 1)
        while place >= 0:
            on = self.on[place]
            if on and _SEARCHES[min(item.size for item in on)](
                self._signs, min(item.low for item in on), max(item.high for item in on) + 1
            ):
                found.append(place)
            else:
                self._reaching[place] = 0
            place = self._reaching.find(1, place + 1, high + 1)
        return found

    def shuffled(self) -> None:
        """Note that room came free, so that what failed before may be tried again."""
        self.shuffles += 1
        self._reaching = bytearray(b"\1") * len(self.days)

    def left(self, low: int, high: int) -> Load:
        """The number and the minutes left on the days of a window."""
        numbers, minutes = self.number[low : high + 1], self.minutes[low : high + 1]
        return Load(sum(numbers), sum(each for each in minutes if each > 0))


def _sizes(minutes: Iterable[int]) -> list[int]:
    """Some of the lengths of tasks, in order, none among them: no more than a byte says.

    A day without room for any of them may still be the one for a task longer than all days.
    """
    known = sorted({0, *minutes})
    return known[:: len(known) // _BYTE + 1]


def horizon(today: date) -> date:
    """The last day on which anything is placed."""
    return today + min(HORIZON, date.max - today)


def by_nearness(aim: int, low: int, high: int) -> Sequence[int]:
    """The places of a window, the nearest to an aim first, the earlier of two."""
    return sorted(range(low, high + 1), key=lambda place: (abs(place - aim), place))


_NOTHING = Load()
_BYTE = 200
"""Sizes told apart at most."""
_SEARCHES = tuple(
    re.compile(b"[%s-\\xff]" % re.escape(bytes([max(least, 1)]))).search
    for least in range(_BYTE + 2)
)
"""Searches for the next byte that is at least as high as their place in the tuple."""
