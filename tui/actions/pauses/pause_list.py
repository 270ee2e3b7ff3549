"""The pauses written down: one to end, to change or to delete, or a new one."""

from collections.abc import Sequence
from datetime import date

from textual.binding import Binding

from planner.language import _, pgettext
from planner.language.dates_in_words import say_dates
from planner.stairs.pauses.moves import Pause
from tui.dialogs.pick import Option, Pick
from tui.widgets.row_list import RowList

NEW, END, CHANGE, DELETE = "new", "end", "change", "delete"


class PauseList(Pick):
    """The pauses; the answer is what to do, and the id of the one to do it with."""

    BINDINGS = [
        Binding("n", "new", pgettext("pause", "New"), id="pauses.new", tooltip=_("A new pause.")),
        Binding(
            "space",
            "end",
            _("End now"),
            id="pauses.end",
            tooltip=_("End the pause; what comes back is shown before."),
        ),
        Binding(
            "e",
            "change",
            _("Change"),
            id="pauses.change",
            tooltip=_("Give the pause other days or another note."),
        ),
        Binding(
            "delete",
            "delete",
            _("Delete"),
            id="pauses.delete",
            tooltip=_("Delete the pause; what comes back is shown before."),
        ),
    ]

    def __init__(self, pauses: Sequence[Pause], today: date) -> None:
        """List `pauses`, the one under way highlighted, else a new one."""
        self._under_way = [str(each.id) for each in pauses if each.first <= today <= each.last]
        options = [Option("", NEW, _("A new pause"), _("planned, begun, or written afterwards"))]
        for pause in pauses:
            days = say_dates(pause.first, pause.last if pause.last > pause.first else None)
            said = [_("under way")] if str(pause.id) in self._under_way else []
            options.append(
                Option("", str(pause.id), days, ", ".join([*said, pause.note]).strip(", "))
            )
        super().__init__(_("Pauses"), options, next(iter(self._under_way), NEW))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with the highlighted pause."""
        key = next((rows.key for rows in self.query(RowList)), None)
        if action == "end":
            return key in self._under_way
        if action in ("change", "delete"):
            return key not in (None, NEW)
        return super().check_action(action, parameters)

    def on_row_list_highlighted(self) -> None:
        """Offer what can be done with the row."""
        self.refresh_bindings()

    def answer(self, answer: str) -> None:
        """Answer with what to do; a pause alone is one to change."""
        super().answer(f"{CHANGE} {answer}" if answer.isdigit() else answer)

    def action_new(self) -> None:
        """Answer that a new pause is wanted."""
        self.answer(NEW)

    def action_end(self) -> None:
        """Answer that the pause is over."""
        self._answer_with(END)

    def action_change(self) -> None:
        """Answer that the pause has other days."""
        self._answer_with(CHANGE)

    def action_delete(self) -> None:
        """Answer that the pause is to go."""
        self._answer_with(DELETE)

    def _answer_with(self, what: str) -> None:
        self.answer(f"{what} {self.query_one(RowList).key}")
