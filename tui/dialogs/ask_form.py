"""A form of labelled fields: lines, longer texts and choices."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.css.query import QueryType
from textual.widget import Widget

from db.errors import StoreError
from planner.language import _
from planner.model.drafts import Question
from planner.model.stored_json import texts
from tui.dialogs.dialog import Dialog, Drafts
from tui.dialogs.edit_conflict import Clash, Meanwhile, changed_elsewhere
from tui.dialogs.field import Field, Filled
from tui.dialogs.form_rows import FormRows
from tui.dialogs.frame import Frame, WrongLine
from tui.widgets.choice import Choice
from tui.widgets.completing_text import CompletionLine, LookUp
from tui.widgets.key_line import KeyLine
from tui.widgets.save_line import SaveLine
from tui.widgets.short_text import ShortText


class AskForm(Dialog[Filled]):
    """Asks for several fields; the answer holds the text of each by its name."""

    BINDINGS = [
        Binding(
            "enter",
            "save_here",
            _("Save"),
            id="form.save",
            tooltip=_("Save the form; in a longer text, enter begins a new line and ctrl+s saves."),
            priority=True,
        ),
        Binding(
            "ctrl+s",
            "save",
            _("Save"),
            id="form.save.anywhere",
            tooltip=_("Save the form."),
            priority=True,
        ),
        Binding(
            "down",
            "app.focus_next",
            _("Next field"),
            id="form.next",
            tooltip=_("Go to the next field."),
        ),
        Binding(
            "up",
            "app.focus_previous",
            _("Previous field"),
            id="form.previous",
            tooltip=_("Go to the previous field."),
            show=False,
        ),
    ]

    DEFAULT_CSS = """
    AskForm { align: center top; }
    """

    BELOW: ClassVar[int] = 0
    """Rows that are kept for what stands below the fields."""

    CHOICE: ClassVar[type[Choice]] = Choice
    """The kind of its choices."""

    def __init__(
        self,
        title: str,
        fields: Sequence[Field],
        *,
        drafts: Drafts | None = None,
        kept_as: Question | None = None,
        first: str = "",
        present: Callable[[], Sequence[Field]] | None = None,
        look_up: LookUp | None = None,
        clock: Callable[[], date] = lambda: date.min,
    ) -> None:
        """Ask `title`; the field named `first`, else the first one, has the keys.

        `look_up` tells the known names for one begun in a field. Days count from the day by `clock`
        on which they are shown: when the form opens, later when a letter is typed in their field.

        A form about a stored thing has `present`, which reads its fields anew: what was changed
        elsewhere since it opened then stays, and what was changed on both sides is told.
        """
        super().__init__(title, drafts=drafts, kept_as=kept_as)
        self._fields = fields
        self._first = first
        self._look_up = look_up
        self._clock = clock
        self._meanwhile = present and Meanwhile(_texts(fields), lambda: _texts(present()))

    def compose(self) -> ComposeResult:
        """The title, the fields and what is wrong with them."""
        with Frame(self.question) as frame:
            frame.stand(self.app.size.height)
            yield FormRows(self._fields, self._kept(), self._look_up, self._clock, self.CHOICE)
            if self._look_up and any(field.begun for field in self._fields):
                yield CompletionLine()
            yield from self.below()
            self.wrong = WrongLine()
            yield self.wrong
        yield KeyLine()

    def below(self) -> ComposeResult:
        """The widgets below the fields."""
        yield from ()

    def _kept(self) -> dict[str, str]:
        return texts(self.draft())

    def on_mount(self) -> None:
        """Give the keys to the field asked for."""
        name = self._first or self._fields[0].name
        first = self.query_one(f"#field-{name}")
        first.focus()
        if isinstance(first, ShortText) and first.value.isdecimal():
            first.select_all()  # a number is replaced, a text gone on with

    def on_resize(self) -> None:
        """Leave rows free where there is height, before anything is drawn."""
        self.query_one(Frame).stand(self.app.size.height)
        self.query_one(FormRows).fit(self.rows_below())

    def rows_below(self) -> int:
        """The rows that are kept for what stands below the fields, in this window."""
        return self.BELOW

    def values(self) -> Filled:
        """The text of every field by its name, and the day on which it was read."""
        return self.query_one(FormRows).values()

    def draft_text(self) -> str:
        """The fields that differ from what was offered."""
        values = self.values()
        changed = {
            field.name: values[field.name]
            for field in self._fields
            if values[field.name] != field.value
        }
        return json.dumps(changed) if changed else ""

    def focus_next(self, selector: str | type[QueryType] = "*") -> Widget | None:
        """Go to the next field; from the end round to the first, whose text typing goes on with."""
        round_from = self._at_end()
        return _gone_on_with(super().focus_next(selector), round_from)

    def focus_previous(self, selector: str | type[QueryType] = "*") -> Widget | None:
        """Go to the previous field; from the end to the last, whose text typing goes on with."""
        round_from = self._at_end()
        return _gone_on_with(super().focus_previous(selector), round_from)

    def _at_end(self) -> bool:
        return isinstance(self.focused, SaveLine)

    def on_input_changed(self) -> None:
        """Keep the draft, and show the field after one that is filled."""
        self.query_one(FormRows).show_asked()
        self.typed()

    def on_text_area_changed(self) -> None:
        """Keep the draft."""
        self.typed()

    def on_choice_changed(self) -> None:
        """Keep the draft, and ask for what goes with the choice."""
        self.query_one(FormRows).show_asked()
        self.typed()

    def on_input_submitted(self) -> None:
        """Go on from a line in which enter does not save."""
        self.focus_next()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave enter to a longer text and to a line that goes on."""
        return self._enter_saves() if action == "save_here" else True

    def _enter_saves(self) -> bool:
        held = self.focused.id if self.focused else None
        field = next((field for field in self._fields if held == f"field-{field.name}"), None)
        if field is None or field.sentence:
            return True
        return not (field.goes_on or (field.lines > 1 and not field.choices))

    def action_save_here(self) -> None:
        """Save by enter."""
        self.action_save()

    def action_save(self) -> None:
        """Answer with the fields, or tell the first that cannot be used."""
        values, rows = self.values(), self.query_one(FormRows)
        for field in self._fields:
            if why := rows.refusal(field):
                self._tell(str(why), field, partial(rows.refusal, field))
                return
        try:
            merged = self._meanwhile.merged(values) if self._meanwhile else values
        except Clash as clash:
            field = next(field for field in self._fields if field.name == clash.name)
            self._tell(_both(field, clash.theirs), field)
        except StoreError as error:
            self._tell(str(error), self._fields[0])
        else:
            self.answer(values.merged(merged))

    def _tell(self, what: str, field: Field, *is_wrong: Callable[[], object]) -> None:
        """Say what is wrong with a field, and go to it."""
        self.query_one(WrongLine).tell(what, *is_wrong)
        self.query_one(f"#field-{field.name}").focus()


def _gone_on_with(field: Widget | None, from_end: bool) -> Widget | None:
    if from_end and isinstance(field, ShortText):
        field.cursor_position = len(field.value)  # nothing is selected any more
    return field


def _texts(fields: Sequence[Field]) -> dict[str, str]:
    return {field.name: field.value for field in fields}


def _both(field: Field, theirs: str) -> str:
    """The sentence about a field changed elsewhere too, with its value there."""
    return changed_elsewhere(field.label, dict(field.choices).get(theirs, theirs))
