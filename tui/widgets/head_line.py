"""The head of a session: what it is, the stepper of its stages, how far it is at the right."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Self

from textual.strip import Strip

from planner.language.width import cell_width
from planner.model.signs import DONE, OPEN
from tui.drawing.signs import drawn
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line, Span, Tone, fit, length

_HERE = "◉"
_CLIMBED, _COMING = "━", "─"
_GAP = 3


class Head(NamedTuple):
    """A title, the stages of the session with the place of the present one, a few words beside.

    `about` is the subject, beside the title where there is room. `in_short` are fewer words beside,
    for where the long ones leave no room to the stepper.
    """

    title: str
    beside: str = ""
    stages: Sequence[str] = ()
    at: int = 0
    about: str = ""
    in_short: str = ""

    @classmethod
    def at_page(
        cls, title: str, beside: str, pages: Mapping[Any, str], page: Any, about: str = ""
    ) -> Self:
        """The head at a page out of several; without the stepper if it is none of them."""
        names = tuple(pages.values()) if page in pages else ()
        return cls(title, beside, names, [*pages].index(page) if names else 0, about)


class HeadLine(Toned):
    """One line: a title and the stepper at the left, a dim word at the right."""

    DEFAULT_CSS = """
    HeadLine { dock: top; height: 1; background: $panel; }
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.head = Head("")

    def show(self, head: Head) -> None:
        """Show a head."""
        if head != self.head:
            self.head = head
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        return self.strip(head_line(self.head, self.size.width), self.size.width, self.rich_style)


def head_line(head: Head, width: int) -> Line:
    """The longest form that fits: all stages, the present one with the title, it or that alone."""
    sides = [f"  {said} " if said else "" for said in (head.beside, head.in_short or head.beside)]
    ways = [(left, beside) for beside in sides for left in _ways(head)]
    if head.stages:
        ways += [((Span(" "), *_in_dots(head)), beside) for beside in sides]
    for left, beside in ways:
        blank = width - cell_width(beside) - length(left)
        if blank >= 0:
            return (*left, Span(" " * blank), Span(beside, Tone.DIM))
    room = max(width - cell_width(sides[0]), 0)
    return (Span(fit(f" {head.title}", room), Tone.TITLE), Span(sides[0], Tone.DIM))


def _in_dots(head: Head) -> Line:
    """A sign for each stage, and the name of the present one."""
    return (Span(drawn(_dots(head)), Tone.ACCENT), Span(f" {head.stages[head.at]}"))


def _ways(head: Head) -> Iterator[Line]:
    title = Span(f" {head.title}{' ' * _GAP}", Tone.TITLE)
    about = (Span(f"{' ' * _GAP}{head.about}", Tone.DIM),) if head.about else ()
    if head.stages:
        steppers = [tuple(_stepper(head, rule)) for rule in (2, 1)]
        steppers.append(_in_dots(head))
        for stepper in steppers:
            yield (title, *stepper, *about)
        for stepper in steppers if about else ():
            yield (title, *stepper)
    elif about:
        yield (Span(f" {head.title}", Tone.TITLE), *about)


def _stepper(head: Head, rule: int) -> Iterator[Span]:
    """The stages from left to right, those behind in green, the present one lit."""
    for place, name in enumerate(head.stages):
        if place:
            behind = place <= head.at
            line = (_CLIMBED if behind else _COMING) * rule
            yield Span(f" {drawn(line)} ", Tone.DONE if behind else Tone.RULE)
        tone = Tone.DIM if place > head.at else Tone.DONE if place < head.at else Tone.ACCENT
        yield Span(f"{drawn(_sign(place, head.at))} ", tone)
        yield Span(name, Tone.STRONG if place == head.at else Tone.DIM)


def _dots(head: Head) -> str:
    return "".join(_sign(place, head.at) for place in range(len(head.stages)))


def _sign(place: int, at: int) -> str:
    if place == at:
        return _HERE
    return DONE if place < at else OPEN
