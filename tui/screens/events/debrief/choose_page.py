"""The page that asks for the event: a new one in one line, or one of the last days."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date, datetime
from typing import cast

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
from planner.language.dates_in_words import say_day_and_month
from planner.model.actions import Action
from planner.model.events import Event
from tui.base.page_line import PageLine
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.screens.events.debrief.keys import STEPS
from tui.screens.events.debrief.lines import ACTION, action_row, event_row
from tui.screens.events.debrief.position import NEW
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row


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
        self._action: Action | None = None
        self.person = ""
        """The line of a person met at the event that is still to be named."""
        self.read_at = datetime.min
        """The time at which the line was read as shown: when its last letter was typed."""

    @property
    def chosen(self) -> Event | None:
        """The highlighted event."""
        return self._pending.get(self.rows.key)

    @property
    def first(self) -> Event | None:
        """The first of the events that wait."""
        return next(iter(self._pending.values()), None)

    def clear(self) -> None:
        """Forget what was typed."""
        self.person = ""
        self.line.put("")

    def ask_event_of(self, person: str) -> None:
        """Keep the line of a person and ask first for the event."""
        self.person = person
        self.line.put("")
        self._show_understood("")

    @property
    def action(self) -> Action | None:
        """The action at hand, if its row is highlighted."""
        return self._action if self.rows.key == ACTION else None

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

    def show(self, pending: Sequence[Event], action: Action | None, today: date) -> None:
        """Show the events that wait for their debrief, and the action at hand.

        An action of the day is highlighted at first; one that is only proposed is not.
        """
        self._pending = {event.key: event for event in pending}
        is_meant = action is not None and (
            action.chosen_on == today or action.closed_on is not None
        )
        first = ACTION if is_meant and self._action is None else None
        self._action = action

        def row(thing: object, width: int) -> Row:
            if isinstance(thing, Action):
                return action_row(thing, width)
            return event_row(cast("Event", thing), today, width)

        things = [*pending, *([action] if action else [])]
        self.rows.show(FixedRows(things, row), first)
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
        if self.person:
            first = _("First the event, in one line; then comes: {line}").format(line=self.person)
            return [(Span(line, Tone.ACCENT),) for line in wrap(first, width)]
        day = say_day_and_month(day_meant(self._now()))
        said = [_("Without a date it is {day}.").format(day=day)]
        if self._pending or self._action:
            said.append(_("Or one of these: ↑ ↓ and enter on the empty line."))
        return [(Span(line, Tone.DIM),) for text in said for line in wrap(text, width)]
