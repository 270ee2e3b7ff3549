"""Stairs: what can be done with steps, and all the keys of the place."""

from functools import partial

from textual.binding import Binding, BindingType

from planner.grammar import ActionLine
from planner.grammar.step import parse_step, understood_step
from planner.language import _
from planner.model.goals import Goal
from planner.model.steps import Step
from tui.actions.ask_person import ask_with_whom
from tui.actions.line import ActionReader
from tui.dialogs.ask_form import Field
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.show_lines import ShowLines
from tui.screens.stairs.forms import Values, read_step, step_fields
from tui.screens.stairs.goals import GoalDoing

_ON_STEP = {"add_action", "climb", "move_step", "delete_step", "open_step", "to_goals"}
_ON_GOAL = {"add_step", "reach", "drop"}


def _bound(key: str, action: str, label: str, sentence: str) -> Binding:
    return Binding(key, action, label, id=f"stairs.{action}", tooltip=sentence)


def _moving() -> list[BindingType]:
    """The keys that give a step another place; arrows and letters have ids of their own."""
    ways = (
        ("shift+up", 1, "raise", _("Later"), _("Move the step up a stair.")),
        ("K", 1, "raise.letter", _("Later"), _("Move the step up a stair.")),
        ("shift+down", -1, "lower", _("Earlier"), _("Move the step down a stair.")),
        ("J", -1, "lower.letter", _("Earlier"), _("Move the step down a stair.")),
    )
    return [
        Binding(key, f"move_step({by})", label, id=f"stairs.{name}", show=False, tooltip=sentence)
        for key, by, name, label, sentence in ways
    ]


class StairsScreen(GoalDoing):
    """The goals, the staircase of each, and what can be done with them."""

    PLACE = "stairs"
    HELP = _(
        "A goal is a staircase of three to seven steps, each about a week of work with actions of"
        " its own. Enter goes from a goal to its stairs, escape back. A step is climbed when its"
        " actions are achieved, or by hand."
    )
    CSS_PATH = "screen.tcss"

    BINDINGS = [
        _bound("n", "new", _("Goal"), _("Write down a goal, in one line or in full.")),
        _bound("a", "add_step", _("Step"), _("Add a step to the highlighted goal.")),
        _bound("a", "add_action", _("Action"), _("Add an action to the highlighted step.")),
        _bound("e", "edit", _("Edit"), _("Change the highlighted goal or step.")),
        _bound("space", "reach", _("Reached"), _("Note that the goal is reached, or no longer.")),
        _bound("space", "climb", _("Climbed"), _("Note that the step is climbed, or no longer.")),
        _bound("x", "drop", _("Drop"), _("Drop the goal, or take a dropped one up again.")),
        _bound("x", "delete_step", _("Delete"), _("Take the step away; its actions stay.")),
        _bound("enter", "open_step", _("Open"), _("Show the step with its actions.")),
        _bound("right", "to_stairs", _("Stairs"), _("Go to the stairs of the goal.")),
        *(
            Binding(
                key,
                "to_goals",
                _("Goals"),
                id=f"stairs.to_goals{way}",
                tooltip=_("Go back to the goals."),
            )
            for key, way in (("left", ""), ("escape", ".escape"))
        ),
        *_moving(),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with what the keys are on."""
        if action in _ON_STEP:
            return self.step is not None
        if action in _ON_GOAL:
            return self.goal is not None and self.step is None
        if action == "to_stairs":
            return self.step is None and self.stairs.step is not None
        return self.goal is not None if action == "edit" else True

    def turn_to(self, about: str) -> bool:
        """Go to the goal of that id, or to the step of that id after an "s"."""
        if about.startswith("s"):
            return self.turn_to_step(int(about[1:]))
        return self.turn_to_goal(int(about))

    def action_edit(self) -> None:
        """Ask for the fields of the step under the cursor, else of the goal."""
        if self.step is not None:
            self._edit_step(self.step)
        elif self.goal is not None:
            self.edit_goal(self.goal)

    def _edit_step(self, step: Step) -> None:
        def change(values: Values) -> None:
            with self.changing(_("Step changed")):
                self.store.goals.change_step(step.id, **read_step(values, self.today))

        def present() -> list[Field]:
            return step_fields(self.store.goals.step(step.id), self.today)

        with self.telling():
            self.ask_form(_("A step"), present(), f"stairs.edit.s{step.id}", change, present)

    def on_row_list_opened(self) -> None:
        """Go from the goal to its stairs; where there is none, ask for the first."""
        if self.stairs.step is None:
            self.action_add_step()
        else:
            self.action_to_stairs()

    def action_to_stairs(self) -> None:
        """Go to the stairs of the goal."""
        self.focus_first(self.stairs)

    def action_to_goals(self) -> None:
        """Go back to the goals."""
        self.focus_first(self.goals)

    def action_open_step(self) -> None:
        """Show the step in full where there is no second pane."""
        self.app.push_screen(ShowLines(self.in_full()))

    def action_add_step(self) -> None:
        """Ask for a step in one line."""
        goal = self.goal
        if goal is None:
            return
        question = AskLine(
            _("A step, in one line"),
            understand=lambda line: understood_step(parse_step(line, self.today)),
            placeholder=_("List twelve names by Friday"),
            drafts=self.store.drafts,
            draft_key=f"stairs.add_step.{goal.id}",
        )
        self.app.push_screen(question, lambda line: self._add_step(goal, line))

    def _add_step(self, goal: Goal, line: TypedLine | None) -> None:
        if line is not None:
            with self.changing(_("Step added")):
                step = self.store.goals.add_step(goal.id, parse_step(line.text, self.today))
                self.stairs.highlight(step.id)

    def action_add_action(self) -> None:
        """Ask for an action of the step in one line."""
        step = self.step
        if step is None:
            return
        question = AskLine(
            _("An action, in one line"),
            understand=ActionReader(self.store, self.today).understood,
            placeholder=_("Call Claire tomorrow 9:30 ~15m"),
            drafts=self.store.drafts,
            draft_key=f"stairs.add_action.s{step.id}",
        )
        self.app.push_screen(question, lambda line: self._add_action(step, line))

    def _add_action(self, step: Step, line: TypedLine | None) -> None:
        if line is None:
            return
        with self.telling():
            action = ActionReader(self.store, self.today).read(line.text)
            ask_with_whom(self, action, partial(self._add_action_with, step, action))

    def _add_action_with(self, step: Step, line: ActionLine, person_id: int | None) -> None:
        with self.changing(_("Action added")):
            self.store.actions.add(line, self.today, step_id=step.id, person_id=person_id)

    def action_climb(self) -> None:
        """Note that the step was climbed by hand, or take that back."""
        step = self.step
        if step is None:
            return
        if step.climbed_on is not None:
            with self.changing(_("Step no longer climbed")):
                self.store.goals.climb(step.id, None)
        elif step.climbed:
            self.notify(_("This step is climbed by what was done."))
        else:
            with self.changing(_("Step climbed")):
                self.store.goals.climb(step.id, self.today)

    def action_move_step(self, by: int) -> None:
        """Give the step another place among those of its goal."""
        step, goal = self.step, self.goal
        if (
            step is not None
            and goal is not None
            and 0 <= goal.steps.index(step) + by < len(goal.steps)
        ):
            with self.changing(_("Step moved")):
                self.store.goals.move_step(step.id, by)

    def action_delete_step(self) -> None:
        """Take the step away."""
        if self.step is not None:
            with self.changing(_("Step deleted")):
                self.store.goals.delete_step(self.step.id)
