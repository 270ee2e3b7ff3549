"""The action to go on to, once the highlighted one is no longer open."""

from collections.abc import Hashable, Sequence

from planner.model.actions import Action
from planner.today.agenda import Agenda
from tui.actions.row_key import key_of_thing


def goes_on_to(key: Hashable | None, before: Agenda, now: Agenda, running: int | None) -> Hashable:
    """The key of the action to go on to: the one that runs, else that after it, else the first.

    None if the highlighted thing was no open action, or still is one.
    """
    were, are = _open(before), _open(now)
    if key not in were or key in are:
        return None
    place = were.index(key)
    ways = (running, *were[place + 1 :], *reversed(were[:place]), *are)
    return next((way for way in ways if way in are), None)


def _open(day: Agenda) -> Sequence[Hashable]:
    there: tuple[Action, ...] = (*day.chosen, *day.late, *day.proposed)
    return [key_of_thing(action) for action in there]
