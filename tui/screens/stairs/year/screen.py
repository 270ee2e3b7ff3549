"""The view of a year of regularity, over Stairs."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one

from planner.language import _
from planner.stairs.year import Year, say_tally
from tui.base.session import SessionScreen
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.drawing.week_grid import Patch
from tui.keyboard.arrows_and_letters import Move, bound
from tui.keyboard.verb_keys import place_key
from tui.screens.stairs.day_picture import DayPicture
from tui.screens.stairs.month.lines import say_month_of
from tui.screens.stairs.views import back_key, choose_view, view_key
from tui.screens.stairs.year.grid import PAUSE_SIGN, year_rows
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.head_line import Head

_YEAR = 364


class YearGrid(DayPicture):
    """Seven rows of 53 days; arrows move the day, page keys the year."""

    BINDINGS = [
        *bound(
            Move("year.left", "left", "h", "days(-7)", _("Week before"), _("Go back a week.")),
            Move("year.right", "right", "l", "days(7)", _("Next week"), _("Go to the next week.")),
            Move("year.up", "up", "k", "days(-1)", _("Day before"), _("Go back a day.")),
            Move("year.down", "down", "j", "days(1)", _("Next day"), _("Go to the next day.")),
            Move(
                "year.before", "pageup", "", f"days({-_YEAR})", _("Year before"),
                _("Go back a year."),
            ),
            Move(
                "year.after", "pagedown", "", f"days({_YEAR})", _("Next year"), _("Go on a year."),
            ),
        )
    ]  # fmt: skip

    year: Year | None = None

    def rows(self, width: int, height: int) -> Sequence[Sequence[Patch]]:
        """The year in a block of cells."""
        return year_rows(self.year, width)[:height] if self.year else ()


def go_to_today(screen: "YearScreen") -> None:
    """Put the cursor on today."""
    screen.grid.move_to(screen.today)


class YearScreen(SessionScreen):
    """The days of a year on which something was done, none of them counted as missed."""

    SESSION = "year"
    ASKS = "stairs"
    AUTO_FOCUS = "YearGrid"
    TITLE = _("Year of regularity")
    CSS_PATH = "screen.tcss"
    HELP = _(
        "A sign for each day with a result, a touch noted or an event debriefed."
        " Days off are blank and pauses drawn through: they are not missed. Nothing here is a"
        " series that could break; a day more is a day more."
    )

    BINDINGS = [
        place_key("year", "t", "today", _("Today"), _("Go to today.")),
        view_key("year"),
        back_key("year"),
    ]
    VERBS = {"today": go_to_today, "view": choose_view}

    grid = query_one(YearGrid)
    told = query_one("#told", GrowingBlock)

    def body(self) -> ComposeResult:
        """The year, and below it the day under the cursor."""
        with Vertical(classes="year--page"):
            yield YearGrid()
            yield GrowingBlock(id="told")

    def head(self) -> Head:
        """The first and the last of its months."""
        year = self.grid.year if self.query(YearGrid) else None
        if year is None:
            return Head(self.TITLE)
        first, last = (say_month_of(day) for day in (year.mondays[0], year.last))
        return Head(self.TITLE, about=f"{first} – {last}")

    def load(self) -> None:
        """Read the year that ends today, or the one that the cursor was taken to."""
        year, today = self.grid.year, self.today
        if year is None:
            self.grid.day = today
        self._read(today if year is None or year.last == year.today else year.last)

    def on_day_picture_moved(self, moved: DayPicture.Moved) -> None:
        """Say the day, and turn to the year that holds it."""
        year = self.grid.year
        if year is not None and not year.holds(moved.day):
            with self.telling():
                self._read(year.last_around(moved.day))
        else:
            self._say_day()

    def _read(self, last: date) -> None:
        self.grid.year = self.store.calendar.year(last, self.today)
        self.grid.draw_again()
        self._say_day()
        self.show_head()

    def _say_day(self) -> None:
        year, day = self.grid.year, self.grid.day
        if year is not None:
            self.told.show(lambda width: _told_lines(year, year.say(day), width))


def _told_lines(year: Year, said: str, width: int) -> list[Line]:
    """The day in words, and the year in one sentence."""
    tally = year.tally
    told = [say_tally(tally)]
    if tally.paused:
        told.append(_("{sign} a pause").format(sign=drawn(PAUSE_SIGN)))
    return [
        *((Span(line),) for line in wrap(said, width)),
        (),
        *((Span(line, Tone.DIM),) for text in told for line in wrap(text, width)),
    ]
