"""The list of the quarter of an hour: what fits the choices, or the action under way."""

from collections.abc import Sequence
from datetime import date

from planner.model.actions import Action
from planner.model.vocabulary import Subject
from planner.pitch.path import Stage
from planner.today.fifteen import USUAL, Means, fitting, stage_offered
from planner.today.timer import Measured, Timer, measured
from tui.actions.timer.clock import moment
from tui.screens.today.fifteen.lines import fitting_rows, row_key
from tui.screens.today.fifteen.stage_lines import stage_key, stage_rows
from tui.widgets.row_list import RowList
from tui.widgets.rows import StackedRows


class OfferList(RowList):
    """The offers for the minutes, the means and the order; `doing` is the action under way."""

    def __init__(self) -> None:
        """Begin with a quarter of an hour and any means."""
        super().__init__()
        self.minutes = USUAL
        self.means: Means | None = None
        self.courage = False
        self.timer: Timer | None = None
        self.doing: Action | None = None
        self.asked = False
        """Whether the result was asked for because the time was over."""
        self.from_first = True
        """Whether the first offer is highlighted next, because the choices have changed."""
        self.offers: Sequence[Action] = ()
        self.stage: Stage | None = None
        """The stage of Pitch offered below the actions."""

    @property
    def action(self) -> Action | None:
        """The action under way, else the highlighted one."""
        if self.doing is not None:
            return self.doing
        return next((each for each in self.offers if row_key(each) == self.key), None)

    @property
    def at_stage(self) -> bool:
        """Whether the stage of Pitch is highlighted."""
        return self.stage is not None and self.key == stage_key(self.stage)

    def measured(self, today: date) -> Measured | None:
        """The minutes of the timer so far; None if none runs."""
        return None if self.timer is None else measured(self.timer, moment(), today)

    def show_offers(self, there: Sequence[Action], stages: Sequence[Stage]) -> None:
        """Show at most three of the actions there are, and below them a stage of Pitch.

        A stage that is one of the actions is not offered a second time.
        """
        self.offers = fitting(there, self.minutes, self.means, courage=self.courage)
        planned = {each.subject_key for each in there if each.subject is Subject.STAGE}
        stages = [stage for stage in stages if stage.name not in planned]
        self.stage = stage_offered(stages, self.minutes, self.means, alone=not self.offers)
        first = row_key(self.offers[0]) if self.offers and self.from_first else None
        self.from_first = False
        self.show(StackedRows([fitting_rows(self.offers), stage_rows(self.stage)]), first)
