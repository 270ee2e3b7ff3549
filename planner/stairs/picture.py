r"""A goal drawn as a staircase of text, rising from left to right.

The steps of a goal are its stairs, the first one at the bottom. A stair has a riser, a tread and a
body right of the riser with its text: on two lines if there is room, else on one.

               ⚑ 2 of 8 · 31 Mar
               ┌─────────────────────────
         o     │ ▸ Ask for two names  0/3
        /|\    │                   31 Mar
       ┏━━━━━━━┙
       ┃ ● List eight names ░░░░░░░░░ 2/2
───────┚ ░░░░░░░░░░░░░░░░░░░░░░░░░ 13 Mar
"""

from collections.abc import Iterator
from datetime import date

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.language import _
from planner.language.dates_in_words import say_day
from planner.language.width import Fit, fit
from planner.model.goals import Goal, state_of
from planner.model.steps import Step
from planner.model.vocabulary import StepState
from planner.stairs.glyphs import SIGNS, Line, Look, Piece, Signs
from planner.values import dataclass

_NARROWEST, _LOWEST = 16, 3
_SHARE_OF_LABELS = 0.45
_DEEPEST_TREAD = 8

_EDGES = {
    StepState.CLIMBED: Look.EDGE_CLIMBED,
    StepState.CURRENT: Look.EDGE_CURRENT,
    StepState.COMING: Look.EDGE_COMING,
}
_BODIES = {
    StepState.CLIMBED: Look.CLIMBED,
    StepState.CURRENT: Look.CURRENT,
    StepState.COMING: Look.COMING,
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """Options of the drawing: the step under the cursor, characters, fitter, working days."""

    cursor: int | None = None
    signs: Signs = SIGNS
    fit: Fit = fit
    working: WorkingDays = WEEKDAYS_ONLY


def staircase(
    goal: Goal, today: date, width: int, height: int, drawing: Drawing | None = None
) -> tuple[Line, ...]:
    """Draw `goal` in lines of exactly `width` cells, at most `height` of them.

    Stairs without room are left out far from the cursor or the current one, and counted in the
    first line. Under 16 columns or 3 lines there is no picture.
    """
    if width < _NARROWEST or height < _LOWEST:
        return ()
    picture = _Picture(goal, today, width, height, drawing or Drawing())
    return tuple(tuple(piece for piece in line if piece.text) for line in picture.lines())


class _Picture:
    """One staircase, measured; the stairs shown count from 0, the ground before them is -1."""

    def __init__(self, goal: Goal, today: date, width: int, height: int, drawing: Drawing) -> None:
        self.goal = goal
        self.today = today
        self.width = width
        self.drawing = drawing
        self.signs = drawing.signs
        count = min(len(goal.steps), height - 2, width - 12)
        self.below = max(0, min(self._focus() - count // 2, len(goal.steps) - count))
        self.steps = goal.steps[self.below : self.below + count]
        self.states = [state_of(step, goal) for step in self.steps]
        self.top = count - 1
        self.two_lined = 2 * count + 2 <= height
        labels = max(_NARROWEST, round(width * _SHARE_OF_LABELS))
        self.depth = max(1, min(_DEEPEST_TREAD, (width - labels) // max(count, 1)))

    def lines(self) -> Iterator[Line]:
        """The lines of the picture from the top; the last one is the ground."""
        yield self._flag()
        for stair in range(self.top, -1, -1):
            head, trunk = self._figure(stair)
            yield (*self._air(stair, head), *self._tread(stair), *self._body(stair + 1))
            if self.two_lined:
                yield (*self._air(stair, trunk), *self._riser(stair))
        yield (*self._tread(-1), *self._body(0))

    def _focus(self) -> int:
        """The index of the step in focus: under the cursor, else the current, else the last."""
        ids = [step.id for step in self.goal.steps]
        if self.drawing.cursor in ids:
            return ids.index(self.drawing.cursor)
        return ids.index(self.goal.current.id) if self.goal.current else len(ids) - 1

    def _left(self, stair: int) -> int:
        """The column of the riser; for -1 the start of the ground."""
        return (stair + 1) * self.depth

    def _climbed(self, stair: int) -> bool:
        return 0 <= stair <= self.top and self.states[stair] is StepState.CLIMBED

    def _edge(self, stair: int) -> Look:
        return _EDGES[self.states[stair]] if stair >= 0 else Look.EDGE_COMING

    def _flag(self) -> Line:
        """The target of the goal over the top, and the number of stairs not shown."""
        left = self._left(self.top)
        above = len(self.goal.steps) - self.below - len(self.steps)
        marks = zip(self.signs.hidden, (above, self.below), strict=True)
        hidden = " ".join(f"{sign}{number}" for sign, number in marks if number)
        arrived = r"  \o/" if self.steps and not self.goal.current else ""
        flag = f" {self.signs.flag} {self._aim()}"
        return (
            Piece(self.drawing.fit(hidden, left), Look.AIR),
            Piece(arrived, Look.FIGURE),
            Piece(self.drawing.fit(flag, self.width - left - len(arrived)), Look.FLAG),
        )

    def _aim(self) -> str:
        """The progress of the goal, and its due day."""
        goal = self.goal
        said = [say_day(goal.due, self.today)] if goal.due else []
        if goal.target:
            said.insert(0, _("{done} of {target}").format(done=goal.done, target=goal.target))
        return f" {self.signs.separator} ".join(said)

    def _figure(self, stair: int) -> tuple[str, str]:
        """The head and the trunk of the figure before the current stair."""
        if self.states[stair] is not StepState.CURRENT or not self.two_lined or self.depth < 2:
            return "", ""
        return (" o ", "/|\\") if self.depth > 3 else ("o", "|")

    def _air(self, stair: int, figure: str) -> Line:
        """The space left of a riser, with the figure in the middle of the tread before it."""
        left = self._left(stair)
        after = (self.depth - 1 - len(figure)) // 2 if figure else 0
        before = left - after - len(figure)
        return (
            Piece(" " * before, Look.AIR),
            Piece(figure, Look.FIGURE),
            Piece(" " * after, Look.AIR),
        )

    def _tread(self, stair: int) -> Line:
        """The corner of a stair and its tread as far as the next riser, or the right edge."""
        climbed = self._climbed(stair)
        corner = self.signs.corner[climbed] if stair >= 0 else self.signs.tread[0]
        end = self.width if stair == self.top else self._left(stair + 1)
        tread = self.signs.tread[climbed] * (end - self._left(stair) - 1)
        pieces = (Piece(corner + tread, self._edge(stair)),)
        if stair == self.top:
            return pieces
        turn = self.signs.turns[climbed + 2 * self._climbed(stair + 1)]
        return (*pieces, Piece(turn, self._edge(stair + 1)))

    def _riser(self, stair: int) -> Line:
        """The riser of a stair and the first line of its body."""
        riser = self.signs.riser[self._climbed(stair)]
        return (Piece(riser, self._edge(stair)), *self._label(stair))

    def _body(self, stair: int) -> Line:
        """The last line of a stair's body, beside the tread before it."""
        if stair > self.top:
            return ()
        return self._dated(stair) if self.two_lined else self._label(stair)

    def _label(self, stair: int) -> Line:
        """The sign, the title and the tally of a step."""
        step, look = self.steps[stair], _BODIES[self.states[stair]]
        title_look = Look.CURSOR if step.id == self.drawing.cursor else look
        late = not self.two_lined and self._late(stair)
        tally = _tally(step)
        end = f" {self.signs.late}" * late + f" {tally}" * bool(tally)
        room = self.width - self._left(stair) - 4 - len(end)
        filled = self.drawing.fit(step.title, room)
        title = filled.rstrip(" ")  # other blanks take no cell
        sign = getattr(self.signs, self.states[stair].value)
        return (
            Piece(f" {sign} ", self._edge(stair)),
            Piece(title, title_look),
            *self._fill(stair, len(filled) - len(title)),
            Piece(end, self._aside(stair, late=late)),
        )

    def _dated(self, stair: int) -> Line:
        """The due day of a step, or the day it was marked as climbed."""
        step, late = self.steps[stair], self._late(stair)
        day = step.climbed_on or step.due
        said = f" {say_day(day, self.today)}" if day else ""
        said = f" {self.signs.late}{said}" if late else said
        room = self.width - self._left(stair) - 1
        said = self.drawing.fit(said, min(len(said), room))
        return (*self._fill(stair, room - len(said)), Piece(said, self._aside(stair, late=late)))

    def _aside(self, stair: int, *, late: bool) -> Look:
        """The look of the text at the right edge: lit for the current step alone."""
        if late:
            return Look.LATE
        return Look.CURRENT if self.states[stair] is StepState.CURRENT else Look.ASIDE

    def _late(self, stair: int) -> bool:
        over = self.drawing.working.is_over(self.steps[stair].due, self.today)
        return over and not self._climbed(stair)

    def _fill(self, stair: int, cells: int) -> Line:
        """A run of a stair's body, after one empty cell."""
        fill = self.signs.fill[self._climbed(stair)]
        return (Piece(f" {fill * (cells - 1)}"[:cells], Look.FILL),)


def _tally(step: Step) -> str:
    """The tally of a step: "2/3"; empty without a target."""
    return f"{step.done}/{step.target}" if step.target else ""
