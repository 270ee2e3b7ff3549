"""The rows of a form: a label and what is typed or chosen, and what was understood of it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import pairwise

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.dialogs.field import Field, Filled
from tui.dialogs.frame import HIGH, TALL, ScrolledFields
from tui.drawing.text_line import shown
from tui.widgets.choice import Choice
from tui.widgets.completing_text import CompletingText, CompletionLine, LookUp, looking
from tui.widgets.earlier_text import EarlierText, ReadEarlier
from tui.widgets.save_line import SaveLine
from tui.widgets.short_text import ShortText
from tui.widgets.told_text import ReadText, Told, ToldRows, ToldText

_AROUND = ((HIGH, 9), (TALL, 7), (0, 4))
"""The heights of a window, and the rows that are not for the fields of a form from there on:

those above the dialog, its border and padding, what is wrong, and the bottom line.
"""


class FormRows(ScrolledFields):
    """The fields of a form, each on its row; days count from the day on which they are shown.

    The arrows go through the fields, also where the form is longer than the screen.
    """

    DEFAULT_CSS = """
    FormRows {
        & .form-rows--row { height: auto; layout: horizontal; margin-bottom: 0; }
        & .form-rows--row.-spaced { margin-bottom: 1; }
        & .field-label { padding-right: 2; height: auto; }
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
        super().__init__()
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

    def fit(self, below: int) -> int:
        """Leave rows free between the fields, as far as there is height beside `below` rows.

        The answer is the number of rows that are left below the fields.
        """
        height, fields = (
            self.app.size.height,
            [each for each in self._fields if self._has_room(each)],
        )
        around = next(rows for least, rows in _AROUND if height >= least)
        room = height - around - len(self.screen.query(CompletionLine))
        fitting = (way for way in _spacings(fields) if _rows_of(fields, way) <= room - below)
        spaced = next(fitting, ())
        for field in self._fields:
            name = _alternatives(field, self._fields)[0].name
            self.query_one(f"#row-{field.name}").set_class(name in spaced, "-spaced")
        return room - _rows_of(fields, spaced)

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

        The room of the former stays; those that go with different values of one choice share it.
        """
        for field in self._fields:
            if field.after:
                typed = self._value(field) or self.query_one(f"#field-{field.after}", Input).value
                self.query_one(f"#row-{field.name}").display = bool(typed.strip())
            if field.only_if is not None:
                row, others = (
                    self.query_one(f"#row-{field.name}"),
                    _alternatives(field, self._fields),
                )
                row.visible = self.is_asked(field)
                row.display = row.visible or (
                    field is others[0] and not any(map(self.is_asked, others))
                )

    def _has_room(self, field: Field) -> bool:
        """Whether a field has rows of its own while nothing is typed."""
        return not field.after and _alternatives(field, self._fields)[0] is field

    def is_asked(self, field: Field) -> bool:
        """Whether a field goes with the choices made."""
        if field.only_if is None:
            return True
        name, values = field.only_if
        return self.query_one(f"#field-{name}", Choice).value in values

    def refusal(self, field: Field) -> ValueError | None:
        """The reason why the value of a field that is asked for cannot be used, if it cannot."""
        try:
            if self.is_asked(field):
                field.look_at(self.values())
        except ValueError as error:
            return error
        return None

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


def _alternatives(field: Field, fields: Sequence[Field]) -> Sequence[Field]:
    """The fields that go with values of the same choice as a field does, itself among them."""
    if field.only_if is None:
        return [field]
    name, _values = field.only_if
    return [each for each in fields if each.only_if and each.only_if[0] == name]


def _spacings(fields: Sequence[Field]) -> Iterator[Collection[str]]:
    """The ways to leave rows free, widest first: the names of the fields with one below them.

    A field whose reading is told below it has its free row there; the row of a field that most
    choices hide is the free row between its neighbours.
    """
    beside = [
        (field, after)
        for field, after in pairwise(fields)
        if not (field.rows_told or _is_mostly_hidden(after, fields))
    ]
    beside = [pair for pair in beside if not _is_mostly_hidden(pair[0], fields)]
    last = [field.name for field in fields[-1:] if not field.rows_told]
    yield [*(field.name for field, _after in beside), *last]
    yield [field.name for field, after in beside if field.rows_typed > 1 or after.rows_typed > 1]
    yield ()


def _is_mostly_hidden(field: Field, fields: Sequence[Field]) -> bool:
    """Whether fewer than half of the values of a choice show a field."""
    if field.only_if is None or len(_alternatives(field, fields)) > 1:
        return False
    name, values = field.only_if
    choices = next((each.choices for each in fields if each.name == name), ())
    return 2 * len(values) < len(choices)


def _rows_of(fields: Sequence[Field], spaced: Collection[str]) -> int:
    """The rows that fields take with those left free, and with the line that saves."""
    saves = any(not field.choices for field in fields)
    return sum(field.rows_typed + field.rows_told for field in fields) + len(spaced) + saves
