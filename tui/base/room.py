"""The base of the pages of a place: the digits lead to the places from there too."""

from tui.base.session import SessionScreen
from tui.keyboard.bindings import to_places


class RoomScreen(SessionScreen):
    """A page that stands over its place until another place is gone to."""

    BINDINGS = to_places("app.leave_for")
