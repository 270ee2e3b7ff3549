"""The Network place: the list of people, one of them in full, and its keys."""

from collections.abc import Callable, Sequence
from functools import cache

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one
from textual.widgets import Static

from planner.language import _
from planner.model.people import Filled, PersonRow
from planner.network.inventory.order import By, next_by, order_by
from planner.network.no_match import say_no_match
from planner.network.query import EVERYBODY, MOST_FOUND, PeopleQuery, parse_people_query
from tui.base.place import PlaceScreen
from tui.drawing.text_line import Line, Span
from tui.keyboard.commands import key_of
from tui.people.card import read_card
from tui.people.keys import PERSON_VERBS
from tui.people.story.card_list import CardList
from tui.screens.network import (
    import_people,
    marks,
    sorting,
    sources,
)
from tui.screens.network.keys import NETWORK_KEYS, NETWORK_VERBS
from tui.screens.network.lines import (
    count_line,
    hint_lines,
    mark_line,
    no_match_lines,
    nobody_lines,
)
from tui.screens.network.people_list import PeopleList
from tui.screens.network.rows import heading_line, person_row
from tui.widgets.find_line import FindLine
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.rows import Row

_GUTTER = (Span("  "),)


class NetworkScreen(PlaceScreen):
    """The people known: found, shown, written down, contacted."""

    PLACE = "network"
    CSS_PATH = "screen.tcss"
    HELP = _(
        "The people you know: those who wait for a sign first, the others by family name. Whoever"
        " is in a circle has a rhythm: ▰▰▱ shows how much of it has passed, △ says that contact is"
        " due, ▲ that it has long been. / finds by name, job title, organisation, group and note,"
        " and filters: circle:close no:circle tie:4 title:CFO group:finance sector:food city:Lyon"
        " role:mentor state:resting date:14d overdue enjoyed dormant. A hyphen leaves out:"
        " -group:finance."
    )

    BINDINGS = NETWORK_KEYS
    VERBS = NETWORK_VERBS

    AUTO_FOCUS = "RowList"

    people = query_one(PeopleList)
    line = query_one(FindLine)
    card = query_one(CardList)
    filled = Filled()
    by: By | None = None
    """The sort key; None before it was read."""
    _query: PeopleQuery = EVERYBODY
    _offers_verbs = False
    """Whether the keys of a person were offered when the highlight last moved."""

    def body(self) -> ComposeResult:
        """The line to find with and the people, beside them the card of one."""
        with Horizontal(classes="panes"):
            with Vertical(classes="pane--main"):
                with Horizontal(classes="network--find"):
                    yield Static("/ ", classes="network--slash", markup=False)
                    yield FindLine(self.look_for, _("name, title:CFO, circle:close, overdue"))
                    yield GrowingBlock(id="count")
                yield GrowingBlock(id="heading")
                yield GrowingBlock(id="told")
                yield PeopleList()
            with VerticalScroll(classes="pane--side"):
                yield GrowingBlock(id="card")
            yield CardList(classes="pane--side")

    @property
    def person_id(self) -> int | None:
        """The highlighted person."""
        return self.people.person_id

    @property
    def card_is_shown(self) -> bool:
        """Whether the card can be seen: beside the list, or in its place."""
        return self.has_class("-wide") or self.has_class("-card")

    def load(self) -> None:
        """Read the people; the highlight stays on its person, or goes to one just written down."""
        wanted, self.people.wanted = self.people.wanted, None
        self.by = self.by or sorting.kept_by(self.store.settings)
        if wanted is not None and self.store.people.position(wanted, self._query) is None:
            self.line.value = ""
        self._query = parse_people_query(self.line.value, self.today)
        self.filled = self.store.people.filled()
        marks.forget_the_gone(self)
        self._show(wanted)
        if self.people.person_id is None:
            self.close_card()
        self.show_card()

    def look_for(self, typed: str) -> None:
        """Show those who fit what is typed, the first one highlighted."""
        query = parse_people_query(typed, self.today)
        if query != self._query:
            self._query = query
            with self.telling():
                self._show(first=True)

    def _show(self, person_id: int | None = None, *, first: bool = False) -> None:
        people, query, by = self.store.people, self._query, self.by or By.NAME
        count, filled, today = people.count(query), self.filled, self.today
        order = order_by(by, today)
        source = (
            sources.everybody(people, today, self._draw)
            if query == EVERYBODY and by is By.NAME
            else sources.in_order(people, query, order, self._draw)
        )
        self.people.listed = cache(lambda: sources.listed(people, query, order, today))
        key = source.row(0, 0).key if first and count else person_id
        self.people.count_out_of_sight()
        self.people.show(source, key)
        self.show_count()
        self.query_one("#heading", GrowingBlock).show(
            lambda width: [_GUTTER + heading_line(width - 2, filled, by)]
        )
        self.query_one("#told", GrowingBlock).show(self._told_lines(count))

    def action_sort(self) -> None:
        """Show the people in the next order, from its first one."""
        self.by = next_by(self.by or By.NAME)
        with self.telling():
            self._show(first=True)
        sorting.keep(self, self.by)

    def _draw(self, person: PersonRow, width: int) -> Row:
        marked = width > 0 and person.id in self.people.marked
        by = self.by or By.NAME
        return person_row(person, self.today, width, self.filled, by, marked=marked)

    def show_count(self) -> None:
        """Show where in the list the highlight stands."""
        count = self.people.source.count_from(0)
        at = count - self.people.source.count_from(self.people.cursor) + 1 if count else 0
        found = self._query != EVERYBODY
        capped = self._query.is_worded and count >= MOST_FOUND
        marks = len(self.people.marked), self.people.out_of_sight
        self.set_class(bool(self.people.marked), "-marks")
        self.query_one("#count", GrowingBlock).show(
            lambda width: [
                mark_line(*marks, width)
                if marks[0]
                else count_line(at, count, found=found, capped=capped, width=width)
            ]
        )

    def _told_lines(self, count: int) -> Callable[[int], Sequence[Line]]:
        """The lines above the list: a hint while all circles are empty, or why the list is."""
        if count:
            said = import_people.say_no_circle(self) if self._query == EVERYBODY else ""
            return lambda width: hint_lines(said, width) if said else ()
        if self._query == EVERYBODY:
            new, bring_in, sweep = (
                key_of(self, f"network.{name}") for name in ("new", "import", "sweep")
            )
            return lambda width: nobody_lines(new, bring_in, sweep, width)
        nearer = say_no_match(self.line.value, self.today, self.store.people)
        return lambda width: no_match_lines(key_of(self, "network.back"), nearer, width)

    def on_people_list_marked(self) -> None:
        """Show how many are marked, and what can be done with them."""
        self.show_count()
        self.refresh_bindings()

    def on_row_list_highlighted(self) -> None:
        """Show the card of the person, and where they stand in the list."""
        self.show_count()
        self.show_card()
        if self._offers_verbs != (self.person_id is not None):
            self._offers_verbs = not self._offers_verbs
            self.refresh_bindings()

    def on_resize(self) -> None:
        """Show the card where there is room for it now."""
        self.call_later(self.show_card)

    def close_card(self) -> None:
        """Show the list again where the card has taken its place; the card is read only."""
        if self.has_class("-opened"):
            self.remove_class("-card", "-opened")
            self.focus_first(self.people)
            self.show_card()
            self.refresh_bindings()

    def show_card(self) -> None:
        """Read and show the highlighted person, if the card can be seen."""
        if self.card_is_shown:
            with self.telling():
                person_id = self.person_id
                if person_id and self.has_class("-opened"):
                    self.card.show_person(self, person_id)
                    return
                card = read_card(self, person_id) if person_id else lambda _width: ()
                self.query_one("#card", GrowingBlock).show(card)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only the verbs that can run now."""
        verb = parameters[0] if action == "do" else ""
        if verb in ("mark", "mark_all", "mark_to"):
            return self.person_id is not None and not self.has_class("-card")
        if verb == "bulk":
            return bool(self.people.marked)
        if verb in PERSON_VERBS:
            return self.person_id is not None
        if action == "find":
            return not self.line.has_focus
        if action == "back":
            shown = self.has_class("-opened") or self.line.has_focus
            return shown or bool(self.people.marked or (self.line.value and not self.line.is_given))
        return True

    def on_descendant_focus(self) -> None:
        """Offer what can be done where the keys now are; the list takes them from the card."""
        if self.people.has_focus:
            self.close_card()
        self.refresh_bindings()

    def action_find(self) -> None:
        """Type to find."""
        self.close_card()
        self.focus_first(self.line)

    def on_input_submitted(self) -> None:
        """Give the keys to what was found."""
        self.focus_first(self.people)

    def action_back(self) -> None:
        """Close the card, else take the marks off, else empty the search."""
        if self.has_class("-opened"):
            self.close_card()
        elif self.people.marked and not self.line.has_focus:
            marks.unmark(self)
        else:
            self.line.value = ""
        self.focus_first(self.people)

    def on_row_list_opened(self) -> None:
        """Give the keys to the card; where there is no room beside the list it takes its place."""
        self.set_class(self.has_class("-narrow"), "-card")
        self.add_class("-opened")
        self.show_card()
        self.focus_first(self.card)
        self.refresh_bindings()
