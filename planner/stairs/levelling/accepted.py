"""Offers that were accepted: the tasks as they are then, and those that full days have taken."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from planner.stairs.levelling.board import Board
from planner.stairs.levelling.offers import Offer, Way
from planner.stairs.levelling.parts import in_parts, put_in_place
from planner.stairs.levelling.values import Room, Task, changed


def with_offer(tasks: Sequence[Task], offer: Offer) -> list[Task]:
    """Tasks as an offer changes them, but for their days."""
    about = {task.id for task in offer.tasks}
    match offer.way:
        case Way.LET_GO:
            return [task for task in tasks if task.id not in about]
        case Way.SPLIT:
            parts = {task.id: in_parts(task, offer.parts[task.id]) for task in offer.tasks}
            return put_in_place(tasks, parts)
        case Way.LATER:
            dues = {task.window.step: task.window.due for task in tasks} | dict(offer.dues)
            return [
                changed(task, window=replace(task.window, due=dues[task.window.step]))
                for task in tasks
            ]
        case _:
            return list(tasks)


def beyond_limits(
    tasks: Iterable[Task], days: Mapping[int, date], room: Room, today: date
) -> frozenset[int]:
    """The ids of tasks that their days take beyond the limits; all others fit without them.

    Those that were accepted on their day come last.
    """
    placed = [task for task in tasks if task.id in days]
    placed.sort(key=lambda task: task.accepted == days[task.id])
    minutes = {task.minutes for task in placed}
    board = Board(room, today, max(days.values(), default=today), minutes)
    found = set()
    for task in placed:
        item = board.add(task, days[task.id])
        if item.place >= 0 and (board.number[item.place] < 0 or board.minutes[item.place] < 0):
            board.take(item)
            found.add(task.id)
    return frozenset(found)
