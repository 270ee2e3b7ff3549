"""Finding a command by its name."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding

from planner.language import _
from planner.language.text import fold
from planner.language.width import cell_width
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import TALL, Frame
from tui.drawing.marked import marked
from tui.drawing.text_line import Span, Tone, fit, wrap
from tui.keyboard.commands import Command
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList
from tui.widgets.short_text import ShortText

_LABEL = 23
_KEYS = 15
_GAP = 2


class CommandInput(ShortText):
    """The search field; the list is filtered in the same frame."""

    MOST = 200

    def watch_value(self, value: str) -> None:
        """Filter before anything is drawn."""
        dialog = self.screen if self.is_attached else None
        if isinstance(dialog, FindCommand):
            dialog.follow(value)


class FindCommand(Dialog[tuple[Any, str]]):
    """All commands of a screen; the answer is the chosen one's node and action."""

    BINDINGS = [
        Binding(
            "down",
            "step(1)",
            _("Down"),
            id="find.down",
            show=False,
            priority=True,
            tooltip=_("Go down a row."),
        ),
        Binding(
            "up",
            "step(-1)",
            _("Up"),
            id="find.up",
            show=False,
            priority=True,
            tooltip=_("Go up a row."),
        ),
        Binding(
            "enter",
            "run",
            _("Run"),
            id="find.run",
            priority=True,
            tooltip=_("Run the highlighted command."),
        ),
        Binding(
            "delete",
            "throw_away",
            _("Throw away"),
            id="find.throw_away",
            priority=True,
            tooltip=_("Throw the highlighted text half typed away."),
        ),
    ]

    VERTICAL_BREAKPOINTS = [(TALL, "-tall")]

    DEFAULT_CSS = """
    FindCommand {
        align: center top;
        & > Frame { width: 100; margin-top: 2; padding: 1 1 0 1; }
        & ShortList { max-height: 13; margin-top: 1; }
        &.-tall ShortList { max-height: 14; }
        & #whole { height: 2; margin-top: 1; padding: 0 2; }
        & ShortList:ansi > .row-list--cursor { text-style: bold reverse; }
    }
    """

    def __init__(self, commands: Sequence[Command]) -> None:
        """Offer `commands`."""
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        """The search field over the commands found."""
        with Frame(_("Find a command")):
            yield CommandInput()
            yield ShortList()
            yield FixedBlock(id="whole")
        yield KeyLine()

    def on_mount(self) -> None:
        """Offer everything first."""
        self._offer("")

    def follow(self, value: str) -> None:
        """Show the commands whose label or sentence holds every word typed."""
        if self.is_mounted:
            self._offer(value)

    def _offer(self, value: str) -> None:
        words = fold(value).split()
        found = [
            command
            for command in self._commands
            if all(word in fold(f"{command.label} {command.sentence}") for word in words)
        ]
        rows = self.query_one(RowList)
        rows.cursor = 0
        nothing = FixedRows((_nothing(),), _say)
        rows.show(FixedRows(found, partial(_row, words)) if found else nothing)

    def action_step(self, by: int) -> None:
        """Move through the list while the keys stay in the line."""
        self.query_one(RowList).action_step(by)

    def action_run(self) -> None:
        """Answer with the highlighted command."""
        chosen = self.query_one(RowList).key
        if isinstance(chosen, Command):
            self.answer((chosen.namespace, chosen.action))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to throw away what can be, at the end of the line: there no letter is deleted."""
        return action != "throw_away" or bool(self._half_typed())

    def _half_typed(self) -> Command | None:
        line, chosen = self.query_one(CommandInput), self.query_one(RowList).key
        at_end = line.cursor_position == len(line.value) and line.selection.is_empty
        if at_end and isinstance(chosen, Command) and chosen.thrown_away_by:
            return chosen
        return None

    def on_row_list_highlighted(self) -> None:
        """Offer the keys of the highlighted command, and say whole what its row cuts."""
        self.refresh_bindings()
        rows = self.query_one(RowList)
        said = _cut(rows.key, rows.row_width) if isinstance(rows.key, Command) else ""
        self.query_one("#whole", FixedBlock).show(
            lambda width: [(Span(line, Tone.DIM),) for line in wrap(said, width)]
        )

    def action_throw_away(self) -> None:
        """Answer with what throws the highlighted text away."""
        if chosen := self._half_typed():
            self.answer((chosen.namespace, chosen.thrown_away_by))


def _row(words: Sequence[str], command: Command, width: int) -> Row:
    return Row(
        command,
        (
            *marked(fit(command.label, _LABEL - 1), words),
            Span(" "),
            *marked(fit(command.sentence, _room(command, width)), words, Tone.DIM),
            Span(" " * _GAP),
            Span(fit(command.keys, _keys(command)), Tone.ACCENT),
        ),
    )


def _room(command: Command, width: int) -> int:
    """The cells for the sentence of a command, in a row of that width."""
    return max(width - _LABEL - _GAP - _keys(command), 0)


def _keys(command: Command) -> int:
    """The cells for the keys of a command, at the right."""
    return min(cell_width(command.keys), _KEYS)


def _cut(command: Command, width: int) -> str:
    """The sentence of a command where a row of that width cuts it; empty where it stands whole."""
    return command.sentence if cell_width(command.sentence) > _room(command, width) else ""


def _nothing() -> str:
    return _("No command is called that: try another word.")


def _say(sentence: str, width: int) -> Row:
    return Row(None, (Span(fit(sentence, width), Tone.DIM),))
