"""What the morning session shows: its stage, the rows of it, and the highlighted action in full."""

from collections.abc import Hashable, Mapping
from dataclasses import replace
from datetime import timedelta

from textual import events
from textual.app import ComposeResult
from textual.getters import query_one

from planner.language import _
from planner.language.dates_in_words import say_full_day
from planner.model.actions import Action
from planner.today.agenda import Agenda
from tui.actions.beside import beside_of
from tui.actions.preparation.lines import action_lines
from tui.actions.row_key import key_of_thing
from tui.base.live_screen import Surroundings
from tui.base.place import WIDE
from tui.base.session import RitualScreen
from tui.drawing.text_line import Span, Tone
from tui.keyboard.commands import key_of
from tui.screens.today.morning.position import Position, Stage, found_again, settled, waiting
from tui.screens.today.morning.rows import stage_entries, stage_names
from tui.screens.today.proposing import proposing_of
from tui.screens.today.rows import rows_of, say_count, width_of_rows
from tui.widgets.fixed_block import Page
from tui.widgets.row_list import RowList

GOOD = 5
"""Minutes that a morning takes at most [D]; they inform and do not press."""


class MorningView(RitualScreen):
    """Shows the stage that has something to do; `action` is what is highlighted."""

    RITUAL = "morning"
    TITLE = _("Morning")

    rows = query_one(RowList)
    wanted: Hashable | None = None
    """The row to highlight when the day is read next."""

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin, or go on where the morning of this day was left."""
        super().__init__(surroundings, about)
        self.position = found_again(self.kept(), self.today)
        self.begun -= timedelta(minutes=self.position.minutes)
        self.agenda = Agenda(self.today)
        self._things: Mapping[Hashable, Action] = {}

    def body(self) -> ComposeResult:
        """The rows, and the highlighted action beside or below them."""
        yield RowList()
        yield Page((Span("…", Tone.DIM),), id="detail")

    @property
    def action(self) -> Action | None:
        """The highlighted action."""
        return self._things.get(self.rows.key)

    def head(self) -> tuple[str, str]:
        """The stage and the day; how many are chosen, and the minutes."""
        stage = stage_names()[self.position.stage]
        title = _("Morning: {stage}").format(stage=stage)
        return title, " · ".join(filter(None, (self._count(), self.minutes_passed())))

    def _count(self) -> str:
        if self.position.stage is Stage.CHOOSE:
            return say_count(len(self.agenda.chosen), self.store.practice.daily_number)
        left = len(waiting(self.agenda, self.position))
        return "" if self.position.stage is Stage.READ else _("{count} left").format(count=left)

    def minutes_passed(self) -> str:
        """The minutes of those that a morning takes."""
        minutes = self._minutes()
        return _("{minutes} of {good} min").format(minutes=minutes, good=GOOD) if minutes else ""

    def _minutes(self) -> int:
        """The minutes since it was begun; none after the clock was set back."""
        return max(int((self.now - self.begun).total_seconds() // 60), 0)

    def load(self) -> None:
        """Read the day; stages with nothing to do are passed over."""
        if self.position.day != self.today:
            self.position = Position(self.today)
            self.begun = self.now
            said = _("A new day has begun: {day}. What was prepared stays so.")
            self.notify(said.format(day=say_full_day(self.today)))
        self.agenda = proposing_of(self).with_it(self.store.day.agenda(self.today))
        self.stand(self.position)

    def stand(self, position: Position) -> None:
        """Go to a position, or past it if there is nothing to do; keep it, and show its rows."""
        before = self.position
        self.position = settled(self.agenda, replace(position, minutes=self._minutes()))
        if self.position.kept() != self.kept():
            self.keep(**self.position.kept())
        opened = self.position.stage is not before.stage or not self._things
        actions = waiting(self.agenda, self.position)
        self._things = {key_of_thing(action): action for action in actions}
        first = self._first() if opened else None
        self.set_class(self.position.stage is Stage.READ, "-reading")
        self._show_rows(self.wanted if self.wanted is not None else first)
        self.wanted = None
        self.show_head()
        self.refresh_bindings()

    def _first(self) -> Hashable | None:
        """What is highlighted when a stage opens: something to answer."""
        actions = waiting(self.agenda, self.position)
        if self.position.stage is Stage.CHOOSE and self.agenda.proposed:
            actions = self.agenda.proposed
        return key_of_thing(actions[0]) if actions else None

    def _show_rows(self, key: Hashable | None = None) -> None:
        width = self._width()
        most = self.store.practice.daily_number
        reading = self.position.stage is Stage.READ
        of_week = self.store.reviews.if_then_for(self.today) if reading else ""
        entries = stage_entries(
            self.agenda, self.position, most, width, lambda name: key_of(self, name), of_week
        )
        self.rows.show(rows_of(entries), key)

    def _width(self) -> int:
        """The cells of a row, known before the first layout."""
        whole = self.app.size.width
        beside = whole >= WIDE and self.position.stage is not Stage.READ
        return width_of_rows(whole, beside=beside)

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap for the new width."""
        self.call_after_refresh(self._show_rows)

    def on_row_list_highlighted(self) -> None:
        """Show what is highlighted in full."""
        action, today = self.action, self.today
        if action is None or self.position.stage is Stage.READ:
            self.query_one("#detail", Page).show(lambda _width: ())
            return
        beside = beside_of(self.store, action, lesson=True)
        self.query_one("#detail", Page).show(
            lambda width: action_lines(action, beside, today, width)
        )
