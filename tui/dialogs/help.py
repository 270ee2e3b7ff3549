"""Every key of a place, with a paragraph on what the place is for."""

from collections.abc import Iterator
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen, Screen

from planner.language import _
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.keyboard.commands import Command, commands
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine

_KEYS = 16
_LABEL = 18


class HelpScreen(ModalScreen[None]):
    """The help of one screen, derived from its bindings."""

    BINDINGS = [
        Binding(
            "escape,question_mark,q", "dismiss", _("Back"), id="help.leave", tooltip=_("Go back.")
        )
    ]

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        background: $background 60%;
        & > VerticalScroll {
            width: 90;
            max-width: 100%;
            height: auto;
            max-height: 1fr;
            padding: 1 2;
            background: $dialog;
        }
    }
    """

    def __init__(self, screen: Screen[Any]) -> None:
        """Explain `screen` as it is now."""
        super().__init__()
        self._about = str(getattr(screen, "HELP", "")).strip()
        self._commands = commands(screen)

    def compose(self) -> ComposeResult:
        """The paragraph, then the keys."""
        with VerticalScroll():
            yield GrowingBlock()
        yield KeyLine()

    def on_mount(self) -> None:
        """Draw for the width at hand."""
        self.query_one(GrowingBlock).show(lambda width: list(self._lines(width)))
        self.query_one(VerticalScroll).focus()

    def _lines(self, width: int) -> Iterator[Line]:
        if self._about:
            for line in wrap(" ".join(self._about.split()), width):
                yield (Span(line),)
            yield ()
        for title, everywhere in ((_("Here"), False), (_("Everywhere"), True)):
            listed = [command for command in self._commands if command.everywhere is everywhere]
            if listed:
                yield (Span(title, Tone.TITLE),)
                for command in listed:
                    yield from _command_lines(command, width)
                yield ()


def _command_lines(command: Command, width: int) -> Iterator[Line]:
    room = max(width - _KEYS - _LABEL, 20)
    first, *rest = wrap(command.sentence, room)
    yield (
        Span(fit(command.keys, _KEYS - 1) + " ", Tone.ACCENT),
        Span(fit(command.label, _LABEL - 1) + " "),
        Span(first, Tone.DIM),
    )
    for line in rest:
        yield (Span(" " * (_KEYS + _LABEL)), Span(line, Tone.DIM))
