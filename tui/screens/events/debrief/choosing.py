"""Which event is debriefed: a new one in one line, or one of the last days."""

from collections.abc import Mapping, Sequence
from typing import Any

from db.errors import Missing
from planner.events.debriefs import day_meant, event_afterwards
from planner.grammar import understood_event
from planner.grammar.errors import GrammarError
from planner.language import _
from planner.language.dates_in_words import say_full_day
from planner.model.events import Event
from planner.model.stored_json import NUMBERS, one_of, whole
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.screens.events.debrief.lines import event_row
from tui.screens.events.debrief.view import FIELDS, At, DebriefView
from tui.widgets.fixed_block import Page
from tui.widgets.rows import FixedRows

NEW = "new"
_EVENT = "event-"


class Choosing(DebriefView):
    """The first page, and the way into an event."""

    _pending: Mapping[str, Event] = {}

    def on_mount(self) -> None:
        """Begin with the event at hand, else where it was left, else ask which."""
        about, _dot, field = self.about.partition(".")
        kept = self.kept()
        left = whole(kept.get("event"), NUMBERS, 0)
        if about.startswith(_EVENT):
            event_id = _number(about.removeprefix(_EVENT))
            if left != event_id:
                kept = {"page": At.TELL if field else At.MET}
            self._begin(event_id, kept, field)
        elif not about and left and self._is_begun(left):
            self._begin(left, kept)
        if self.event is None:
            self.show_page(At.CHOOSE)
            self.new_line.put(self.draft_of(NEW) or self._rescued())

    def _is_begun(self, event_id: int) -> bool:
        """Whether something was said of an event, or half typed, and it has not been ended."""
        try:
            event = self.store.events.get(event_id)
        except Missing:
            return False
        debrief = self.store.debriefs.of_event(event_id)
        if debrief is not None and debrief.closed:
            return False
        said = debrief is not None and debrief.is_said
        return said or any(each.met for each in event.people) or self._is_half_typed(event_id)

    def _is_half_typed(self, event_id: int) -> bool:
        """Whether a line or a field of the debrief of an event was left half typed."""
        about = f"{self.RITUAL}.event-{event_id}"
        keys = {about, *(f"{about}.{field}" for field in FIELDS)}
        return any(draft.key in keys for draft in self.store.drafts.kept())

    def _begin(self, event_id: int, kept: Mapping[str, Any], field: str = "") -> None:
        """Go on with an event where it was left; which one is asked if it is gone."""
        try:
            self.read(event_id)
        except Missing as error:
            self.keep()
            self.notify(str(error))
        else:
            at = one_of(kept.get("page"), (At.MET, At.TELL), At.MET)
            self.enter_event(at, one_of(field or kept.get("field"), FIELDS, ""))

    def _rescued(self) -> str:
        """What was half typed about an event that is gone; from now on it is that of a new one."""
        text = self.draft_of(self.about) if self.about else ""
        if text:
            self.drafted(NEW, text, _("A debrief, in one line"))
            self.keep_draft()
            self.forget_draft(self.about)
        return text

    def enter_event(self, at: At, field: str = "") -> None:
        """Go to a page of the event that was read; what was half typed there stands there."""
        raise NotImplementedError

    def forget_event(self) -> None:
        """Put the event aside, as it stands."""
        self.event = self.debrief = self.editing = None

    def action_other(self) -> None:
        """Choose another event; this one is kept as it stands."""
        self.keep_draft()
        self.keep()
        self.forget_event()
        self.show_page(At.CHOOSE)
        self.reload()

    def show_page(self, at: At) -> None:
        """Show a page and give the keys to its first line."""
        self.at = at
        for page in At:
            self.set_class(page is at, f"-{page.value}")
        if at is At.CHOOSE:
            self.focus_first(self.new_line)
        self.refresh_bindings()

    def load(self) -> None:
        """Read what the page shows."""
        if self.event is not None:
            try:
                self.read(self.event.id or 0)
            except Missing:  # it was undone or deleted
                self.action_other()
                return
            self.show_event()
        if self.at is At.CHOOSE:
            pending = self.store.debriefs.pending(self.today, self.now.time())
            self._pending = {event.key: event for event in pending}
            today = self.today
            self.rows.show(FixedRows(pending, lambda event, width: event_row(event, today, width)))
            self._show_understood(self.new_line.value)

    def follow(self, line: str, text: str) -> None:
        """Show what is understood of a new event, the date first."""
        if line == "new":
            self.drafted(NEW, text, _("A debrief, in one line"))
            self._show_understood(text)

    def _show_understood(self, text: str) -> None:
        self.rows.visible = not text.strip()
        self.query_one("#understood", Page).show(lambda width: self._understood(text, width))

    def _understood(self, text: str, width: int) -> Sequence[Line]:
        if not text.strip():
            return self._asked(width)
        try:
            line = event_afterwards(text, self.now)
        except GrammarError as error:
            return [(Span(said, Tone.DUE),) for said in wrap(str(error), width)]
        title, day, *rest = understood_event(line)
        known = self.store.debriefs.same(line)
        there = _("there already: enter goes on with it")
        return pair_lines([day, title, *rest, *([("", there)] if known else [])], width)

    def _asked(self, width: int) -> Sequence[Line]:
        day = say_full_day(day_meant(self.now))
        said = [_("Without a date it is {day}.").format(day=day)]
        if self._pending:
            said.append(_("Or one of the last days: ↑ ↓ and enter on the empty line."))
        return [(Span(line, Tone.DIM),) for text in said for line in wrap(text, width)]

    def choose(self) -> None:
        """Begin the new event that is typed, else the highlighted one."""
        text, event = self.new_line.value, None
        self.keep_draft()  # whole, should the power fail before it is cleared
        with self.telling():
            line = event_afterwards(text, self.now) if text.strip() else None
            chosen = self._pending.get(str(self.rows.key))
            with self.changing(""):
                if line is not None:
                    event = self.store.debriefs.begin(line, self.today)
                elif chosen is not None:
                    event = self.store.events.store(chosen, self.today)
            if event is not None:
                self.new_line.put("")
                self.forget_draft(NEW)
                self.read(event.id or 0)
                self.enter_event(At.MET)


def _number(text: str) -> int:
    """The number of an event in what a debrief is about; 0, which no event has, for any other."""
    return whole(int(text[:20]), NUMBERS, 0) if text.isascii() and text.isdigit() else 0
