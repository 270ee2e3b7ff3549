"""A short list that is as high as its rows are many."""

from collections.abc import Hashable

from textual.geometry import Size

from tui.widgets.row_list import RowList
from tui.widgets.rows import RowSource


class ShortList(RowList):
    """Few rows above something else; CSS says how high it may grow."""

    DEFAULT_CSS = """
    ShortList { height: auto; }
    """

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A line for each row."""
        return len(self.source)

    def show(self, source: RowSource, key: Hashable | None = None) -> None:
        """Show other rows."""
        changed = len(source) != len(self.source)
        super().show(source, key)
        if changed:
            self.refresh(layout=True)
