"""The detail pane of Today: the highlighted thing in full."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from db.store import Store
from planner.language import _
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState
from planner.today.agenda import Agenda
from planner.today.first_steps import FirstStep
from planner.today.waiting import Awaited
from tui.actions.related import Related, related_to
from tui.actions.row_key import DayThing, Folded, key_of_thing
from tui.base.place import WIDE, WIDEST
from tui.drawing.text_line import Line, Span, Tone
from tui.keyboard.commands import key_of
from tui.screens.today.first_steps import first_step_lines, stairs_lines
from tui.screens.today.three import shows_if_then
from tui.widgets.fixed_block import FixedBlock

if TYPE_CHECKING:
    from planner.model.goals import Goal

_LEAST_PICTURE = 8
"""Lines from which the stairs of a goal are drawn."""
_WIDEST_PICTURE = 72
_STAIR, _FLAG = 3, 3
"""Lines of a stair of the picture, and of its flag and ground, at most."""


class DayDetail(FixedBlock):
    """Everything known of one thing; what it reads is cached until the day is read again."""

    def __init__(self, store: Store, clock: Callable[[], date]) -> None:
        """Begin empty."""
        super().__init__(
            (Span(_("… enter shows all"), Tone.DIM),), id="detail", classes="pane--side"
        )
        self._store = store
        self._clock = clock
        self._related: dict[Hashable, Related] = {}
        self._events: dict[Hashable, Event] = {}
        self.steps: Sequence[FirstStep] = ()
        self._is_finished = False
        self._todays_goal: int | None = None
        self._goals: dict[int | None, Goal] = {}
        self._pictures: dict[tuple[int, int, int], Sequence[Line]] = {}

    def forget(self, agenda: Agenda) -> None:
        """Clear the cache; the day is read again."""
        self._related, self._events, self._goals, self._pictures = {}, {}, {}, {}
        self.steps, self._is_finished = agenda.first_steps, agenda.is_finished
        goals = (action.goal_id for action in agenda.todays if action.goal_id is not None)
        self._todays_goal = next(goals, None)

    def draw(
        self, thing: DayThing | None, keys: str = "", *, full: bool = False
    ) -> Callable[[int], Sequence[Line]]:
        """Lines of a thing by their width: beside its row with the stairs below, or in `full`.

        `keys` tells how a spark is sorted, where that works.
        """
        told = self._told(thing, keys, full=full)
        goal = None if full else self._climbed_goal(thing)
        if goal is None:
            return told
        climbed = goal

        def drawn(width: int) -> list[Line]:
            lines = list(told(width))
            return [*lines, *self._stairs(climbed, width, self.size.height - len(lines))]

        return drawn

    def _told(
        self, thing: DayThing | None, keys: str, *, full: bool
    ) -> Callable[[int], Sequence[Line]]:
        """All that is known of a thing, in lines."""
        today = self._clock()
        if isinstance(thing, Action):
            return self._of_action(thing, full=full)
        if isinstance(thing, Spark):
            return _of_spark(thing, today, keys)
        if isinstance(thing, Event):
            from tui.screens.events import lines  # many days have no event

            event = self._with_people(thing)
            return lambda width: lines.event_lines(event, today, width)
        if isinstance(thing, Awaited | Folded):
            return self._waiting(thing)
        if isinstance(thing, FirstStep):
            return self._first_step(thing)
        return lambda _width: ()

    def _first_step(self, step: FirstStep) -> Callable[[int], Sequence[Line]]:
        """A first step, and below it all of them as stairs."""
        key_name, today = partial(key_of, self.screen.focused or self.screen), self._clock()
        steps = self.steps

        def drawn(width: int) -> list[Line]:
            lines = first_step_lines(step, key_name, width)
            room = self.size.height - len(lines)
            return [*lines, *stairs_lines(steps, key_name, today, (width, room))]

        return drawn

    def _of_action(self, action: Action, *, full: bool) -> Callable[[int], Sequence[Line]]:
        related, today = self._read_related(action), self._clock()
        wide, shown = self.app.size.width >= WIDE, self._shown_beside(action)

        def drawn(width: int) -> Sequence[Line]:
            from tui.actions.preparation import lines  # the first frame does without

            if full:
                return lines.action_lines(action, related, today, width)
            draw = lines.action_pane if wide else lines.action_in_short
            return draw(action, related, today, width, lines.Row(*shown))

        return drawn

    def _climbed_goal(self, thing: DayThing | None) -> "Goal | None":
        """The goal whose stairs are shown: that of an action, else that of the day's three.

        There is room for them in the widest screens, elsewhere once the day is done.
        """
        is_shown = self._is_finished or self.app.size.width >= WIDEST
        if not is_shown or self.app.size.width < WIDE or isinstance(thing, FirstStep):
            return None
        on = thing.goal_id if isinstance(thing, Action) else None
        goal_id = self._todays_goal if on is None else on
        if goal_id is not None and goal_id not in self._goals:
            self._goals[goal_id] = self._store.goals.get(goal_id)
        return self._goals.get(goal_id)

    def _stairs(self, goal: "Goal", width: int, room: int) -> list[Line]:
        """The stairs at the foot of the pane, where the lines above leave them room."""
        if room <= _LEAST_PICTURE:
            return []
        from tui.drawing.staircase_lines import staircase_lines  # many days climb no stair

        height = min(room - 1, _STAIR * len(goal.steps) + _FLAG)
        size = goal.id, min(width, _WIDEST_PICTURE), height
        if size not in self._pictures:
            self._pictures[size] = staircase_lines(goal, self._clock(), *size[1:])
        picture = self._pictures[size]
        return [*[()] * (room - len(picture)), *picture]

    def _shown_beside(self, action: Action) -> tuple[bool, str, str]:
        """The contents of an action's row: its if–then or not, what copies, what opens."""
        chosen = action.chosen_on == self._clock() and action.state is ActionState.OPEN
        shows = chosen and shows_if_then(action, self.app.size)
        copies = _("{key} copies").format(key=key_of(self.screen, "today.copy"))
        return shows, copies, self._say_opens(action)

    def _say_opens(self, action: Action) -> str:
        if action.subject is None:
            return ""
        from tui.actions.open_subject import say_opens  # most actions are about no page

        return say_opens(action, key_of(self.screen.focused or self.screen, "list.open"))

    def _waiting(self, thing: Awaited | Folded) -> Callable[[int], Sequence[Line]]:
        """Lines of an answer awaited, or of the row that stands for all of them."""
        from tui.people.awaited_lines import awaited_lines
        from tui.screens.today.waiting import folded_lines

        today = self._clock()

        def key_name(name: str) -> str:
            return key_of(self.screen, f"today.{name}")

        if isinstance(thing, Awaited):
            awaited = thing
            return lambda width: awaited_lines(awaited, today, width, key_name)
        folded, key = thing, key_name("waiting")
        return lambda width: folded_lines(folded, today, key, width)

    def _with_people(self, event: Event) -> Event:
        if event.id is None:
            return event
        if event.id not in self._events:
            self._events[event.id] = self._store.events.get(event.id)
        return self._events[event.id]

    def _read_related(self, action: Action) -> Related:
        key = key_of_thing(action)
        if key not in self._related:
            self._related[key] = related_to(self._store, action, self._clock())
        return self._related[key]


def _of_spark(spark: Spark, today: date, keys: str) -> Callable[[int], Sequence[Line]]:
    def drawn(width: int) -> Sequence[Line]:
        from tui.actions.preparation.lines import spark_lines  # the first frame does without

        return spark_lines(spark, today, keys, width)

    return drawn
