"""The preview of a pause that ends early or goes: what comes back of all that it has moved."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from textual.binding import Binding

from db.today.pause_ends import PauseEnd
from planner.language import _
from planner.language.dates_in_words import say_the_day
from tui.actions.pauses.following import FollowingPreview
from tui.actions.pauses.move_lines import move_lines, told
from tui.base.live_screen import LiveScreen
from tui.dialogs.dialog import help_key
from tui.drawing.text_line import Line, Tone


class Ended(NamedTuple):
    """The end of a pause that was seen, and whether what it had moved comes back."""

    shown: PauseEnd
    comes_back: bool


class EndPreview(FollowingPreview[Ended, PauseEnd]):
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

    def __init__(
        self,
        place: LiveScreen,
        work_out: Callable[[date], PauseEnd],
        shown: PauseEnd | None = None,
        *,
        anew: bool = False,
    ) -> None:
        """Show the end that `work_out` gives; where that takes long it is not `shown` yet."""
        title = _("The pause ends, and what comes back")
        super().__init__(place, title, work_out, shown, anew=anew)

    def settles(self, found: PauseEnd) -> bool:
        """Answer at once where nothing comes back."""
        if found.is_plain:
            self.answer(Ended(found, comes_back=False))
        return found.is_plain

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to leave the days only where some come back, and nothing while that is unknown."""
        if action == "leave_there":
            shown = self.shown
            return shown is not None and bool(shown.moves.actions or shown.moves.dues)
        return action != "bring_back" or self.shown is not None

    def action_bring_back(self) -> None:
        """Answer that everything shown comes back."""
        if self.shown is not None:
            self.answer(Ended(self.shown, comes_back=True))

    def action_leave_there(self) -> None:
        """Answer that what the pause had moved stays where it is."""
        if self.shown is not None:
            self.answer(Ended(self.shown, comes_back=False))

    def lines(self, shown: PauseEnd, width: int) -> Iterator[Line]:
        """The days, the last of them, and what comes back."""
        pause, last = shown.pause, shown.last
        yield from self.heading(pause.days, pause.note, width)
        if last is not None:
            until = _("Its last day was {day}.").format(day=say_the_day(last, shown.today))
        else:
            until = _("It goes altogether.")
        yield from told(until, Tone.DIM, width)
        yield from self.changes(width, is_told=shown.is_told)
        if shown.is_told and shown.moves.is_empty:
            yield from told(_("Nothing comes back."), Tone.DIM, width)
        yield from move_lines(shown.moves, shown.today, width)
