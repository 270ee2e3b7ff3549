"""Actions that wait for another one: their order, and the rings that there must not be."""

from collections import defaultdict
from collections.abc import Mapping


def in_order_of_waiting(waits_for: Mapping[int, int | None]) -> tuple[list[int], set[int]]:
    """The ids, each after the one that it waits for; and those in a ring or behind one."""
    behind: defaultdict[int, list[int]] = defaultdict(list)
    numbers = set(waits_for)
    for number, awaited in waits_for.items():
        if awaited is not None:
            behind[awaited].append(number)
            numbers.add(awaited)
    ordered = sorted(number for number in numbers if waits_for.get(number) is None)
    for number in ordered:  # it grows while it is read
        ordered.extend(sorted(behind[number]))
    return ordered, numbers.difference(ordered)


def makes_ring(action_id: int, awaited: int, waits_for: Mapping[int, int | None]) -> bool:
    """Whether an action would wait for itself, were it to wait for `awaited`."""
    at: int | None = awaited
    for _link in range(len(waits_for) + 2):
        if at is None:
            return False
        if at == action_id:
            return True
        at = waits_for.get(at)
    return True
