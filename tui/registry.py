"""Registry of the places and the sessions: their keys, names, and the modules of their screens.

It imports no screen and no base, so that key bindings, bases and tests can all read it.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from planner.language import _
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place; its screen is imported when it is first opened."""

    id: str
    digit: str
    name: str
    module: str
    screen: str

    def open(self) -> Any:
        """Import the screen's class."""
        return getattr(import_module(self.module), self.screen)


@dataclass(frozen=True, slots=True)
class Room:
    """A page that stands over a place; its screen is imported when it is first opened."""

    module: str
    screen: str

    def open(self) -> Any:
        """Import the screen's class."""
        return getattr(import_module(self.module), self.screen)


@dataclass(frozen=True, slots=True)
class Session:
    """A session with a beginning and an end; its screen is imported when it is first begun.

    The head of Today names those that are of every day or week, which are `regular`.
    """

    id: str
    key: str
    name: str
    sentence: str
    module: str
    screen: str
    regular: bool = True

    def open(self) -> Any:
        """Import the screen's class."""
        return getattr(import_module(self.module), self.screen)


TODAY = Place("today", "1", _("Today"), "tui.screens.today.screen", "TodayScreen")
PLACES = (
    TODAY,
    Place("network", "2", _("Network"), "tui.screens.network.screen", "NetworkScreen"),
    Place("stairs", "3", _("Stairs"), "tui.screens.stairs.screen", "StairsScreen"),
    Place("pitch", "4", _("Pitch"), "tui.screens.pitch.screen", "PitchScreen"),
    Place("events", "5", _("Events"), "tui.screens.events.screen", "EventsScreen"),
)
ROOMS = {
    "affinity": Room("tui.screens.network.affinity.screen", "AffinityScreen"),
    "mindmap": Room("tui.screens.network.mindmap.screen", "MindMapScreen"),
    "diagnosis": Room("tui.screens.network.diagnosis.screen", "DiagnosisScreen"),
    "duplicates": Room("tui.screens.network.duplicates.screen", "DuplicatesScreen"),
    "leads": Room("tui.screens.network.leads.screen", "LeadsScreen"),
    "sweep": Room("tui.screens.network.sweep.screen", "SweepScreen"),
    "categories": Room("tui.screens.network.categories.screen", "CategoriesScreen"),
    "month": Room("tui.screens.stairs.month.screen", "MonthScreen"),
    "year": Room("tui.screens.stairs.year.screen", "YearScreen"),
    "climbed": Room("tui.screens.stairs.climbed.screen", "ClimbedScreen"),
    "leading": Room("tui.screens.stairs.leading.screen", "LeadingScreen"),
    "canvas": Room("tui.screens.pitch.canvas.screen", "CanvasScreen"),
    "proposals": Room("tui.screens.pitch.proposals.screen", "ProposalsScreen"),
    "market": Room("tui.screens.pitch.market.screen", "MarketScreen"),
    "proposition": Room("tui.screens.pitch.proposition.screen", "PropositionScreen"),
    "rehearsal": Room("tui.screens.pitch.rehearsal.screen", "RehearsalScreen"),
}
"""The pages of places, by the `SESSION` of their screen."""
SESSIONS = (
    Session(
        "morning",
        "m",
        _("Morning"),
        _("Close yesterday, choose, prepare, and start: five minutes."),
        "tui.screens.today.morning.screen",
        "MorningScreen",
    ),
    Session(
        "debrief",
        "d",
        _("Debrief"),
        _("Write down whom you met, what happened and what to do next time."),
        "tui.screens.events.debrief.screen",
        "DebriefScreen",
    ),
    Session(
        "review",
        "w",
        _("Weekly review"),
        _("Look back on the week: seven short pages."),
        "tui.screens.insights.review.screen",
        "ReviewScreen",
    ),
    Session(
        "fifteen",
        "f",
        _("15 minutes"),
        _("Find what fits into the time there is, and start it."),
        "tui.screens.today.fifteen.screen",
        "FifteenScreen",
    ),
    Session(
        "triage",
        "T",
        _("Triage"),
        _("Go through the people without a circle, one key a decision, twenty at a sitting."),
        "tui.screens.network.triage.screen",
        "TriageScreen",
        regular=False,
    ),
)


def say_sessions(key_name: Callable[[str], str], but: str = "") -> str:
    """List the regular sessions by name, each after its key; `key_name` maps a binding id.

    One of them may be left out.
    """
    return " · ".join(
        f"{key_name(f'session.{each.id}')} {each.name}"
        for each in SESSIONS
        if each.regular and each.id != but
    )


def setting_of(session: str) -> str:
    """The setting that holds where a session was left; every store knows it by this name."""
    return f"ritual.{session}"
