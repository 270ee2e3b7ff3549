"""The preview of a pause that ends early or goes: what comes back of all that it has moved."""

from collections.abc import Iterator
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll

from db.today.pause_ends import PauseEnd
from planner.language import _
from planner.language.dates_in_words import say_full_days, say_the_day
from tui.actions.pauses.preview import move_lines, say_untold, told
from tui.dialogs.dialog import Dialog, help_key
from tui.dialogs.frame import Frame
from tui.drawing.text_line import Line, Tone
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine


class EndPreview(Dialog[bool]):
    """Shows what comes back; the answer is whether it does, or whether the days stay as they are.

    The pause ends either way, unless the dialog is left.
    """

    BINDINGS = [
        Binding(
            "enter",
            "bring_back",
            _("Bring back"),
            id="pauses.bring_back",
            tooltip=_("End the pause, and bring back what it had moved."),
            priority=True,
        ),
        Binding(
            "space",
            "leave_there",
            _("Leave the days"),
            id="pauses.leave_there",
            tooltip=_("End the pause; what it had moved keeps its new day."),
            priority=True,
        ),
        help_key(),
    ]

    DEFAULT_CSS = """
    EndPreview {
        & VerticalScroll { height: auto; max-height: 75vh; }
    }
    """

    def __init__(self, end: PauseEnd, today: date, *, anew: bool = False) -> None:
        """Show `end`; `anew` says that something has changed since it was shown."""
        super().__init__(_("The pause ends, and what comes back"))
        self._end = end
        self._today = today
        self._anew = anew

    def compose(self) -> ComposeResult:
        """The lines in a scroll."""
        with Frame(self.question), VerticalScroll():
            yield GrowingBlock()
        yield KeyLine()

    def on_mount(self) -> None:
        """Draw the lines."""
        self.query_one(GrowingBlock).show(lambda width: list(self._lines(width)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to leave the days only where some come back."""
        moves = self._end.moves
        return action != "leave_there" or bool(moves.actions or moves.dues)

    def action_bring_back(self) -> None:
        """Answer that everything shown comes back."""
        self.answer(True)

    def action_leave_there(self) -> None:
        """Answer that what the pause had moved stays where it is."""
        self.answer(False)

    def _lines(self, width: int) -> Iterator[Line]:
        pause, last = self._end.pause, self._end.last
        days = say_full_days(pause.first, pause.last)
        said = f"{days} · {pause.note}" if pause.note else days
        yield from told(said, Tone.ACCENT, width)
        if last is not None:
            until = _("Its last day is {day}.").format(day=say_the_day(last, self._today))
        else:
            until = _("It goes altogether.")
        yield from told(until, Tone.DIM, width)
        if self._anew:
            changed = _("Something has changed meanwhile: this is how it stands now.")
            yield from told(changed, Tone.DUE, width)
        if not self._end.is_told:
            yield from told(say_untold(), Tone.DUE, width)
        elif self._end.moves.is_empty:
            yield from told(_("Nothing comes back."), Tone.DIM, width)
        yield from move_lines(self._end.moves, self._today, width)
