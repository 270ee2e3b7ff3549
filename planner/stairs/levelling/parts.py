"""Parts of an action that is too long for a day: one after the other, and what waits for them."""

from collections.abc import Mapping, Sequence

from planner.language import _
from planner.stairs.levelling.values import MOST_PARTS, Task, changed


def in_parts(task: Task, count: int) -> list[Task]:
    """The parts of a task, each waiting for the one before it.

    The first has its id and waits for what it waits for; the others have ids below zero.
    """
    least, over = divmod(task.minutes, count)
    ids = [task.id, *(-(task.id * MOST_PARTS + part) for part in range(1, count))]
    return [
        changed(
            task,
            id=number,
            minutes=least + (part < over),
            waits_for=ids[part - 1] if part else task.waits_for,
        )
        for part, number in enumerate(ids)
    ]


def put_in_place(tasks: Sequence[Task], others: Mapping[int, Sequence[Task]]) -> list[Task]:
    """Tasks with others in the place of some, by their ids; what waited for one waits for its last.

    Those in its place stand in their order.
    """
    last = {number: group[-1].id for number, group in others.items()}
    placed = [each for task in tasks for each in others.get(task.id, [task])]
    inner = {each.id for group in others.values() for each in group[1:]}
    return [
        each
        if each.id in inner or each.waits_for not in last
        else changed(each, waits_for=last[each.waits_for])
        for each in placed
    ]


def title_of_part(title: str, part: int, count: int) -> str:
    """The title of one of `count` parts, the first of which is 0."""
    return _("{title} ({part}/{count})").format(title=title, part=part + 1, count=count)
