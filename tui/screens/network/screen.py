"""The Network place: the list of people, one of them in full, and its keys."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one
from textual.widgets import Static

from planner.language import _
from planner.model.people import Filled, PersonRow
from planner.network.nobody_found import say_nobody_found
from planner.network.query import EVERYBODY, MOST_FOUND, PeopleQuery, parse_people_query
from tui.base.place import PlaceScreen
from tui.drawing.text_line import Line, Span
from tui.keyboard.commands import key_of
from tui.keyboard.verb_keys import verb_key
from tui.screens.network import import_people, new_person, verbs
from tui.screens.network.lines import (
    card_lines,
    count_line,
    no_touch_lines,
    nobody_found_lines,
    nobody_lines,
)
from tui.screens.network.people_list import PeopleList
from tui.screens.network.rows import heading_line, person_row
from tui.widgets.find_line import FindLine
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.rows import PagedRows, Row

_GUTTER = (Span("  "),)

_OF_ONE = ("edit", "touch", "plan", "introduce", "rest", "delete")
"""Verbs that need a highlighted person."""


_bound = partial(verb_key, "network")


class NetworkScreen(PlaceScreen):
    """The people known: found, shown, written down, contacted."""

    PLACE = "network"
    CSS_PATH = "screen.tcss"
    HELP = _(
        "The people you know. Whoever is in a circle has a rhythm: △ says that contact is due,"
        " ▲ that it has long been. / finds by name, job title, organisation, group and note, and"
        " filters: circle:close no:circle title:CFO group:finance city:Lyon role:mentor"
        " state:resting overdue."
    )

    BINDINGS = [
        Binding(
            "escape",
            "back",
            _("Back"),
            id="network.back",
            tooltip=_("Close the card, or show everybody again."),
        ),
        Binding(
            "slash",
            "find",
            _("Find"),
            id="network.find",
            tooltip=_("Find people as you type: words, circle:close, overdue."),
        ),
        _bound("t", "touch", _("Touch"), _("Note what passed between you and this person.")),
        _bound("a", "plan", _("Action"), _("Plan an action with this person, in one line.")),
        _bound("n", "new", _("New"), _("Write somebody down, in one line or by the form.")),
        _bound("e", "edit", _("Edit"), _("Change what is known of this person.")),
        _bound("z", "rest", _("Let rest"), _("Let this person rest, or take them up again.")),
        _bound(
            "I",
            "introduce",
            _("Introduce"),
            _("Plan an introduction: bring this person together with somebody."),
            show=False,
        ),
        _bound(
            "i",
            "import",
            _("Import"),
            _("Bring in people from a file, such as LinkedIn’s Connections.csv."),
            show=False,
        ),
        _bound(
            "delete",
            "delete",
            _("Delete"),
            _("Delete this person with their touches."),
            show=False,
        ),
    ]

    VERBS = {
        "touch": verbs.note_touch,
        "plan": verbs.plan,
        "introduce": verbs.introduce,
        "edit": verbs.edit,
        "rest": verbs.let_rest,
        "delete": verbs.delete,
        "new": new_person.ask_line,
        "full": new_person.ask_in_full,
        "import": import_people.ask_file,
    }

    AUTO_FOCUS = "RowList"

    people = query_one(PeopleList)
    line = query_one(FindLine)
    pane = query_one(VerticalScroll)
    filled = Filled()
    _query: PeopleQuery = EVERYBODY

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

    @property
    def card_is_shown(self) -> bool:
        """Whether the card can be seen: beside the list, or in its place."""
        return self.has_class("-wide") or self.has_class("-card")

    def load(self) -> None:
        """Read the people; the highlight stays on its person, or goes to one just written down."""
        wanted, self.people.wanted = self.people.wanted, None
        if wanted is not None and self._place(wanted) is None:
            self.line.value = ""
        self._query = parse_people_query(self.line.value, self.today)
        self.filled = self.store.people.filled()
        self._show(wanted)
        if self.people.person_id is None:
            self.close_card()
        filled = self.filled
        self.query_one("#heading", GrowingBlock).show(
            lambda width: [_GUTTER + heading_line(width - 2, filled)]
        )
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
        self.query_one("#count", GrowingBlock).show(self._counted(count))
        self.query_one("#told", GrowingBlock).show(self._empty_lines(count))

    def _fetch(self, start: int, count: int) -> Sequence[PersonRow]:
        return self.store.people.rows(self._query, start, count)

    def _draw(self, person: PersonRow, width: int) -> Row:
        return person_row(person, self.today, width, self.filled)

    def _place(self, key: Hashable) -> int | None:
        return self.store.people.position(key, self._query) if isinstance(key, int) else None

    def _counted(self, count: int) -> Callable[[int], Sequence[Line]]:
        found = self._query != EVERYBODY
        capped = self._query.is_worded and count >= MOST_FOUND
        return lambda width: [count_line(count, found=found, capped=capped, width=width)]

    def _empty_lines(self, count: int) -> Callable[[int], Sequence[Line]]:
        """The lines shown in place of an empty list."""
        if count:
            return lambda _width: ()
        if self._query == EVERYBODY:
            return lambda width: nobody_lines(key_of(self, "network.new"), width)
        nearer = say_nobody_found(self.line.value, self.today, self.store.people)
        return lambda width: nobody_found_lines(key_of(self, "network.back"), nearer, width)

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
                self.query_one("#card", GrowingBlock).show(self._card())

    def _card(self) -> Callable[[int], Sequence[Line]]:
        person_id, today = self.people.person_id, self.today
        if person_id is None:
            return lambda _width: ()
        person = self.store.people.card(person_id)
        touches = self.store.touches.of(person_id)
        actions = self.store.actions.of_person(person_id)
        spark = self.store.sparks.behind(person_id=person_id)
        key, working = key_of(self, "network.touch"), self.store.practice.working

        def lines(width: int) -> Sequence[Line]:
            card = card_lines(person, touches, actions, today, working, width, spark)
            return card if touches else [*card, *no_touch_lines(key, width)]

        return lines

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only the verbs that can run now."""
        verb = parameters[0] if action == "do" else ""
        if verb in _OF_ONE:
            return self.people.person_id is not None
        if action == "find":
            return not self.line.has_focus
        if action == "back":
            return self.has_class("-card") or self.line.has_focus or bool(self.line.value)
        return True

    def on_descendant_focus(self) -> None:
        """Offer what can be done where the keys now are."""
        self.refresh_bindings()

    def action_find(self) -> None:
        """Type to find."""
        self.close_card()
        self.focus_first(self.line)

    def on_input_submitted(self) -> None:
        """Give the keys to what was found."""
        self.focus_first(self.people)

    def action_back(self) -> None:
        """Close the card, else empty the search."""
        if self.has_class("-card") or self.pane.has_focus:
            self.close_card()
        else:
            self.line.value = ""
        self.focus_first(self.people)

    def on_row_list_opened(self) -> None:
        """Give the keys to the card; where there is no room beside the list it takes its place."""
        self.set_class(self.has_class("-narrow"), "-card")
        self.show_card()
        self.focus_first(self.pane)
        self.refresh_bindings()
