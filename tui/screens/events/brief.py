"""Reading the brief of an event, over any screen that shows it."""

from jobs.brief import brief
from planner.model.events import Event
from tui.base.live_screen import LiveScreen
from tui.screens.events.show_brief import ShowBrief


def show_brief(screen: LiveScreen, event: Event) -> None:
    """Show over `screen` the brief of an event as it stands now."""
    with screen.telling():
        present = screen.store.events.present(event)
        screen.app.push_screen(ShowBrief(present, brief(screen.store, present)))
