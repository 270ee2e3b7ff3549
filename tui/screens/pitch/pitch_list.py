"""The list of pitches and its highlighted variant."""

from collections.abc import Sequence

from planner.model.pitches import Pitch
from planner.pitch.pace import Paces
from tui.screens.pitch.lines import pitch_row
from tui.widgets.rows import FixedRows
from tui.widgets.short_list import ShortList


class PitchList(ShortList):
    """The variants; `wanted` is the id of the one to highlight when they are read next."""

    known: Sequence[Pitch] = ()
    wanted: int | None = None

    @property
    def pitch(self) -> Pitch | None:
        """The highlighted variant."""
        return next((pitch for pitch in self.known if pitch.id == self.key), None)

    def show_pitches(self, pitches: Sequence[Pitch], paces: Paces) -> None:
        """Show the variants; the highlight stays on its variant, or goes to the wanted one."""
        self.known = pitches
        wanted, self.wanted = self.wanted, None
        self.show(FixedRows(pitches, lambda each, width: pitch_row(each, paces, width)), wanted)
