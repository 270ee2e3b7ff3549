"""The suggestion among the proposals, another one at each press of "propose me something"."""

from dataclasses import replace
from datetime import date

from db.store import Store
from planner.model.actions import Action
from planner.today.agenda import Agenda
from planner.today.proposals import MOST
from tui.base.live_screen import LiveScreen


class Proposing:
    """The suggestion shown among the proposals of a day, if one was asked for."""

    def __init__(self) -> None:
        self._shown: Action | None = None
        self._left: list[Action] = []

    def ask(self, store: Store, agenda: Agenda) -> Action | None:
        """Advance to the next suggestion, after the last to the first; None if there is none."""
        day = agenda.day
        left = self._fresh(self._left, agenda) or self._fresh(_all(store, day), agenda)
        self._shown, self._left = (left[0], left[1:]) if left else (None, [])
        if self._shown is not None:
            store.day.was_proposed(self._shown, day)
        return self._shown

    def with_it(self, agenda: Agenda) -> Agenda:
        """The day with the suggestion below its proposals, unless it holds the like already.

        Beside the suggestion there is room for one proposal less.
        """
        fresh = self._fresh([self._shown] if self._shown else [], agenda)
        room = MOST - len(fresh)
        shown, further = agenda.proposed[:room], agenda.proposed[room:]
        return replace(agenda, proposed=(*shown, *fresh), further=(*further, *agenda.further))

    @staticmethod
    def _fresh(wanted: list[Action], agenda: Agenda) -> list[Action]:
        there = {
            about
            for action in (*agenda.chosen, *agenda.late, *agenda.proposed, *agenda.done)
            for about in _about(action)
        }
        return [action for action in wanted if there.isdisjoint(_about(action))]


def proposing_of(screen: LiveScreen) -> Proposing:
    """The suggestion shared by the screens of a window."""
    return screen.surroundings.window.one(Proposing)


def _all(store: Store, today: date) -> list[Action]:
    return list(store.day.suggestions(today))


def _about(action: Action) -> set[tuple[str, int]]:
    """Ids of the action, its person, and its step if it has no person."""
    numbers = {"action": action.id, "person": action.person_id}
    if action.person_id is None:
        numbers["step"] = action.step_id
    return {(name, number) for name, number in numbers.items() if number is not None}
