"""The rituals there are, the keys that begin them, and where each one's screen is to be found."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from planner.language import _

if TYPE_CHECKING:
    from tui.base.session import RitualScreen


class Ritual(NamedTuple):
    """A session with a beginning and an end; its screen is imported when it is first begun."""

    id: str
    key: str
    name: str
    sentence: str
    module: str
    screen: str

    def open(self) -> type["RitualScreen"]:
        """The screen's class."""
        found: type[RitualScreen] = getattr(import_module(self.module), self.screen)
        return found


RITUALS: tuple[Ritual, ...] = (
    Ritual(
        "morning",
        "m",
        _("Morning"),
        _("Close yesterday, choose, prepare, and start: five minutes."),
        "tui.screens.today.morning.screen",
        "MorningScreen",
    ),
    Ritual(
        "debrief",
        "d",
        _("Debrief"),
        _("Write down whom you met, what happened and what to do next time."),
        "tui.screens.events.debrief.screen",
        "DebriefScreen",
    ),
    Ritual(
        "review",
        "w",
        _("Weekly review"),
        _("Look back on the week: seven short pages."),
        "tui.screens.insights.review.screen",
        "ReviewScreen",
    ),
    Ritual(
        "fifteen",
        "f",
        _("15 minutes"),
        _("Find what fits into the time there is, and start it."),
        "tui.screens.today.fifteen.screen",
        "FifteenScreen",
    ),
)


def say_rituals(key_name: Callable[[str], str], but: str = "") -> str:
    """The rituals by name, each after its key, all but one; `key_name` gives a key by its id."""
    return " · ".join(
        f"{key_name(f'ritual.{ritual.id}')} {ritual.name}" for ritual in RITUALS if ritual.id != but
    )
