"""From a page over Network to its list, filtered."""

from tui.base.live_screen import LiveScreen
from tui.base.session import SessionScreen
from tui.widgets.find_line import FindLine


async def list_people(screen: LiveScreen, query: str) -> None:
    """Close the pages over Network, and list there the people who match a query."""
    app = screen.app
    while isinstance(app.screen, SessionScreen):
        app.screen.dismiss(None)
    await app.run_action("go('network')", app)
    app.screen.query_one(FindLine).value = query
    if isinstance(app.screen, LiveScreen):
        app.screen.focus_first(app.screen.query_one("RowList"))
