"""Those who can lead to an organisation, each with the reasons; enter opens their card."""

from functools import partial
from typing import TYPE_CHECKING

from planner.language import _
from planner.language.text import shorten
from planner.pitch.market_map.leads import leads, say_ties
from tui.dialogs.pick import Pick, numbered

if TYPE_CHECKING:
    from tui.screens.pitch.market.screen import MarketScreen


def show_leads(screen: "MarketScreen") -> None:
    """List the people with a tie to the highlighted organisation, the closest first."""
    place = screen.places.place
    if place is None:
        return
    name = shorten(place.target.name)
    with screen.telling():
        found = leads(screen.store.market.clues(place.target.organisation_id))
        if not found:
            said = _(
                "Nobody has a tie to {name} yet: note former jobs, who knows whom, who connects."
            )
            screen.notify(said.format(name=name))
            return
        options = numbered([(str(each.person_id), shorten(each.name, 28)) for each in found])
        told = [
            option._replace(said=say_ties(each))
            for option, each in zip(options, found, strict=True)
        ]
        title = _("Who can lead you to {name}").format(name=name)
        screen.app.push_screen(Pick(title, told), partial(_open, screen))


def _open(screen: "MarketScreen", answer: str | None) -> None:
    if answer is not None:
        screen.call_later(partial(screen.app.run_action, f"card({answer})", screen.app))
