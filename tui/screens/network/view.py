"""What the Network place shows: the list of people, and one of them in full."""

from collections.abc import Callable, Hashable, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one
from textual.widgets import Static

from planner.language import _
from planner.model.people import PersonRow
from planner.network.query import EVERYBODY, MOST_FOUND, PeopleQuery, parse_people_query
from tui.base.place import PlaceScreen
from tui.drawing.text_line import Line, Span
from tui.keyboard.commands import key_of
from tui.screens.network.lines import (
    card_lines,
    count_line,
    no_touch_lines,
    nobody_found_lines,
    nobody_lines,
)
from tui.screens.network.rows import heading_line, person_row
from tui.widgets.find_line import FindLine
from tui.widgets.growing_block import Lines
from tui.widgets.row_list import RowList
from tui.widgets.rows import PagedRows, Row

_GUTTER = (Span("  "),)


class NetworkView(PlaceScreen):
    """Shows people; `wanted` is somebody just written down, to be highlighted next."""

    AUTO_FOCUS = "RowList"

    people = query_one(RowList)
    line = query_one(FindLine)
    pane = query_one(VerticalScroll)
    _query: PeopleQuery = EVERYBODY
    wanted: int | None = None

    def body(self) -> ComposeResult:
        """The line to find with and the people, beside them the card of one."""
        with Horizontal(classes="panes"):
            with Vertical(classes="network--main"):
                with Horizontal(classes="network--find"):
                    yield Static("/ ", classes="network--slash", markup=False)
                    yield FindLine(self.look_for, _("name, circle:close, group:finance, overdue"))
                    yield Lines(id="count")
                yield Lines(id="heading")
                yield Lines(id="told")
                yield RowList()
            with VerticalScroll(classes="pane--side"):
                yield Lines(id="card")

    @property
    def person_id(self) -> int | None:
        """The highlighted person."""
        key = self.people.key
        return key if isinstance(key, int) else None

    @property
    def card_is_shown(self) -> bool:
        """Whether the card can be seen: beside the list, or in its place."""
        return self.has_class("-wide") or self.has_class("-card")

    def load(self) -> None:
        """Read the people; the highlight stays on its person, or goes to one just written down."""
        if self.wanted is not None and self._place(self.wanted) is None:
            self.line.value = ""
        self._query = parse_people_query(self.line.value, self.today)
        self._show(self.wanted)
        self.wanted = None
        if self.person_id is None:
            self.close_card()
        self.query_one("#heading", Lines).show(lambda width: [_GUTTER + heading_line(width - 2)])
        self.show_card()

    def look_for(self, typed: str) -> None:
        """Show those who fit what is typed, the first one highlighted."""
        query = parse_people_query(typed, self.today)
        if query != self._query:
            self._query = query
            with self.telling():
                self._show(first=True)

    def _show(self, person_id: int | None = None, *, first: bool = False) -> None:
        count = self.store.people.count(self._query)
        source = PagedRows(count, self._fetch, self._draw, self._place)
        key = source.row(0, 0).key if first and count else person_id
        self.people.show(source, key)
        self.query_one("#count", Lines).show(self._counted(count))
        self.query_one("#told", Lines).show(self._told(count))

    def _fetch(self, start: int, count: int) -> Sequence[PersonRow]:
        return self.store.people.rows(self._query, start, count)

    def _draw(self, person: PersonRow, width: int) -> Row:
        return person_row(person, self.today, width)

    def _place(self, key: Hashable) -> int | None:
        return self.store.people.position(key, self._query) if isinstance(key, int) else None

    def _counted(self, count: int) -> Callable[[int], Sequence[Line]]:
        found = self._query != EVERYBODY
        capped = bool(self._query.text or self._query.organisation) and count >= MOST_FOUND
        return lambda width: [count_line(count, found=found, capped=capped, width=width)]

    def _told(self, count: int) -> Callable[[int], Sequence[Line]]:
        """What is to be said where the list is empty."""
        if count:
            return lambda _width: ()
        if self._query == EVERYBODY:
            return lambda width: nobody_lines(key_of(self, "network.new"), width)
        return lambda width: nobody_found_lines(key_of(self, "network.back"), width)

    def on_row_list_highlighted(self) -> None:
        """Show the card of the person."""
        self.show_card()
        self.refresh_bindings()

    def on_resize(self) -> None:
        """Show the card where there is room for it now."""
        self.call_later(self.show_card)

    def close_card(self) -> None:
        """Show the list again where the card has taken its place."""
        if self.has_class("-card"):
            self.remove_class("-card")
            self.focus_first(self.people)
            self.refresh_bindings()

    def show_card(self) -> None:
        """Read and show the highlighted person, if the card can be seen."""
        if self.card_is_shown:
            with self.telling():
                self.query_one("#card", Lines).show(self._card())

    def _card(self) -> Callable[[int], Sequence[Line]]:
        person_id, today = self.person_id, self.today
        if person_id is None:
            return lambda _width: ()
        person = self.store.people.card(person_id)
        touches = self.store.touches.of(person_id)
        actions = self.store.actions.of_person(person_id)
        spark = self.store.sparks.behind(person_id=person_id)
        key = key_of(self, "network.touch")

        def lines(width: int) -> Sequence[Line]:
            card = card_lines(person, touches, actions, today, width, spark)
            return card if touches else [*card, *no_touch_lines(key, width)]

        return lines
