"""One line of the grammar, with what was understood shown below it as one types."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static
from textual.widgets.input import Selection

from planner.grammar.errors import GrammarError
from planner.language import _
from planner.language.dates_in_words import say_full_day
from planner.language.pasted import split_lines
from planner.model.drafts import Question
from tui.dialogs.dialog import Dialog, Drafts
from tui.dialogs.frame import Frame
from tui.dialogs.pasted_lines import PastedLines
from tui.dialogs.reader import Reader, Understood
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.widgets.completing_text import CompletingText, CompletionLine
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine


@dataclass(frozen=True, slots=True)
class TypedLine:
    """The line as it was typed, and the day on which it was understood as shown.

    `in_full` asks for the full form with it.
    """

    text: str
    in_full: bool = False
    today: date = date.min

    @property
    def lines(self) -> "list[TypedLine]":
        """Each line of a text that was pasted as several."""
        return [replace(self, text=line) for line in split_lines(self.text)]


class LineInput(CompletingText):
    """The line; its preview follows in the same frame as the letter."""

    def watch_value(self, value: str) -> None:
        """Tell the dialog before anything is drawn."""
        dialog = self.screen if self.is_attached else None
        if isinstance(dialog, AskLine):
            dialog.follow(value)

    def take_lines(self, lines: Sequence[str]) -> bool:
        """Let the dialog list them, where it reads several."""
        dialog = self.screen
        return isinstance(dialog, AskLine) and dialog.list_lines(self.around(lines))

    def watch_selection(self, selection: Selection) -> None:
        """Tell the dialog when what was kept would no longer be replaced."""
        dialog = self.screen if self.is_attached else None
        if isinstance(dialog, AskLine) and selection.is_empty:
            dialog.settle()


class AskLine(Dialog[TypedLine]):
    """Asks for one line; enter answers with it, tab asks for the full form where there is one."""

    BINDINGS = [
        Binding(
            "enter", "save", _("Save"), id="line.save", tooltip=_("Save the line."), priority=True
        ),
        Binding(
            "tab",
            "full",
            _("Full form"),
            id="line.full",
            tooltip=_("Open the full form with what was understood."),
            priority=True,
        ),
    ]

    REPLACED: ClassVar[bool] = False
    """Whether typing takes the place of the value proposed, instead of adding to it."""

    DEFAULT_CSS = """
    AskLine {
        align: center top;
        & > Frame { margin-top: 4; }
        & .ask-line--kept { display: none; }
    }
    """

    def __init__(
        self,
        title: str,
        *,
        reader: Reader | None = None,
        placeholder: str = "",
        value: str = "",
        full_form: bool = False,
        optional: bool = False,
        drafts: Drafts | None = None,
        kept_as: Question | None = None,
    ) -> None:
        """Ask `title`; `reader` tells what to show below the line, or refuses it.

        Typing begins after the `value` proposed, before one that leaves a space at its beginning.
        """
        super().__init__(title, drafts=drafts, kept_as=kept_as)
        self._reader = reader
        self._day = reader.clock() if reader else date.min
        self._opened_on = self._day
        self._placeholder = placeholder
        self._value = value
        self._full_form = full_form
        self._optional = optional
        self._goes_on = False
        self._pasted = ""

    def compose(self) -> ComposeResult:
        """The question, the line and what was understood."""
        with Frame(self.question):
            value = "" if "\n" in self.draft() else self.draft() or self._value
            yield LineInput(
                value, look=self._reader and self._reader.look, placeholder=self._placeholder
            )
            yield CompletionLine()
            kept = _("kept from before: typing replaces it")
            yield Static(kept, classes="dialog--label ask-line--kept", markup=False)
            yield GrowingBlock(classes="ask-line--preview")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show what a kept draft says; typing replaces it, unless it was asked for."""
        line = self.query_one(LineInput)
        line.cursor_position = 0 if line.value.startswith(" ") else len(line.value)
        self.query_one(GrowingBlock).show(self._preview(line.value))
        if "\n" in (draft := self.draft()) and self.list_lines(split_lines(draft)):
            return
        if self.draft() and not self._goes_on:
            line.select_all()
            self.query_one(".ask-line--kept").display = True
        elif self.REPLACED:
            line.select_all()

    def go_on(self) -> None:
        """Typing adds to what was kept."""
        self._goes_on = True
        if self.is_mounted:
            line = self.query_one(LineInput)
            line.cursor_position = len(line.value)

    def settle(self) -> None:
        """Say no longer that typing replaces what was kept."""
        if self.is_mounted:
            self.query_one(".ask-line--kept").display = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the full form only where there is one, and no name to complete."""
        if action != "full":
            return True
        return self._full_form and not any(line.completes for line in self.query(LineInput))

    def draft_text(self) -> str:
        """The line so far, unless it is the one proposed."""
        value = self._pasted or self.query_one(LineInput).value
        return "" if value == self._value else value

    def follow(self, value: str) -> None:
        """Show what is understood of the line so far."""
        if not self.is_mounted:
            return
        self.typed()
        self._pasted = ""
        if self._reader is not None:
            self._day = self._reader.clock()
        self.query_one(GrowingBlock).show(self._preview(value))

    def _preview(self, value: str) -> Callable[[int], Sequence[Line]]:
        if self._reader is None or not value.strip():
            return lambda _width: ()
        try:
            pairs = [*self._reader.understand(value, self._day), *self._midnight()]
        except GrammarError as error:
            said = str(error)
            return lambda width: [(Span(line, Tone.DUE),) for line in wrap(said, width)]
        return lambda width: pair_lines(pairs, width)

    def _midnight(self) -> Understood:
        """Say that days are counted from another one than when the line was begun."""
        if self._day == self._opened_on:
            return ()
        return [
            (_("Past midnight"), _("days count from {day}").format(day=say_full_day(self._day)))
        ]

    def list_lines(self, lines: Sequence[str]) -> bool:
        """List pasted lines before they are the answer; False where one line is read."""
        reader = self._reader
        if reader is None or reader.each is None:
            return False
        understand, day = reader.each, self._day

        def keep(lines: Sequence[str]) -> None:
            self._pasted = "\n".join(lines)
            self.typed()

        def answered(lines: tuple[str, ...] | None) -> None:
            if lines is not None:
                keep(lines)
                self.answer(TypedLine(self._pasted, today=day))

        keep(lines)
        listed = PastedLines(self.question, lines, lambda text: understand(text, day), keep)
        self.app.push_screen(listed, answered)
        return True

    def action_save(self) -> None:
        """Answer with the line, if it can be used."""
        self._answer(in_full=False)

    def action_full(self) -> None:
        """Answer with the line, to be continued in the full form."""
        self.answer(TypedLine(self.query_one(LineInput).value, in_full=True, today=self._day))

    def _answer(self, *, in_full: bool) -> None:
        value = self.query_one(LineInput).value
        if not value.strip() and not self._optional:
            self.action_leave()
            return
        if self._reader is not None and value.strip():
            try:
                self._reader.understand(value, self._day)
            except GrammarError:
                return
        self.answer(TypedLine(value, in_full, self._day))
