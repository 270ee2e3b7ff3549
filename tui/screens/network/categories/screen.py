"""The view of categories, over Network: people counted by circle, tie, role, group and sector."""

from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one

from db.network.inventory.categories import Categories
from planner.language import _
from planner.model.progress import Progress
from planner.network.circle_words import say_people
from planner.network.inventory.categories import Bar, bars
from planner.network.inventory.proposed import Proposal
from tui.base.live_screen import Surroundings
from tui.base.reading import Reading
from tui.base.session import SessionScreen
from tui.keyboard.bindings import IN_PAGES
from tui.keyboard.verb_keys import verb_key
from tui.people.card_lines import dim_lines
from tui.screens.network.categories import verbs
from tui.screens.network.categories.rows import entries
from tui.screens.network.views import choose_view, view_key
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head
from tui.widgets.row_list import RowList
from tui.widgets.rows import rows_of

_bound = partial(verb_key, "categories")


class CategoryList(RowList):
    """The bars and the proposals: enter lists the people of a bar, or adopts a proposal."""

    BINDINGS = [
        Binding(
            "enter",
            "screen.do('people')",
            _("List them"),
            id="categories.people",
            tooltip=_("List these people in Network, to be marked and changed together."),
        ),
        Binding(
            "enter",
            "screen.do('adopt')",
            _("Make a group"),
            id="categories.adopt",
            tooltip=_("Make this category a group, with its people in it."),
        ),
    ]


class CategoriesScreen(SessionScreen):
    """The whole inventory by its categories; it is counted in a thread."""

    SESSION = "categories"
    AUTO_FOCUS = "CategoryList"
    TITLE = _("Categories")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Who your network is made of: each bar is a share of all your people, with its number."
        " enter lists the people of a bar, where they can be marked and changed together. Below,"
        " groups are proposed from the organisations, cities and titles in your inventory: enter"
        " makes one, and x refuses it for good."
    )

    BINDINGS = [
        *IN_PAGES,
        _bound("x", "refuse", _("Refuse"), _("Never propose this category again.")),
        view_key("categories"),
        Binding(
            "escape",
            "leave",
            _("Back"),
            id="categories.back",
            tooltip=_("Go back to the list of people."),
        ),
    ]
    VERBS = {
        "people": verbs.people,
        "adopt": verbs.adopt,
        "refuse": verbs.refuse,
        "view": choose_view,
    }

    rows = query_one(CategoryList)
    told = query_one("#told", GrowingBlock)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin to count in the given surroundings."""
        super().__init__(surroundings, about)
        self.reading = Reading(self, self.store, self._look, self._show_found, self._say_failed)
        self._found: Categories | None = None
        self._bars: dict[tuple[str, str], Bar] = {}

    @property
    def bar(self) -> Bar | None:
        """The highlighted bar."""
        return self._bars.get(self.rows.key) if isinstance(self.rows.key, tuple) else None

    @property
    def proposal(self) -> Proposal | None:
        """The highlighted proposal."""
        proposals = self._found.proposals if self._found else []
        return next((each for each in proposals if each.about == self.rows.key), None)

    def body(self) -> ComposeResult:
        """A sentence while the network is empty, and the bars."""
        yield GrowingBlock(id="told")
        yield CategoryList()

    def head(self) -> Head:
        """The title, and how many people are counted."""
        return Head(self.TITLE, say_people(self._found.tally.people) if self._found else "")

    def load(self) -> None:
        """Count again, in a thread; what was counted before stands meanwhile."""
        if self._found is None:
            self.told.show(partial(dim_lines, _("Counting…")))
        self.reading.begin()

    def on_unmount(self) -> None:
        """Stop reading."""
        self.reading.stop()

    def _look(self, _progress: Progress) -> Categories:
        """Count all people."""
        return self.store.categories.read()

    def _say_failed(self, said: str) -> None:
        """Say why the people are not counted, where the bars would stand if there are none yet."""
        if self._found is None:
            self.told.show(partial(dim_lines, said))
        else:
            self.notify(said, severity="error")

    async def _show_found(self, found: Categories) -> None:
        """Show the bars."""
        self._found = found
        tally, proposals = found
        axes = bars(tally)
        self._bars = {(each.axis, each.code): each for some in axes.values() for each in some}
        nobody = _("Nobody here yet: names in your network make these bars.")
        self.told.show(partial(dim_lines, nobody) if not tally.people else lambda _width: ())
        width = self.rows.row_width
        self.rows.show(rows_of(list(entries(tally, proposals, width)) if tally.people else []))
        self.show_head()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with the highlighted row."""
        match parameters if action == "do" else ():
            case ("people",):
                return self.bar is not None
            case ("adopt",) | ("refuse",):
                return self.proposal is not None
        return True

    def on_row_list_highlighted(self) -> None:
        """Offer what can be done with the row."""
        self.refresh_bindings()
