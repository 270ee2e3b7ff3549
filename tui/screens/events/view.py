"""What the Events place shows: the events in their sections, and one of them whole."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.widgets import Static

from planner.events.sections import sections
from planner.language import _
from planner.language.text import clean, fold
from planner.model.events import RECENT, Event
from tui.base.place import PlaceScreen
from tui.drawing.text_line import Line, Span, Tone
from tui.keyboard.commands import key_of
from tui.screens.events.lines import Beside, event_lines
from tui.screens.events.rows import (
    EventRows,
    entries,
    event_row,
    key_of_event,
    nothing_said,
)
from tui.widgets.find_line import FindLine
from tui.widgets.fixed_block import Page
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, PagedRows, Row

_NO_ROWS: FixedRows[Event] = FixedRows((), lambda _event, _width: Row(None, ()))


class EventsView(PlaceScreen):
    """Shows the events; `wanted` is one just written down, to be highlighted next."""

    AUTO_FOCUS = "RowList"

    rows = query_one(RowList)
    line = query_one(FindLine)
    wanted: Hashable | None = None
    _things: Mapping[Hashable, Event] = {}
    _everything: Sequence[tuple[str, Event]] | None = None
    _offered: Hashable = None

    def body(self) -> ComposeResult:
        """The line to find with and the events, one of them whole beside or below."""
        with Horizontal(id="find"):
            yield Static("/ ", classes="events--slash", markup=False)
            yield FindLine(self.look_for, _("title, place, somebody"))
        yield RowList()
        yield Page((Span(_("… enter shows all"), Tone.DIM),), id="detail")

    @property
    def event(self) -> Event | None:
        """The highlighted event."""
        return self._things.get(self.rows.key) if self.rows.key is not None else None

    def load(self) -> None:
        """Read the events; the highlight stays on its event, or goes to one just written down."""
        self._everything = None
        if self.line.value and self.wanted is not None:
            self.line.value = ""
        if self.line.value:
            self._show_found(self.line.value)
        else:
            self._show_all()
        self.wanted = None
        self._show_detail()

    def look_for(self, typed: str) -> None:
        """Show the events that fit what is typed, or all of them again."""
        with self.telling():
            if typed.strip():
                self._show_found(typed)
            else:
                self._show_all()

    def _show_all(self) -> None:
        today = self.today
        before = today - RECENT
        near = sections(
            self.store.events.coming(before, today), today, self.surroundings.now().time()
        )
        further = self.store.events.count_past(before)
        self._things = {key_of_event(event): event for event in near.every}
        said = self._nothing() if not self._things and not further else ()
        past = PagedRows(further, self._fetch, self._draw, self._place_in_past)
        rows = EventRows(entries(near, further, today, said), past)
        self.rows.show(rows, self.wanted)

    def _show_found(self, typed: str) -> None:
        """Show those that hold every word typed, wherever it stands."""
        if self._everything is None:
            events = self.store.events.all(self.today)
            self._everything = [(_searched(event), event) for event in events]
        words = fold(clean(typed)).split()
        found = [event for text, event in self._everything if all(word in text for word in words)]
        shown = sections(found, self.today, self.surroundings.now().time())
        self._things = {key_of_event(event): event for event in shown.every}
        nothing = _("No event fits: {key} shows them all again.").format(
            key=key_of(self, "events.back")
        )
        said = () if self._things else (nothing,)
        rows = EventRows(entries(shown, 0, self.today, said), _NO_ROWS)
        self.rows.show(rows, rows.row(1, 0).key if self._things else None)

    def _nothing(self) -> Sequence[str]:
        return nothing_said(key_of(self, "events.new"))

    def _fetch(self, start: int, count: int) -> Sequence[Event]:
        page = self.store.events.past(self.today - RECENT, start, count)
        fetched = {key_of_event(event): event for event in page}
        self._things = {**self._things, **fetched}
        return page

    def _draw(self, event: Event, width: int) -> Row:
        return event_row(event, self.today, width)

    def _place_in_past(self, key: Hashable) -> int | None:
        if not isinstance(key, int):
            return None
        return self.store.events.place_in_past(key, self.today - RECENT)

    def turn_to(self, about: str) -> bool:
        """Highlight what a draft is about; an occurrence may have been stored meanwhile."""
        if super().turn_to(about):
            return True
        series, _dash, day = about.removeprefix("s").partition("-")
        if not (about.startswith("s") and series.isdecimal() and day):
            return False
        asked = Event("", date.min, series_id=int(series), occurrence=date.fromisoformat(day))
        with self.telling():
            asked = self.store.events.present(asked)
        return asked.id is not None and super().turn_to(str(asked.id))

    def on_row_list_highlighted(self) -> None:
        """Show the event whole, and offer its keys if they are others than before."""
        self._show_detail()
        if self.offers() != self._offered:
            self._offered = self.offers()
            self.refresh_bindings()

    def offers(self) -> Hashable:
        """What decides which keys can be used."""
        event = self.event
        return event and (event.state, event.day <= self.today, event.debriefed)

    def _show_detail(self) -> None:
        with self.telling():
            self.query_one("#detail", Page).show(self.in_full())

    def in_full(self) -> Callable[[int], Sequence[Line]]:
        """All that is known of the highlighted event."""
        event, today = self.event, self.today
        if event is None:
            return lambda _width: ()
        event = self.store.events.present(event)
        beside = Beside()
        if event.id is not None:
            debrief = self.store.debriefs.of_event(event.id)
            beside = Beside(self.store.events.actions(event), debrief)
        return lambda width: event_lines(event, beside, today, width)


def _searched(event: Event) -> str:
    """The words by which an event is found."""
    people = (who.person for who in event.people)
    texts = (event.title, event.place, event.organiser, event.note, event.to_see, *people)
    return fold("\n".join(texts))
