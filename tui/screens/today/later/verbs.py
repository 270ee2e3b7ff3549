"""Verbs on the highlighted action of the list; its toasts stand over the list."""

from typing import TYPE_CHECKING

from planner.language import pgettext
from tui.actions.ask_day import ask_to_move
from tui.actions.gives_way import and_gives_way
from tui.screens.today.later.later_list import LaterList

if TYPE_CHECKING:
    from tui.screens.today.later.dialog import ShowLater


def choose(dialog: "ShowLater") -> None:
    """Choose the highlighted action for today."""
    action = dialog.query_one(LaterList).action
    if action is not None:
        said = pgettext("action", "Chosen for today")
        with dialog.changing(and_gives_way(dialog.place, action, said)):
            dialog.place.store.actions.choose(action, dialog.place.today)


def move(dialog: "ShowLater") -> None:
    """Ask for another day of the highlighted action."""
    action = dialog.query_one(LaterList).action
    if action is not None:
        ask_to_move(dialog.place, action, over=dialog)


def result(dialog: "ShowLater", *, at_debrief: bool = False) -> None:
    """Ask for the result of the highlighted action, done before its day."""
    from tui.actions.result.verbs import ask_result

    action = dialog.query_one(LaterList).action
    if action is not None:
        ask_result(dialog.place, action, at_debrief=at_debrief)


def debrief(dialog: "ShowLater") -> None:
    """Ask for the debrief of the highlighted action."""
    result(dialog, at_debrief=True)


def drop(dialog: "ShowLater") -> None:
    """Give the highlighted action up; of a routine ask whether once, or the routine ends."""
    action = dialog.query_one(LaterList).action
    if action is not None and action.routine_id is not None:
        from tui.actions.occurrence import ask_to_leave_out  # most lists have no routine

        ask_to_leave_out(dialog.place, action, over=dialog)
    elif action is not None:
        with dialog.changing(pgettext("action", "Dropped")):
            dialog.place.store.actions.drop(action, dialog.place.today)


def card(dialog: "ShowLater") -> None:
    """Open the card of the person of the row; escape comes back to the list."""
    from tui.people.open_person import open_card

    open_card(dialog.place, dialog.query_one(LaterList).thing)
