"""The list of the morning: the actions of one stage, and the position of the session."""

from collections.abc import Hashable, Mapping
from datetime import date
from functools import partial

from db.store import Store
from planner.model.actions import Action
from planner.today.agenda import Agenda
from planner.today.slipping import was_absent
from tui.actions.row_key import key_of_thing
from tui.base.place import WIDE
from tui.keyboard.commands import key_of
from tui.screens.today.action_list import ActionList
from tui.screens.today.entries import KeyName, width_of_rows
from tui.screens.today.morning.position import Position, Stage, following, waiting
from tui.screens.today.morning.reading import open_day_entries, reading_entries
from tui.screens.today.morning.rows import after_absence_entries, stage_entries
from tui.widgets.rows import Entry, rows_of


class StageList(ActionList):
    """The rows of a stage; `action` is the highlighted one."""

    def __init__(self, store: Store, position: Position) -> None:
        """Begin at a position, with an agenda that has not been read yet."""
        super().__init__(Agenda(position.day))
        self._store = store
        self.position = position
        self._things: Mapping[Hashable, Action] = {}
        self._absence: tuple[date, bool] | None = None

    @property
    def action(self) -> Action | None:
        """The highlighted action, or the one whose plan is read back."""
        if self.reading:
            chosen = self.agenda.chosen
            return chosen[self.position.page] if self.position.page < len(chosen) else None
        return self._things.get(self.key)

    @property
    def after_absence(self) -> bool:
        """Whether several actions are left to close after some working days away."""
        if len(waiting(self.agenda, self.position)) < 2:
            return False
        today = self.position.day
        if self._absence is None or self._absence[0] != today:
            self._absence = today, self._was_absent(today)
        return self._absence[1]

    def _was_absent(self, today: date) -> bool:
        seen = self._store.closing.last_seen(today)
        days = [day for day in (seen, self.position.seen) if day is not None]
        return was_absent(max(days, default=None), today, self._store.practice.working)

    @property
    def reading(self) -> bool:
        """Whether the plans are read back, at full width and without a detail pane."""
        return self.position.stage is Stage.READ

    def want_next(self) -> None:
        """Highlight the row below when the stage is shown next."""
        stage = waiting(self.agenda, self.position)
        if self.position.stage is Stage.CHOOSE:
            proposed = self.agenda.proposed
            below = (proposed, (*self.agenda.late, *proposed))
            stage = next((each for each in below if self.action in each), stage)
        self.wanted = following([key_of_thing(action) for action in stage], self.key)

    def show_stage(self, position: Position) -> None:
        """Show the stage of a position; one that opens highlights its first action to answer."""
        opened = position.stage is not self.position.stage or self.key not in self._things
        self.position = position
        actions = waiting(self.agenda, position)
        self._things = {key_of_thing(action): action for action in actions}
        first = self._first() if opened else None
        self.draw(self.wanted if self.wanted is not None else first)
        self.wanted = None

    def _first(self) -> Hashable | None:
        actions = waiting(self.agenda, self.position)
        if self.position.stage is Stage.CHOOSE:
            actions = self.agenda.proposed or self.agenda.late or actions
        return key_of_thing(actions[0]) if actions else None

    def _reading(self, width: int, key_name: KeyName) -> list[Entry]:
        """The plan that is read back now, and what the review set for the week."""
        action, of_week = self.action, self._store.reviews.if_then_for(self.position.day)
        if action is None:
            done = self.agenda.is_finished
            return list(open_day_entries(of_week, width, key_name, is_finished=done))
        climb = self._store.day.climb(action.step_id) if action.step_id else None
        place = self.position.page, len(self.agenda.chosen)
        return list(reading_entries(action, climb, place, of_week, width))

    def draw(self, key: Hashable | None = None) -> None:
        """Draw the rows for the present width, with the highlight on `key`."""
        columns = self.app.size.width
        width = width_of_rows(columns, beside=columns >= WIDE and not self.reading)
        key_name = partial(key_of, self.screen)
        if self.reading:
            entries = self._reading(width, key_name)
        else:
            entries = stage_entries(self.agenda, self.position, width, key_name)
        if self.after_absence and self.position.stage is Stage.CLOSE:
            entries = [*after_absence_entries(width, key_of(self.screen, "morning.all")), *entries]
        self.show(rows_of(entries), key)
