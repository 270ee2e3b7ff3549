"""A goal as a staircase in SVG: its steps, what is climbed, who is on which, the goal on top."""

from collections.abc import Iterator, Mapping, Sequence

from exchange.mind_map.xml_text import first_line, xml_text
from exchange.stairs.letters import text_width, wrap
from exchange.stairs.style import SMALL, STYLE, TEXT, TITLE
from planner.language import _
from planner.language.dates_in_words import say_date
from planner.language.whole_numbers import say_number, say_share
from planner.model.goals import Goal, state_of
from planner.model.steps import Step
from planner.model.vocabulary import GoalState, StepState
from planner.stairs.people import say_people
from planner.values import dataclass

# not wrapped in this file: markup

WIDTH = 1000
_MARGIN, _PADDING = 40, 16
_RIGHT = WIDTH - _MARGIN
_TREAD = 70
_LABELS = 420
"""Units that the highest stair keeps for its words."""
_LINE, _TITLE_LINE = 22, 28
_FIGURE = 80
"""Units above the highest stair, for the figure and the flag."""
_INDENT = 22
"""Units that the sign before a title takes."""
_BAR = 5
_SIGNS = {StepState.CLIMBED: "●", StepState.CURRENT: "▸", StepState.COMING: "○"}


@dataclass(frozen=True, slots=True)
class _Stair:
    """A step with its words, wrapped into its room; `left` is the place of its riser."""

    step: Step
    state: StepState
    left: float
    title: Sequence[str]
    beside: str
    people: str

    @property
    def lines(self) -> int:
        """The lines it takes."""
        return len(self.title) + bool(self.people)


def svg(goal: Goal, people: Mapping[int, Sequence[str]]) -> str:
    """The staircase of a goal; `people` are those on each stair, by the id of its step."""
    return "".join(f"{line}\n" for line in _lines(goal, people))


def _lines(goal: Goal, people: Mapping[int, Sequence[str]]) -> Iterator[str]:
    title, number = xml_text(goal.statement), len(goal.steps)
    head = wrap(goal.statement, _RIGHT - _MARGIN, TITLE * 1.1, 3)
    tread = min(_TREAD, (_RIGHT - _MARGIN - _LABELS) / max(number, 1))
    stairs = [
        _stair(goal, step, _MARGIN + place * tread, people.get(step.id, ()))
        for place, step in enumerate(goal.steps, 1)
    ]
    rise = _LINE * (max((each.lines for each in stairs), default=1) + 1) + _BAR
    top = _MARGIN + len(head) * _TITLE_LINE + _FIGURE
    ground = top + number * rise
    yield from _page(title, ground + _MARGIN)
    for line, text in enumerate(head):
        yield _text(text, _MARGIN, _MARGIN + line * _TITLE_LINE, "g")
    for place in range(number - 1, -1, -1):
        yield from _block(stairs[place], ground - (place + 1) * rise, rise)
    yield f'<path class="ground" d="M0 {ground}H{WIDTH}"/>'
    yield from _flag(goal, _MARGIN + number * tread + tread / 2 + 34, top)
    place = goal.steps.index(goal.current) if goal.current else number
    yield _figure(_MARGIN + (place + 0.5) * tread, ground - place * rise, up=0 < number == place)
    yield "</svg>"


def _page(title: str, height: float) -> Iterator[str]:
    """The head of the file, and the paper."""
    yield first_line(title)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"'
        f' viewBox="0 0 {WIDTH} {height}" role="img"><title>{title}</title>'
    )
    yield f"<style>{STYLE}</style>"
    yield '<rect class="page" width="100%" height="100%"/>'


def _stair(goal: Goal, step: Step, left: float, names: Sequence[str]) -> _Stair:
    state = state_of(step, goal)
    beside = _beside(step, state)
    room = _RIGHT - left - 2 * _PADDING - _INDENT
    title = wrap(step.title, room - text_width(beside, SMALL) - _PADDING, TEXT, 2)
    people = say_people(names, int(room / (SMALL * 0.64)))
    return _Stair(step, state, left, title, beside, people)


def _beside(step: Step, state: StepState) -> str:
    """The tally of a step and its day, after a tick if it was climbed on it."""
    is_climbed = state is StepState.CLIMBED
    day = step.climbed_on if is_climbed else step.due
    said = say_date(day) if day else ""
    tally = say_share(step.done, step.target) if step.target else ""
    return " · ".join(filter(None, (tally, f"✓ {said}".rstrip() if is_climbed else said)))


def _block(stair: _Stair, top: float, rise: float) -> Iterator[str]:
    """The block of a step with its words."""
    words, line = stair.left + _PADDING, top + _LINE + 4
    yield _rect(stair.state.value, stair.left, top, _RIGHT - stair.left, rise)
    yield from _bar(stair, top + rise - 2 * _BAR)
    yield _text(_SIGNS[stair.state], words, line)
    for place, text in enumerate(stair.title):
        yield _text(text, words + _INDENT, line + place * _LINE)
    if stair.beside:
        yield _text(stair.beside, _RIGHT - _PADDING, line, "d r")
    if stair.people:
        yield _text(stair.people, words + _INDENT, line + len(stair.title) * _LINE, "d")


def _bar(stair: _Stair, top: float) -> Iterator[str]:
    """The share of a step that is there, on a rail, once it is begun and until it is climbed."""
    step = stair.step
    if step.target and step.done and stair.state is not StepState.CLIMBED:
        left = stair.left + _PADDING
        whole = _RIGHT - left - _PADDING
        yield _rect("rail", left, top, whole, _BAR)
        yield _rect("bar", left, top, max(whole * min(step.done / step.target, 1), _BAR), _BAR)


def _flag(goal: Goal, x: float, y: float) -> Iterator[str]:
    """The flag on the highest stair, and beside it the number of the goal and its day."""
    reached = " reached" if goal.reached or goal.state is GoalState.REACHED else ""
    yield f'<path class="pole" d="M{x:.1f} {y - 2}v-56"/>'
    yield f'<path class="flag{reached}" d="M{x + 2:.1f} {y - 58}l34 11l-34 11z"/>'
    parts = []
    if goal.target:
        done, target = say_number(goal.done), say_number(goal.target)
        parts.append(_("{done} of {target}").format(done=done, target=target))
    if goal.due:
        parts.append(say_date(goal.due))
    if parts:
        yield _text(" · ".join(parts), x + 46, y - 42, "d")


def _figure(x: float, y: float, *, up: bool) -> str:
    """The figure on a tread; with its arms up once every stair is climbed."""
    hands, shoulders, reach = (y - 50, y - 34, 14) if up else (y - 30, y - 38, 11)
    return (
        f'<path class="figure" d="M{x:.1f} {y - 44}a6 6 0 1 1 .1 0M{x:.1f} {y - 44}V{y - 20}'
        f"M{x - reach:.1f} {hands}L{x:.1f} {shoulders}L{x + reach:.1f} {hands}"
        f'M{x - 9:.1f} {y - 3}L{x:.1f} {y - 20}L{x + 9:.1f} {y - 3}"/>'
    )


def _rect(kind: str, x: float, y: float, width: float, height: float) -> str:
    return (
        f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"/>'
    )


def _text(text: str, x: float, y: float, kind: str = "") -> str:
    of_class = f' class="{kind}"' if kind else ""
    return f'<text{of_class} x="{x:.1f}" y="{y:.1f}">{xml_text(text)}</text>'
