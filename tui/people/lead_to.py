"""The way from a person to the page of those who can lead there."""

from tui.base.live_screen import LiveScreen
from tui.base.open_page import open_page


def lead_to_person(screen: LiveScreen) -> None:
    """Show who can lead to the person."""
    if screen.person_id is not None:
        show_ways(screen, f"person:{screen.person_id}")


def show_ways(screen: LiveScreen, about: str) -> None:
    """Show who can lead to "organisation:12", a person or a persona."""
    open_page(screen, f"room('leads', {about!r})")
