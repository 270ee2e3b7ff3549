"""Routines folded: of each the next time stands for those that only follow from the rule."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from planner.model.events import Event


class Folded(NamedTuple):
    """An event and the further times of its routine that it stands for.

    `open` says that they could be folded, and stand below by themselves.
    """

    event: Event
    more: Sequence[Event] = ()
    open: bool = False


def folded(events: Sequence[Event], unfolded: Set[int] = frozenset()) -> list[Folded]:
    """The events by day, the later times of each routine folded into its first.

    A time that is stored, because it was moved or prepared, stands by itself. The series in
    `unfolded` are left as they are.
    """
    more: dict[int, list[Event]] = {}
    for event in events:
        if event.series_id is not None:
            more.setdefault(event.series_id, []).append(event)
    first = {times[0].key for times in more.values()}
    rows = []
    for event in events:
        times = more.get(event.series_id or 0, [])
        further = [time for time in times[1:] if time.id is None]
        is_open = event.series_id in unfolded
        if event.key in first:
            rows.append(Folded(event, () if is_open else further, is_open and bool(further)))
        elif event not in further or is_open:
            rows.append(Folded(event))
    return rows
