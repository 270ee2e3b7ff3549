"""The debrief of an event, and all its keys."""

from textual.binding import Binding, BindingType

from planner.language import _, pgettext
from tui.screens.events.debrief.telling import Telling
from tui.screens.events.debrief.view import At


def _by_enter() -> list[BindingType]:
    """What enter does, by the page and by whether anything is typed."""
    ways = (
        ("begin", _("Begin"), _("Begin with what is typed, else with the highlighted event.")),
        ("save_line", _("Save"), _("Save the line at once.")),
        ("go_on", _("Go on"), _("Go on to what happened.")),
        ("next_field", pgettext("field", "Next"), _("Save the field and go to the next one.")),
        ("to_today", _("Today"), _("Go to Today.")),
    )
    return [
        Binding("enter", action, label, id=f"debrief.{action}", tooltip=sentence, priority=True)
        for action, label, sentence in ways
    ]


class DebriefScreen(Telling):
    """Whom one met, what one promised, and what to do next time."""

    CSS_PATH = "screen.tcss"
    HELP = _(
        "After an event, at midnight too: one line for each person you met, with only the name"
        " needed. Thanks and promises in a line become dated actions, counted from the day of the"
        " event. Everything is saved at every line; the debrief can be left at any time and goes on"
        " where it was. ↑ goes to the line saved last, to say it anew; emptied, it is taken back."
    )

    BINDINGS = [
        *_by_enter(),
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
            "f2",
            "app.spark",
            _("Spark"),
            id="debrief.spark",
            tooltip=_("Keep a spark, also while typing."),
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
        Binding(
            "ctrl+n",
            "other",
            pgettext("event", "Another"),
            id="debrief.other",
            tooltip=_("Choose another event; this one is kept as it stands."),
        ),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done on this page."""
        met, said = self.at is At.MET, self.is_line_said
        offered = {
            "begin": self.at is At.CHOOSE,
            "save_line": met and said,
            "go_on": met and not said,
            "next_field": self.at is At.TELL,
            "to_today": self.at is At.END,
            "end": self.at in (At.MET, At.TELL),
            "who": met and self.is_whom_open,
            "up": bool(self.parts) if met else self.at is not At.END,
            "other": self.at is not At.CHOOSE,
        }
        return offered.get(action, True)

    def action_begin(self) -> None:
        """Begin with an event."""
        self.choose()

    def action_save_line(self) -> None:
        """Save the line, or take back the one that was emptied."""
        self.save_person()

    def action_go_on(self) -> None:
        """Go on to what happened."""
        self.to_telling()

    def action_next_field(self) -> None:
        """Go on to the next field, from the last one to the end."""
        self.go_on_telling()

    def action_to_today(self) -> None:
        """Leave for Today."""
        self.dismiss(None)
        self.app.call_later(self.app.run_action, "go('today')", self.app)

    def action_end(self) -> None:
        """End the debrief with what has been said."""
        if self.at is At.TELL:
            self.end(seen=self.is_said)
            return
        if self.is_line_said:
            self.save_person()
        if self.is_line_said:  # it cannot be saved so, and that is told
            return
        self.to_telling()
        self.end(seen=False)

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
