"""Several lines that were pasted where one is asked for: a list of them before they are saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding

from planner.grammar.errors import GrammarError
from planner.language import _, ngettext
from planner.model.drafts import Question
from tui.dialogs.dialog import Dialog, Drafts
from tui.dialogs.frame import Frame, WrongLine
from tui.dialogs.reader import Reader, Understood
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.keyboard.commands import key_of
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row

_NUMBER = 4


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line of the list by its number, and what is understood of it or why it is refused."""

    number: int
    text: str
    pairs: tuple[tuple[str, str], ...] = ()
    refusal: str = ""


class PastedLines(Dialog[tuple[str, ...]]):
    """Shows each line with what is understood of it; the answer is the lines kept."""

    BINDINGS = [
        Binding(
            "enter",
            "save",
            _("Save all"),
            id="pasted.save",
            priority=True,
            tooltip=_("Save every line of the list, as one change."),
        ),
        Binding(
            "e", "edit", _("Edit"), id="pasted.edit", tooltip=_("Change the highlighted line.")
        ),
        Binding(
            "x",
            "leave_out",
            _("Leave out"),
            id="pasted.leave_out",
            tooltip=_("Leave the highlighted line out; nothing of it is saved."),
        ),
    ]

    DEFAULT_CSS = """
    PastedLines {
        & RowList { height: auto; min-height: 3; max-height: 12; }
        & FixedBlock { height: 6; margin-top: 1; }
    }
    """

    def __init__(
        self,
        title: str,
        lines: Sequence[str],
        understand: Callable[[str], Understood],
        changed: Callable[[Sequence[str]], None] = lambda _lines: None,
        *,
        drafts: Drafts | None = None,
        kept_as: Question | None = None,
    ) -> None:
        """List `lines`; `understand` raises GrammarError for one that cannot be saved so.

        `changed` gets the lines after each edit, to be kept as a draft of the question below; a
        list of its own is kept in `drafts` as the draft of `kept_as`.
        """
        super().__init__(title, drafts=drafts, kept_as=kept_as)
        self._changed = changed
        self._understand = understand
        self._lines = [self._read(number, text) for number, text in enumerate(lines, start=1)]

    def compose(self) -> ComposeResult:
        """The title with the number of lines, the list, and the highlighted line in full."""
        with Frame():
            yield _PastedList()
            yield FixedBlock()
            self.wrong = WrongLine()
            yield self.wrong
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the list."""
        self._show(None)
        self.query_one(RowList).focus()

    def on_row_list_highlighted(self) -> None:
        """Show the highlighted line in full."""
        line = self._highlighted()
        self.query_one(FixedBlock).show(lambda width: [] if line is None else _in_full(line, width))

    def draft_text(self) -> str:
        """The lines still listed."""
        return "\n".join(line.text for line in self._lines)

    def action_save(self) -> None:
        """Answer with the lines, or go to the first that is refused."""
        refused = next((line for line in self._lines if line.refusal), None)
        if refused is None:
            self.answer(tuple(line.text for line in self._lines))
            return
        said = _("Line {number}: {reason} {edit} changes it, {out} leaves it out.").format(
            number=refused.number,
            reason=refused.refusal,
            edit=key_of(self, "pasted.edit"),
            out=key_of(self, "pasted.leave_out"),
        )
        self.query_one(WrongLine).tell(said)
        self.query_one(RowList).highlight(refused.number)

    def action_leave_out(self) -> None:
        """Take the highlighted line off the list; without any line there is nothing to save."""
        line = self._highlighted()
        if line is None:
            return
        place = self._lines.index(line)
        self._lines.remove(line)
        if not self._lines:
            self._changed(())
            self.action_leave()
            return
        self._show(self._lines[min(place, len(self._lines) - 1)].number)

    def action_edit(self) -> None:
        """Ask for the highlighted line anew."""
        from tui.dialogs.ask_line import AskLine, TypedLine

        line = self._highlighted()
        if line is None:
            return

        def changed(typed: TypedLine | None) -> None:
            if typed is not None:
                self._lines[self._lines.index(line)] = self._read(line.number, typed.text)
                self._show(line.number)

        reader = Reader.of(self._understand)
        self.app.push_screen(AskLine(self.question, reader=reader, value=line.text), changed)

    def _read(self, number: int, text: str) -> PastedLine:
        try:
            return PastedLine(number, text, tuple(self._understand(text)))
        except GrammarError as error:
            return PastedLine(number, text, refusal=str(error))

    def _highlighted(self) -> PastedLine | None:
        key = self.query_one(RowList).key
        return next((line for line in self._lines if line.number == key), None)

    def _show(self, number: int | None) -> None:
        count = len(self._lines)
        said = ngettext("{n} line pasted", "{n} lines pasted", count).format(n=count)
        self.query_one(Frame).entitle(f"{self.question} · {said}")
        self.query_one(WrongLine).clear()
        self.query_one(RowList).show(FixedRows(self._lines, _row), number)
        self._changed([line.text for line in self._lines])
        self.typed()


class _PastedList(RowList):
    """The lines; as high as they are many."""

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """A row for each line."""
        return len(self.source)


def _row(line: PastedLine, width: int) -> Row:
    room = max(width - _NUMBER, 0)
    half = room // 2
    number = Span(fit(f"{line.number} ", _NUMBER, right=True), Tone.DIM)
    text = Span(fit(line.text, half - 1) + " ")
    if line.refusal:
        return Row(line.number, (number, text, Span(fit(line.refusal, room - half), Tone.DUE)))
    said = " · ".join(value for _label, value in line.pairs[1:])
    return Row(line.number, (number, text, Span(fit(said, room - half), Tone.DIM)))


def _in_full(line: PastedLine, width: int) -> Sequence[Line]:
    if line.refusal:
        return [(Span(each, Tone.DUE),) for each in wrap(line.refusal, width)]
    return pair_lines(line.pairs, width)
