"""A form of labelled fields: lines, longer texts and choices."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from db.errors import StoreError
from planner.grammar.completion import Begun
from planner.language import _
from planner.model.drafts import Question
from planner.model.stored_json import texts
from tui.dialogs.dialog import Dialog, Drafts
from tui.dialogs.edit_conflict import Clash, Meanwhile, changed_elsewhere
from tui.drawing.text_line import shown
from tui.widgets.choice import Choice
from tui.widgets.completing_text import CompletingText, CompletionLine, LookUp, looking
from tui.widgets.key_line import KeyLine
from tui.widgets.short_text import ShortText

Check = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    `choices` are values with their names; `lines` over 1 make a longer text. `check` raises
    ValueError with a sentence for what cannot be used. With `goes_on`, enter goes to the next
    field instead of saving. `begun` finds the names begun in the field.
    """

    name: str
    label: str
    value: str = ""
    hint: str = ""
    choices: Sequence[tuple[str, str]] = ()
    lines: int = 1
    check: Check | None = None
    goes_on: bool = False
    begun: Begun | None = None


class AskForm(Dialog[dict[str, str]]):
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
    AskForm {
        & .ask-form--fields { height: auto; max-height: 70vh; }
        & .ask-form--row { height: auto; layout: horizontal; margin-bottom: 0; }
        & .ask-form--label { width: 20; color: $text-muted; padding-right: 1; height: auto; }
        & .ask-form--row Input { width: 1fr; }
        & .ask-form--row TextArea { width: 1fr; height: 3; }
    }
    """

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
    ) -> None:
        """Ask `title`; the field named `first`, else the first one, has the keys.

        `look_up` tells the known names for one begun in a field.

        A form about a stored thing has `present`, which reads its fields anew: what was changed
        elsewhere since it opened then stays, and what was changed on both sides is told.
        """
        super().__init__(title, drafts=drafts, kept_as=kept_as)
        self._fields = fields
        self._first = first
        self._look_up = look_up
        self._meanwhile = present and Meanwhile(_texts(fields), lambda: _texts(present()))

    def compose(self) -> ComposeResult:
        """The title, the fields and what is wrong with them."""
        kept = self._kept()
        with Vertical(classes="dialog--box"):
            yield Static(self.question, classes="dialog--title", markup=False)
            with VerticalScroll(classes="ask-form--fields", can_focus=False):
                for field in self._fields:
                    with Vertical(classes="ask-form--row"):
                        yield Static(shown(field.label), classes="ask-form--label", markup=False)
                        yield self._widget(field, kept.get(field.name, field.value))
            if self._look_up and any(field.begun for field in self._fields):
                yield CompletionLine()
            yield from self.below()
            yield Static("", classes="dialog--error", markup=False)
        yield KeyLine()

    def below(self) -> ComposeResult:
        """The widgets below the fields."""
        yield from ()

    def check_beside(self, _field: Field, _values: dict[str, str]) -> None:
        """Check a field that can be used beside the others; ValueError, with a sentence."""

    def _kept(self) -> dict[str, str]:
        return texts(self.draft())

    def _widget(self, field: Field, value: str) -> Widget:
        if field.choices:
            return Choice(field.choices, value, id=f"field-{field.name}")
        if field.lines > 1:
            from tui.widgets.long_text import LongText

            return LongText(value, id=f"field-{field.name}", lines=field.lines)
        name = f"field-{field.name}"
        if (begun := field.begun) and (look_up := self._look_up):
            return CompletingText(
                value, look=looking(look_up, begun), placeholder=field.hint, id=name
            )
        return ShortText(value, placeholder=field.hint, id=name)

    def on_mount(self) -> None:
        """Give the keys to the field asked for."""
        name = self._first or self._fields[0].name
        first = self.query_one(f"#field-{name}")
        first.focus()
        if isinstance(first, ShortText) and first.value.isdecimal():
            first.select_all()  # a number is replaced, a text gone on with

    def values(self) -> dict[str, str]:
        """The text of every field by its name."""
        return {field.name: self._value(field) for field in self._fields}

    def _value(self, field: Field) -> str:
        widget = self.query_one(f"#field-{field.name}")
        if isinstance(widget, ShortText | Choice):
            return widget.value
        text: str = widget.text  # type: ignore[attr-defined]  # a LongText, not imported at start-up
        return text

    def draft_text(self) -> str:
        """The fields that differ from what was offered."""
        values = self.values()
        changed = {
            field.name: values[field.name]
            for field in self._fields
            if values[field.name] != field.value
        }
        return json.dumps(changed) if changed else ""

    def on_input_changed(self) -> None:
        """Keep the draft."""
        self.typed()

    def on_text_area_changed(self) -> None:
        """Keep the draft."""
        self.typed()

    def on_choice_changed(self) -> None:
        """Keep the draft."""
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
        return field is None or not (field.goes_on or (field.lines > 1 and not field.choices))

    def action_save_here(self) -> None:
        """Save by enter."""
        self.action_save()

    def action_save(self) -> None:
        """Answer with the fields, or tell the first that cannot be used."""
        values = self.values()
        for field in self._fields:
            try:
                if field.check is not None:
                    field.check(values[field.name])
                self.check_beside(field, values)
            except ValueError as error:
                self._tell(str(error), field)
                return
        try:
            merged = self._meanwhile.merged(values) if self._meanwhile else values
        except Clash as clash:
            field = next(field for field in self._fields if field.name == clash.name)
            self._tell(_both(field, clash.theirs), field)
        except StoreError as error:
            self._tell(str(error), self._fields[0])
        else:
            self.answer(merged)

    def _tell(self, what: str, field: Field) -> None:
        """Say what is wrong with a field, and go to it."""
        self.query_one(".dialog--error", Static).update(shown(what))
        self.query_one(f"#field-{field.name}").focus()


def _texts(fields: Sequence[Field]) -> dict[str, str]:
    return {field.name: field.value for field in fields}


def _both(field: Field, theirs: str) -> str:
    """The sentence about a field changed elsewhere too, with its value there."""
    return changed_elsewhere(field.label, dict(field.choices).get(theirs, theirs))
