"""The occurrence of a routine that gives way as another one is opened, in words."""

from planner.language import _
from planner.language.dates_in_words import say_of
from planner.model.actions import Action
from planner.model.signs import SEPARATOR
from tui.base.live_screen import LiveScreen


def say_gives_way(screen: LiveScreen, action: Action) -> str:
    """Say which open occurrence gives way once `action` is opened; empty if none does."""
    day = screen.store.routines.gives_way(action, screen.today)
    return _("the one {of_day} gives way").format(of_day=say_of(day, screen.today)) if day else ""


def and_gives_way(screen: LiveScreen, action: Action, said: str) -> str:
    """A toast about `action`, not written yet, with the occurrence that gives way to it."""
    gone = say_gives_way(screen, action)
    return f"{said} {SEPARATOR} {gone}" if gone else said
