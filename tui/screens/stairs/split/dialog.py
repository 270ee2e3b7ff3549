"""The dialog of the split: a goal divided into stairs, edited until enter writes them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from textual.app import ComposeResult

from planner.calendar.working_days import WorkingDays
from planner.grammar.goals.step import StepLine
from planner.language import _
from planner.model.drafts import Question
from planner.model.goals import Goal
from planner.stairs.glyphs import ASCII_SIGNS, SIGNS
from planner.stairs.split import (
    MOST_STAIRS,
    Shape,
    Stair,
    cut,
    evened,
    ground_of,
    may_cut,
    merged,
    moved,
    total,
    without,
)
from planner.stairs.split_proposal import (
    Proposal,
    begun,
    from_json,
    in_own_words,
    lines_of,
    resized,
    shaped,
    to_json,
)
from planner.stairs.split_words import name_there, names
from planner.values import dataclass
from tui.dialogs.ask_form import AskForm
from tui.dialogs.dialog import Dialog, Drafts
from tui.dialogs.field import Filled
from tui.dialogs.frame import HIGH, TALL, Frame
from tui.drawing.signs import OPEN, drawn
from tui.keyboard.commands import key_of
from tui.screens.stairs.split.forms import read_stair, stair_fields, words_fields
from tui.screens.stairs.split.keys import KEYS
from tui.screens.stairs.split.rows import (
    Shown,
    day_cells,
    foot_lines,
    head_lines,
    number_cells,
    pictured,
    row_of,
    shown_rows,
)
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList
from tui.widgets.staircase import Staircase

_AROUND = ((HIGH, 15), (TALL, 13), (0, 10))
"""The heights of a window, and the rows that are not for the stairs and their picture."""
_HIGHEST = 24


@dataclass(frozen=True, slots=True)
class Split:
    """The answer: the goal as it was shown, its new steps, and the one that is there already."""

    shown: Goal
    lines: tuple[StepLine, ...]
    there: StepLine | None = None


class _Picture(Staircase, can_focus=False):
    """The staircase as it would be."""


class AskSplit(Dialog[Split]):
    """Shows a goal divided into stairs; enter answers with them."""

    BINDINGS = KEYS

    DEFAULT_CSS = """
    AskSplit {
        align: center top;
        & ShortList { max-height: 40vh; margin: 1 0 0 0; }
        & _Picture { height: 8; margin-top: 1; }
    }
    """

    def __init__(
        self,
        goal: Goal,
        working: WorkingDays,
        clock: Callable[[], date],
        *,
        drafts: Drafts | None = None,
        kept_as: Question | None = None,
    ) -> None:
        """Divide what is left of a goal over the working days from now."""
        title = _("Split: {goal}").format(goal=goal.statement)
        super().__init__(title, drafts=drafts, kept_as=kept_as)
        self._goal, self._working, self._clock = goal, working, clock
        self._rows = ShortList()
        self._picture = _Picture(SIGNS if drawn(OPEN) == OPEN else ASCII_SIGNS)
        self._look_at_the_day()
        self._begun = begun(self.ground)
        self.proposal = from_json(self.draft()) or self._begun

    def _look_at_the_day(self) -> None:
        self.today = self._clock()
        self.ground = ground_of(self._goal, self.today, self._working)

    def compose(self) -> ComposeResult:
        """The shape, the stairs, the sum and, where there is room, the picture."""
        with Frame(self.question) as frame:
            frame.stand(self.app.size.height)
            yield GrowingBlock(id="head")
            yield self._rows
            yield GrowingBlock(id="foot")
            yield self._picture
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the proposal, or the draft of one."""
        self._show(0)

    def on_resize(self) -> None:
        """Draw the picture where there is room for it."""
        self.query_one(Frame).stand(self.app.size.height)
        self._fit_picture()

    @property
    def at(self) -> int:
        """The place of the highlighted stair; -1 if there is none."""
        key = self._rows.key
        return key if isinstance(key, int) else -1

    def draft_text(self) -> str:
        """The proposal, if it was changed."""
        return "" if self.proposal == self._begun else to_json(self.proposal)

    def on_row_list_highlighted(self) -> None:
        """Tell of the highlighted stair in full."""
        self._show_foot()
        self.refresh_bindings()

    def action_write(self) -> None:
        """Write all; after midnight they are looked at once more."""
        if self._clock() != self.today:
            self._look_at_the_day()
            self._show(self.at)
            self.notify(_("It is another day now: look at it once more."), markup=False)
            return
        stairs, ground = self.proposal.stairs, self.ground
        there = StepLine(name_there(ground), target=ground.there) if ground.there else None
        lines = lines_of(stairs, names(stairs, ground))
        self.answer(Split(self._goal, tuple(lines), there))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with the highlighted stair."""
        stairs, at, left = self.proposal.stairs, self.at, self.ground.left
        own = self.proposal.shape is Shape.MILESTONES
        works = {
            "resize": not own,
            "number": not own,
            "words": own,
            "merge": 0 <= at < len(stairs) - 1,
            "cut": may_cut(stairs, at),
            "delete": len(stairs) > 1,
            "even_out": left is not None and total(stairs) != left,
        }
        return works.get(str(parameters[0]) if action == "change" else action, True)

    def action_resize(self, by: int) -> None:
        """Divide into more or fewer stairs."""
        self.action_number(len(self.proposal.stairs) + by)

    def action_number(self, number: int | str) -> None:
        """Divide into a number of stairs."""
        wanted = min(max(int(number), 1), MOST_STAIRS)
        self._take(resized(self.proposal, self.ground, wanted), self.at)

    def action_shape(self) -> None:
        """Divide in the next shape; milestones are asked for."""
        shapes = list(Shape)
        shape = shapes[(shapes.index(self.proposal.shape) + 1) % len(shapes)]
        if shape is Shape.MILESTONES:
            self.action_words()
        else:
            self._take(shaped(self.proposal, self.ground, shape), self.at)

    def action_words(self) -> None:
        """Ask for milestones, one a line."""
        fields = words_fields(self.proposal.text, self.today)
        question = AskForm(_("Milestones"), fields, clock=self._clock)
        self.app.push_screen(question, self._take_words)

    def _take_words(self, values: Filled | None) -> None:
        if values is not None:
            today = values.day_of("text")
            own = in_own_words(self.proposal, self.ground, values["text"], today)
            self._take(own, 0)
        elif self.proposal.shape is Shape.GENTLE:
            self._take(shaped(self.proposal, self.ground, Shape.EVEN), self.at)

    def action_edit(self) -> None:
        """Ask for title, number, day and reward of the stair."""
        stairs, at = self.proposal.stairs, self.at
        if not 0 <= at < len(stairs):
            return
        name = names(stairs, self.ground)[at]
        fields = stair_fields(stairs[at], name)
        question = AskForm(_("A step"), fields, clock=self._clock)
        self.app.push_screen(question, partial(self._take_stair, at, stairs[at]))

    def _take_stair(self, at: int, stair: Stair, values: Filled | None) -> None:
        if values is not None:
            stairs = list(self.proposal.stairs)
            stairs[at] = read_stair(stair, values)
            self._edit(stairs, at)

    def action_move(self, by: int) -> None:
        """Put the stair past the one beside it."""
        at, number = self.at, len(self.proposal.stairs)
        self._edit(moved(self.proposal.stairs, at, by), min(max(at + by, 0), number - 1))

    def action_change(self, how: str) -> None:
        """Merge the stair with the next, cut it in two, leave it out, or even all numbers out."""
        stairs, at = self.proposal.stairs, self.at
        match how:
            case "merge":
                self._edit(merged(stairs, at), at)
            case "cut":
                self._edit(cut(stairs, at, self.ground.days), at)
            case "delete":
                self._edit(without(stairs, at), max(at - 1, 0))
            case "even_out":
                self._edit(evened(stairs, self.ground.left), at)

    def _edit(self, stairs: Sequence[Stair], at: int) -> None:
        self._take(replace(self.proposal, stairs=tuple(stairs)), at)

    def _take(self, proposal: Proposal, at: int) -> None:
        self.proposal = proposal
        self.typed()
        self._show(min(max(at, 0), len(proposal.stairs) - 1))

    def _show(self, at: int) -> None:
        """Show the proposal, with the stair at a place highlighted."""
        proposal, ground, goal = self.proposal, self.ground, self._goal
        self.query_one("#head", GrowingBlock).show(
            lambda _width: head_lines(proposal, ground, goal)
        )
        rows = shown_rows(proposal, ground, self.today)
        numbers, days = number_cells(rows), day_cells(rows)

        def draw(each: Shown, width: int) -> Row:
            return row_of(each, numbers, days, width)

        self._rows.show(FixedRows(rows, draw), at)
        self._picture.show(pictured(proposal, ground, goal), self.today, self._working)
        self._show_foot()
        self._fit_picture()
        self.refresh_bindings()

    def _show_foot(self) -> None:
        at, goal = self.at, self._goal
        key = key_of(self, "split.even_out")
        proposal, ground, today = self.proposal, self.ground, self.today
        self.query_one("#foot", GrowingBlock).show(
            lambda width: foot_lines(proposal, ground, goal, at, today, key, width)
        )
        self._picture.highlight(at)

    def _fit_picture(self) -> None:
        """Give the picture the rows that are left, if they are enough for all stairs."""
        stairs = len(shown_rows(self.proposal, self.ground, self.today))
        height = self.app.size.height
        rows = height - next(rows for least, rows in _AROUND if height >= least) - stairs
        self._picture.display = rows >= stairs + 2
        self._picture.styles.height = min(rows, _HIGHEST)
