"""The order of the list of people: changed by a key, told, and remembered."""

from db.program.settings import SettingStore
from planner.language import _
from planner.network.inventory.order import By, by_named, say_order
from tui.base.live_screen import LiveScreen
from tui.keyboard.verb_keys import place_key

SORT_KEY = place_key(
    "network",
    "S",
    "sort",
    _("Sort"),
    _("Sort by the next: name, last contact, rhythm, circle, day of connection."),
    show=False,
    runs="sort",
)
_SETTING = "network.order"


def kept_by(settings: SettingStore) -> By:
    """The order that was chosen last."""
    return by_named(settings.get(_SETTING))


def keep(screen: LiveScreen, by: By) -> None:
    """Remember an order, and say which it is."""
    with screen.telling():
        screen.store.settings.set(_SETTING, by.value)
        screen.said.hush()
        screen.notify(say_order(by))
