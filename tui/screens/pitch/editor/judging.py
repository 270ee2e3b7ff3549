"""The count and the self-test of a pitch being written: over and below its parts."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen
from textual.timer import Timer

from planner.model.pitches import PitchText, Said
from planner.pitch.four_cs import Measure
from tui.screens.pitch.editor.lines import checks
from tui.screens.pitch.editor.part_row import PartRow
from tui.screens.pitch.lines import bar_lines
from tui.widgets.growing_block import GrowingBlock

MANY = 3000
"""Words from which the tests wait until one pauses."""
_PAUSE = 0.3


def text_of(screen: Screen[Any]) -> PitchText:
    """The text as it stands in the parts."""
    return PitchText(**{row.part.value: row.text for row in screen.query(PartRow)})


class Judging:
    """Holds the text of a screen against a measure, in its blocks `#bar` and `#checks`."""

    def __init__(self, screen: Screen[Any], measured: Callable[[], Measure]) -> None:
        """Judge the parts of `screen`; `measured` gives what they are held against now."""
        self._screen, self._measured = screen, measured
        self.measure = measured()
        self._later: Timer | None = None

    def begin(self) -> None:
        """Show all there is to begin with."""
        self._follow()
        self._show_checks()

    def follow(self) -> None:
        """Count anew after a letter; the tests of a very long text wait for a pause."""
        spoken = self._follow()
        if self._later is not None:
            self._later.stop()
            self._later = None
        if spoken.words > MANY:
            self._later = self._screen.set_timer(_PAUSE, self._show_checks)
        else:
            self._show_checks()

    def judge(self) -> None:
        """Hold the text against what it cites and takes up now."""
        self.measure = self._measured()
        self._show_checks()

    def _follow(self) -> Said:
        """Draw the bar from what each part has counted."""
        spoken = sum((row.counted for row in self._screen.query(PartRow)), Said())
        measure = self.measure
        bar = self._screen.query_one("#bar", GrowingBlock)
        bar.show(lambda width: bar_lines(spoken, measure, width))
        return spoken

    def _show_checks(self) -> None:
        text, measure = text_of(self._screen), self.measure
        height = self._screen.app.size.height
        block = self._screen.query_one("#checks", GrowingBlock)
        block.show(lambda width: checks(text, measure, width, height))
