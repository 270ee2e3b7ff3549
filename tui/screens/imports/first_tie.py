"""After an archive came in: a tie to take up again, with the reason; enter opens the card."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding

from planner.language import _
from planner.model.actions import Action
from planner.model.people import Person
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame, ScrolledLines
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.widgets.key_line import KeyLine


class FirstTie(Dialog[int]):
    """Shows what came in and one tie that it woke; the answer is the person to open."""

    BINDINGS = [
        Binding(
            "enter",
            "open",
            _("Open the card"),
            id="import.first",
            tooltip=_("Open the card of this person."),
            priority=True,
        ),
        Binding(
            "u",
            "undo",
            _("Undo"),
            id="import.undo",
            tooltip=_("Close, and take the import back."),
        ),
    ]

    DEFAULT_CSS = """
    FirstTie {
        & > Frame { padding: 1 1 0 1; }
        & ScrolledLines { height: auto; max-height: 68vh; margin-bottom: 1; }
    }
    """

    def __init__(self, brought: str, tie: Action, person: Person) -> None:
        """Show what an import `brought`, and the proposal of a tie with a person."""
        super().__init__(_("What came in"))
        self._brought = brought
        self._tie = tie
        self._person = person

    def compose(self) -> ComposeResult:
        """The lines in a scroll."""
        with Frame(self.question):
            yield ScrolledLines()
        yield KeyLine()

    def on_mount(self) -> None:
        """Draw them."""
        self.query_one(ScrolledLines).show(self._lines)

    def action_open(self) -> None:
        """Answer with the person."""
        self.answer(self._person.id)

    def action_undo(self) -> None:
        """Close, and take back the import."""
        app = self.app
        self.dismiss(None)
        app.call_later(app.run_action, "app.undo")

    def _lines(self, width: int) -> Sequence[Line]:
        """The import, then the tie: name, job, reason, and that Today proposes it as well."""
        person = self._person
        job = ", ".join(filter(None, (person.role_title, person.organisation)))
        said = [
            *((line, Tone.DIM) for line in wrap(self._brought, width)),
            ("", Tone.PLAIN),
            (_("A tie to take up again"), Tone.TITLE),
            ("", Tone.PLAIN),
            (person.name, Tone.ACCENT),
            *((line, Tone.PLAIN) for line in (wrap(job, width) if job else ())),
            *((line, Tone.PLAIN) for line in wrap(self._tie.reason_text, width)),
            ("", Tone.PLAIN),
            *((line, Tone.DIM) for line in wrap(_("Today proposes it all week."), width)),
        ]
        return [(Span(text, tone),) if text else () for text, tone in said]
