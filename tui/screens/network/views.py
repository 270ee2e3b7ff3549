"""The views of the network beside the list of people."""

from planner.language import _
from tui.base.live_screen import LiveScreen
from tui.keyboard.verb_keys import place_key

VIEW_KEY = place_key(
    "network",
    "v",
    "view",
    _("Duplicates"),
    _("Go on to the next view: the people who may be here twice."),
    show=False,
)


async def show_duplicates(screen: LiveScreen) -> None:
    """Show the people who may be here twice; escape comes back."""
    await screen.app.run_action("room('duplicates')", screen.app)
