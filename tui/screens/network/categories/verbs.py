"""Verbs of the categories: their people in the list, a proposal made a group or refused."""

from typing import TYPE_CHECKING

from planner.language import _
from planner.language.text import shorten
from planner.network.circle_words import say_people

_LONGEST = 24
"""Letters of a name in a toast, at most."""

if TYPE_CHECKING:
    from tui.screens.network.categories.screen import CategoriesScreen


async def people(screen: "CategoriesScreen") -> None:
    """List the people of the highlighted bar in Network."""
    found = screen.bar
    if found is None:
        return
    if not found.people:
        screen.notify(_("Nobody yet: {name}").format(name=shorten(found.name)))
        return
    await screen.app.run_action(f"people({found.query!r})", screen.app)


def adopt(screen: "CategoriesScreen") -> None:
    """Make a group of the highlighted proposal."""
    proposal = screen.proposal
    if proposal is not None:
        said = _("{people} in the group {group}").format(
            people=say_people(proposal.people), group=shorten(proposal.name, _LONGEST)
        )
        with screen.changing(said):
            screen.store.categories.adopt(proposal)


def refuse(screen: "CategoriesScreen") -> None:
    """Propose the highlighted category no more."""
    proposal = screen.proposal
    if proposal is not None:
        said = _("{name}: proposed no more").format(name=shorten(proposal.name, _LONGEST))
        with screen.changing(said):
            screen.store.categories.refuse(proposal, screen.today)
