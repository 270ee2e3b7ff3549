"""One line of the grammar, with what was understood shown below it as one types."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static
from textual.widgets.input import Selection

from planner.grammar.errors import GrammarError
from planner.language import _
from planner.model.drafts import Question
from tui.dialogs.dialog import Dialog, Drafts
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.short_text import ShortText

Understood = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class TypedLine:
    """The line as it was typed; `in_full` asks for the full form with it."""

    text: str
    in_full: bool = False


class LineInput(ShortText):
    """The line; its preview follows in the same frame as the letter."""

    def watch_value(self, value: str) -> None:
        """Tell the dialog before anything is drawn."""
        dialog = self.screen if self.is_attached else None
        if isinstance(dialog, AskLine):
            dialog.follow(value)

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
    AskLine .ask-line--kept { display: none; }
    """

    def __init__(
        self,
        title: str,
        *,
        understand: Callable[[str], Understood] | None = None,
        placeholder: str = "",
        value: str = "",
        full_form: bool = False,
        optional: bool = False,
        drafts: Drafts | None = None,
        kept_as: Question | None = None,
    ) -> None:
        """Ask `title`; `understand` gives labels and values to show, or raises GrammarError.

        Typing begins after the `value` proposed, before one that leaves a space at its beginning.
        """
        super().__init__(title, drafts=drafts, kept_as=kept_as)
        self._understand = understand
        self._placeholder = placeholder
        self._value = value
        self._full_form = full_form
        self._optional = optional
        self._goes_on = False

    def compose(self) -> ComposeResult:
        """The question, the line and what was understood."""
        with Vertical(classes="dialog--box"):
            yield Static(self.question, classes="dialog--title", markup=False)
            yield LineInput(self.draft() or self._value, placeholder=self._placeholder)
            kept = _("kept from before: typing replaces it")
            yield Static(kept, classes="dialog--label ask-line--kept", markup=False)
            yield GrowingBlock(classes="ask-line--preview")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show what a kept draft says; typing replaces it, unless it was asked for."""
        line = self.query_one(LineInput)
        line.cursor_position = 0 if line.value.startswith(" ") else len(line.value)
        self.query_one(GrowingBlock).show(self._preview(line.value))
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
        """Offer the full form only where there is one."""
        return self._full_form if action == "full" else True

    def draft_text(self) -> str:
        """The line so far, unless it is the one proposed."""
        value = self.query_one(LineInput).value
        return "" if value == self._value else value

    def follow(self, value: str) -> None:
        """Show what is understood of the line so far."""
        if not self.is_mounted:
            return
        self.typed()
        self.query_one(GrowingBlock).show(self._preview(value))

    def _preview(self, value: str) -> Callable[[int], Sequence[Line]]:
        if self._understand is None or not value.strip():
            return lambda _width: ()
        try:
            pairs = self._understand(value)
        except GrammarError as error:
            said = str(error)
            return lambda width: ((), *((Span(line, Tone.DUE),) for line in wrap(said, width)))
        return lambda width: ((), *pair_lines(pairs, width))

    def action_save(self) -> None:
        """Answer with the line, if it can be used."""
        self._answer(in_full=False)

    def action_full(self) -> None:
        """Answer with the line, to be continued in the full form."""
        self.answer(TypedLine(self.query_one(LineInput).value, in_full=True))

    def _answer(self, *, in_full: bool) -> None:
        value = self.query_one(LineInput).value
        if not value.strip() and not self._optional:
            self.action_leave()
            return
        if self._understand is not None and value.strip():
            try:
                self._understand(value)
            except GrammarError:
                return
        self.answer(TypedLine(value, in_full))
