"""The preview of a pause: every day that changes, old and new, before anything is written."""

from collections.abc import Callable, Iterator
from datetime import date

from textual.binding import Binding

from db.today.pauses import PausePlan
from planner.language import _
from tui.actions.pauses.following import FollowingPreview
from tui.actions.pauses.move_lines import move_lines, told
from tui.base.live_screen import LiveScreen
from tui.dialogs.dialog import help_key
from tui.drawing.text_line import Line, Tone


class PausePreview(FollowingPreview[PausePlan, PausePlan]):
    """Shows what a pause moves; enter answers with the plan that is to be written."""

    BINDINGS = [
        Binding(
            "enter",
            "write",
            _("Write it"),
            id="pauses.write",
            tooltip=_("Write the pause down, and everything with it."),
            priority=True,
        ),
        help_key(),
    ]

    def __init__(
        self,
        place: LiveScreen,
        plan: Callable[[date], PausePlan],
        shown: PausePlan | None = None,
        *,
        anew: bool = False,
    ) -> None:
        """Show what `plan` gives on a day; where that takes long it is not `shown` yet."""
        super().__init__(place, _("A pause, and what it moves"), plan, shown, anew=anew)

    def settles(self, found: PausePlan) -> bool:
        """Close where the pause is written down already, and say so."""
        if found.is_known:
            self.dismiss(None)
            say_known(self.place)
        return found.is_known

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to write what stands there."""
        return action != "write" or self.shown is not None

    def action_write(self) -> None:
        """Answer with what is to be written."""
        if self.shown is not None:
            self.answer(self.shown)

    def lines(self, shown: PausePlan, width: int) -> Iterator[Line]:
        """The days, what moves, and what keeps its day."""
        moves = shown.moves
        yield from self.heading((shown.first, shown.last), shown.note, width)
        yield from self.changes(width, is_told=shown.is_told)
        if not (moves.actions or moves.dues):
            said = _("Nothing moves; regularity leaves these days out.")
            if moves.rhythms:
                said = _("No action moves; regularity leaves these days out.")
            yield from told(said, Tone.DIM, width)
        yield from move_lines(moves, shown.today, width)


def say_known(place: LiveScreen) -> None:
    """Say that a pause is written down already, just as it is."""
    place.notify(_("These days are a pause already."))
