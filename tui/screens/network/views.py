"""The views of the network: the list, and the pages that look at the people otherwise."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from textual.binding import Binding

from planner.language import _
from tui.base.live_screen import LiveScreen
from tui.base.session import SessionScreen
from tui.dialogs.pick import Pick, numbered
from tui.keyboard.verb_keys import place_key
from tui.screens.network.marks import marked_about

LIST = "people"
"""The view that is the place itself."""


class View(NamedTuple):
    """A view: the room that shows it, its name, and in a few words what it tells.

    `about` tells the room its subject, from the screen on which the view is chosen.
    """

    room: str
    name: str
    said: str
    about: Callable[[LiveScreen], str] = lambda _screen: ""


VIEWS: Sequence[View] = (
    View(LIST, _("People"), _("the list, who waits for a sign first")),
    View(
        "categories", _("Categories"), _("who they are: shares by circle, tie, role, group, sector")
    ),
    View(
        "affinity",
        _("Affinity board"),
        _("the people marked, grouped by intuition"),
        marked_about,
    ),
    View("mindmap", _("Mind map"), _("everybody, in branches that unfold")),
    View("diagnosis", _("Diagnosis"), _("who is missing, whom to write to, what leans")),
    View("sweep", _("Memory sweep"), _("who is missing: names from your circles of life")),
    View("duplicates", _("Duplicates"), _("people who may be here twice")),
)
"""The views, in the order in which the key goes through them."""


def view_key(owner: str) -> Binding:
    """The key of a view that asks which one comes next."""
    sentence = _("Look at the network in another way: the next view is highlighted.")
    return replace(place_key(owner, "v", "view", _("View"), sentence), show=False)


def choose_view(screen: LiveScreen) -> None:
    """Ask which view comes next, and show it; the one after the present view is highlighted."""
    here = screen.SESSION if isinstance(screen, SessionScreen) else LIST
    rooms = [view.room for view in VIEWS]
    after = rooms[(rooms.index(here) + 1) % len(rooms)]
    options = [
        option._replace(said=view.said)
        for view, option in zip(VIEWS, numbered([view[:2] for view in VIEWS]), strict=True)
    ]

    async def take(answer: str | None) -> None:
        if answer is not None and answer != here:
            await _show(screen, next(view for view in VIEWS if view.room == answer))

    screen.app.push_screen(Pick(_("Which view?"), options, after), take)


async def _show(screen: LiveScreen, view: View) -> None:
    """Show a view in the place of the present one."""
    about = view.about(screen)
    if isinstance(screen, SessionScreen):
        screen.dismiss(None)
    if view.room != LIST:
        await screen.app.run_action(f"room({view.room!r}, {about!r})", screen.app)
