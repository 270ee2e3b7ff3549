"""The rows of a split: the steps that stay, and the stairs proposed, each with number and day."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import in_a_column, say_full_day
from planner.language.whole_numbers import say_number, say_share
from planner.language.width import cell_width
from planner.model.goals import Goal
from planner.model.labels import step_states
from planner.model.signs import SEPARATOR
from planner.model.steps import Step
from planner.model.vocabulary import StepState
from planner.stairs.split import Ground, Shape, Stair, total
from planner.stairs.split_proposal import Proposal
from planner.stairs.split_words import doubts, name_there, names, say_shapes, say_sum
from tui.drawing.signs import DONE, OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.rows import Row

_NUMBER, _GAP = 6, 2
"""Cells of a number at least, and between the columns."""


class Shown(NamedTuple):
    """One row: a step that stays, without a key, or the stair at a place."""

    key: int | None
    title: str
    number: str
    due: str
    done: bool = False


def shown_rows(proposal: Proposal, ground: Ground, today: date) -> list[Shown]:
    """The stair that is there already, the steps that stay, and the stairs proposed."""
    said = in_a_column(
        [*(step.due for step in ground.kept), *(stair.due for stair in proposal.stairs)], today
    )
    stay = list(_staying(ground, said))
    named = names(proposal.stairs, ground)
    stairs = (
        Shown(
            place,
            name,
            "" if stair.target is None else say_number(stair.target),
            said(stair.due),
        )
        for place, (stair, name) in enumerate(zip(proposal.stairs, named, strict=True))
    )
    return [*stay, *stairs]


def _staying(ground: Ground, said: Callable[[date | None], str]) -> Iterator[Shown]:
    climbed = step_states()[StepState.CLIMBED]
    if ground.there:
        yield Shown(None, name_there(ground), say_number(ground.there), climbed, done=True)
    for step in ground.kept:
        number = say_share(step.done, step.target) if step.target else ""
        due = said(step.due) or pgettext("of a step in a split", "stays")
        yield Shown(None, step.title, number, climbed if step.climbed else due, done=step.climbed)


def row_of(each: Shown, numbers: int, days: int, width: int) -> Row:
    """A row: the number, the title, the day, in columns of their cells."""
    sign = drawn(DONE if each.done else OPEN)
    tone = Tone.PLAIN if each.key is not None else Tone.DIM
    room = max(width - numbers - _GAP - 2 - _GAP - days, 0)
    return Row(
        each.key,
        (
            Span(sign, Tone.DONE if each.done else tone),
            Span(fit(each.number, numbers, right=True), tone),
            Span(" " * _GAP),
            Span(fit(each.title, room), tone),
            Span(" " * _GAP),
            Span(fit(each.due, days, right=True), Tone.DIM),
        ),
    )


def number_cells(rows: Sequence[Shown]) -> int:
    """The cells of the column of numbers."""
    return max((_NUMBER, *(cell_width(row.number) + 1 for row in rows)))


def day_cells(rows: Sequence[Shown]) -> int:
    """The cells of the column of days."""
    return max((cell_width(row.due) for row in rows), default=0)


def head_lines(proposal: Proposal, ground: Ground, goal: Goal) -> list[Line]:
    """The number of steps, the shapes with the one chosen, and the days there are."""
    number = len(proposal.stairs)
    said = ngettext("{number} step", "{number} steps", number).format(number=number)
    chosen = [
        Span(f"  {name}  " if shape is not proposal.shape else f"▸ {name}  ", tone)
        for shape, name in say_shapes().items()
        for tone in (Tone.STRONG if shape is proposal.shape else Tone.DIM,)
    ]
    days = len(ground.days)
    working = ngettext("{days} working day", "{days} working days", days).format(days=days)
    due = "" if goal.due is None else say_full_day(goal.due)
    until = f" {SEPARATOR} ".join(filter(None, (working if days else "", due)))
    arrows = proposal.shape is not Shape.MILESTONES
    turned = f"◂ {said} ▸" if arrows else f"  {said}"
    return [(Span(fit(turned, 16), Tone.STRONG), *chosen), (Span(f"  {until}", Tone.DIM),)]


def foot_lines(
    proposal: Proposal, ground: Ground, goal: Goal, at: int, today: date, key: str, width: int
) -> list[Line]:
    """The sum against what is left with the `key` that mends it, the row, what to look at again."""
    stairs = proposal.stairs
    off = ground.left is not None and total(stairs) != ground.left
    gone = len(ground.replaced)
    going = ngettext("replaces {number} step", "replaces {number} steps", gone)
    line = [Span(say_sum(stairs, ground), Tone.DUE if off else Tone.DONE)]
    if off:
        evens = _("{key} evens out").format(key=key)
        line.append(Span(f"  {evens}", Tone.DIM))
    if gone:
        line.append(Span(f"  {going.format(number=gone)}", Tone.DIM))
    doubt = next(doubts(stairs, ground, goal, today), "")
    doubted = [(Span(each, Tone.DUE),) for each in wrap(doubt, width) or [""]]
    return [tuple(line), _in_full(stairs, at), *doubted]


def _in_full(stairs: Sequence[Stair], at: int) -> Line:
    """The day of a stair in full, and its reward."""
    if not 0 <= at < len(stairs):
        return ()
    stair = stairs[at]
    reward = pgettext("of a step", "reward: {reward}").format(reward=stair.reward)
    said = (say_full_day(stair.due) if stair.due else _("no day"), reward if stair.reward else "")
    return (Span(f" {SEPARATOR} ".join(filter(None, said)), Tone.DIM),)


def pictured(proposal: Proposal, ground: Ground, goal: Goal) -> Goal:
    """The goal as its staircase would be; the stairs proposed have their places as ids."""
    there = (
        (Step(-1, goal.id, name_there(ground), ground.there, before=ground.there),)
        if ground.there
        else ()
    )
    kept = tuple(replace(step, id=-2 - place) for place, step in enumerate(ground.kept))
    named = names(proposal.stairs, ground)
    new = tuple(
        Step(place, goal.id, name, stair.target, due=stair.due)
        for place, (stair, name) in enumerate(zip(proposal.stairs, named, strict=True))
    )
    return replace(goal, steps=(*there, *kept, *new))
