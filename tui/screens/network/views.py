"""The views of the network: the list, and the pages that look at the people otherwise."""

from collections.abc import Sequence

from textual.binding import Binding

from planner.language import _
from tui.base import views
from tui.base.live_screen import LiveScreen
from tui.base.views import View
from tui.screens.network.marks import marked_about

LIST = "people"
"""The view that is the place itself."""

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
    return views.view_key(owner, sentence)


def choose_view(screen: LiveScreen) -> None:
    """Ask which view of the network comes next, and show it."""
    views.ask_view(screen, VIEWS)
