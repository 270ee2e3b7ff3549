"""A goal as a staircase in SVG: its steps, what is climbed, who is on which, the goal on top."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from exchange.mind_map.xml_text import first_line, xml_text
from planner.language import _
from planner.language.dates_in_words import say_date
from planner.language.text import shorten
from planner.model.goals import Goal, state_of
from planner.model.vocabulary import StepState
from planner.stairs.people import say_people

# not wrapped in this file: markup

WIDTH = 1000
_LEFT, _TOP = 40, 100
_TREAD, _RISE = 70, 64
_LETTER = 7.6
"""Units that a letter takes on average."""
_BESIDE = 190
"""Units at the right of a stair for its number and its day."""
_STYLE = (
    "text{font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:15px;fill:#2b2b2a}"
    ".g{font-size:20px;font-weight:600}.d{fill:#6f6d68;font-size:13px}.r{text-anchor:end}"
    ".climbed{fill:#dfe8d8;stroke:#3f6a30;stroke-width:2}"
    ".current{fill:#fbf3e0;stroke:#b5762f;stroke-width:2}"
    ".coming{fill:#fff;stroke:#b9b2a2}.figure{fill:none;stroke:#2f4f4a;stroke-width:3;"
    "stroke-linecap:round}"
)
_SIGNS = {StepState.CLIMBED: "●", StepState.CURRENT: "▸", StepState.COMING: "○"}


def svg(goal: Goal, people: Mapping[int, Sequence[str]]) -> str:
    """The staircase of a goal; `people` are those on each stair, by the id of its step."""
    return "".join(f"{line}\n" for line in _lines(goal, people))


def _lines(goal: Goal, people: Mapping[int, Sequence[str]]) -> Iterator[str]:
    title, number = xml_text(goal.statement), len(goal.steps)
    height = _TOP + number * _RISE + 40
    yield first_line(title)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"'
        f' viewBox="0 0 {WIDTH} {height}" role="img"><title>{title}</title>'
    )
    yield f"<style>{_STYLE}</style>"
    yield '<rect width="100%" height="100%" fill="#fbfaf7"/>'
    yield f'<text class="g" x="{_LEFT}" y="36">⚑ {xml_text(shorten(goal.statement, 80))}</text>'
    yield f'<text class="d" x="{_LEFT}" y="60">{xml_text(_aim(goal))}</text>'
    tread = min(_TREAD, (WIDTH - 2 * _LEFT - 420) // max(number, 1))
    for place in range(number - 1, -1, -1):
        yield from _stair(goal, place, tread, people.get(goal.steps[place].id, ()))
    ground = _TOP + number * _RISE
    yield f'<path class="coming" d="M0 {ground}H{WIDTH}"/>'
    yield from _figure(goal, tread)
    yield "</svg>"


def _aim(goal: Goal) -> str:
    """The number of the goal, and the day it is due."""
    parts = []
    if goal.target:
        parts.append(_("{done} of {target}").format(done=goal.done, target=goal.target))
    if goal.due:
        parts.append(say_date(goal.due))
    return " · ".join(parts)


def _stair(goal: Goal, place: int, tread: int, names: Sequence[str]) -> Iterator[str]:
    """The block of a step with its words; the first one is the lowest."""
    step = goal.steps[place]
    state = state_of(step, goal)
    left, top = _LEFT + (place + 1) * tread, _top_of(goal, place)
    width = WIDTH - left
    letters = int((width - _BESIDE - 40) / _LETTER)
    day = step.climbed_on if state is StepState.CLIMBED else step.due
    tally = f"{step.done}/{step.target}" if step.target else ""
    beside = "  ".join(filter(None, (tally, _say(day, climbed=state is StepState.CLIMBED))))
    title = xml_text(f"{_SIGNS[state]} {shorten(step.title, letters)}")
    yield f'<rect class="{state.value}" x="{left}" y="{top}" width="{width}" height="{_RISE}"/>'
    yield f'<text x="{left + 14}" y="{top + 27}">{title}</text>'
    yield f'<text class="d r" x="{WIDTH - 14}" y="{top + 27}">{xml_text(beside)}</text>'
    if names:
        said = xml_text(say_people(names, int((width - 50) / _LETTER)))
        yield f'<text class="d" x="{left + 32}" y="{top + 48}">{said}</text>'


def _say(day: date | None, *, climbed: bool) -> str:
    """The day of a step, after a tick if it is the one on which it was climbed."""
    said = say_date(day) if day else ""
    return f"✓ {said}".rstrip() if climbed else said


def _top_of(goal: Goal, place: int) -> int:
    return _TOP + (len(goal.steps) - 1 - place) * _RISE


def _figure(goal: Goal, tread: int) -> Iterator[str]:
    """The figure on the tread before the current stair, on the top one once all are climbed."""
    if not goal.steps:
        return
    current = goal.current
    place = goal.steps.index(current) if current else len(goal.steps)
    x, y = _LEFT + place * tread + tread // 2, _top_of(goal, place) + _RISE
    yield (
        f'<path class="figure" d="M{x} {y - 44}a6 6 0 1 1 .1 0M{x} {y - 44}V{y - 20}'
        f"M{x - 11} {y - 30}L{x} {y - 40}L{x + 11} {y - 30}M{x - 9} {y - 3}L{x} {y - 20}"
        f'L{x + 9} {y - 3}"/>'
    )
