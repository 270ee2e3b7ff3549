"""The brief of an event, to be read, copied or written to a file."""

from collections.abc import Collection, Sequence
from pathlib import Path

from textual.binding import Binding

from exchange.errors import ExchangeError
from exchange.text_files import file_name, write_new_page
from jobs.brief import brief
from planner.language import _, pgettext
from planner.language.page import WIDTH, Block, Piece, markdown, plain_lines
from planner.model.events import Event
from tui.base.live_screen import LiveScreen
from tui.dialogs.show_lines import ShowLines
from tui.drawing.text_line import Line, Span, Tone


class ShowBrief(ShowLines):
    """Shows the page; what is copied or written is Markdown."""

    BINDINGS = [
        Binding("y", "copy", _("Copy"), id="brief.copy", tooltip=_("Copy the brief as Markdown.")),
        Binding(
            "w",
            "write",
            _("Save"),
            id="brief.write",
            tooltip=_("Write the brief to a Markdown file in the folder you are in."),
        ),
    ]

    def __init__(self, event: Event, page: Sequence[Block]) -> None:
        """Show the `page` of an event."""
        self._event = event
        self._page = page
        super().__init__(self._lines, pgettext("event", "Brief"))

    def _lines(self, width: int) -> list[Line]:
        lines = plain_lines(self._page, min(width, WIDTH))
        labels = {block.label for block in self._page if block.piece is Piece.FACT}
        return [_toned(piece, line, labels) for piece, line in lines]

    def action_copy(self) -> None:
        """Copy the page."""
        self.app.copy_to_clipboard(markdown(self._page))
        self.app.notify(_("Copied: the brief."))

    def action_write(self) -> None:
        """Write the page to a new file in the folder one is in, and say its name."""
        try:
            name = file_name(str(self._event.day), self._event.title)
            path = write_new_page(Path.cwd(), name, markdown(self._page))
        except ExchangeError as error:
            self.app.notify(str(error), severity="error")
        else:
            self.app.notify(_("Written: {file}").format(file=path.name))


def show_brief(screen: LiveScreen, event: Event) -> None:
    """Show the brief of an event over `screen`, as it stands now."""
    with screen.telling():
        present = screen.store.events.present(event)
        screen.app.push_screen(ShowBrief(present, brief(screen.store, present, screen.today)))


def _toned(piece: Piece, line: str, labels: Collection[str]) -> Line:
    """A line of the page: headings and people stand out, labels and details stand back."""
    match piece:
        case Piece.TITLE | Piece.HEAD:
            return (Span(line, Tone.TITLE),)
        case Piece.PERSON:
            return (Span(line, Tone.STRONG),)
        case Piece.DETAIL:
            return (Span(line, Tone.DIM),)
        case Piece.FACT:
            label = next((each for each in labels if line.startswith(f"{each} ")), "")
            return (Span(label, Tone.DIM), Span(line.removeprefix(label)))
    return (Span(line),)
