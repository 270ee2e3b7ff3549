"""The smallest app that shows one widget."""

from collections.abc import Callable
from typing import Any

from textual.app import ComposeResult
from textual.widget import Widget

from tests.tui.picture import picture
from tui.drawing.themed_app import ThemedApp


class SmallApp(ThemedApp):
    """Shows one widget for as long as a test looks at it."""

    def __init__(self, widget: Widget | Callable[[], Widget]) -> None:
        super().__init__()
        self._widget = widget

    def compose(self) -> ComposeResult:
        self.widget = self._widget if isinstance(self._widget, Widget) else self._widget()
        yield self.widget

    def lines(self) -> list[str]:
        return picture(self).split("\n")

    def widths(self) -> set[int]:
        size: Any = self.widget.size
        return {self.widget.render_line(y).cell_length for y in range(size.height)}
