"""The debrief of an event, and all its keys."""

from textual.binding import Binding

from planner.language import _, pgettext
from tui.debrief.telling import Telling
from tui.debrief.view import At


class DebriefScreen(Telling):
    """Whom one met, what one promised, and what to do next time."""

    CSS_PATH = "debrief.tcss"
    HELP = _(
        "After an event, at midnight too: one line for each person you met, with only the name"
        " needed. Thanks and promises in a line become dated actions, counted from the day of the"
        " event. Everything is saved at every line; the debrief can be left at any time and goes on"
        " where it was. ↑ goes to the line saved last, to say it anew; emptied, it is taken back."
    )

    BINDINGS = [
        Binding(
            "enter",
            "enter",
            _("Save"),
            id="debrief.enter",
            priority=True,
            tooltip=_("Save the line; on the empty line go on to what happened."),
        ),
        Binding(
            "ctrl+s",
            "end",
            pgettext("debrief", "End"),
            id="debrief.end",
            priority=True,
            tooltip=_("Save and end the debrief."),
        ),
        Binding(
            "tab",
            "who",
            _("Who?"),
            id="debrief.who",
            priority=True,
            tooltip=_("Choose whom the line is about."),
        ),
        Binding(
            "up",
            "up",
            pgettext("line", "Before"),
            id="debrief.up",
            tooltip=_("Go to the line before, to say it anew."),
        ),
        Binding(
            "down",
            "down",
            pgettext("line", "After"),
            id="debrief.down",
            show=False,
            tooltip=_("Go to the line after."),
        ),
        Binding(
            "ctrl+z",
            "app.undo",
            _("Undo"),
            id="debrief.undo",
            tooltip=_("Take back the last change, also while typing."),
        ),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done on this page."""
        match action:
            case "end":
                return self.at in (At.MET, At.TELL)
            case "who":
                return self.at is At.MET and len(self.options) > 1
            case "up":
                return self.at is not At.MET or bool(self.parts)
        return True

    def action_enter(self) -> None:
        """Save the line; an empty one goes on; at the end go to Today."""
        match self.at:
            case At.CHOOSE:
                self.choose()
            case At.MET if self.person_line.value.strip() or self.editing is not None:
                self.save_person()
            case At.MET:
                self.to_telling()
            case At.TELL:
                self.go_on_telling()
            case At.END:
                self.dismiss(None)
                self.app.call_later(self.app.run_action, "go('today')", self.app)

    def action_end(self) -> None:
        """End the debrief with what has been said."""
        if self.at is At.MET:
            self.to_telling()
        self.end()

    def action_up(self) -> None:
        """Go up: to the saved line before, the row above, the field before."""
        self._step(-1)

    def action_down(self) -> None:
        """Go down: to the saved line after, the row below, the field after."""
        self._step(1)

    def _step(self, by: int) -> None:
        match self.at:
            case At.CHOOSE:
                self.rows.action_step(by)
            case At.MET:
                self.edit(by)
            case At.TELL:
                self.go_on_telling(by)
