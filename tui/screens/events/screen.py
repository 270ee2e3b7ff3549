"""The Events place: events in their sections, one of them in full, and its keys."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.getters import query_one
from textual.widgets import Static

from planner.events.sections import sections
from planner.language import _, pgettext
from planner.model.drafts import About
from planner.model.events import RECENT, Event, occurrence_of
from planner.model.vocabulary import EventState
from tui.base.place import PlaceScreen
from tui.dialogs.show_lines import ShowLines
from tui.drawing.text_line import Line, Span, Tone
from tui.keyboard.commands import key_of
from tui.keyboard.verb_keys import card_key, place_key, verb_key
from tui.screens.events import folds, verbs, write
from tui.screens.events.event_list import EventList
from tui.screens.events.find import Searched, matches, searched
from tui.screens.events.lines import event_lines
from tui.screens.events.rows import (
    Look,
    Measured,
    entries,
    event_row,
    key_of_event,
    nothing_found,
    nothing_said,
)
from tui.screens.events.week import WeekGrid, Weeks, has_week
from tui.widgets.find_line import FindLine
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.rows import PagedRows, Row, StackedRows, rows_of

_ON_EVENT = ("edit", "delete", "plan", "card")

_bound = partial(verb_key, "events")
_of_place = partial(place_key, "events")


class EventsScreen(PlaceScreen):
    """The events: those of the last days to debrief, those to come, those that have been."""

    PLACE = "events"
    HELP = _(
        "Where you meet people. Prepare an event with its aim, whom to see and one thing to be"
        " curious about; take its brief along; debrief it when you are back. A routine event"
        " repeats by a rule in words; its next time stands for the others until they are unfolded,"
        " and each can be moved or left out by itself. Below stands the week of the event, where"
        " there is room."
    )
    CSS_PATH = "screen.tcss"
    DEFAULT_CLASSES = "pane-grid"

    BINDINGS = [
        Binding(
            "escape", "back", _("Back"), id="events.back", tooltip=_("Show all the events again.")
        ),
        _bound(
            "d",
            "debrief",
            pgettext("event", "Debrief"),
            _("Debrief the event: whom you met, what came."),
        ),
        _bound("p", "prepare", _("Prepare"), _("Prepare the event: aim, whom to see, opening…")),
        _bound("b", "brief", pgettext("event", "Brief"), _("Read the brief of the event.")),
        _bound("e", "edit", _("Edit"), _("Change the event, or the whole routine, in a form.")),
        _of_place("n", "new", pgettext("event", "New"), _("Write down an event in one line.")),
        _bound("greater_than_sign", "move", _("Move"), _("Give the event another day, in words.")),
        _bound("x", "drop", pgettext("event", "Drop"), _("Give the event up.")),
        _bound("x", "take_up", pgettext("event", "Take up"), _("Take the event up again.")),
        card_key("events"),
        *folds.FOLD_KEYS,
        _bound("a", "plan", _("Action"), _("Plan an action for the event, in one line.")),
        Binding(
            "slash",
            "find",
            _("Find"),
            id="events.find",
            tooltip=_("Find events as you type: title, place, somebody."),
        ),
        Binding(
            "delete",
            "do('delete')",
            _("Delete"),
            id="events.delete",
            show=False,
            tooltip=_("Delete the event; of a routine, this time alone or all of it."),
        ),
    ]

    VERBS = {
        "prepare": verbs.prepare,
        "brief": verbs.brief,
        "debrief": verbs.debrief,
        "move": verbs.move,
        "drop": verbs.drop,
        "take_up": verbs.take_up,
        "delete": verbs.delete,
        "plan": verbs.plan,
        "card": verbs.card,
        **folds.FOLD_VERBS,
        "new": write.ask_line,
        "new_in_full": write.ask_in_full,
        "edit": write.edit,
        "edit_one": write.edit_one,
        "edit_routine": write.edit_routine,
    }

    AUTO_FOCUS = "RowList"

    rows = query_one(EventList)
    line = query_one(FindLine)
    grid = query_one(WeekGrid)
    _everything: Searched | None = None
    _measured: Measured
    _weeks: Weeks
    _offered: Hashable = None
    _look = Look()

    def body(self) -> ComposeResult:
        """The line to find with and the events, one of them whole beside or below."""
        with Horizontal(id="find"):
            yield Static("/ ", classes="events--slash", markup=False)
            yield FindLine(self.look_for, _("title, place, somebody"))
        yield EventList()
        yield FixedBlock(
            (Span(_("… enter shows all"), Tone.DIM),), id="detail", classes="pane--side"
        )
        yield WeekGrid()

    @property
    def event(self) -> Event | None:
        """The highlighted event."""
        return self.rows.event

    def load(self) -> None:
        """Read the events; the highlight stays on its event, or goes to one just written down."""
        self._everything, self._measured = None, Measured(self.today)
        if self.line.value and self.rows.wanted is not None:
            self.line.value = ""
        self._list(self.line.value)
        self.rows.wanted = None
        self._weeks = Weeks(self.store.events.between)
        self._show_detail()

    def look_for(self, typed: str) -> None:
        """Show the events that fit what is typed, or all of them again."""
        with self.telling():
            self._list(typed)

    def _list(self, typed: str) -> None:
        if typed.strip():
            self._show_found(typed)
        else:
            self._show_all()

    def _show_all(self) -> None:
        today = self.today
        before, now = today - RECENT, self.surroundings.now().time()
        near = sections(self.store.events.coming(before, today), today, now)
        further = self.store.events.count_past(before)
        self.rows.known = {key_of_event(event): event for event in near.every}
        self.rows.coming = near.coming
        folds.unfold_around(self.rows)
        said = () if self.rows.known or further else nothing_said(key_of(self, "events.new"))
        past = PagedRows(further, self._fetch, self._draw, self._place_in_past)
        if further:
            past.row(0, 0)  # its first page counts for the columns
        self._look = self._look_at()
        listed = rows_of(entries(near, further, self._look, said, self.rows.unfolded))
        self.rows.show(StackedRows((listed, past)), self.rows.wanted)

    def _look_at(self) -> Look:
        columns = self._measured.columns(self.rows.known)
        return Look(columns, self.today, key_of(self, "events.unfold"))

    def _show_found(self, typed: str) -> None:
        """Show those that hold every word typed; no routine is folded among them."""
        if self._everything is None:
            self._everything = searched(self.store.events.all(self.today))
        found = list(matches(self._everything, typed))
        shown = sections(found, self.today, self.surroundings.now().time())
        self.rows.known = {key_of_event(event): event for event in shown.every}
        self.rows.coming = ()
        said = () if self.rows.known else nothing_found(key_of(self, "events.back"))
        self._look = self._look_at()
        rows = rows_of(entries(shown, 0, self._look, said, None))
        self.rows.show(rows, rows.row(1, 0).key if self.rows.known else None)

    def _fetch(self, start: int, count: int) -> Sequence[Event]:
        page = self.store.events.past(self.today - RECENT, start, count)
        fetched = {key_of_event(event): event for event in page}
        self.rows.known = {**self.rows.known, **fetched}
        return page

    def _draw(self, event: Event, width: int) -> Row:
        return event_row(event, self._look, width)

    def _place_in_past(self, key: Hashable) -> int | None:
        if not isinstance(key, int):
            return None
        return self.store.events.place_in_past(key, self.today - RECENT)

    def turn_to(self, about: About) -> bool:
        """Highlight what a draft is about; an occurrence may have been stored meanwhile."""
        if folds.unfold_around(self.rows, about):
            self._show_all()
        if super().turn_to(about):
            return True
        asked = occurrence_of(about)
        if asked is None:
            return False
        with self.telling():
            asked = self.store.events.present(asked)
        return asked.id is not None and super().turn_to(asked.id)

    def on_row_list_highlighted(self) -> None:
        """Show the event whole, and offer its keys if they are others than before."""
        self._show_detail()
        if self.offers() != self._offered:
            self._offered = self.offers()
            self.refresh_bindings()

    def offers(self) -> Hashable:
        """The facts that decide which keys can be used."""
        event, coming = self.event, len(self.rows.coming)
        on = event and (event.state, event.day <= self.today, event.debriefed, event.series_id)
        return on and (*on, coming)

    def _show_detail(self) -> None:
        with self.telling():
            self.query_one("#detail", FixedBlock).show(self.in_full())
            has_room = has_week(self.app.size, len(self.rows.source))
            self.set_class(has_room and self.event is not None, "-week")
            if has_room and self.event is not None:
                self.grid.show(*self._weeks.around(self.event), self.event.key, self.today)

    def on_resize(self) -> None:
        """Show the week where there is room for it."""
        self.call_later(self._show_detail)

    def in_full(self) -> Callable[[int], Sequence[Line]]:
        """All that is known of the highlighted event."""
        event, today = self.event, self.today
        if event is None:
            return lambda _width: ()
        event = self.store.events.present(event)
        if event.id is None:
            return lambda width: event_lines(event, today, width)
        actions = self.store.events.actions(event)
        debrief = self.store.debriefs.of_event(event.id)
        return lambda width: event_lines(event, today, width, actions, debrief)

    def on_row_list_opened(self) -> None:
        """Show all that is known, where the pane has no room for it."""
        with self.telling():
            self.app.push_screen(ShowLines(self.in_full(), _("Event")))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        event = self.event
        verb = str(parameters[0]) if action == "do" else ""
        if verb in _ON_EVENT:
            return event is not None
        if verb in folds.FOLD_VERBS:
            return event is not None and folds.can_fold(self.rows) == (verb == "unfold")
        if verb == "take_up":
            return event is not None and event.state is EventState.DROPPED
        if verb in verbs.ON_PLANNED:
            return event is not None and verbs.applies(verb, event, self.today)
        if action == "find":
            return not self.line.has_focus
        return (self.line.has_focus or bool(self.line.value)) if action == "back" else True

    def on_descendant_focus(self) -> None:
        """Offer what can be done where the keys now are."""
        self.refresh_bindings()

    def action_find(self) -> None:
        """Type to find."""
        self.focus_first(self.line)

    def on_input_submitted(self) -> None:
        """Give the keys to what was found."""
        self.focus_first(self.rows)

    def action_back(self) -> None:
        """Show all the events again."""
        self.line.value = ""
        self.focus_first(self.rows)
        self.refresh_bindings()
