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
    return bool(ring(action_id, awaited, waits_for))


def ring(action_id: int, awaited: int, waits_for: Mapping[int, int | None]) -> list[int]:
    """The actions that would wait for each other, were one to wait for `awaited`; else none.

    Each comes after the one behind it in the list, and the last after the first. A ring that
    stands already behind `awaited` counts too.
    """
    found = [action_id]
    at: int | None = awaited
    while at is not None and at not in found:
        found.append(at)
        at = waits_for.get(at)
    return [] if at is None else found[found.index(at) :]
