"""Fold the times of a routine into the next of them, and unfold them."""

from collections.abc import Hashable

from planner.events.folding import folded
from planner.language import _, pgettext
from planner.model.events import Event
from tui.base.live_screen import LiveScreen
from tui.keyboard.verb_keys import verb_key
from tui.screens.events.event_list import EventList


def say_no_routine(screen: LiveScreen) -> None:
    """Say why there is nothing to unfold."""
    event = screen.query_one(EventList).event
    if event is not None and event.series_id is not None:
        screen.notify(_("This routine has no further time to unfold."))
    else:
        screen.notify(_("This event takes place once; only a routine unfolds."))


def toggle(screen: LiveScreen) -> None:
    """Show each time of the highlighted routine, or the next of them alone."""
    rows = screen.query_one(EventList)
    event = rows.event
    if event is None or event.series_id is None:
        return
    rows.unfolded = rows.unfolded ^ {event.series_id}
    if event.series_id not in rows.unfolded:
        rows.wanted = _standing_for(rows, event).key
    screen.load()


def can_fold(rows: EventList) -> bool:
    """Whether the highlighted event is a routine with times that can be folded."""
    event = rows.event
    if event is None or event.series_id is None or not rows.coming:
        return False
    shown = folded(rows.coming)
    return any(row.more and row.event.series_id == event.series_id for row in shown)


def unfold_around(rows: EventList, key: Hashable = None) -> bool:
    """Unfold the routine of the folded time to be highlighted, by default next; whether it was."""
    if key is None:
        key = rows.key if rows.wanted is None else rows.wanted
    event = next((event for event in rows.coming if event.key == key), None)
    if event is None or event.series_id is None or event.series_id in rows.unfolded:
        return False
    if any(row.event.key == key for row in folded(rows.coming)):
        return False
    rows.unfolded = rows.unfolded | {event.series_id}
    return True


def _standing_for(rows: EventList, event: Event) -> Event:
    """The event whose row stands for an event once its routine is folded."""
    shown = folded(rows.coming)
    return next((row.event for row in shown if event in (row.event, *row.more)), event)


FOLD_KEYS = [
    verb_key(
        "events",
        "l",
        "unfold",
        pgettext("a routine", "Unfold"),
        _("Show each time of the routine, or the next of them alone."),
    ),
    verb_key(
        "events",
        "l",
        "no_routine",
        pgettext("a routine", "Unfold"),
        _("Say why the event has no times to unfold."),
        show=False,
    ),
]
"""The keys of folding: one of them unfolds, the other says why there is nothing to unfold."""

FOLD_VERBS = {"unfold": toggle, "no_routine": say_no_routine}
"""The verbs of these keys."""
