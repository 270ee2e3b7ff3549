"""The Stairs place: the goals, the staircase of each, and its keys."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one

from planner.language import _
from planner.model.drafts import About, Question
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.model.vocabulary import GoalState
from planner.stairs.forecast import Forecast, forecast
from planner.stairs.glyphs import ASCII_SIGNS, SIGNS
from tui.actions.pauses.verbs import new_pause, pauses
from tui.base.place import WIDE, WIDEST, PlaceScreen
from tui.dialogs.show_lines import ShowLines
from tui.drawing.signs import OPEN, drawn
from tui.drawing.text_line import Line
from tui.keyboard.commands import key_of
from tui.screens.stairs import goal_verbs, step_verbs
from tui.screens.stairs.export import ask_file
from tui.screens.stairs.first_goal import first_goal, first_goal_lines
from tui.screens.stairs.goal_list import GoalList
from tui.screens.stairs.keys import KEYS
from tui.screens.stairs.levelling import verbs as levelling
from tui.screens.stairs.lines import (
    goal_lines,
    leads_line,
    no_action_lines,
    no_goal_lines,
    no_step_lines,
    step_lines,
    title_line,
)
from tui.screens.stairs.linked import open_linked
from tui.screens.stairs.routines.dialog import show_routines
from tui.screens.stairs.smart_lines import smart_line
from tui.screens.stairs.split.verbs import split
from tui.screens.stairs.views import choose_view
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.staircase import Staircase

_ON_STEP = {"add_action", "order", "climb", "move_step", "delete_step", "open_step", "to_goals"}
_ON_ANY = {"edit", "spread", "respread", "export"}
_ON_GOAL = {"add_step", "reach", "drop", "linked", "push"}
_ON_OPEN_GOAL = {"split", "lower_target"}


class StairsScreen(PlaceScreen):
    """The goals, the staircase of each, and what can be done with them."""

    PLACE = "stairs"
    HELP = _(
        "A goal is a staircase of three to seven steps, each about a week of work with actions of"
        " its own. Enter goes from a goal to its stairs, escape back. A step is climbed when its"
        " number is reached; one without a number is climbed by your word. What is left of a goal"
        " can be split into dated steps at once. Lowering a goal is a good answer too."
    )
    CSS_PATH = "screen.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide"), (WIDEST, "-widest")]

    BINDINGS = KEYS

    VERBS = {
        "new": goal_verbs.ask_goal,
        "new_in_full": goal_verbs.ask_goal_in_full,
        "reach": goal_verbs.reach,
        "drop": goal_verbs.drop,
        "lower_target": goal_verbs.lower,
        "linked": open_linked,
        "edit": step_verbs.edit,
        "split": split,
        "add_step": step_verbs.add_step,
        "add_action": step_verbs.add_action,
        "spread": levelling.spread,
        "respread": levelling.respread,
        "push": levelling.push,
        "order": levelling.order,
        "climb": step_verbs.climb,
        "move_step": step_verbs.move_step,
        "delete_step": step_verbs.delete_step,
        "view": choose_view,
        "export": ask_file,
        "pauses": pauses,
        "new_pause": new_pause,
        "routines": show_routines,
    }

    _counted: Sequence[date] = ()

    goals = query_one(GoalList)
    stairs = query_one(Staircase)

    def body(self) -> ComposeResult:
        """Goals and staircase, beside them what is known of one."""
        with Horizontal(classes="panes"):
            with Vertical(classes="pane--main"):
                yield GrowingBlock(id="title")
                yield GoalList()
                yield GrowingBlock(id="told")
                yield Staircase(SIGNS if drawn(OPEN) == OPEN else ASCII_SIGNS)
            with VerticalScroll(classes="pane--side", can_focus=False):
                yield GrowingBlock(id="detail")

    @property
    def goal(self) -> Goal | None:
        """The highlighted goal."""
        return self.goals.goal

    @property
    def step(self) -> Step | None:
        """The step under the cursor, while the keys are on the stairs."""
        return step_verbs.step_at_hand(self)

    def load(self) -> None:
        """Read the goals; the highlight stays where it was."""
        known = self.store.goals.all()
        self.goals.show_goals(known, self.today, self.store.practice.working)
        self.query_one("#title", GrowingBlock).show(lambda _width: [title_line(len(known))])
        self._follow()

    def turn_to_goal(self, goal_id: int) -> bool:
        """Put the keys on a goal, also on one added behind another page; False if it is gone."""
        if all(goal.id != goal_id for goal in self.goals.known):
            self.reload()
        self.goals.highlight(goal_id)
        self._follow()
        self.focus_first(self.goals)
        return self.goals.key == goal_id

    def turn_to_step(self, step_id: int) -> bool:
        """Put the keys on a step; False if it is gone."""
        of_goal = {step.id: goal.id for goal in self.goals.known for step in goal.steps}
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
        goal, pictures = self.goal, self.store.pictures
        self._counted = pictures.counted_for(goal.id) if goal else ()
        self.stairs.people = pictures.people(goal.id) if goal else {}
        self.stairs.shown_without = None if goal else first_goal(partial(key_of, self))
        self.stairs.show(goal, self.today, self.store.practice.working)
        if self.stairs.has_focus and self.stairs.step is None:
            self.focus_first(self.goals)
        self.query_one("#told", GrowingBlock).show(self._goal_lines)
        self._show_detail()

    def _goal_lines(self, width: int) -> Sequence[Line]:
        """The lines between the goals and the stairs."""
        goal = self.goal
        if goal is None:
            return no_goal_lines(key_of(self, "stairs.new"), width)
        key, split_key = key_of(self, "stairs.add_step"), key_of(self, "stairs.split")
        told = [
            *smart_line(goal, self.today, self.store.practice, width, self.goals.known),
            *leads_line(goal, self._leads(goal), self.today, width),
        ]
        return [*told, *no_step_lines(goal, key, split_key, width)]

    def _leads(self, goal: Goal) -> Forecast:
        """The forecast of a goal."""
        return forecast(goal, self._counted, self.today, self.store.practice.working)

    def _show_detail(self) -> None:
        self.query_one("#detail", GrowingBlock).show(self.in_full())

    def in_full(self) -> Callable[[int], Sequence[Line]]:
        """The page of the highlighted step, else of the goal."""
        goal, step, today = self.goal, self.step, self.today
        if goal is None:
            return first_goal_lines
        practice = self.store.practice
        if step is None:
            leads, others = self._leads(goal), self.goals.known
            aims = self.store.goals.aims(goal.id)
            return lambda width: goal_lines(
                goal, leads, today, practice, width, others=others, aims=aims
            )
        actions = self.store.actions.of_step(step.id, self.today)
        actions += self.store.routines.of_step(step.id, self.today)
        key = key_of(self, "stairs.add_action")
        return lambda width: [
            *step_lines(step, goal, actions, today, practice, width),
            *(() if actions else no_action_lines(key, width)),
        ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the verbs of the goal or step that has the keys."""
        name = parameters[0] if action == "do" else action
        if name in _ON_STEP:
            return self.step is not None
        if name in _ON_GOAL:
            return self.goal is not None and self.step is None
        if name in _ON_OPEN_GOAL:
            return self._may(str(name))
        if name == "to_goals":
            return self.stairs.has_focus
        if name == "to_stairs":
            return self.step is None and self.stairs.step is not None
        return self.goal is not None if name in _ON_ANY else True

    def _may(self, name: str) -> bool:
        """Whether a verb on open goals works now: only a number that is there is lowered."""
        goal = self.goal
        if goal is None or goal.state is not GoalState.OPEN:
            return False
        return name == "split" or (self.step is None and (goal.target or 0) > 1)

    def turn_to(self, about: About) -> bool:
        """Go to the goal or to the step that a draft is about."""
        subject = Question(self.PLACE, about=about).subject
        if subject is None:
            return False
        return (self.turn_to_step if subject.noun == "step" else self.turn_to_goal)(subject.id)

    def on_row_list_opened(self) -> None:
        """Go from the goal to its stairs; where there is none, ask for the first."""
        if self.stairs.step is None:
            step_verbs.add_step(self)
        else:
            self.action_to_stairs()

    def action_to_stairs(self) -> None:
        """Go to the stairs of the goal, at the current step."""
        self.stairs.highlight_current()
        self.focus_first(self.stairs)

    def action_to_goals(self) -> None:
        """Go back to the goals."""
        self.focus_first(self.goals)

    def action_open_step(self) -> None:
        """Show the step in full where there is no second pane."""
        self.app.push_screen(ShowLines(self.in_full(), _("Step")))
