"""What is done with the highlighted action in Today: prepared, recorded, given another day."""

from datetime import date
from typing import TYPE_CHECKING

from planner.language import _
from planner.language.dates_in_words import say_day
from planner.model.actions import Action
from planner.model.vocabulary import ActionState
from tui.actions.row_key import key_of_thing
from tui.keyboard.commands import key_of
from tui.screens.today.entry import ActionEntry
from tui.screens.today.proposing import proposing_of

if TYPE_CHECKING:
    from tui.base.live_screen import LiveScreen

# The dialogs are imported when they are first asked for: the start does without them.


class ActionDoing(ActionEntry):
    """Asks about the highlighted action, and writes what is answered."""

    def action_prepare(self) -> None:
        """Ask for every part of the preparation."""
        if self.event is not None:
            from tui.actions.preparation import event as preparing

            preparing.ask_to_prepare(self, self.event)
        elif self.action is not None:
            from tui.actions.preparation.asking import ask_to_prepare

            ask_to_prepare(self, self.action, self._prepared)

    def action_brief(self) -> None:
        """Show the brief of the highlighted event."""
        if self.event is not None:
            from tui.screens.events import brief as briefing

            briefing.show_brief(self, self.event)

    def action_propose(self) -> None:
        """Let something be proposed, and something else at each further asking."""
        with self.telling():
            agenda = self.store.day.agenda(self.today)
            found = proposing_of(self).ask(self.store, agenda)
            if found is None:
                self.notify(nobody_to_propose(self))
            else:
                self.wanted = key_of_thing(found)
                self.load()

    def _prepared(self, action: Action) -> None:
        self.wanted = action.id

    def action_result(self) -> None:
        """Ask what came of the action."""
        self._ask_result(at_debrief=False)

    async def action_debrief(self) -> None:
        """Ask what happened, why, and what to do next time."""
        if self.event is None:
            self._ask_result(at_debrief=True)
            return
        with self.telling():  # an occurrence of a routine is written down for it
            event = self.store.events.store(self.event, self.today)
            await self.app.run_action(f"app.begin('debrief', 'event-{event.id}')")

    def _ask_result(self, *, at_debrief: bool) -> None:
        from tui.actions.result.asking import ask_result

        action = self.action
        if action is None:
            return

        def done(_written: Action) -> None:
            if action.state is not ActionState.DONE:
                self.wanted = self.next_in_section()

        key = f"today.result.{key_of_thing(action)}"
        ask_result(self, action, key, at_debrief=at_debrief, done=done)

    def action_move(self) -> None:
        """Ask for another day."""
        from tui.actions.ask_day import ask_another_day

        action = self.action
        if action is None:
            return

        def move(day: date) -> None:
            with self.changing(_("Moved to {day}").format(day=say_day(day, self.today))):
                self.store.actions.move(action, day, self.today)
                self.wanted = self.next_in_section()

        ask_another_day(self, action.title, move, before=action.day)


def nobody_to_propose(screen: "LiveScreen") -> str:
    """What is said where there is nobody to turn to."""
    return _("Nobody to propose yet: {network} opens your network, where people come in.").format(
        network=key_of(screen, "go.network")
    )
