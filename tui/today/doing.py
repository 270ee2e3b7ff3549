"""What is done with the highlighted action in Today: prepared, recorded, given another day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from planner.actions import Action, Result
from planner.language import _
from planner.saying import say_day
from planner.shortening import shorten
from planner.vocabulary import ActionState, Outcome
from tui.today.entry import ActionEntry, Values
from tui.today.rows import key_of_thing

if TYPE_CHECKING:
    from planner.follow_ups import FollowUp
    from planner.grammar import ActionLine
    from planner.steps import Step
    from tui.screens.dialogs.ask_result import Recorded

# The dialogs are imported when they are first asked for: the start does without them.


class ActionDoing(ActionEntry):
    """Asks about the highlighted action, and writes what is answered."""

    def action_prepare(self) -> None:
        """Ask for every part of the preparation."""
        from tui.screens.dialogs.action_form import read_preparation  # noqa: PLC0415  # not needed to start
        from tui.screens.dialogs.ask_preparation import AskPreparation  # noqa: PLC0415  # not needed to start

        action = self.action
        if action is None:
            return

        def answered(values: Values | None) -> None:
            if values is None:
                return
            said = _("Prepared: {title}").format(title=shorten(action.title))
            with self.changing(said), self.store.change(said):
                stored = self.store.actions.store(action, self.today)
                self.store.actions.prepare(stored.id or 0, **read_preparation(values))
                self.wanted = stored.id

        with self.telling():
            key = f"today.prepare.{key_of_thing(action)}"
            pitches = self.store.pitches.all()
            now = self.present(action)
            question = AskPreparation(
                now, pitches, self.store.drafts, key, lambda: self.present(action)
            )
            self.app.push_screen(question, answered)

    def action_result(self) -> None:
        """Ask what came of the action."""
        from planner.follow_ups import follow_ups  # noqa: PLC0415  # not needed to start
        from tui.screens.dialogs.ask_result import Ahead, AskResult  # noqa: PLC0415  # not needed to start

        action = self.action
        if action is None:
            return
        with self.telling():
            working = self.store.practice.working
            background = self.store.actions.background(action)

            def offer(result: Result) -> "Sequence[FollowUp]":
                return follow_ups(action, result, background, working)

            ahead = Ahead(self.today, working.next_after(self.today), offer, self.reader().read)
            key = f"today.result.{key_of_thing(action)}"
            question = AskResult(action, ahead, self.store.drafts, key)
            self.app.push_screen(question, lambda answer: self._record(action, answer))

    def _record(self, action: Action, answer: "Recorded | None") -> None:
        if answer is None:
            return
        following = list(answer.follow_ups)
        if answer.next_action is not None:
            following.append(_next(answer.next_action, action))
        done = action
        with self.changing(_("Result recorded")):
            done = self.store.actions.record(
                action,
                answer.result,
                following,
                self.today,
                move_to=answer.move_to,
                leave=answer.leave,
            )
            if action.state is not ActionState.DONE:
                self.wanted = self.next_in_section()
        if (step := self._climbed(done)) is not None:
            self.notify(_("Step climbed: {step}").format(step=step.title))

    def _climbed(self, done: Action) -> "Step | None":
        """The step that this action has just made climbed."""
        if done.goal_id is None or not done.result or done.result.outcome is not Outcome.ACHIEVED:
            return None
        steps = self.store.goals.get(done.goal_id).steps
        step = next((step for step in steps if step.id == done.step_id), None)
        just = step is not None and step.climbed_on is None and step.done == step.aimed
        return step if just else None

    def action_move(self) -> None:
        """Ask for another day."""
        from tui.today.another_day import ask_another_day  # noqa: PLC0415  # not needed to start

        action = self.action
        if action is None:
            return

        def move(day: date) -> None:
            with self.changing(_("Moved to {day}").format(day=say_day(day, self.today))):
                self.store.actions.move(action, day, self.today)
                self.wanted = self.next_in_section()

        ask_another_day(self.app, action, self.today, move)


def _next(line: "ActionLine", action: Action) -> "FollowUp":
    """The further action of a line; with the same person, unless the line names another."""
    from planner.follow_ups import FollowUp  # noqa: PLC0415  # not needed to start

    found = FollowUp(line.title, line.kind, line.day, line.person_id, channel=line.channel)
    if line.person_id is None and line.with_name is None:
        found = replace(found, person_id=action.person_id)
    note = "\n".join(filter(None, [line.note, line.step, line.with_name]))
    return replace(found, time=line.time, minutes=line.minutes, aim=line.aim or "", note=note)
