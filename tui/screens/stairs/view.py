"""What the Stairs place shows: goals, the staircase of one, the highlighted thing in full."""

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one

from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs.glyphs import ASCII_SIGNS, SIGNS
from tui.base.place import PlaceScreen
from tui.drawing.signs import OPEN, drawn
from tui.drawing.text_line import Line
from tui.keyboard.commands import key_of
from tui.screens.stairs.lines import (
    goal_lines,
    goal_row,
    no_action_lines,
    no_goal_lines,
    no_step_lines,
    smart_line,
    step_lines,
    title_line,
)
from tui.widgets.growing_block import Lines
from tui.widgets.rows import FixedRows
from tui.widgets.short_list import ShortList
from tui.widgets.staircase import Staircase


class StairsView(PlaceScreen):
    """Shows goals and steps; `goal` and `step` are those highlighted."""

    goals = query_one(ShortList)
    stairs = query_one(Staircase)
    goal_wanted: int | None = None
    """The goal to highlight when the goals are read next."""

    _known: Sequence[Goal] = ()

    def body(self) -> ComposeResult:
        """Goals and staircase, beside them what is known of one."""
        with Horizontal(classes="panes"):
            with Vertical(classes="stairs--main"):
                yield Lines(id="title")
                yield ShortList()
                yield Lines(id="told")
                yield Staircase(SIGNS if drawn(OPEN) == OPEN else ASCII_SIGNS)
            with VerticalScroll(classes="pane--side", can_focus=False):
                yield Lines(id="detail")

    @property
    def goal(self) -> Goal | None:
        """The highlighted goal."""
        return next((goal for goal in self._known if goal.id == self.goals.key), None)

    @property
    def step(self) -> Step | None:
        """The step under the cursor, while the keys are on the stairs."""
        return self.stairs.step if self.stairs.has_focus else None

    def load(self) -> None:
        """Read the goals; the highlight stays where it was."""
        self._known = self.store.goals.all()
        rows = FixedRows(self._known, lambda goal, width: goal_row(goal, self.today, width))
        self.goals.show(rows, self.goal_wanted)
        self.goal_wanted = None
        self.query_one("#title", Lines).show(lambda _width: [title_line(len(self._known))])
        self._follow()

    def turn_to_goal(self, goal_id: int) -> bool:
        """Put the keys on a goal; False if it is gone."""
        self.goals.highlight(goal_id)
        self._follow()
        self.focus_first(self.goals)
        return self.goals.key == goal_id

    def turn_to_step(self, step_id: int) -> bool:
        """Put the keys on a step; False if it is gone."""
        of_goal = {step.id: goal.id for goal in self._known for step in goal.steps}
        if step_id not in of_goal or not self.turn_to_goal(of_goal[step_id]):
            return False
        self.stairs.highlight(step_id)
        self.focus_first(self.stairs)
        return True

    def on_row_list_highlighted(self) -> None:
        """Show the stairs of the goal."""
        self._follow()

    def on_staircase_highlighted(self) -> None:
        """Show the step in full."""
        self._show_detail()

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """Show in full what the keys are on."""
        self._show_detail()
        self.refresh_bindings()

    def _follow(self) -> None:
        """Let everything show the highlighted goal."""
        self.stairs.show(self.goal, self.today)
        if self.stairs.has_focus and self.stairs.step is None:
            self.focus_first(self.goals)
        self.query_one("#told", Lines).show(self._told)
        self._show_detail()

    def _told(self, width: int) -> Sequence[Line]:
        """What is to be said between the goals and the stairs."""
        goal = self.goal
        if goal is None:
            return no_goal_lines(key_of(self, "stairs.new"), width)
        key = key_of(self, "stairs.add_step")
        told = smart_line(goal, self.today, self.store.practice, width)
        return told if goal.steps else [*told, (), *no_step_lines(key, width)]

    def _show_detail(self) -> None:
        self.query_one("#detail", Lines).show(self.in_full())

    def in_full(self) -> Callable[[int], Sequence[Line]]:
        """What is known of the highlighted step, else of the goal."""
        goal, step, today = self.goal, self.step, self.today
        if goal is None:
            return lambda _width: ()
        practice = self.store.practice
        if step is None:
            return lambda width: goal_lines(goal, today, practice, width)
        actions = self.store.actions.of_step(step.id)
        key = key_of(self, "stairs.add_action")
        return lambda width: [
            *step_lines(step, goal, actions, today, practice, width),
            *(() if actions else no_action_lines(key, width)),
        ]
