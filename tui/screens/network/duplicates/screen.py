"""The view of duplicates, over Network: the search, the groups, and two people side by side."""

from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.getters import query_one

from jobs.find_duplicates import find_duplicates
from planner.language import _
from planner.model.progress import Progress
from planner.network.duplicates.candidate import Pair
from planner.network.duplicates.groups import groups
from tui.base.live_screen import Surroundings
from tui.base.reading import Reading
from tui.base.session import SessionScreen
from tui.keyboard.bindings import IN_PAGES
from tui.keyboard.verb_keys import card_key, verb_key
from tui.screens.network.duplicates import verbs
from tui.screens.network.duplicates.group_list import GroupList
from tui.screens.network.duplicates.lines import (
    compared_lines,
    count_said,
    none_lines,
    searching_lines,
)
from tui.screens.network.views import choose_view, view_key
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head

_bound = partial(verb_key, "duplicates")


class DuplicatesScreen(SessionScreen):
    """The people who may be one, the surest first."""

    SESSION = "duplicates"
    AUTO_FOCUS = "GroupList"
    TITLE = _("Duplicates")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "People who may be in your network twice, the surest first, each group under the evidence."
        " Nothing is merged by itself: enter shows what they become as one, and merges them."
    )

    BINDINGS = [
        *IN_PAGES,
        view_key("duplicates"),
        _bound("x", "apart", _("Not the same"), _("Never propose these people as one again.")),
        _bound(
            "space",
            "leave_out",
            _("Leave out"),
            _("Leave this person out of the group, or no longer."),
        ),
        card_key("duplicates"),
        Binding(
            "escape",
            "leave",
            _("Back"),
            id="duplicates.back",
            tooltip=_("Go back to the list of people."),
        ),
    ]
    VERBS = {
        "apart": verbs.tell_apart,
        "leave_out": verbs.leave_out,
        "card": verbs.card,
        "view": choose_view,
    }

    rows = query_one(GroupList)
    told = query_one("#told", GrowingBlock)
    beside = query_one("#beside", GrowingBlock)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin to search in the given surroundings."""
        super().__init__(surroundings, about)
        self.reading = Reading(
            self, self.store, self._look, self._show_found, self._say_failed, self._show_progress
        )
        self.merged: dict[int, int] = {}
        """The record that each one merged here became."""
        self._pairs: list[Pair] | None = None

    @property
    def person_id(self) -> int | None:
        """The highlighted person."""
        return self.rows.at.person_id if self.rows.at else None

    def body(self) -> ComposeResult:
        """The groups, and under them the people of one side by side."""
        yield GrowingBlock(id="told")
        yield GroupList()
        with VerticalScroll(id="compared", can_focus=False):
            yield GrowingBlock(id="beside")

    def head(self) -> Head:
        """The title, and how many groups there are."""
        return Head(self.TITLE, count_said(len(self.rows.groups)))

    def on_mount(self) -> None:
        """Search; Textual lets the base class load after this."""
        self.query_one("#compared").display = False
        self.told.show(partial(searching_lines, 0, 1))
        self.reading.begin()

    def on_unmount(self) -> None:
        """Stop reading."""
        self.reading.stop()

    def _look(self, progress: Progress) -> list[Pair]:
        """Search for those who may be here twice."""
        return find_duplicates(self.store, progress)

    def _show_progress(self, done: int, total: int) -> None:
        """Draw how far the search is."""
        if self._pairs is None:
            self.told.show(partial(searching_lines, done, total))

    def _say_failed(self, said: str) -> None:
        """Say why the search ended."""
        self.notify(said, severity="error")

    async def _show_found(self, found: list[Pair]) -> None:
        """Show the groups."""
        self._pairs = found
        self.reload()

    def load(self) -> None:
        """Show the groups that still are some."""
        if self._pairs is None:
            return
        store = self.store.duplicates
        found = groups(self._pairs, store.apart(), store.there(), self.merged)
        self.rows.show_groups(found, self.store.people.rows_of)
        self.told.show(none_lines if not found else lambda _width: ())
        self.query_one("#compared").display = bool(found)
        self.show_head()
        self.show_people()

    def show_people(self) -> None:
        """Show the people of the highlighted group side by side."""
        group, at = self.rows.group, self.rows.at
        if group is None or at is None:
            self.beside.show(lambda _width: ())
            return
        with self.telling():
            people = self.store.duplicates.people(group.ids)
            self.beside.show(lambda width: compared_lines(people, at.person_id, self.today, width))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done with a group."""
        return action != "do" or parameters == ("view",) or self.rows.at is not None

    def on_row_list_highlighted(self) -> None:
        """Show the people of the group."""
        self.show_people()
        self.refresh_bindings()

    def on_row_list_opened(self) -> None:
        """Merge the group."""
        verbs.merge(self)
