"""The brief of an event, to be read, copied or written to a file."""

from collections.abc import Sequence
from pathlib import Path

from textual.binding import Binding

from exchange.errors import ExchangeError
from exchange.text_files import file_name, write_new_page
from jobs.brief import brief
from planner.language import _
from planner.language.page import Block, markdown, plain
from planner.model.events import Event
from tui.base.live_screen import LiveScreen
from tui.dialogs.show_lines import ShowLines
from tui.drawing.text_line import Line, Span


class ShowBrief(ShowLines):
    """Shows the page; what is copied or written is Markdown."""

    BINDINGS = [
        Binding("y", "copy", _("Copy"), id="brief.copy", tooltip=_("Copy the brief as Markdown.")),
        Binding(
            "w",
            "write",
            _("Write"),
            id="brief.write",
            tooltip=_("Write the brief to a Markdown file in the folder you are in."),
        ),
    ]

    def __init__(self, event: Event, page: Sequence[Block]) -> None:
        """Show the `page` of an event."""
        self._event = event
        self._page = page
        super().__init__(self._lines)

    def _lines(self, width: int) -> list[Line]:
        return [(Span(line),) for line in plain(self._page, min(width, 72)).splitlines()]

    def action_copy(self) -> None:
        """Copy the page."""
        self.app.copy_to_clipboard(markdown(self._page))
        self.app.notify(_("Copied: the brief."))

    def action_write(self) -> None:
        """Write the page to a new file, and say where."""
        try:
            name = file_name(str(self._event.day), self._event.title)
            path = write_new_page(Path.cwd(), name, markdown(self._page))
        except ExchangeError as error:
            self.app.notify(str(error), severity="error")
        else:
            self.app.notify(_("Written: {path}").format(path=path))


def show_brief(screen: LiveScreen, event: Event) -> None:
    """Show the brief of an event over `screen`, as it stands now."""
    with screen.telling():
        present = screen.store.events.present(event)
        screen.app.push_screen(ShowBrief(present, brief(screen.store, present, screen.today)))
