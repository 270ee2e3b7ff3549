"""The rows of a form: a label and what is typed or chosen, and what was understood of it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.dialogs.field import Field, Filled
from tui.drawing.text_line import shown
from tui.widgets.choice import Choice
from tui.widgets.completing_text import CompletingText, LookUp, looking
from tui.widgets.earlier_text import EarlierText, ReadEarlier
from tui.widgets.save_line import SaveLine
from tui.widgets.short_text import ShortText
from tui.widgets.told_text import ReadText, Told, ToldRows, ToldText


class FormRows(VerticalScroll):
    """The fields of a form, each on its row; days count from the day on which they are shown.

    The arrows go through the fields, also where the form is longer than the screen.
    """

    DEFAULT_CSS = """
    FormRows {
        height: auto;
        max-height: 73vh;
        & .form-rows--row { height: auto; layout: horizontal; margin-bottom: 0; }
        & .field-label { padding-right: 1; height: auto; }
        & .form-rows--row Input { width: 1fr; }
        & .form-rows--row TextArea { width: 1fr; }
    }
    """

    def __init__(
        self,
        fields: Sequence[Field],
        kept: Mapping[str, str],
        look_up: LookUp | None,
        clock: Callable[[], date],
        choice: type[Choice],
    ) -> None:
        """Hold `fields`, with the texts `kept` of them; `look_up` tells the known names."""
        super().__init__(can_focus=False)
        self._fields, self._kept = fields, kept
        self._look_up, self._clock, self._choice = look_up, clock, choice
        self._days = dict.fromkeys((field.name for field in fields), clock())

    def compose(self) -> ComposeResult:
        """Each field beside its label; at the end the line that saves, if there is text to keep."""
        for field in self._fields:
            with Vertical(classes="form-rows--row field-row", id=f"row-{field.name}"):
                yield Static(shown(field.label), classes="field-label", markup=False)
                yield self._widget(field, self._kept.get(field.name, field.value))
        if any(not field.choices for field in self._fields):
            yield SaveLine()

    def on_mount(self) -> None:
        """Show what is understood of what stands there."""
        self.show_asked()
        self._tell()

    def action_scroll_down(self) -> None:
        """Leave the key to the form, which goes to the next field."""
        raise SkipAction

    def action_scroll_up(self) -> None:
        """Leave the key to the form, which goes to the previous field."""
        raise SkipAction

    def values(self) -> Filled:
        """The text of every field by its name, and the day on which it was read."""
        return Filled({field.name: self._value(field) for field in self._fields}, {**self._days})

    def show_asked(self) -> None:
        """Show the fields that go with the choices made, and those after a field that is filled.

        The room of the former stays.
        """
        for field in self._fields:
            if field.after:
                typed = self._value(field) or self.query_one(f"#field-{field.after}", Input).value
                self.query_one(f"#row-{field.name}").display = bool(typed.strip())
            if field.only_if is not None:
                self.query_one(f"#row-{field.name}").visible = self.is_asked(field)

    def is_asked(self, field: Field) -> bool:
        """Whether a field goes with the choices made."""
        if field.only_if is None:
            return True
        name, value = field.only_if
        return self.query_one(f"#field-{name}", Choice).value == value

    def _widget(self, field: Field, value: str) -> Widget:
        name = f"field-{field.name}"
        if field.choices:
            return self._choice(field.choices, value, id=name)
        if field.sentence or field.earlier:
            return self._with_earlier(field, field.earlier or tuple, value)
        if field.lines > 1:
            from tui.widgets.long_text import LongText

            return LongText(value, id=name, lines=field.lines)
        if (begun := field.begun) and (look_up := self._look_up):
            return CompletingText(
                value, look=looking(look_up, begun), placeholder=field.hint, id=name
            )
        if field.reading is not None:
            line = ReadText(value, partial(self._read, field), placeholder=field.hint, id=name)
            told = ToldRows(field.rows or 1, id=f"told-{field.name}")
            return ToldText(line, told, beside=not field.rows)
        return ShortText(value, placeholder=field.hint, id=name)

    def _with_earlier(self, field: Field, earlier: ReadEarlier, value: str) -> Widget:
        name = f"field-{field.name}"
        if field.sentence:
            from tui.widgets.earlier_long_text import Sentence  # a text area costs start-up

            return Sentence(value, earlier, placeholder=field.hint, id=name, lines=field.lines)
        if field.lines > 1:
            from tui.widgets.earlier_long_text import EarlierLongText

            return EarlierLongText(value, earlier, id=name, lines=field.lines)
        return EarlierText(value, earlier, placeholder=field.hint, id=name)

    def _value(self, field: Field) -> str:
        widget = self.query_one(f"#field-{field.name}")
        if isinstance(widget, ShortText | Choice):
            return widget.value
        text: str = widget.text  # type: ignore[attr-defined]  # a LongText, not imported at start-up
        return text

    def _read(self, field: Field, _text: str) -> None:
        """Read the text of a field as of now, in the frame of the letter."""
        if self.is_mounted:
            self._days[field.name] = self._clock()
            self._tell()

    def _tell(self) -> None:
        """Tell what is understood of the fields; a text that says it already is not repeated."""
        values = self.values()
        for field in self._fields:
            if field.reading is None:
                continue
            told = Told.of(values[field.name], partial(field.reading, values))
            self.query_one(f"#told-{field.name}", ToldRows).tell(*told)
