"""The page of a topic: its questions, the names so far, and the line of the next one."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Horizontal, Vertical
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from db.store import Store
from planner.language import _, pgettext
from planner.network.sweeps.bare_names import split_names
from planner.network.sweeps.sittings import Named
from planner.network.sweeps.topics import Topic
from tui.base.page_line import PageLine
from tui.screens.network.sweep.line_preview import LinePreview, NewName
from tui.screens.network.sweep.lines import asked_lines, name_row
from tui.screens.network.sweep.position import NAME
from tui.widgets.completing_text import CompletionLine, Look
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.rows import FixedRows
from tui.widgets.short_list import ShortList


class NameList(ShortList, can_focus=False):
    """The names of the sitting; the keys stay in the line below it."""


class NamesPage(Container):
    """The line being typed over the names saved so far; arrows go through these."""

    BINDINGS = [
        Binding(
            "enter",
            "save_line",
            _("Save"),
            id="sweep.save",
            priority=True,
            tooltip=_("Save the name at once."),
        ),
        Binding(
            "enter",
            "end",
            pgettext("sweep", "That is all"),
            id="sweep.end",
            priority=True,
            tooltip=_("End the sitting: nobody else comes to mind."),
        ),
        Binding(
            "enter",
            "open_name",
            _("Open"),
            id="sweep.open",
            priority=True,
            tooltip=_("Open the card of the lit person, to correct what was saved."),
        ),
        Binding(
            "tab",
            "who",
            _("Who?"),
            id="sweep.who",
            priority=True,
            tooltip=_("Choose whom the line is about."),
        ),
        Binding("up", "step(-1)", _("Up"), id="sweep.up", show=False, tooltip=_("Go up a name.")),
        Binding(
            "down", "step(1)", _("Down"), id="sweep.down", show=False, tooltip=_("Go down a name.")
        ),
    ]

    class Saving(Message):
        """The name is to be saved."""

    class Pasted(Message):
        """Several lines were pasted."""

        def __init__(self, lines: Sequence[str]) -> None:
            """Ask for them to be listed."""
            super().__init__()
            self.lines = lines

    class Ended(Message):
        """Enter was pressed on the empty line."""

    line = query_one(f"#{NAME}", PageLine)
    names = query_one(NameList)
    preview = query_one(LinePreview)

    def __init__(
        self, store: Store, look: Look, clock: Callable[[], date], typed: Callable[[str], None]
    ) -> None:
        """Look names up by `look`; `typed` keeps the line as a draft."""
        super().__init__(classes="panes")
        self._store, self._look, self._clock, self._typed = store, look, clock, typed
        self._text = ""
        self._offered = (False, False)
        self._is_among_names = False
        """Whether an arrow went to a name, which enter then opens."""

    @property
    def has_line(self) -> bool:
        """Whether enter has a name to save."""
        return bool(self._text.strip())

    @property
    def new_name(self) -> NewName:
        """The line as it would be saved; GrammarError, with a sentence, if it cannot be."""
        return self.preview.read(self.line.value)

    def compose(self) -> ComposeResult:
        """The questions, the names, the line, and what is understood of it."""
        with Vertical(classes="sweep--main pane--main"):
            yield GrowingBlock(id="asked")
            yield NameList()
            with Horizontal(classes="sweep--line"):
                yield Static("› ", classes="sweep--prompt", markup=False)
                yield PageLine(
                    self._line_typed,
                    look=self._look,
                    pasted=self._lines_pasted,
                    passes=lambda key: key == "asterisk" and self._may_mark(),
                    placeholder=_("Who comes to mind?"),
                    id=NAME,
                )
            yield CompletionLine()
        yield LinePreview(self._store, self._clock)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the keys that the line and the names allow."""
        match action:
            case "save_line":
                return self.has_line
            case "end":
                return not self.has_line and not self._is_among_names
            case "open_name":
                return not self.has_line and self._is_among_names
            case "who":
                return self.has_line and self.preview.has_choice and not self.line.completes
        return True

    def _may_mark(self) -> bool:
        return not self.has_line and self.names.key is not None

    def action_save_line(self) -> None:
        """Save the name; several are listed first."""
        names = split_names(self.line.value)
        self.post_message(self.Pasted(names) if len(names) > 1 else self.Saving())

    def action_end(self) -> None:
        """End the sitting."""
        self.post_message(self.Ended())

    def action_who(self) -> None:
        """Choose the next candidate."""
        self.preview.choose_next(self.line.value)

    def action_open_name(self) -> None:
        """Open the card of the highlighted name."""
        self.call_later(self.app.run_action, f"card({self.names.key})", self.app)

    def action_step(self, by: int) -> None:
        """Go up to the lit name and through them; down from the last leads back to the line."""
        before = self.names.key
        if self._is_among_names:
            self.names.action_step(by)
        is_there = before is not None and (by < 0 or self.names.key != before)
        self._go_among_names(is_there and not self.has_line)

    def _go_among_names(self, is_there: bool) -> None:
        if is_there != self._is_among_names:
            self._is_among_names = is_there
            self.screen.refresh_bindings()

    def open(self, draft: str) -> None:
        """Give the keys to the line, with what was half typed."""
        self.line.put(draft)
        self.screen.set_focus(self.line, scroll_visible=False)
        self.preview.show_line(draft)

    def show(self, topic: Topic, named: Sequence[Named], wanted: int | None) -> None:
        """Show a topic and the names so far, one of them highlighted if it is wanted."""
        self.query_one("#asked", GrowingBlock).show(partial(asked_lines, topic))
        self.names.show(FixedRows(named, name_row), wanted)
        self._go_among_names(False)
        self.preview.expect(topic, any_named=bool(named))
        self.preview.show_line(self.line.value)

    def clear(self) -> None:
        """Empty the line after it was saved."""
        self.line.put("")

    def _lines_pasted(self, lines: Sequence[str]) -> bool:
        """Let several lines be listed."""
        self.post_message(self.Pasted(self.line.around(lines)))
        return True

    def _line_typed(self, _name: str, text: str) -> None:
        """Follow the line in the frame of the letter, the bottom line too."""
        self._text = text
        self._typed(text)
        self._go_among_names(False)
        self.preview.show_line(text)
        if (offered := (self.has_line, self.preview.has_choice)) != self._offered:
            self._offered = offered
            self.screen.query_one(KeyLine).refresh()
