"""Tasks to be let go so that the others fit: as few as are found."""

from collections.abc import Callable, Iterable, Sequence

from planner.stairs.levelling.values import Out, Plan, Task, Why

RUNS = 4_000
"""Tasks levelled in looking for the smallest offer of a kind, at most."""
_ROUNDS = 4
"""Levellings in looking for what need not be let go with what it waits for."""

Without = Callable[[Sequence[Task]], Plan]
"""The plan that comes of letting some tasks go."""


def fewest(tasks: Sequence[Task], out: Sequence[Out], without: Without) -> list[Task]:
    """The tasks to let go: one, if it is found, else of those that are out the ones in the way.

    A task that only waits for one of those stays if it fits without it.
    """
    roots = [each.task for each in out if each.why is not Why.WAITS]
    for task in _worth_a_try(tasks, roots) if len(out) > 1 else ():
        if not without([task]).out:
            return [task]
    gone = _rooted(roots, len(out), len(tasks), without)
    return _needed(gone or [each.task for each in out], len(tasks), without)


def _worth_a_try(tasks: Sequence[Task], roots: Sequence[Task]) -> Iterable[Task]:
    """A task for which all others out wait, then the longest; none of many."""
    longest = sorted(tasks, key=lambda task: (-task.minutes, task.id))
    return [*(roots if len(roots) == 1 else ()), *longest][: RUNS // max(len(tasks), 1)]


def _rooted(roots: Sequence[Task], most: int, number: int, without: Without) -> list[Task]:
    """Fewer than `most` tasks without which what waits for them fits; none if there are no such."""
    gone = [*roots]
    for _round in range(_ROUNDS if number * 8 <= RUNS else 1):
        if not 0 < len(gone) < most:
            break
        plan = without(gone)
        if not plan.out:
            return gone
        gone += [each.task for each in plan.out if each.why is not Why.WAITS]
    return []


def _needed(gone: list[Task], number: int, without: Without) -> list[Task]:
    """Tasks to be let go but for those that fit without the others; of many the last are tried."""
    for task in gone[::-1][: RUNS // max(number, 1)]:
        fewer = [each for each in gone if each is not task]
        if fewer and not without(fewer).out:
            gone = fewer
    return gone
