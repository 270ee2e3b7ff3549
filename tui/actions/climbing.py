"""The moment in which a stair is climbed, whatever climbs it: it is told, and a card shows it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.app import App
from textual.screen import Screen

from db.errors import StoreError
from db.store import Store
from planner.language import _
from planner.language.text import shorten
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs.climbed import newly_climbed

if TYPE_CHECKING:
    from tui.dialogs.stair_climbed import Climb

Standing = Mapping[int, tuple[Step, ...]]


class _Climbed(NamedTuple):
    """A stair to be shown: its goal, whose steps stood so before."""

    goal_id: int
    before: tuple[Step, ...]


class Climbing:
    """Watches the changes made in a window: each stair that they climb is told, and shown once.

    A session is not interrupted: its stairs are shown once it is left. Undo and redo show nothing.
    """

    def __init__(self, app: App[Any], store: Store, clock: Callable[[], date]) -> None:
        """Watch nothing yet; `clock` tells the day."""
        self._app, self._store, self._clock = app, store, clock
        self._inside = False
        self._sessions: list[Screen[Any]] = []
        self._climbed: dict[int, _Climbed] = {}

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Wrap a change, and tell the stairs it climbed; within another one, that one tells."""
        if self._inside:
            yield
            return
        before = self._standing()
        self._inside = True
        try:
            yield
        finally:
            self._inside = False
        for goal_id, step in newly_climbed(before, self._standing()):
            self._tell(goal_id, step, before[goal_id])
        if not self._is_held:
            self._show()

    def hold(self, session: Screen[Any]) -> None:
        """Show nothing as long as a session lasts."""
        self._sessions.append(session)

    @property
    def _is_held(self) -> bool:
        """Whether a session lasts; one that the program has closed itself does not."""
        return any(session.is_attached for session in self._sessions)

    def release(self, session: Screen[Any]) -> None:
        """Show the stairs that are climbed still, at the end of a session."""
        self._sessions.remove(session)
        if self._climbed and not self._is_held:
            standing = [step for steps in self._standing().values() for step in steps]
            climbed = {step.id for step in standing if step.climbed}
            self._climbed = {step: told for step, told in self._climbed.items() if step in climbed}
            self._show()

    def _standing(self) -> Standing:
        with suppress(StoreError):  # the change itself tells it
            return self._store.pictures.standing()
        return {}

    def _tell(self, goal_id: int, step: Step, before: tuple[Step, ...]) -> None:
        if step.climbed_on is None:  # that one is said by the hand that did it
            said = _("Step climbed: {step}").format(step=shorten(step.title))
            self._app.notify(said)
        if not self._store.practice.quiet_climbs:
            self._climbed[step.id] = _Climbed(goal_id, before)

    def _show(self) -> None:
        """Show the cards one after the other."""
        if self._climbed:
            self._app.call_after_refresh(self._show_next)

    def _show_next(self) -> None:
        from tui.dialogs.stair_climbed import StairClimbed  # few changes climb a stair

        if not self._climbed:
            return
        step_id = next(iter(self._climbed))
        with suppress(StoreError):
            card = StairClimbed(self._card(step_id, *self._climbed.pop(step_id)))
            self._app.push_screen(card, lambda _left: self._show())

    def _card(self, step_id: int, goal_id: int, before: tuple[Step, ...]) -> "Climb":
        """The stair as it is now: a session may have gone on since."""
        from tui.dialogs.stair_climbed import Climb

        after, practice = self._store.goals.get(goal_id), self._store.practice
        step, took = self._store.goals.step(step_id), self._store.pictures.took(step_id)
        return Climb(step, _as_before(after, before), after, took, self._clock(), practice.working)


def _as_before(goal: Goal, before: tuple[Step, ...]) -> Goal:
    """A goal with its steps as they stood before."""
    stood = {step.id: step for step in before}
    steps = tuple(
        replace(step, counted=stood[step.id].counted, climbed_on=stood[step.id].climbed_on)
        if step.id in stood
        else step
        for step in goal.steps
    )
    risen = sum(step.counted for step in goal.steps) - sum(step.counted for step in steps)
    return replace(goal, steps=steps, counted=max(goal.counted - risen, 0))
