"""The page that asks for the event: a new one in one line, or one of the last days."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date, datetime

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from planner.events.debriefs import day_meant, event_afterwards
from planner.grammar import EventLine, understood_event
from planner.grammar.errors import GrammarError
from planner.language import _
from planner.language.dates_in_words import say_full_day
from planner.model.events import Event
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.screens.events.debrief.keys import STEPS
from tui.screens.events.debrief.lines import event_row
from tui.screens.events.debrief.page_line import PageLine
from tui.screens.events.debrief.position import NEW
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows


class ChoosePage(Container):
    """A line for a new event, understood as it is typed, over the events that wait."""

    BINDINGS = [
        Binding(
            "enter",
            "begin",
            _("Begin"),
            id="debrief.begin",
            priority=True,
            tooltip=_("Begin with what is typed, else with the highlighted event."),
        ),
        *STEPS,
    ]

    class Begun(Message):
        """Enter was pressed on the line or on an event."""

    line = query_one(f"#{NEW}", PageLine)
    rows = query_one(RowList)

    def __init__(
        self,
        now: Callable[[], datetime],
        known: Callable[[EventLine], Event | None],
        typed: Callable[[str, str], None],
    ) -> None:
        """Read lines at the time of `now`; `known` finds the stored event of a line.

        `typed` keeps the line, by its name, as a draft.
        """
        super().__init__()
        self._now, self._known, self._typed = now, known, typed
        self._pending: Mapping[Hashable, Event] = {}
        self.read_at = datetime.min
        """The time at which the line was read as shown: when its last letter was typed."""

    @property
    def chosen(self) -> Event | None:
        """The highlighted event."""
        return self._pending.get(self.rows.key)

    def compose(self) -> ComposeResult:
        """The line, what is understood of it, and the events."""
        title = _("A new one, in one line")
        yield Static(title, classes="dialog--title", markup=False)
        with Horizontal(classes="debrief--line"):
            yield Static("› ", classes="debrief--prompt", markup=False)
            placeholder = _("Alumni evening yesterday 18:30-21:00 @City Hall")
            yield PageLine(self._line_typed, placeholder=placeholder, id=NEW)
        yield FixedBlock(id="understood")
        yield RowList()

    def open(self) -> None:
        """Focus the line."""
        self.screen.set_focus(self.line, scroll_visible=False)

    def show(self, pending: Sequence[Event], today: date) -> None:
        """Show the events that wait for their debrief."""
        self._pending = {event.key: event for event in pending}
        self.rows.show(FixedRows(pending, lambda event, width: event_row(event, today, width)))
        self._show_understood(self.line.value)

    def action_begin(self) -> None:
        """Begin with the line, else with the highlighted event."""
        self.post_message(self.Begun())

    def action_step(self, by: int) -> None:
        """Go to the row above or below."""
        self.rows.action_step(by)

    def _line_typed(self, name: str, text: str) -> None:
        self._typed(name, text)
        self.read_at = self._now()
        self._show_understood(text)

    def _show_understood(self, text: str) -> None:
        self.rows.visible = not text.strip()
        self.query_one("#understood", FixedBlock).show(lambda width: self._understood(text, width))

    def _understood(self, text: str, width: int) -> Sequence[Line]:
        if not text.strip():
            return self._hint(width)
        try:
            line = event_afterwards(text, self.read_at)
        except GrammarError as error:
            return [(Span(said, Tone.DUE),) for said in wrap(str(error), width)]
        title, day, *rest = understood_event(line)
        there = _("there already: enter goes on with it")
        known = [("", there)] if self._known(line) else []
        return pair_lines([day, title, *rest, *known], width)

    def _hint(self, width: int) -> Sequence[Line]:
        day = say_full_day(day_meant(self._now()))
        said = [_("Without a date it is {day}.").format(day=day)]
        if self._pending:
            said.append(_("Or one of the last days: ↑ ↓ and enter on the empty line."))
        return [(Span(line, Tone.DIM),) for text in said for line in wrap(text, width)]
