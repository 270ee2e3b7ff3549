"""One page of the review: its title, the lines told, and the rows, the highlighted one whole."""

from collections.abc import Hashable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one

from planner.calendar.weeks import Week
from planner.insights.review.facts import Asked, GoalStand, Overdue, Review
from planner.model.actions import Action
from planner.model.goals import Goal
from planner.model.lessons import Lesson
from planner.model.sparks import Spark
from planner.model.steps import Step
from planner.network.dormant import DormantTie
from planner.today.waiting import Awaited
from tui.drawing.text_line import Span, Tone
from tui.screens.insights.review.rows import Page, Thing
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.row_list import RowList


class ReviewPage(Vertical):
    """The page shown; `thing` is the highlighted one, `wanted` the row to highlight next.

    `review` is the review of `week` as the store keeps it.
    """

    rows = query_one(RowList)
    wanted: str | None = None

    def __init__(self, week: Week) -> None:
        """Stand before the review of a week, which is not yet read."""
        super().__init__(classes="pane--main")
        self.week = week
        self.review = Review(week)
        self._page = Page(lambda _width: ())
        self._whole: Hashable | None = None

    def compose(self) -> ComposeResult:
        """Title, told lines, rows."""
        yield GrowingBlock(id="title")
        yield GrowingBlock(id="told")
        yield RowList()

    def show(self, title: str, page: Page) -> None:
        """Show a page; the highlight stays where it was."""
        self._page = page
        self.query_one("#title", GrowingBlock).show(lambda _width: [(Span(title, Tone.TITLE),), ()])
        self.query_one("#told", GrowingBlock).show(page.told)
        at = self.rows.key if self.wanted is None else self.wanted
        self._show_rows(at if page.thing(at) is not None else page.first)
        self.wanted = None

    def show_whole(self) -> None:
        """Show the highlighted row with nothing cut, and the one before as it was."""
        if self.rows.key != self._whole:
            self._show_rows(self.rows.key)

    def on_resize(self) -> None:
        """Wrap the highlighted row anew."""
        self.call_after_refresh(self._show_rows, self.rows.key)

    def _show_rows(self, key: Hashable | None) -> None:
        self._whole = key
        self.rows.show(self._page.source(key, self.rows.row_width), key)

    @property
    def thing(self) -> Thing | None:
        """The highlighted thing."""
        return self._page.thing(self.rows.key)

    @property
    def stair(self) -> Goal | Step | None:
        """The highlighted goal or step."""
        thing = self.thing
        if isinstance(thing, GoalStand):
            return thing.goal
        return thing if isinstance(thing, Step) else None

    @property
    def asked(self) -> Asked | None:
        """The highlighted person asked for something."""
        return self.thing if isinstance(self.thing, Asked) else None

    @property
    def awaited(self) -> Awaited | None:
        """The highlighted person whose answer is awaited."""
        return self.thing if isinstance(self.thing, Awaited) else None

    @property
    def promised(self) -> Action | None:
        """The highlighted promise."""
        return self.thing if isinstance(self.thing, Action) else None

    @property
    def to_contact(self) -> tuple[int, str] | None:
        """The id and the name of the highlighted person to contact."""
        match self.thing:
            case Overdue(person_id=number, name=name) | DormantTie(id=number, name=name):
                return number, name
            case _:
                return None

    @property
    def has_person(self) -> bool:
        """Whether the highlighted thing is about a person, or may name one."""
        found = (self.asked, self.awaited, self.promised, self.to_contact, self.spark)
        return any(thing is not None for thing in found)

    @property
    def spark(self) -> Spark | None:
        """The highlighted spark."""
        return self.thing if isinstance(self.thing, Spark) else None

    @property
    def lesson(self) -> Lesson | None:
        """The highlighted lesson."""
        return self.thing if isinstance(self.thing, Lesson) else None
