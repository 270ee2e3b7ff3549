"""The first pages of the weekly review, from what the store says of the week."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from planner.calendar.weeks import Week
from planner.calendar.working_days import WorkingDays
from planner.insights.review.awaited import say_awaited_then
from planner.insights.review.comparison import compared, say_best
from planner.insights.review.facts import (
    MOST_AWAITED,
    Asked,
    Balance,
    Figures,
    GoalStand,
    Movement,
    Overdue,
    Spread,
)
from planner.insights.review.week_words import say_stood_then
from planner.insights.review.wording import (
    say_asked,
    say_balance,
    say_more_overdue,
    say_movement,
    say_nothing,
    say_overdue,
    say_overdue_count,
    say_reached,
    say_tally,
    told_pairs,
)
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.language.whole_numbers import say_done_of
from planner.language.width import cell_width
from planner.model.actions import Action, titled
from planner.model.labels import circles_by_themselves
from planner.model.steps import Step
from planner.model.vocabulary import GoalState
from planner.network.personas.triumph import Triumph, say_triumph
from planner.today.lateness import is_late
from planner.today.reasons import of_dormant
from planner.today.waiting import Awaited, say_since
from tui.drawing.columns import GAP
from tui.drawing.label_values import pair_lines
from tui.drawing.signs import sign_of, sign_of_goal
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.screens.insights.review.figures import figure_lines
from tui.screens.insights.review.rows import (
    EMPTY_ROW,
    Named,
    Page,
    PageRow,
    name_column,
    named_rows,
    remark_row,
    sided_row,
    text,
    title_row,
)

_MOVEMENT_TONES = {Movement.STILL: Tone.DUE, Movement.REACHED: Tone.DONE}


def week_page(
    figures: Figures, before: Figures, planned: str, key: str, triumphs: Sequence[Triumph] = ()
) -> Page:
    """The week in figures beside the week before, the best of it, and what its if–then was."""

    def told(width: int) -> list[Line]:
        lines = text(say_nothing())(width) if figures.nothing else []
        table = list(figure_lines(compared(figures, before), width))
        lines += [(), *table] if lines and table else table
        pairs = pair_lines(told_pairs(figures), width)
        lines += [(), *pairs] if lines and pairs else pairs
        if best := say_best(figures):
            lines += [(), *text(best, Tone.ACCENT)(width)]
        for triumph in triumphs:
            lines += [(), *text(say_triumph(triumph), Tone.DONE)(width)]
        if planned:
            lines += [(), (Span(_("You had planned"), Tone.TITLE),), *text(planned)(width)]
            asked = _("Did it work? {key} keeps what it taught you.").format(key=key)
            lines += text(asked, Tone.DIM)(width)
        return lines

    return Page(told)


def stairs_page(
    stands: Sequence[GoalStand], week: Week, today: date, working: WorkingDays, key: str
) -> Page:
    """Each goal with its current step, and how it stood as the week ended."""
    columns = _columns(stands, today)
    rows = [row for stand in stands for row in _goal_rows(stand, columns, today, working)]
    said = (
        _("What moved, what stands still? A smaller number or a later day is a good answer.")
        if stands
        else _("No open goal: {key} in the planner writes one down.").format(key=key)
    )
    then = say_stood_then(week, today) if stands else ""

    def told(width: int) -> list[Line]:
        return [*(text(then)(width) if then else []), *text(said, Tone.DIM)(width)]

    return Page(told, rows)


class _Columns(NamedTuple):
    """The cells of the numbers and the days of goals and steps, by what stands in them."""

    tally: int
    day: int

    def of(self, tally: str, day: str) -> str:
        """A number and a day in their columns."""
        return fit(tally, self.tally, right=True) + fit(day, self.day, right=True)


def _columns(stands: Sequence[GoalStand], today: date) -> _Columns:
    goals = [stand.goal for stand in stands]
    steps = [goal.current for goal in goals if goal.current is not None]
    tallies = [*map(say_tally, stands), *map(_step_tally, steps)]
    dues = [goal.due for goal in goals] + [step.due for step in steps]
    days = [_day(due, today) for due in dues]
    widest = max(map(cell_width, days), default=0)
    return _Columns(max(map(cell_width, tallies), default=0), widest + GAP if widest else 0)


def _goal_rows(
    stand: GoalStand, columns: _Columns, today: date, working: WorkingDays
) -> Iterator[PageRow]:
    goal = stand.goal
    yield _goal_row(stand, columns, today, working)
    if goal.current is not None:
        yield _step_row(goal.current, columns, today, working)
    tone = _MOVEMENT_TONES.get(stand.movement, Tone.DIM)
    yield remark_row(say_movement(stand, today), tone, indent=4)
    yield EMPTY_ROW


def _goal_row(stand: GoalStand, columns: _Columns, today: date, working: WorkingDays) -> PageRow:
    goal = stand.goal
    is_open = goal.state is GoalState.OPEN and not goal.reached
    late = is_open and working.is_over(goal.due, today)
    left = [sign_of_goal(goal, late=late), Span(" "), Span(goal.statement, Tone.STRONG)]
    right = columns.of(say_tally(stand), _day(goal.due, today))
    return sided_row(left, right, f"goal-{goal.id}", stand, Tone.LATE if late else Tone.DIM)


def _step_row(step: Step, columns: _Columns, today: date, working: WorkingDays) -> PageRow:
    late = working.is_over(step.due, today)
    left = [Span("    "), Span(step.title)]
    right = columns.of(_step_tally(step), _day(step.due, today))
    return sided_row(left, right, f"step-{step.id}", step, Tone.LATE if late else Tone.DIM)


def _step_tally(step: Step) -> str:
    return say_done_of(step.done, step.target) if step.target else ""


def _day(day: date | None, today: date) -> str:
    return say_day(day, today) if day else ""


def giving_page(balance: Balance, week: Week, today: date, working: WorkingDays) -> Page:
    """Gives against asks, who waits for a word, the promises still open, the answers awaited."""
    rows: list[PageRow] = []
    awaited = balance.awaited[:MOST_AWAITED]
    column = name_column(
        [*(each.name for each in balance.waiting), *(each.person for each in awaited)]
    )
    if balance.waiting:
        title = _("Asked, and not thanked or told since")
        rows += [title_row(title, len(balance.waiting))]
        rows += named_rows([_asked(asked, today) for asked in balance.waiting], column)
        rows += [EMPTY_ROW]
    if balance.promises:
        rows += [title_row(_("Promises still open"), len(balance.promises))]
        rows += [_promise_row(promise, today, working) for promise in balance.promises]
        rows += [EMPTY_ROW]
    if balance.awaited:
        rows += [title_row(say_awaited_then(balance, week, today), 0)]
        rows += named_rows([_awaited(each, today) for each in awaited], column)
    told = say_balance(balance)
    if not rows:
        nobody = _("Nobody waits for a word, and no promise is open.")
        told = f"{told} {nobody}"
    return Page(text(told), rows)


def _asked(asked: Asked, today: date) -> Named:
    tone = Tone.DIM if asked.answer else Tone.DUE
    when = say_asked(asked, today)
    return Named(asked.name, asked.what, when, f"person-{asked.person_id}", asked, tone)


def _awaited(awaited: Awaited, today: date) -> Named:
    since, key = say_since(awaited, today), f"awaited-{awaited.person_id}"
    return Named(awaited.person, awaited.title, since, key, awaited)


def _promise_row(promise: Action, today: date, working: WorkingDays) -> PageRow:
    said = [sign_of(promise), Span(f" {titled(promise)}")]
    day = say_day(promise.day, today) if promise.day else ""
    tone = Tone.LATE if is_late(promise, today, working) else Tone.DIM
    return sided_row(said, day, f"action-{promise.id}", promise, tone)


def groups_page(spread: Spread, today: date) -> Page:
    """The spread of contacts over circles and groups, overdue people, the tie to wake."""
    names = circles_by_themselves()
    pairs = [
        (names[circle], say_reached(reached))
        for circle, reached in spread.circles.items()
        if reached.quarter
    ]
    pairs += [(f"#{name}", say_reached(reached)) for name, reached in spread.groups]
    everybody = _("In contact: {spread}").format(spread=say_reached(spread.everybody))

    def told(width: int) -> list[Line]:
        return [*text(everybody)(width), *pair_lines(pairs, width)]

    return Page(told, [*_overdue_rows(spread, today), *_dormant_rows(spread, today)])


def _overdue_rows(spread: Spread, today: date) -> list[PageRow]:
    if not spread.overdue:
        return []
    column = name_column(who.name for who in spread.overdue)
    rows = list(named_rows([_overdue(who, today) for who in spread.overdue], column))
    if more := say_more_overdue(spread):
        rows.append(remark_row(more))
    return [title_row(say_overdue_count(spread), 0), *rows, EMPTY_ROW]


def _overdue(who: Overdue, today: date) -> Named:
    circle = circles_by_themselves()[who.circle] if who.circle else ""
    tone = Tone.DIM if who.planned else Tone.DUE
    return Named(who.name, circle, say_overdue(who, today), f"person-{who.person_id}", who, tone)


def _dormant_rows(spread: Spread, today: date) -> list[PageRow]:
    tie = spread.dormant
    if tie is None:
        return []
    said = [Span(f"{tie.name}  "), Span(of_dormant(tie, today), Tone.DIM)]
    row = sided_row(said, "", f"tie-{tie.id}", tie)
    return [title_row(pgettext("review", "A tie to wake"), 0), row]
