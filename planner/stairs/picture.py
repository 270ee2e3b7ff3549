r"""A goal drawn as a staircase of text, rising from left to right.

The steps of a goal are its stairs, the first one at the bottom. A stair has a riser, a tread and a
body right of the riser with its name, its signs and its day; it takes one to five lines, as many
as there is room for. Ground that was climbed is filled, that of the current step by its share.

                ⚑ Meet eight directors
                │ 2 of 8 · 31 Mar
               ┌┴────────────────────────────────
         o     │ ▸ Ask for two names  ▰▱   31 Mar
        /|\    │ ░░░░░░░░░░░░░░░░
       ┏━━━━━━━┙
       ┃ ● List eight names ▰▰ ░░░░░░░░░ ✓ 13 Mar
───────┚ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.language import ngettext
from planner.language.dates_in_words import alike_in_words
from planner.language.whole_numbers import say_done_of, say_number, say_share
from planner.language.width import Fit, cell_width, fit
from planner.model.goals import Goal, state_of
from planner.model.vocabulary import StepState
from planner.stairs.climbs import stairs_of
from planner.stairs.glyphs import SIGNS, Line, Look, Piece, Signs
from planner.stairs.people import say_in_turn, say_open
from planner.values import dataclass

_NARROWEST, _LOWEST = 16, 3
_LEAST_LABELS, _MOST_LABELS = 0.45, 0.75
"""Shares of the width that the longest label may take before the treads."""
_ROOMY_TREAD = 4
"""Cells of a tread above which a label that would be cut takes from it."""
_DEEPEST_TREAD, _HIGHEST = 16, 5
"""Cells of a tread and lines of a stair, at most."""
_LEAST_TITLE, _GAP = 14, 2

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
    """Options: the step under the cursor, characters, fitter, days, names and notes on steps."""

    cursor: int | None = None
    signs: Signs = SIGNS
    fit: Fit = fit
    working: WorkingDays = WEEKDAYS_ONLY
    people: Mapping[int, Sequence[str]] = field(default_factory=dict)
    notes: Mapping[int, str] = field(default_factory=dict)


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
        days = (goal.due, *(step.climbed_on or step.due for step in goal.steps))
        self.say_day = alike_in_words(filter(None, days), today)
        self.width = width
        self.drawing = drawing
        self.signs = drawing.signs
        count = min(len(goal.steps), height - 2, width - 12)
        self.below = max(0, min(self._focus() - count // 2, len(goal.steps) - count))
        self.steps = goal.steps[self.below : self.below + count]
        self.states = [state_of(step, goal) for step in self.steps]
        self.top = count - 1
        self.rows = max(1, min(_HIGHEST, (height - 3) // max(count, 1)))
        self.high_flag = height >= self.rows * count + 3 and count > 0
        self.depth = max(1, min(_DEEPEST_TREAD, (width - self._labels()) // max(count, 1)))

    def lines(self) -> Iterator[Line]:
        """The lines of the picture from the top; the last one is the ground."""
        yield from self._flag()
        for stair in range(self.top, -1, -1):
            figure = self._figure(stair)
            yield (*self._air(stair, figure[0]), *self._tread(stair), *self._body(stair + 1))
            for row in range(1, self.rows):
                yield (*self._air(stair, figure[row]), *self._riser(stair, row - 1))
        yield (*self._tread(-1), *self._body(0))

    def _focus(self) -> int:
        """The index of the step in focus: under the cursor, else the current, else the last."""
        ids = [step.id for step in self.goal.steps]
        if self.drawing.cursor in ids:
            return ids.index(self.drawing.cursor)
        return ids.index(self.goal.current.id) if self.goal.current else len(ids) - 1

    def _labels(self) -> int:
        """The cells kept for the labels: those of the longest, within shares of the width."""
        wanted = max(map(self._label_cells, range(self.top + 1)), default=0)
        least = round(self.width * _LEAST_LABELS)
        most = max(round(self.width * _MOST_LABELS), self.width - _ROOMY_TREAD * (self.top + 1))
        return max(_NARROWEST, min(max(wanted, least), most))

    def _label_cells(self, stair: int) -> int:
        return cell_width(self.steps[stair].title) + 5 + cell_width(self._aside(stair, signs=True))

    def _left(self, stair: int) -> int:
        """The column of the riser; for -1 the start of the ground."""
        return (stair + 1) * self.depth

    def _climbed(self, stair: int) -> bool:
        return 0 <= stair <= self.top and self.states[stair] is StepState.CLIMBED

    def _edge(self, stair: int) -> Look:
        return _EDGES[self.states[stair]] if stair >= 0 else Look.EDGE_COMING

    def _flag(self) -> Iterator[Line]:
        """The flag over the top: the goal's name, how far it is; the number of stairs not shown."""
        left = self._left(self.top)
        above = len(self.goal.steps) - self.below - len(self.steps)
        marks = zip(self.signs.hidden, (above, self.below), strict=True)
        hidden = " ".join(f"{sign}{number}" for sign, number in marks if number)
        head, trunk = self._arrived()
        flag = Piece(f" {self.signs.flag} ", Look.FIGURE if head else Look.FLAG)
        room = max(self.width - left - len(head) - 3, 0)
        texts = [(self._aim(), Look.FLAG)]
        if self.high_flag:
            texts.insert(0, (self.goal.statement, Look.FLAG_NAME))
        for row, (text, look) in enumerate(texts):
            yield (
                Piece(self.drawing.fit("" if row else hidden, left), Look.AIR),
                Piece(trunk if row else head, Look.FIGURE),
                Piece(f" {self.signs.pole} ", flag.look) if row else flag,
                Piece(self.drawing.fit(text, room), look),
            )

    def _arrived(self) -> tuple[str, str]:
        """The figure on the top stair once every stair is climbed."""
        if not self.steps or self.goal.current:
            return "", ""
        return r" \o/ ", r" / \ "

    def _aim(self) -> str:
        """The progress of the goal, and its due day."""
        said = [self.say_day(self.goal.due, self.today)] if self.goal.due else []
        if self.goal.target:
            said.insert(0, say_done_of(self.goal.done, self.goal.target))
        return f" {self.signs.separator} ".join(said)

    def _figure(self, stair: int) -> list[str]:
        """The figure before the current stair, a piece for each row of the stair."""
        nothing = [""] * self.rows
        if self.states[stair] is not StepState.CURRENT or self.rows < 2 or self.depth < 2:
            return nothing
        whole = ([" o ", "/|\\", "/ \\"] if self.depth > 3 else ["o", "|", "|"])[: self.rows]
        return [*nothing[len(whole) :], *whole]

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
        if stair == self.top:
            if self.high_flag:
                foot = len(self._arrived()[0])
                tread = f"{tread[:foot]}{self.signs.foot[climbed]}{tread[foot + 1 :]}"
            return (Piece((corner + tread)[: end - self._left(stair)], self._edge(stair)),)
        turn = self.signs.turns[climbed + 2 * self._climbed(stair + 1)]
        return (
            Piece(corner + tread, self._edge(stair)),
            Piece(turn, self._edge(stair + 1)),
        )

    def _riser(self, stair: int, row: int) -> Line:
        """The riser of a stair and a line of its body."""
        riser = self.signs.riser[self._climbed(stair)]
        return (Piece(riser, self._edge(stair)), *self._inside(stair, row))

    def _body(self, stair: int) -> Line:
        """The last line of a stair's body, beside the tread before it."""
        return () if stair > self.top else self._inside(stair, self.rows - 1)

    def _inside(self, stair: int, row: int) -> Line:
        """A line of a stair's body: its label, what brings it further, or its ground."""
        if row == 0:
            return self._label(stair)
        if row == 1 and (more := self._below_label(stair)):
            return self._said(stair, more)
        return self._ground(stair, self.width - self._left(stair) - 1)

    def _label(self, stair: int) -> Line:
        """The sign, the title, the signs of its number and the day of a step."""
        step, state = self.steps[stair], self.states[stair]
        look, climbed = _BODIES[state], self._climbed(stair)
        title_look = Look.CURSOR if step.id == self.drawing.cursor else look
        whole = self.width - self._left(stair) - 4
        signs = whole - cell_width(self._aside(stair, signs=True)) >= _LEAST_TITLE
        aside = self.drawing.fit(self._aside(stair, signs=signs), max(whole - 1, 0)).rstrip(" ")
        filled = self.drawing.fit(step.title, max(whole - cell_width(aside), 0))
        title = filled.rstrip(" ")  # other blanks take no cell
        ends = Look.LATE if self._late(stair) else self._beside(stair)
        return (
            Piece(f" {getattr(self.signs, state.value)} ", self._edge(stair), climbed),
            Piece(title, title_look, climbed and title_look is not Look.CURSOR),
            *self._ground(stair, len(filled) - len(title), blank=not climbed),
            Piece(aside, ends, climbed),
        )

    def _aside(self, stair: int, *, signs: bool) -> str:
        """The text at the right of a step's title: the signs or the tally, the day."""
        step = self.steps[stair]
        drawn = stairs_of(step.done, step.target) if signs and self.signs is SIGNS else ""
        tally = drawn or (say_share(step.done, step.target) if step.target else "")
        climbed = self._climbed(stair)
        day = step.climbed_on if climbed else step.due
        said = self.say_day(day, self.today) if day else ""
        if climbed:
            said = f"{self.signs.met} {said}".rstrip()
        if self._late(stair):
            said = f"{self.signs.late} {said}"
        return "".join(f"{' ' * _GAP}{part}" for part in (tally, said) if part)

    def _more(self, stair: int) -> str:
        """The number that the current step still needs, once it is begun."""
        step = self.steps[stair]
        if self.states[stair] is not StepState.CURRENT or not (step.target and step.done):
            return ""
        left = step.target - step.done
        said = ngettext("one more and it is climbed", "{number} more and it is climbed", left)
        return said.format(number=say_number(left))

    def _below_label(self, stair: int) -> str:
        """The text below a label: the number still needed, the actions, a note, the people."""
        step, room = self.steps[stair], self.width - self._left(stair) - 4
        more = self._more(stair) if self.rows > 2 else ""
        first = (more, say_open(step.open_actions), self.drawing.notes.get(step.id, ""))
        names = self.drawing.people.get(step.id, ())
        return say_in_turn(first, names, f" {self.signs.separator} ", room)

    def _said(self, stair: int, text: str) -> Line:
        """A text in the body of a stair, on its ground."""
        room = max(self.width - self._left(stair) - 4, 0)
        climbed = self._climbed(stair)
        fitted = self.drawing.fit(text, room).rstrip(" ")
        rest = self._ground(stair, room - cell_width(fitted), blank=not climbed)
        return (Piece("   ", Look.ASIDE, climbed), Piece(fitted, Look.ASIDE, climbed), *rest)

    def _beside(self, stair: int) -> Look:
        """The look of the text at the right edge: lit for the current step alone."""
        return Look.CURRENT if self.states[stair] is StepState.CURRENT else Look.ASIDE

    def _late(self, stair: int) -> bool:
        over = self.drawing.working.is_over(self.steps[stair].due, self.today)
        return over and not self._climbed(stair)

    def _ground(self, stair: int, cells: int, *, blank: bool = False) -> Line:
        """A run of a stair's ground: filled as far as it was climbed."""
        step, share = self.steps[stair], 0.0
        if self._climbed(stair):
            share = 1.0
        elif self.states[stair] is StepState.CURRENT and step.target:
            share = min(step.done / step.target, 1.0)
        filled = 0 if blank else round(cells * share)
        fill = f" {self.signs.fill * (filled - 1)}"[:filled]
        return (
            Piece(fill, Look.FILL, climbed=True),
            Piece(" " * (cells - filled), Look.FILL),
        )
