"""The view of a month, over Stairs: its days in weeks, and the one under the cursor."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one

from planner.language import _, ngettext
from planner.language.dates_in_words import say_full_day
from planner.stairs.month import PlannedDay, same_day_of_month
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.dialogs.pick import Pick, numbered
from tui.drawing.week_grid import Patch
from tui.keyboard.arrows_and_letters import Move, bound
from tui.keyboard.verb_keys import place_key
from tui.screens.stairs.day_picture import DayPicture
from tui.screens.stairs.month.grid import month_rows
from tui.screens.stairs.month.lines import day_lines, say_month_of, short_lines, things_of
from tui.screens.stairs.views import back_key, choose_view, view_key
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head


class MonthGrid(DayPicture):
    """The weeks of a month; arrows move the day, page keys the month."""

    BINDINGS = [
        *bound(
            Move("month.left", "left", "h", "days(-1)", _("Day before"), _("Go back a day.")),
            Move("month.right", "right", "l", "days(1)", _("Next day"), _("Go to the next day.")),
            Move("month.up", "up", "k", "days(-7)", _("Week before"), _("Go up a week.")),
            Move("month.down", "down", "j", "days(7)", _("Next week"), _("Go down a week.")),
            Move(
                "month.before", "pageup", "", "months(-1)", _("Month before"),
                _("Go to the month before."),
            ),
            Move(
                "month.after", "pagedown", "", "months(1)", _("Next month"),
                _("Go to the next month."),
            ),
        ),
        Binding(
            "enter",
            "screen.do('open')",
            _("List the day"),
            id="month.open",
            tooltip=_("List the actions and the steps due on this day, and go to one."),
        ),
    ]  # fmt: skip

    weeks: Sequence[Sequence[PlannedDay]] = ()
    today = date.min

    def rows(self, width: int, height: int) -> Sequence[Sequence[Patch]]:
        """The weeks in a block of cells."""
        return month_rows(self.weeks, self.today, width, height)

    def action_months(self, number: int) -> None:
        """Go to the same day of another month."""
        self.move_to(same_day_of_month(self.day, number))


def open_day(screen: "MonthScreen") -> None:
    """List what the day at hand holds, and go to what is picked."""
    day = screen.planned
    things = things_of(day) if day else []
    if day is None or not things:
        screen.notify(_("Nothing to go to on this day."))
        return

    def go(answer: str | None) -> None:
        if answer is not None:
            kind, key = answer.split()
            app = screen.app
            app.call_later(app.run_action, f"open_row({kind!r}, {key})", app)

    screen.app.push_screen(Pick(say_full_day(day.day), numbered(things)), go)


def go_to_today(screen: "MonthScreen") -> None:
    """Put the cursor on today."""
    screen.grid.move_to(screen.today)


class MonthScreen(SessionScreen):
    """A month of days, each with its load against its limit."""

    SESSION = "month"
    ASKS = "stairs"
    AUTO_FOCUS = "MonthGrid"
    TITLE = _("Month")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Each day with its actions and events, as spreading counts them, against the number and the"
        " minutes that fit: 2/3 25/30 are two of three, 25 minutes of 30. What is done comes first"
        " in the bar. Days off and pauses stay blank; today stands in brackets."
    )

    BINDINGS = [
        place_key("month", "t", "today", _("Today"), _("Go to today.")),
        view_key("month"),
        back_key("month"),
    ]
    VERBS = {"open": open_day, "today": go_to_today, "view": choose_view}

    grid = query_one(MonthGrid)
    told = query_one("#told", GrowingBlock)
    detail = query_one("#detail", GrowingBlock)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin with the month of today."""
        super().__init__(surroundings, about)
        self.shown = self.today

    @property
    def planned(self) -> PlannedDay | None:
        """The day under the cursor."""
        days = (day for week in self.grid.weeks for day in week)
        return next((day for day in days if day.day == self.grid.day), None)

    def body(self) -> ComposeResult:
        """The weeks, the day in a line, and beside them the day in full."""
        with Horizontal(classes="panes"):
            with Vertical(classes="pane--main"):
                yield MonthGrid()
                yield GrowingBlock(id="told")
            with VerticalScroll(classes="pane--side", can_focus=False):
                yield GrowingBlock(id="detail")

    def head(self) -> Head:
        """The month."""
        return Head(self.TITLE, self._say_due(), about=say_month_of(self.shown))

    def load(self) -> None:
        """Read the month; the cursor stays on its day."""
        if self.grid.day == date.min:
            self.grid.day = self.shown
        self.grid.weeks = self.store.calendar.month(self.shown, self.today)
        self.grid.today = self.today
        self.grid.draw_again()
        self._show_day()

    def on_day_picture_moved(self, moved: DayPicture.Moved) -> None:
        """Show the day, and its month if it is another one."""
        if (moved.day.year, moved.day.month) != (self.shown.year, self.shown.month):
            self.shown = moved.day
            self.reload()
        else:
            self._show_day()

    def _show_day(self) -> None:
        day = self.planned
        self.told.show(lambda width: short_lines(day, width))
        self.detail.show(lambda width: day_lines(day, width))

    def _say_due(self) -> str:
        """The number of steps due in the month."""
        grids = self.query(MonthGrid)
        days = [day for week in grids.first().weeks for day in week] if grids else []
        number = sum(len(day.steps) for day in days if day.inside)
        said = ngettext("{n} step due", "{n} steps due", number).format(n=number)
        return said if number else ""
