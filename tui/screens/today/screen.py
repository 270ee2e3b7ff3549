"""Today: what is prepared, what is done, and what comes of it."""

from textual.binding import Binding

from planner.language import _, pgettext
from planner.model.vocabulary import ActionState, SparkKind
from planner.today.meetings import prepares
from tui.screens.today.sparks import SPARK_ACTIONS, SPARK_KEYS
from tui.screens.today.verbs import ActionDoing

_ON_ACTION = {"result", "edit"}
_ON_EVENT = {"prepare", "debrief"}
"""What can be done with an event as with an action."""
_ON_OPEN = {"move", "park", "drop"}


def _bound(key: str, action: str, label: str, sentence: str) -> Binding:
    return Binding(key, action, label, id=f"today.{action}", tooltip=sentence)


class TodayScreen(ActionDoing):
    """The prepared actions of one day."""

    PLACE = "today"
    HELP = _(
        "Each morning: close what is late, choose at most three actions, prepare them, and start."
        " An action is prepared once it has an aim and an if–then. Its result leaves a trace with"
        " the person and offers what should follow. Nothing piles up: what is not done gets"
        " another day, is parked or dropped. What is proposed stands in the order in which people"
        " wait: promises, thanks, news owed, meetings to prepare, the current step, what is due,"
        " at most two people by their rhythm, one dormant tie a week."
    )
    CSS_PATH = "screen.tcss"

    BINDINGS = [
        _bound("r", "result", _("Result"), _("Record what came of the action.")),
        _bound(
            "d", "debrief", _("Debrief"), _("Compare what was planned with what happened, and why.")
        ),
        _bound("space", "choose", _("Choose"), _("Choose the action for today, or no longer.")),
        _bound("p", "prepare", _("Prepare"), _("Prepare the action: aim, if–then, opening…")),
        _bound("n", "new", pgettext("action", "New"), _("Write down an action in one line.")),
        _bound("greater_than_sign", "move", _("Move"), _("Give the action another day, in words.")),
        _bound("e", "edit", _("Edit"), _("Change the action in a form.")),
        _bound("z", "park", _("Park"), _("Set the action aside, without a date.")),
        _bound("x", "drop", _("Drop"), _("Give the action up.")),
        _bound(
            "l", "later", _("Later"), _("List what is not for today: to come, set aside or kept.")
        ),
        _bound("o", "propose", _("Propose"), _("Propose me something: somebody to turn to.")),
        _bound("y", "copy", _("Copy"), _("Copy the opening to the clipboard.")),
        _bound("b", "brief", pgettext("event", "Brief"), _("Read the brief of the event.")),
        *SPARK_KEYS,
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with what is highlighted."""
        if action in SPARK_ACTIONS:
            taken = self.morning_waits and parameters == (SparkKind.MEMORY.value,)
            return self.spark is not None and not taken
        on = self.action
        if action in _ON_ACTION | _ON_EVENT:
            return on is not None or (action in _ON_EVENT and self.event is not None)
        if action == "brief":
            return self.event is not None
        is_open = on is not None and on.state is not ActionState.DONE
        if action in _ON_OPEN:
            return is_open
        if action == "choose":
            return is_open or None  # its key is named where nothing is chosen yet
        return bool(on and is_open and on.opening) if action == "copy" else True

    def on_row_list_opened(self) -> None:
        """Show all that is known; what prepares a meeting leads to that."""
        if self.action is not None and prepares(self.action):
            self.action_prepare()
            return
        from tui.dialogs.show_lines import ShowLines

        self.app.push_screen(ShowLines(self.in_full()))

    def action_choose(self) -> None:
        """Choose the highlighted action for today, or no longer."""
        if self.action is not None:
            with self.changing(self._chosen_said()):
                self.store.actions.choose(self.action, self.today)
                self.wanted = self.next_in_section()

    def _chosen_said(self) -> str:
        if self.action in self.agenda.chosen:
            return pgettext("action", "No longer chosen")
        count, most = len(self.agenda.chosen) + 1, self.store.practice.daily_number
        if count > most:
            return _("Chosen: {count} today, where {most} make a good day").format(
                count=count, most=most
            )
        return pgettext("action", "Chosen for today")

    def action_park(self) -> None:
        """Set the highlighted action aside."""
        if self.action is not None:
            with self.changing(pgettext("action", "Parked")):
                self.store.actions.park(self.action, self.today)

    def action_drop(self) -> None:
        """Give the highlighted action up."""
        if self.action is not None:
            with self.changing(pgettext("action", "Dropped")):
                self.store.actions.drop(self.action, self.today)

    def action_later(self) -> None:
        """List what is not for today."""
        from tui.screens.today.later.rows import Later
        from tui.screens.today.later.show_later import ShowLater

        self.app.push_screen(ShowLater(Later(self)))

    def action_copy(self) -> None:
        """Copy the opening of the highlighted action."""
        if self.action is not None:
            self.app.copy_to_clipboard(self.action.opening)
            self.notify(_("Opening copied"))
