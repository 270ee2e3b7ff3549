"""The parts of a review page: lines to read, and rows that can be acted on."""

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple, TypeAlias

from planner.insights.review.facts import Asked, GoalStand, Overdue
from planner.model.actions import Action, titled
from planner.model.lessons import Lesson
from planner.model.sparks import Spark
from planner.model.steps import Step
from planner.network.dormant import DormantTie
from planner.today.waiting import Awaited
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.rows import FixedRows, Row

Thing: TypeAlias = (
    GoalStand | Step | Asked | Action | Awaited | Overdue | DormantTie | Spark | Lesson
)

DAY = 14
TALLY = 9


class PageRow(NamedTuple):
    """One row; what it is about has a key, a title and a remark have none."""

    draw: Callable[[int], Line]
    key: Hashable | None = None
    thing: Thing | None = None


class Page(NamedTuple):
    """The lines told above, and the rows below them."""

    told: Callable[[int], Sequence[Line]]
    rows: Sequence[PageRow] = ()

    @property
    def source(self) -> FixedRows[PageRow]:
        """The rows as a list takes them."""
        return FixedRows(self.rows, lambda row, width: Row(row.key, row.draw(width)))

    def thing(self, key: Hashable | None) -> Thing | None:
        """The subject of the row with a key."""
        return next((row.thing for row in self.rows if row.key == key and key is not None), None)


def text(said: str, tone: Tone = Tone.PLAIN) -> Callable[[int], list[Line]]:
    """A paragraph."""
    return lambda width: [(Span(line, tone),) for line in wrap(said, width)]


def title_row(title: str, count: int) -> PageRow:
    """A short title with its count."""
    said = f"  {count}" if count else ""
    return PageRow(lambda _width: (Span(title, Tone.TITLE), Span(said, Tone.DIM)))


def remark_row(said: str, tone: Tone = Tone.DIM, indent: int = 2) -> PageRow:
    """A line that cannot be highlighted."""
    return PageRow(lambda width: (Span(fit(" " * indent + said, width), tone),))


EMPTY_ROW = PageRow(lambda _width: ())


def sided(left: Sequence[Span], right: str, width: int, tone: Tone = Tone.DIM) -> Line:
    """Spans of which the last takes what room there is, and a text at the right edge."""
    *heads, last = left
    room = width - sum(len(span.text) for span in heads) - (len(right) + 2 if right else 0)
    fitted = Span(fit(last.text, max(room, 0)), last.tone)
    return (*heads, fitted, Span(f"  {right}", tone)) if right else (*heads, fitted)


def detail(thing: Thing | None) -> str:
    """The text of a row that may be longer than the row; none of what has more to say elsewhere."""
    match thing:
        case GoalStand(goal=goal):
            return goal.statement
        case Asked(what=said) | Spark(text=said) | Lesson(text=said):
            return said
        case Step(title=said) | Awaited(title=said):
            return said
        case Action():
            return titled(thing)
        case _:
            return ""
