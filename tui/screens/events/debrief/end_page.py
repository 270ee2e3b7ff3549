"""The page that sums the debrief up."""

from datetime import date

from textual.app import ComposeResult
from textual.containers import Container

from tui.screens.events.debrief.debriefed import Debriefed
from tui.screens.events.debrief.lines import end_lines
from tui.widgets.fixed_block import FixedBlock


class EndPage(Container):
    """The people, the promises and the fields that the debrief has kept."""

    def compose(self) -> ComposeResult:
        """The summary."""
        yield FixedBlock(id="summary")

    def show(self, shown: Debriefed, today: date) -> None:
        """Show an event's debrief."""
        owed = [action for actions in shown.owed.values() for action in actions]
        self.query_one("#summary", FixedBlock).show(
            lambda width: end_lines(shown.event, shown.debrief, owed, today, width)
        )
