"""The parts of a review page: lines to read, and rows that can be acted on."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from planner.insights.review.facts import Asked, GoalStand, Overdue
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.model.actions import Action
from planner.model.lessons import Lesson
from planner.model.sparks import Spark
from planner.model.steps import Step
from planner.network.dormant import DormantTie
from planner.today.waiting import Awaited
from tui.drawing.columns import GAP
from tui.drawing.text_line import Line, Span, Tone, fit, length, wrap
from tui.widgets.rows import FixedRows, Row

Thing: TypeAlias = (
    GoalStand | Step | Asked | Action | Awaited | Overdue | DormantTie | Spark | Lesson
)

_LEAST = 16
"""Cells of a text, at least."""
_NAME = 24
"""Cells of a name beside what is said of it, at most; on the highlighted row it is whole."""


class PageRow(NamedTuple):
    """One row; what it is about has a key, a title and a remark have none.

    `whole` gives its lines with nothing cut, which the highlighted row shows.
    """

    draw: Callable[[int], Line]
    key: Hashable | None = None
    thing: Thing | None = None
    whole: Callable[[int], Sequence[Line]] | None = None


class Page(NamedTuple):
    """The lines told above, and the rows below them."""

    told: Callable[[int], Sequence[Line]]
    rows: Sequence[PageRow] = ()

    @property
    def first(self) -> Hashable | None:
        """The key of the first row that has one."""
        return next((row.key for row in self.rows if row.key is not None), None)

    def source(self, key: Hashable | None, width: int) -> FixedRows[Row]:
        """The rows as a list takes them, the one with a key whole in the cells of a row."""
        return FixedRows(list(self._rows(key, width)), lambda row, _width: row)

    def _rows(self, key: Hashable | None, width: int) -> Iterator[Row]:
        for row in self.rows:
            is_whole = row.whole is not None and row.key == key and width > 0
            first, *more = row.whole(width) if row.whole and is_whole else [row.draw(width)]
            yield Row(row.key, first)
            yield from (Row(None, line, under=True) for line in more)

    def thing(self, key: Hashable | None) -> Thing | None:
        """The subject of the row with a key."""
        return next((row.thing for row in self.rows if row.key == key and key is not None), None)


def text(said: str, tone: Tone = Tone.PLAIN) -> Callable[[int], list[Line]]:
    """A paragraph."""
    return lambda width: [(Span(line, tone),) for line in wrap(said, width)]


def title_row(title: str, count: int) -> PageRow:
    """A short title with its count."""
    said = f"  {say_number(count)}" if count else ""
    return PageRow(lambda _width: (Span(title, Tone.TITLE), Span(said, Tone.DIM)))


def remark_row(said: str, tone: Tone = Tone.DIM, indent: int = 2) -> PageRow:
    """A line that cannot be highlighted."""
    return PageRow(lambda width: (Span(fit(" " * indent + said, width), tone),))


EMPTY_ROW = PageRow(lambda _width: ())


def sided_row(
    left: Sequence[Span], right: str, key: Hashable, thing: Thing, tone: Tone = Tone.DIM
) -> PageRow:
    """Spans of which the last takes what room there is, and a text at the right edge.

    Whole, the last is wrapped, and a text too long to stand beside it goes below.
    """
    *heads, last = left
    heading = length(tuple(heads))
    beside = cell_width(right) + GAP if right else 0

    def whole(width: int) -> list[Line]:
        text, blank = last.text.lstrip(), len(last.text) - len(last.text.lstrip())
        indent = Span(" " * (heading + blank))
        alone = max(width - heading - blank, _LEAST)
        fits = alone - beside >= _LEAST
        room = alone - beside if fits else alone
        first, *more = wrap(text, room)
        end = (Span(" " * GAP + right, tone),) if right and fits else ()
        lines = [(*heads, Span(" " * blank), Span(fit(first, room), last.tone), *end)]
        lines += [(indent, Span(line, last.tone)) for line in more]
        below = [] if fits or not right else wrap(right, alone)
        return [*lines, *((indent, Span(line, tone)) for line in below)]

    def draw(width: int) -> Line:
        room = max(width - heading - beside, 0)
        end = (Span(" " * GAP + right, tone),) if right else ()
        return (*heads, Span(fit(last.text, room), last.tone), *end)

    return PageRow(draw, key, thing, whole)


class Named(NamedTuple):
    """A person in a list: the name, what is said of it, and a text at the right edge."""

    name: str
    said: str
    right: str
    key: Hashable
    thing: Thing
    tone: Tone = Tone.DIM


def name_column(names: Iterable[str]) -> int:
    """The cells of a column of names."""
    return min(max(map(cell_width, names), default=0), _NAME)


def named_rows(people: Sequence[Named], column: int) -> Iterator[PageRow]:
    """A row for each, the names in a column; one that stands above already is not said again.

    The highlighted row says it in any case.
    """
    above = ""
    for each in people:
        seen = fit("" if each.name == above else each.name, column)
        whole = each.name + " " * (column - cell_width(each.name))
        row, full = (
            sided_row([Span(name + " " * GAP), Span(each.said, Tone.DIM)], *each[2:])
            for name in (seen, whole)
        )
        yield row._replace(whole=full.whole)
        above = each.name
