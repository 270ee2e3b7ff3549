"""Events: where one meets people, before and after; all the keys of the place."""

from textual.binding import Binding

from planner.language import _, pgettext
from planner.model.events import Event
from planner.model.vocabulary import EventState
from tui.screens.events.verbs import EventDeeds

_ON_EVENT = ("edit", "delete", "plan")
_ON_PLANNED = ("move", "debrief")
_BEFORE = ("prepare", "brief", "drop")
"""What is done until the debrief."""


def _bound(key: str, action: str, label: str, sentence: str) -> Binding:
    return Binding(key, action, label, id=f"events.{action}", tooltip=sentence)


class EventsScreen(EventDeeds):
    """The events: those of the last days to debrief, those to come, those that have been."""

    PLACE = "events"
    HELP = _(
        "Where you meet people. Prepare an event with its aim, whom to see and one thing to be"
        " curious about; take its brief along; debrief it when you are back. A routine event"
        " repeats by a rule in words; each time can be moved or left out by itself."
    )
    CSS_PATH = "screen.tcss"

    BINDINGS = [
        Binding(
            "escape", "back", _("Back"), id="events.back", tooltip=_("Show all the events again.")
        ),
        _bound(
            "d",
            "debrief",
            pgettext("event", "Debrief"),
            _("Debrief the event: whom you met, what came."),
        ),
        _bound("p", "prepare", _("Prepare"), _("Prepare the event: aim, whom to see, opening…")),
        _bound("b", "brief", pgettext("event", "Brief"), _("Read the brief of the event.")),
        _bound("e", "edit", _("Edit"), _("Change the event, or the whole routine, in a form.")),
        _bound("n", "new", pgettext("event", "New"), _("Write down an event in one line.")),
        _bound("greater_than_sign", "move", _("Move"), _("Give the event another day, in words.")),
        _bound("x", "drop", pgettext("event", "Drop"), _("Give the event up.")),
        _bound("x", "take_up", pgettext("event", "Take up"), _("Take the event up again.")),
        _bound("a", "plan", _("Action"), _("Plan an action for the event, in one line.")),
        _bound("slash", "find", _("Find"), _("Find events as you type: title, place, somebody.")),
        Binding(
            "delete",
            "delete",
            _("Delete"),
            id="events.delete",
            show=False,
            tooltip=_("Delete the event; of a routine, this time alone or all of it."),
        ),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        event = self.event
        if action in _ON_EVENT:
            return event is not None
        if action == "take_up":
            return event is not None and event.state is EventState.DROPPED
        if action in (*_BEFORE, *_ON_PLANNED):
            return event is not None and self._offers(event, action)
        if action == "find":
            return not self.line.has_focus
        return (self.line.has_focus or bool(self.line.value)) if action == "back" else True

    def _offers(self, event: Event, action: str) -> bool:
        """Whether an event that is on can be prepared, moved, debriefed…"""
        if event.state is not EventState.PLANNED:
            return False
        if action == "debrief":
            return event.day <= self.today
        return action not in _BEFORE or not event.debriefed

    def on_descendant_focus(self) -> None:
        """Offer what can be done where the keys now are."""
        self.refresh_bindings()

    def action_find(self) -> None:
        """Type to find."""
        self.focus_first(self.line)

    def on_input_submitted(self) -> None:
        """Give the keys to what was found."""
        self.focus_first(self.rows)

    def action_back(self) -> None:
        """Show all the events again."""
        self.line.value = ""
        self.focus_first(self.rows)
        self.refresh_bindings()
