"""The way from a screen to a page over it, or to another place, once the key is handled."""

from tui.base.live_screen import LiveScreen


def open_page(screen: LiveScreen, action: str) -> None:
    """Run an action of the app, such as "card(12)", after the key that asks for it."""
    screen.call_later(screen.app.run_action, action, screen.app)


def show_card(screen: LiveScreen, person_id: int) -> None:
    """Open the card of a person over the screen."""
    open_page(screen, f"card({person_id})")


def show_organisation(screen: LiveScreen, organisation_id: int) -> None:
    """Open the page of an organisation over the screen."""
    open_page(screen, f"organisation({organisation_id})")
