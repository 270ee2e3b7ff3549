"""The form of a goal, with the letters of SMART below it, which follow every letter typed."""

from collections.abc import Callable, Sequence
from typing import Any

from textual.app import ComposeResult

from planner.stairs.smart import SmartCheck
from tui.dialogs.ask_form import AskForm
from tui.dialogs.field import Filled
from tui.dialogs.form_rows import FormRows
from tui.drawing.text_line import Line
from tui.screens.stairs.smart_lines import check_lines, letters_line
from tui.widgets.growing_block import GrowingBlock

Judge = Callable[[Filled], Sequence[SmartCheck]]
"""Checks the letters of the goal in a form."""
_ALL = 5


class AskGoal(AskForm):
    """Asks for a goal; where there is room each letter stands there with its reason."""

    BELOW = 1

    DEFAULT_CSS = """
    AskGoal #smart { margin-top: 0; min-height: 1; }
    """

    def __init__(self, *arguments: Any, judge: Judge, **settings: Any) -> None:
        """Take the arguments of a form, and what checks the letters."""
        super().__init__(*arguments, **settings)
        self._judge = judge
        self._whole = False

    def below(self) -> ComposeResult:
        """The letters."""
        yield GrowingBlock(id="smart")

    def on_mount(self) -> None:
        """Check what stands there."""
        self._check()

    def rows_below(self) -> int:
        """The rows for the reasons of all letters where there is height, else for one line."""
        self._whole = self.query_one(FormRows).fit(_ALL) >= _ALL
        self.call_next(self._check)
        return _ALL if self._whole else self.BELOW

    def on_input_changed(self) -> None:
        """Check the letters anew."""
        self._check()

    def on_text_area_changed(self) -> None:
        """Check the letters anew."""
        self._check()

    def _check(self) -> None:
        if not self.is_mounted:
            return
        checks, whole = self._judge(self.values()), self._whole

        def draw(width: int) -> list[Line]:
            if not whole:
                return [letters_line(checks, width)]
            return [line for check in checks for line in check_lines(check, width)[:1]]

        self.query_one("#smart", GrowingBlock).show(draw)
