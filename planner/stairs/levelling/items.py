"""Tasks made ready for the board: windows narrowed by what waits for what, order, aims."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter

from planner.stairs.levelling.board import Board, Item
from planner.stairs.levelling.links import in_order_of_waiting
from planner.stairs.levelling.values import Room, Task, Why, part_of


def items_of(
    tasks: Sequence[Task], board: Board, room: Room, today: date, dues: Mapping[int, date]
) -> list[Item]:
    """The items of tasks in the order of placing; those that no day can take say why.

    `dues` has other due days of steps.
    """
    by_step: defaultdict[int, list[Task]] = defaultdict(list)
    for task in tasks:
        by_step[task.window.step].append(task)
    items = []
    for group in map(_in_line, by_step.values()):
        window, first, last = None, 0, -1
        for share, task in enumerate(group):
            if task.window is not window:
                window = task.window
                due = dues.get(window.step, window.due)
                first, last = board.window(max(today, window.first), due)
            low, high = first, last
            if task.after is not None:
                low = max(low, board.window(task.after, task.after)[1] + 1)
            if task.until is not None:
                high = min(high, board.window(task.until, task.until)[1])
            items.append(Item(task, low, high, share, len(group)))
    _link(items)
    no_room = all(limit.is_free for limit in room.limits)
    shortest = min(board.longest, default=0)
    for item in items:
        if item.low > item.high or item.minutes > shortest:
            item.refused = Why.ZERO if no_room else item.refused or _refused(item, board, today)
    _narrow(items)
    sizes = {minutes: board.size(minutes) for minutes in {item.minutes for item in items}}
    for item in items:
        item.size = 0 if item.alone else sizes[item.minutes]
    return sorted(items, key=_order)


def _in_line(tasks: list[Task]) -> list[Task]:
    """Sort tasks of a step by id; the parts of one that is split stand behind it in order."""
    tasks.sort(key=attrgetter("id"))
    if tasks[0].id < 0:
        tasks.sort(key=lambda task: part_of(task) if task.id < 0 else (task.id, 0))
    return tasks


def _order(item: Item) -> tuple[int, int, int, int, int]:
    """Due day, shorter window, more minutes, position, id."""
    task = item.task
    return item.high, item.high - item.low, -item.minutes, task.window.position, task.id


def _link(items: Iterable[Item]) -> None:
    """Tell each item what it waits for; those in a ring, and behind one, are refused."""
    waiting = {item.task.id: item.task.waits_for for item in items if item.task.waits_for}
    if not waiting:
        return
    known = {item.task.id: item for item in items}
    _ordered, rings = in_order_of_waiting(waiting)
    for number in rings & known.keys():
        known[number].refused = Why.RING
    for number, awaited in waiting.items():
        if number not in rings and awaited in known:
            known[number].awaited = known[awaited]
            known[awaited].waiters = [*known[awaited].waiters, known[number]]


def _refused(item: Item, board: Board, today: date) -> Why | None:
    """The reason for which no day could take an item, were they all empty."""
    task = item.task
    if item.low > item.high:
        over = task.window.due < today or (task.until is not None and task.until < today)
        return Why.PAST if over else Why.NO_DAY
    if item.minutes <= max(board.longest[item.low : item.high + 1]):
        return None
    item.alone = task.long_allowed
    return None if task.long_allowed else Why.LONG


def _narrow(items: Iterable[Item]) -> None:
    """Narrow the windows of items that wait, and of those that they wait for."""
    linked = {item.task.id: item for item in items if item.awaited or item.waiters}
    if not linked:
        return
    ordered, _rings = in_order_of_waiting(
        {number: item.awaited.task.id for number, item in linked.items() if item.awaited}
    )
    chain = [linked[number] for number in ordered]
    for item in chain:
        if item.awaited is not None and item.awaited.refused is None:
            item.low = max(item.low, item.awaited.low + 1)
        elif item.awaited is not None:
            item.refused = item.refused or Why.WAITS
        if item.low > item.high:
            item.refused = item.refused or Why.WAITS
    for item in reversed(chain):
        awaited = item.awaited
        if awaited is not None and item.refused is None and awaited.high >= item.high:
            awaited.at_most = max(awaited.at_most, awaited.high)
            awaited.high = awaited.before_waiters = item.high - 1
