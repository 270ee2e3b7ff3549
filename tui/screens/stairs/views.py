"""The views of Stairs: the staircase, and the pages that look at the goals and days otherwise."""

from collections.abc import Sequence

from textual.binding import Binding

from planner.language import _
from tui.base import views
from tui.base.live_screen import LiveScreen
from tui.base.views import View


def _goal_at_hand(screen: LiveScreen) -> str:
    """The id of the goal that the screen has at hand, if there is one."""
    goal = getattr(screen, "goal", None)
    return "" if goal is None else str(goal.id)


VIEWS: Sequence[View] = (
    View("staircase", _("Staircase"), _("the goals, and the stairs of each")),
    View("month", _("Month"), _("each day’s load against its limit")),
    View("year", _("Year"), _("the active days of 53 weeks")),
    View("climbed", _("Stairs climbed"), _("what each took, and its reward")),
    View("leading", _("Where it leads"), _("done against plan, and the pace"), _goal_at_hand),
)
"""The views, in the order in which the key goes through them; the first is the place itself."""


def view_key(owner: str) -> Binding:
    """The key of a view that asks which one comes next."""
    sentence = _("Look at your goals in another way: the next view is highlighted.")
    return views.view_key(owner, sentence)


def back_key(owner: str) -> Binding:
    """The key of a view that goes back to the place."""
    return Binding(
        "escape", "leave", _("Back"), id=f"{owner}.back", tooltip=_("Go back to the staircase.")
    )


def choose_view(screen: LiveScreen) -> None:
    """Ask which view of Stairs comes next, and show it."""
    views.ask_view(screen, VIEWS)
