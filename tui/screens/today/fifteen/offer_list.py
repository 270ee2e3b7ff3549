"""The list of the quarter of an hour: what fits the choices, or the action under way."""

from collections.abc import Sequence
from datetime import date

from planner.model.actions import Action
from planner.today.fifteen import USUAL, Means, fitting
from planner.today.timer import Measured, Timer, measured
from tui.actions.timer.clock import moment
from tui.screens.today.fifteen.lines import fitting_rows, row_key
from tui.widgets.row_list import RowList


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

    @property
    def action(self) -> Action | None:
        """The action under way, else the highlighted one."""
        if self.doing is not None:
            return self.doing
        return next((each for each in self.offers if row_key(each) == self.key), None)

    def measured(self, today: date) -> Measured | None:
        """The minutes of the timer so far; None if none runs."""
        return None if self.timer is None else measured(self.timer, moment(), today)

    def show_offers(self, there: Sequence[Action]) -> None:
        """Show at most three of the actions there are."""
        self.offers = fitting(there, self.minutes, self.means, courage=self.courage)
        first = row_key(self.offers[0]) if self.offers and self.from_first else None
        self.from_first = False
        self.show(fitting_rows(self.offers), first)
