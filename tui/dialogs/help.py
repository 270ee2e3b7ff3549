"""Every key of a place, with a paragraph on what the place is for."""

from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen, Screen

from planner.language import _
from tui.dialogs.frame import Frame
from tui.dialogs.key_table import KeyTable
from tui.drawing.text_line import Span, Tone, wrap
from tui.keyboard.commands import commands, with_digits_together
from tui.keyboard.legend import legend_of
from tui.registry import PLACES, SESSIONS
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.key_line import KeyLine

_IN_ONE_LINE = 100
"""Columns from which every sentence has room in one line."""

_AROUND = 3
"""Rows of the frame and the bottom line."""


class ScrolledKeys(VerticalScroll):
    """Scrolls the keys; the frame around says how many of their lines are hidden."""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Count anew."""
        super().watch_scroll_y(old_value, new_value)
        self._say_more()

    def watch_virtual_size(self) -> None:
        """Count anew where there are more lines, or fewer."""
        self.call_after_refresh(self._say_more)

    def on_resize(self) -> None:
        """Count anew for another height."""
        self.call_after_refresh(self._say_more)

    def _say_more(self) -> None:
        table, seen = self.query_one(KeyTable), self.size.height
        above = round(self.scroll_y)
        below = max(table.size.height - above - seen, 0)
        if isinstance(self.parent, Frame) and seen:
            self.parent.say_more(above, below)
            table.fold_at(above + seen if below else None)


class HelpScreen(ModalScreen[None]):
    """The help of one screen, derived from its bindings."""

    BINDINGS = [
        Binding(
            "escape,question_mark,q", "dismiss", _("Back"), id="help.leave", tooltip=_("Go back.")
        )
    ]

    HORIZONTAL_BREAKPOINTS = [(_IN_ONE_LINE, "-wide")]

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        background: $background 60%;
        & > Frame { width: 140; max-height: 1fr; padding: 0 1; }
        & VerticalScroll { height: auto; max-height: 1fr; padding-left: 1; background: $dialog; }
        & #sentence { dock: bottom; height: 3; border-top: solid $rule; padding-left: 1; }
        &.-wide #sentence { height: 2; }
        & #sentence.-in-full { display: none; }
    }
    """

    def __init__(self, screen: Screen[Any]) -> None:
        """Explain `screen` as it is now."""
        super().__init__()
        self._about = " ".join(str(getattr(screen, "HELP", None) or "").split())
        self._name = _name(screen)
        self._legend = legend_of(_id(screen))
        self._commands = with_digits_together(commands(screen))

    def compose(self) -> ComposeResult:
        """The keys in two columns, and the sentence of the one highlighted."""
        with Frame(_("Help: {what}").format(what=self._name) if self._name else _("Help")):
            with ScrolledKeys(can_focus=False):
                yield KeyTable(self._commands, self._about, _AROUND, self._legend)
            yield FixedBlock(id="sentence")
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the keys to the table."""
        self.query_one(KeyTable).focus()

    def on_key_table_highlighted(self, told: KeyTable.Highlighted) -> None:
        """Say the sentence of the key in full, where the table has no room for it."""
        sentence = self.query_one("#sentence", FixedBlock)
        sentence.set_class(told.in_full, "-in-full")
        said = told.command.sentence if told.command else ""
        sentence.show(lambda width: [(Span(line, Tone.DIM),) for line in wrap(said, width)])


def _name(screen: Screen[Any]) -> str:
    """The name of the place or of the session, if it is one."""
    return next((each.name for each in (*PLACES, *SESSIONS) if each.id == _id(screen)), "")


def _id(screen: Screen[Any]) -> str:
    return str(getattr(screen, "PLACE", "") or getattr(screen, "SESSION", ""))
