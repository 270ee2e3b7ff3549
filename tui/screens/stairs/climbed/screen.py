"""The view of the stairs climbed, over Stairs: newest first, each with what it took."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one

from planner.language import _, ngettext
from planner.stairs.climbed import ClimbedStair
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.screens.stairs.climbed.lines import climbed_rows, no_stair_lines, stair_lines
from tui.screens.stairs.views import back_key, choose_view, view_key
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head
from tui.widgets.row_list import RowList


class ClimbedScreen(SessionScreen):
    """The climbed steps of all goals; enter opens the goal of one."""

    SESSION = "climbed"
    ASKS = "stairs"
    AUTO_FOCUS = "RowList"
    TITLE = _("Stairs climbed")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Every stair you have climbed, the newest first: its day, its goal, the actions, people and"
        " minutes it took, and the reward you named for it. enter opens its goal."
    )

    BINDINGS = [view_key("climbed"), back_key("climbed")]
    VERBS = {"view": choose_view}

    rows = query_one(RowList)
    told = query_one("#told", GrowingBlock)
    detail = query_one("#detail", GrowingBlock)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin without a stair."""
        super().__init__(surroundings, about)
        self.stairs: Sequence[ClimbedStair] = ()

    @property
    def stair(self) -> ClimbedStair | None:
        """The highlighted stair."""
        rows = self.query(RowList)
        key = rows.first().key if rows else None
        return next((each for each in self.stairs if each.step.id == key), None)

    def body(self) -> ComposeResult:
        """The stairs, and beside them the highlighted one in full."""
        with Horizontal(classes="panes"):
            with Vertical(classes="pane--main"):
                yield GrowingBlock(id="told")
                yield RowList()
            with VerticalScroll(classes="pane--side", can_focus=False):
                yield GrowingBlock(id="detail")

    def head(self) -> Head:
        """The number of stairs."""
        number = len(self.stairs)
        said = ngettext("{n} stair", "{n} stairs", number).format(n=number)
        return Head(self.TITLE, said if number else "")

    def load(self) -> None:
        """Read the stairs; the highlight stays where it was."""
        self.stairs = self.store.pictures.climbed(self.store.goals.all())
        self.rows.show(climbed_rows(self.stairs, self.today))
        none = not self.stairs
        self.told.show(lambda width: no_stair_lines(width) if none else ())
        self._show_detail()

    def on_row_list_highlighted(self) -> None:
        """Show the stair in full."""
        self._show_detail()

    async def on_row_list_opened(self) -> None:
        """Open the goal of the stair."""
        stair = self.stair
        if stair is not None:
            await self.app.run_action(f"open_row('goal', {stair.goal.id})", self.app)

    def _show_detail(self) -> None:
        stair = self.stair
        self.detail.show(lambda width: stair_lines(stair, width))
