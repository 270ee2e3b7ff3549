"""The base of all dialogs: a question over a place, with a draft that is never lost."""

from contextlib import suppress
from typing import ClassVar, Protocol, TypeVar

from rich.console import RenderableType
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.css.query import QueryType
from textual.message import Message
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widget import Widget

from db.errors import StoreError
from planner.language import _
from planner.model.drafts import Question
from tui.dialogs.frame import WrongLine
from tui.drawing.shade import in_shade
from tui.drawing.text_line import shown
from tui.keyboard.commands import key_of
from tui.widgets.short_text import ShortText

Answer = TypeVar("Answer")


def help_key(*, show: bool = True) -> Binding:
    """The key that tells every key of a dialog; a field that is typed in takes it as text."""
    return Binding(
        "question_mark",
        "app.help",
        _("Help"),
        id="dialog.help",
        show=show,
        tooltip=_("Show every key of this dialog."),
    )


class Drafts(Protocol):
    """The store of text half typed."""

    def save(self, question: Question, text: str, title: str = "") -> None:
        """Keep text, with the title of its question."""
        ...

    def load(self, question: Question) -> str:
        """The text kept, or an empty one."""
        ...

    def clear(self, question: Question) -> None:
        """Forget it."""
        ...

    def answered(self, question: Question, text: str, title: str) -> None:
        """Forget it, unless its answer cannot be written."""
        ...


class Dialog(ModalScreen[Answer | None]):
    """A question; it returns its answer and writes nothing but its draft.

    `kept_as` says where the question is asked again; without it nothing is kept. A dialog with a
    draft gives its text by `draft_text`.
    """

    BINDINGS = [
        Binding(
            "escape",
            "leave",
            _("Back"),
            id="dialog.leave",
            tooltip=_("Go back; text half typed is kept as a draft."),
        ),
        help_key(show=False),
    ]

    class Kept(Message, namespace="dialog"):
        """Tells that a question was left and its text is kept."""

        def __init__(self, question: Question) -> None:
            """Tell of the text typed as the answer to `question`."""
            super().__init__()
            self.question = question

    SAVED_AFTER: ClassVar[float] = 0.5
    """Seconds from a key to its draft on disk."""
    wrong: WrongLine | None = None

    DEFAULT_CSS = """
    Dialog {
        align: center middle; background: $background 60%; & .dialog--label { color: $dim; }
    }
    """

    def __init__(
        self,
        question: str = "",
        *,
        drafts: Drafts | None = None,
        kept_as: Question | None = None,
    ) -> None:
        """Ask `question`; `drafts` is where text half typed is kept as the draft of `kept_as`."""
        super().__init__()
        self.question = shown(question)
        self._drafts = drafts
        self._kept_as = kept_as
        self._timer: Timer | None = None

    def render(self) -> RenderableType:
        """The screen below, in the shade."""
        return in_shade(super().render())

    def draft(self) -> str:
        """The text half typed when this question was left last."""
        return self._drafts.load(self._kept_as) if self._drafts and self._kept_as else ""

    def draft_text(self) -> str:
        """The text to be kept as the draft; empty if there is nothing worth keeping."""
        return ""

    def go_on(self) -> None:
        """To be called when the kept text itself was asked for: typing goes on with it."""

    def focus_next(self, selector: str | type[QueryType] = "*") -> Widget | None:
        """Go to the next field; typing replaces what stands in a line."""
        return _entered(super().focus_next(selector))

    def focus_previous(self, selector: str | type[QueryType] = "*") -> Widget | None:
        """Go to the previous field; typing replaces what stands in a line."""
        return _entered(super().focus_previous(selector))

    def typed(self) -> None:
        """To be called when text changed: the draft is on disk half a second later."""
        if self.wrong is not None:
            self.wrong.follow()
        if self._kept_as and self._timer is None:
            self._timer = self.set_timer(self.SAVED_AFTER, self.keep_draft)

    def keep_draft(self) -> bool:
        """Put the draft on disk now; True if there is text that is kept."""
        self._stop_timer()
        if self._drafts and self._kept_as:
            text = self.draft_text()
            with suppress(StoreError):  # busy in another window: the next key tries again
                self._drafts.save(self._kept_as, text, self.question)
                return bool(text.strip())
        return False

    def answer(self, answer: Answer) -> None:
        """Close with an answer; its text can be taken up again should it not be written."""
        self._stop_timer()
        if self._drafts and self._kept_as:
            with suppress(StoreError):  # it will be offered once more, which does no harm
                self._drafts.answered(self._kept_as, self.draft_text(), self.question)
        self.dismiss(answer)

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Close; no field has the keys any more, or Textual would lay out all to find another."""
        self.set_focus(None)
        return super().dismiss(result)

    def action_leave(self) -> None:
        """Close without an answer; what was typed is kept, and that is said over the place."""
        app, question = self.app, self._kept_as
        key, delete = key_of(self, "app.continue"), key_of(self, "app.throw_away")
        kept = self.keep_draft()
        self.dismiss(None)
        if kept and question is not None:
            said = _("Kept · {key} goes on with it, {delete} throws it away")
            app.notify(said.format(key=key, delete=delete))
            app.post_message(self.Kept(question))

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None


def _entered(field: Widget | None) -> Widget | None:
    if isinstance(field, ShortText):
        field.select_all()
    return field
