"""The views of a place: the place itself, and the pages that look at the same things otherwise."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from textual.binding import Binding

from planner.language import _
from tui.base.live_screen import LiveScreen
from tui.base.session import SessionScreen
from tui.dialogs.pick import Pick, numbered
from tui.keyboard.verb_keys import place_key


class View(NamedTuple):
    """A view: the room that shows it, its name, and in a few words what it tells.

    `about` tells the room its subject, from the screen on which the view is chosen.
    """

    room: str
    name: str
    said: str
    about: Callable[[LiveScreen], str] = lambda _screen: ""


def view_key(owner: str, sentence: str) -> Binding:
    """The key of a view that asks which one comes next."""
    return replace(place_key(owner, "v", "view", _("View"), sentence), show=False)


def ask_view(screen: LiveScreen, views: Sequence[View]) -> None:
    """Ask which view comes next, and show it; the one after the present view is highlighted.

    The first of the views is the place itself.
    """
    place = views[0].room
    here = screen.SESSION if isinstance(screen, SessionScreen) else place
    rooms = [view.room for view in views]
    after = rooms[(rooms.index(here) + 1) % len(rooms)]
    options = [
        option._replace(said=view.said)
        for view, option in zip(views, numbered([view[:2] for view in views]), strict=True)
    ]

    async def take(answer: str | None) -> None:
        if answer is not None and answer != here:
            await _show(screen, next(view for view in views if view.room == answer), place)

    screen.app.push_screen(Pick(_("Which view?"), options, after), take)


async def _show(screen: LiveScreen, view: View, place: str) -> None:
    """Show a view in the place of the present one."""
    about = view.about(screen)
    if isinstance(screen, SessionScreen):
        screen.dismiss(None)
    if view.room != place:
        await screen.app.run_action(f"room({view.room!r}, {about!r})", screen.app)
