"""The list of the ways: as high as its rows where something stands below it."""

from textual.geometry import Size

from tui.widgets.row_list import RowList
from tui.widgets.rows import RowSource


class WayList(RowList):
    """The rows of the ways."""

    def show_all(self, source: RowSource) -> None:
        """Show other rows, in as many lines."""
        is_other = len(source) != len(self.source)
        self.show(source)
        if is_other:
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are rows."""
        return len(self.source)
