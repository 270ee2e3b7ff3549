"""The keys of the market map."""

from functools import partial
from typing import TYPE_CHECKING

from textual.binding import Binding, BindingType

from planner.language import _, pgettext
from planner.pitch.market_map.sector import Priority
from tui.keyboard.names import FRENCH_DIGITS
from tui.keyboard.verb_keys import place_key, verb_key

if TYPE_CHECKING:
    from tui.screens.pitch.market.screen import MarketScreen

_bound = partial(verb_key, "market")
_of_place = partial(place_key, "market")

PRIORITIES = {"1": Priority.A, "2": Priority.B, "3": Priority.C, "0": None}
"""The digit of each priority; zero is none."""


def _priority_keys() -> list[BindingType]:
    """A digit for each priority, and its key on a French keyboard."""
    return [
        Binding(
            key,
            f"do('priority', {digit!r})",
            _("Priority {letter}").format(letter=priority) if priority else _("No priority"),
            id=f"market.priority_{priority.lower() if priority else 'none'}{way}",
            show=False,
            tooltip=(
                _("Give priority {letter}.").format(letter=priority)
                if priority
                else _("Take the priority away.")
            ),
        )
        for digit, priority in PRIORITIES.items()
        for way, key in (("", digit), (".azerty", FRENCH_DIGITS[digit]))
    ]


def _moving() -> list[BindingType]:
    """The keys that give a sector another place; arrows and letters have ids of their own."""
    ways = (
        ("shift+up", -1, "raise", _("Higher"), _("Move the sector up.")),
        ("K", -1, "raise.letter", _("Higher"), _("Move the sector up.")),
        ("shift+down", 1, "lower", _("Lower"), _("Move the sector down.")),
        ("J", 1, "lower.letter", _("Lower"), _("Move the sector down.")),
    )
    return [
        Binding(key, f"do('move', {by})", label, id=f"market.{name}", show=False, tooltip=sentence)
        for key, by, name, label, sentence in ways
    ]


MARKET_KEYS: list[BindingType] = [
    _bound("W", "leads", _("Ways in"), _("Show who can lead you there, and how.")),
    _bound("e", "edit_sector", _("Edit"), _("Write what is known of the sector.")),
    _bound("e", "edit_place", _("Edit"), _("Write what is known of the organisation.")),
    _bound("space", "mark", _("Mark"), _("Mark this organisation, or no longer.")),
    _bound("A", "adopt", pgettext("organisations", "Adopt"),
           _("Take this organisation, or those marked, into a sector.")),
    _bound("P", "people", _("People"), _("List the people there; enter opens the card of one.")),
    *_priority_keys(),
    _bound("x", "delete_sector", _("Delete"),
           _("Delete the sector; its organisations stay on the map.")),
    _bound("x", "take_off", _("Take off"),
           _("Take the organisation, or those marked, off the map; its people stay.")),
    _of_place("n", "new_sector", _("Sector"), _("Add a sector, in one line.")),
    _bound("enter", "begin", _("Add"), _("Add the first sector, in one line.")),
    _of_place("n", "new_place", _("Organisation"), _("Add an organisation to the sector.")),
    _of_place("p", "paste", _("Paste a list"), _("Add organisations, one name a line.")),
    *_moving(),
    Binding("escape", "to_sectors", _("Sectors"), id="market.to_sectors",
            tooltip=_("Go back to the sectors.")),
    Binding("escape", "leave", _("Back"), id="market.back", tooltip=_("Go back to Pitch.")),
]  # fmt: skip

_ON_SECTORS = {"begin", "new_sector", "edit_sector", "delete_sector", "move"}
_ON_PLACES = {"new_place", "edit_place", "take_off", "mark", "leads", "to_sectors", "adopt"}


def can(screen: "MarketScreen", name: str) -> bool:
    """Whether a verb is one of the list that has the keys, and can run for its row."""
    places, on_places = screen.places, screen.on_places
    if name in (_ON_SECTORS if on_places else _ON_PLACES):
        return False
    entry, of_sector = screen.sectors.entry, screen.sector_id is not None
    of_map, of_list = places.place is not None, places.organisation_id is not None
    needs = {
        **dict.fromkeys(("edit_sector", "delete_sector", "move", "new_place", "paste"), of_sector),
        **dict.fromkeys(("edit_place", "leads", "take_off"), of_map),
        **dict.fromkeys(("mark", "adopt"), of_list),
        "begin": screen.sectors.key is None,
        "priority": of_map if on_places else of_sector,
        "people": of_list if on_places else bool(entry and entry.part),
    }
    return needs.get(name, True)
