"""What can be done with goals in the Stairs place."""

from collections.abc import Callable
from contextlib import suppress

from planner.grammar import GrammarError, parse_goal, understood_goal
from planner.language import _
from planner.model.goals import Goal
from planner.model.vocabulary import GoalState
from tui.dialogs.ask_form import AskForm, Field
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.screens.stairs.forms import (
    Values,
    goal_fields,
    new_goal_draft,
    new_goal_fields,
    read_goal,
    read_new_goal,
)
from tui.screens.stairs.view import StairsView

_IN_FULL = "stairs.new_in_full"


class GoalDoing(StairsView):
    """Writes goals down, changes them, notes that they are reached or dropped."""

    def action_new(self) -> None:
        """Ask for a goal in one line."""
        question = AskLine(
            _("A goal, in one line"),
            understand=lambda line: understood_goal(parse_goal(line, self.today)),
            placeholder=_("Meet 12 finance directors by 31 March why: change sector"),
            full_form=True,
            drafts=self.store.drafts,
            draft_key="stairs.new",
        )
        self.app.push_screen(question, self._add_goal_line)

    def _add_goal_line(self, line: TypedLine | None) -> None:
        if line is None:
            return
        if line.in_full:
            with suppress(GrammarError):  # nothing was typed yet
                draft = new_goal_draft(parse_goal(line.text, self.today), self.today)
                self.store.drafts.save(_IN_FULL, draft, _("A goal"))
            self.action_new_in_full()
            return
        with self.changing(_("Goal added")):
            self.goal_wanted = self.store.goals.add(
                parse_goal(line.text, self.today), self.today
            ).id

    def action_new_in_full(self) -> None:
        """Ask for a goal and its first steps by the form, begun with its draft."""
        self.ask_form(_("A goal"), new_goal_fields(self.today), _IN_FULL, self._add_goal)

    def _add_goal(self, values: Values) -> None:
        with self.changing(_("Goal added")):
            line, start, steps = read_new_goal(values, self.today)
            self.goal_wanted = self.store.goals.add(line, self.today, steps, start).id

    def edit_goal(self, goal: Goal) -> None:
        """Ask for the fields of a goal."""

        def change(values: Values) -> None:
            with self.changing(_("Goal changed")):
                self.store.goals.change(goal.id, **read_goal(values, self.today))

        def present() -> list[Field]:
            now = self.store.goals.get(goal.id)
            return goal_fields(now, now.start, self.today)

        with self.telling():
            self.ask_form(_("A goal"), present(), f"stairs.edit.{goal.id}", change, present)

    def ask_form(
        self,
        title: str,
        fields: list[Field],
        key: str,
        take: Callable[[Values], None],
        present: Callable[[], list[Field]] | None = None,
    ) -> None:
        """Ask for fields, which `present` reads anew, and give the answer to `take`."""
        drafts = self.store.drafts
        question = AskForm(title, fields, drafts=drafts, draft_key=key, present=present)
        self.app.push_screen(question, lambda values: take(values) if values else None)

    def action_reach(self) -> None:
        """Note that the goal is reached by hand, or take that back."""
        goal = self.goal
        if goal is None:
            return
        if goal.reached:
            self.notify(_("Every step of this goal is climbed."))
        elif goal.state is GoalState.REACHED:
            self._take_up(goal)
        else:
            with self.changing(_("Goal reached")):
                self.store.goals.reach(goal.id)

    def action_drop(self) -> None:
        """Drop the goal, or take it up again."""
        goal = self.goal
        if goal is None:
            return
        if goal.state is GoalState.DROPPED:
            self._take_up(goal)
        else:
            with self.changing(_("Goal dropped")):
                self.store.goals.drop(goal.id)

    def _take_up(self, goal: Goal) -> None:
        with self.changing(_("Goal taken up again")):
            self.store.goals.take_up(goal.id)
