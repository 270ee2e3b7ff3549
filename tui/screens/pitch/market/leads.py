"""The people of a row, of whom enter opens the card, and the way to those who can lead there."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from planner.language import _
from planner.language.dates_in_words import say_past_day
from planner.language.text import shorten
from planner.model.people import PersonRow
from tui.base.open_page import show_card
from tui.dialogs.pick import Pick, numbered
from tui.people.lead_to import show_ways

if TYPE_CHECKING:
    from tui.screens.pitch.market.screen import MarketScreen

_NAME = 28
"""Letters of a name beside what is said of the person."""
_MOST = 50
"""The most people listed, those in contact last first."""


def show_leads(screen: "MarketScreen") -> None:
    """Show who can lead to the highlighted organisation."""
    if screen.places.place is not None:
        show_ways(screen, f"organisation:{screen.places.place.target.organisation_id}")


def show_people(screen: "MarketScreen") -> None:
    """List the people at the highlighted organisation, else at those of the sector."""
    entry, market = screen.sectors.entry, screen.store.market
    number = screen.places.organisation_id if screen.on_places else None
    if entry is None:
        return
    with screen.telling():
        found = (
            market.people_in(entry.sector_id, _MOST)
            if number is None
            else market.people_at(number, _MOST)
        )
        if not found:
            screen.notify(_("You know nobody there yet."))
            return
        options = numbered([(str(each.id), shorten(each.name, _NAME)) for each in found])
        told = [
            option._replace(said=_said(each, screen.today))
            for option, each in zip(options, found, strict=True)
        ]
        title = _("People: {name}").format(name=shorten(_called(screen)))
        screen.app.push_screen(Pick(title, told), partial(_open, screen))


def _said(each: PersonRow, today: date) -> str:
    """The last contact with a person, and their work."""
    last = say_past_day(each.last_contact, today) if each.last_contact else ""
    return " · ".join(filter(None, (last, each.role_title, each.organisation)))


def _called(screen: "MarketScreen") -> str:
    """The name of the highlighted row."""
    place, entry = screen.places.place, screen.sectors.entry
    if screen.on_places and place is not None:
        return place.target.name
    number = screen.places.organisation_id if screen.on_places else None
    names = {each.organisation_id: each.name for each in screen.places.imported}
    return names.get(number or 0, entry.name if entry else "")


def _open(screen: "MarketScreen", answer: str | None) -> None:
    if answer is not None:
        show_card(screen, int(answer))
