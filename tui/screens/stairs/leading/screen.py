"""The view of where goals lead, over Stairs: done against plan, and the day of the present pace."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one

from planner.language import _
from planner.model.goals import Goal
from planner.model.vocabulary import GoalState
from planner.stairs.forecast import forecast
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.screens.stairs.leading.lines import (
    Led,
    leading_lines,
    led_rows,
    no_goal_lines,
    plot_lines,
)
from tui.screens.stairs.views import back_key, choose_view, view_key
from tui.widgets.fixed_block import SizedBlock
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head
from tui.widgets.short_list import ShortList


class LeadingScreen(SessionScreen):
    """The open goals, and the burn-up of the highlighted one; `about` is its id at first."""

    SESSION = "leading"
    ASKS = "stairs"
    AUTO_FOCUS = "ShortList"
    TITLE = _("Where it leads")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "What is done of a goal against what was planned by then, and the day to which the pace of"
        " the last 20 working days goes. Days off and pauses are no days of the pace, and under"
        " three counted nothing is told. enter opens the goal."
    )

    BINDINGS = [view_key("leading"), back_key("leading")]
    VERBS = {"view": choose_view}

    rows = query_one(ShortList)
    told = query_one("#told", GrowingBlock)
    plot = query_one("#plot", SizedBlock)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin with the goal of `about`."""
        super().__init__(surroundings, about)
        self.led: Sequence[Led] = ()
        self._wanted = int(about) if about.isdecimal() else None

    @property
    def goal(self) -> Goal | None:
        """The highlighted goal."""
        return self._at_hand.goal if self._at_hand else None

    @property
    def _at_hand(self) -> Led | None:
        rows = self.query(ShortList)
        key = rows.first().key if rows else None
        return next((each for each in self.led if each.goal.id == key), None)

    def body(self) -> ComposeResult:
        """The goals, the words, the picture."""
        with Vertical(classes="leading--page"):
            yield ShortList()
            yield GrowingBlock(id="told")
            yield SizedBlock(id="plot")

    def head(self) -> Head:
        """The title alone."""
        return Head(self.TITLE)

    def load(self) -> None:
        """Read the open goals and what was counted for them."""
        counted = self.store.pictures.counted()
        working = self.store.practice.working
        self.led = [
            Led(
                goal,
                days,
                forecast(goal, days, self.today, working),
                late=working.is_over(goal.due, self.today),
            )
            for goal in self.store.goals.all()
            if goal.state is GoalState.OPEN
            for days in [counted.get(goal.id, ())]
        ]
        wanted, self._wanted = self._wanted, None
        self.rows.show(led_rows(self.led, self.today), wanted)
        self._show_goal()

    def on_row_list_highlighted(self) -> None:
        """Show where the goal leads."""
        self._show_goal()

    async def on_row_list_opened(self) -> None:
        """Open the goal."""
        if self.goal is not None:
            await self.app.run_action(f"open_row('goal', {self.goal.id})", self.app)

    def _show_goal(self) -> None:
        each, today, working = self._at_hand, self.today, self.store.practice.working
        none = not self.led
        self.told.show(
            lambda width: no_goal_lines(width) if none else leading_lines(each, today, width)
        )
        self.plot.show(lambda width, height: plot_lines(each, today, working, width, height))
