"""The Pitch place as shown: the variants, the text of one against the clock, its tests."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one

from planner.model.pitches import Pitch, PitchVersion
from tui.base.place import WIDE, PlaceScreen
from tui.drawing.text_line import Line
from tui.keyboard.commands import key_of
from tui.screens.pitch.lines import (
    bar_lines,
    check_lines,
    empty_lines,
    pitch_row,
    text_lines,
    title_line,
    versions_lines,
)
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.rows import FixedRows
from tui.widgets.short_list import ShortList


class PitchView(PlaceScreen):
    """Shows the variants; `pitch` is the highlighted one."""

    pitches = query_one(ShortList)
    known: Sequence[Pitch] = ()
    versions: Sequence[PitchVersion] = ()
    pitch_wanted: int | None = None
    """The variant to highlight when they are read next."""

    def body(self) -> ComposeResult:
        """The variants and the text of one, beside them its tests and versions."""
        with Horizontal(classes="panes"):
            with Vertical(classes="pane--main"):
                yield GrowingBlock(id="title")
                yield ShortList()
                yield GrowingBlock(id="bar")
                with VerticalScroll(id="text"):
                    yield GrowingBlock(id="parts")
            with VerticalScroll(classes="pane--side", can_focus=False):
                yield GrowingBlock(id="about")

    @property
    def pitch(self) -> Pitch | None:
        """The highlighted variant."""
        return next((pitch for pitch in self.known if pitch.id == self.pitches.key), None)

    def load(self) -> None:
        """Read the variants; the highlight stays where it was."""
        self.known = self.store.pitches.all()
        self.pitches.show(FixedRows(self.known, pitch_row), self.pitch_wanted)
        self.pitch_wanted = None
        self.query_one("#title", GrowingBlock).show(lambda _width: [title_line(len(self.known))])
        self._follow()

    def on_row_list_highlighted(self) -> None:
        """Show the text of the variant."""
        self._follow()

    def _follow(self) -> None:
        """Let everything show the highlighted variant."""
        pitch, key = self.pitch, key_of(self, "pitch.new")
        self.versions = self.store.pitches.versions(pitch.id) if pitch else ()
        self.query_one("#bar", GrowingBlock).show(
            lambda width: bar_lines(pitch.text, width) if pitch else empty_lines(key, width)
        )
        self.query_one("#parts", GrowingBlock).show(self._parts)
        self.query_one("#about", GrowingBlock).show(self._about)

    def _parts(self, width: int) -> Sequence[Line]:
        """The text, and below it what has no pane of its own."""
        if self.pitch is None:
            return ()
        below = self._about(width) if self.app.size.width < WIDE else ()
        return [*text_lines(self.pitch.text, width), *below]

    def _about(self, width: int) -> Sequence[Line]:
        """The tests and the versions."""
        if self.pitch is None:
            return ()
        versions = versions_lines(self.versions, self.today, width)
        return [*check_lines(self.pitch.text, width), (), *versions]
