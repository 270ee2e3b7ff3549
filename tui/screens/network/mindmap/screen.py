"""The mind map as a page: its branches, found by their names, and their file."""

from collections.abc import Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.getters import query_one
from textual.widgets import Static

from planner.language import _, pgettext
from planner.network.mind_map.branch import Branch, Path, Shape, say_shape
from planner.network.mind_map.drawing import MapRow, is_unfolding
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.keyboard.arrows_and_letters import Move, bound
from tui.keyboard.bindings import IN_PAGES
from tui.keyboard.verb_keys import OF_THE_PLACE, card_key, place_key, verb_key
from tui.screens.network.mindmap import verbs
from tui.screens.network.mindmap.lines import found_lines, none_lines
from tui.screens.network.mindmap.live_map import LiveMap
from tui.screens.network.mindmap.rows import map_row
from tui.screens.network.views import choose_view, view_key
from tui.widgets.find_line import FindLine
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows

_bound = partial(verb_key, "mindmap")


class MindMapScreen(SessionScreen):
    """The network in branches; `about` is the code of a shape, or empty for the one left."""

    SESSION = "mindmap"
    ASKS = "network"
    AUTO_FOCUS = "RowList"
    TITLE = _("Mind map")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Yourself in the middle, your circles above, your groups below, and people at the ends of"
        " the branches; b goes on to sectors and their organisations, then to who introduced whom."
        " ▹ unfolds with → or space, ▿ folds with ←."
    )

    BINDINGS = [
        *IN_PAGES,
        *bound(
            Move(
                "mindmap.unfold",
                "right",
                "l",
                "do('unfold')",
                _("Unfold"),
                _("Unfold the branch, or go to the first one below it."),
            ),
            Move(
                "mindmap.fold",
                "left",
                "h",
                "do('fold')",
                _("Fold"),
                _("Fold the branch, or go to the one above it."),
            ),
        ),
        _bound("space", "toggle", _("Unfold"), _("Unfold the branch, or fold it.")),
        _bound("n", "next_hit", pgettext("found", "Next"), _("Go to the next one found.")),
        card_key("mindmap"),
        Binding(
            "slash",
            "find",
            _("Find"),
            id="mindmap.find",
            group=OF_THE_PLACE,
            tooltip=_("Find a branch or a person by name, and unfold the way there."),
        ),
        place_key(
            "mindmap",
            "b",
            "turn",
            _("Branches"),
            _("Lay the network out by category, by sector, or by who introduced whom."),
        ),
        place_key(
            "mindmap",
            "E",
            "export",
            _("Export"),
            _("Write the mind map to a file: a picture (SVG), OPML, or indented text."),
        ),
        view_key("mindmap"),
        Binding(
            "escape",
            "back",
            _("Back"),
            id="mindmap.back",
            tooltip=_("Empty the search, or go back to the list of people."),
        ),
    ]
    VERBS = {
        "unfold": verbs.unfold,
        "fold": verbs.fold,
        "toggle": verbs.toggle,
        "next_hit": verbs.next_hit,
        "card": verbs.card,
        "turn": verbs.turn,
        "export": verbs.ask_file,
        "open": verbs.open_row,
        "view": choose_view,
    }

    list = query_one(RowList)
    line = query_one(FindLine)
    map: LiveMap
    hits: Sequence[Path] = ()
    _at_hit = 0
    _before: frozenset[Path] = frozenset()
    """The branches unfolded before the search."""
    _left: Path | None = None
    """The row that was left to type."""

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Show the shape of `about`, else the one that was left."""
        super().__init__(surroundings, about)
        self.shape = Shape(about) if about in list(Shape) else Shape.CATEGORIES
        self._rows: Sequence[MapRow] = ()
        self._is_read = False

    def body(self) -> ComposeResult:
        """The line to find with, and the map."""
        with Horizontal(classes="mindmap--find"):
            yield Static("/ ", markup=False)
            yield FindLine(self.look_for, _("a person, a group, an organisation"))
            yield GrowingBlock(id="found")
        yield GrowingBlock(id="told")
        yield RowList()

    def head(self) -> Head:
        """The name of the shape."""
        return Head(say_shape(self.shape))

    @property
    def row(self) -> MapRow | None:
        """The row at hand."""
        keys = [rows.key for rows in self.query(RowList) if rows.key is not None]
        return next((row for row in self._rows if row.path in keys), None)

    def branch(self, path: Path) -> Branch | None:
        """The branch of a path, if its row is shown."""
        return next((row.branch for row in self._rows if row.path == path), None)

    @property
    def person_id(self) -> int | None:
        """The person at hand."""
        row = self.row
        return verbs.person_of(row.branch) if row else None

    def load(self) -> None:
        """Read the map; what is unfolded stays so."""
        branches = self.store.branches
        if self._is_read:
            self.map = self.map.renewed(branches.of(self.shape))
        else:
            left = self.kept().get("shape")
            if not self.about and left in list(Shape):
                self.shape = Shape(left)
            self.map = LiveMap(branches.of(self.shape))
            self._is_read = True
        self.show_map()

    def show_map(self, path: Path | None = None) -> None:
        """Draw the map, the highlight on a branch, else where it is."""
        self._rows = self.map.rows()
        unfolded = self.map.unfolded
        rows = FixedRows(self._rows, lambda row, width: map_row(row, unfolded, width))
        self.list.show(rows, path)
        empty = self.map.is_empty
        shape = self.shape
        self.query_one("#told", GrowingBlock).show(
            (lambda width: none_lines(shape, width)) if empty else lambda _width: ()
        )
        self.show_found()

    def show_found(self) -> None:
        """Say which one of those found is at hand."""
        typed, at, number = bool(self.line.value.strip()), self._at_hit, len(self.hits)
        self.query_one("#found", GrowingBlock).show(
            lambda width: found_lines(at, number, width) if typed else ()
        )

    def turn_to_shape(self, shape: Shape) -> None:
        """Show another shape from its main branches."""
        self.shape, self.hits, self._before = shape, (), frozenset()
        with self.telling():
            self.map = LiveMap(self.store.branches.of(shape))
            self.show_map()
            self.keep(shape=shape.value)
        self.show_head()
        if self.line.value:
            self.look_for(self.line.value)

    def look_for(self, typed: str) -> None:
        """Unfold the way to the first branch of a name; the ways to others fold again."""
        with self.telling():
            self.map.go_back_to(self._before)
            self.hits, self._at_hit = self.map.find(typed), 0
            self.show_map()
            self.go_to_hit(0)
        self.refresh_bindings()

    def go_to_hit(self, by: int) -> None:
        """Go so many further among those found, and unfold the way."""
        if not self.hits:
            return
        self._at_hit = (self._at_hit + by) % len(self.hits)
        path = self.hits[self._at_hit]
        with self.telling():
            self.map.reach(path)
            self.show_map(path)

    def on_input_submitted(self) -> None:
        """Give the keys to what was found; its way stays unfolded."""
        self._before = self.map.unfolded
        self.focus_first(self.list)

    def action_find(self) -> None:
        """Type to find."""
        self._before = self.map.unfolded
        self._left = self.row.path if self.row else None
        self.focus_first(self.line)

    def action_back(self) -> None:
        """Empty the search, or go back to the list of people."""
        if not (self.line.has_focus or self.line.value):
            self.action_leave()
            return
        place = self._left if self.line.has_focus else self.row and self.row.path
        self.line.value = ""
        with self.telling():
            if place is not None and self.map.reach(place):
                self.show_map(place)
        self.focus_first(self.list)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with the row at hand."""
        verb = parameters[0] if action == "do" else ""
        if verb == "next_hit":
            return len(self.hits) > 1
        if verb == "card":
            return self.person_id is not None
        if verb == "toggle":
            return self.row is not None and is_unfolding(self.row.branch)
        return True

    def on_row_list_highlighted(self) -> None:
        """Offer what can be done with the row."""
        self.refresh_bindings()

    async def on_row_list_opened(self) -> None:
        """Open the row."""
        await self.action_do("open")
