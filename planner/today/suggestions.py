"""Suggestions for a day without proposals: "propose me something"."""

from collections.abc import Iterator, Sequence
from datetime import date

from planner.model.actions import Action
from planner.model.vocabulary import Reason
from planner.network.dormant import DormantTie
from planner.today import reasons
from planner.today.proposals import (
    MOST,
    most_overdue,
    of_acquaintance,
    of_dormant,
    of_rhythm,
    of_step,
)
from planner.today.reasons import CurrentStep, OverduePerson
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Ground:
    """The candidates, each list in its order.

    `people` have a rhythm, due or not, and no planned action; `drawn` is the tie of the week,
    `well` those it was drawn from; `coming` are the actions of the next days; `others` are people
    without a rhythm or a planned action; `known` are all active people.
    """

    people: Sequence[OverduePerson] = ()
    drawn: Sequence[DormantTie] = ()
    steps: Sequence[CurrentStep] = ()
    coming: Sequence[Action] = ()
    others: Sequence[DormantTie] = ()
    well: Sequence[DormantTie] = ()
    known: Sequence[DormantTie] = ()


def suggestions(ground: Ground, today: date) -> tuple[Action, ...]:
    """Suggest actions for today, the best first, a person once; never empty with a known person.

    In order: overdue people, the tie of the week, current steps, people without a rhythm whom one
    enjoyed, the well of ties, people due next, planned actions, any active person.
    """
    found: dict[tuple[str, int | None], Action] = {}
    for action in _in_order(ground, today):
        found.setdefault(_about(action), action)
    return tuple(found.values())[:MOST]


def _in_order(ground: Ground, today: date) -> Iterator[Action]:
    overdue = [who for who in most_overdue(ground.people, today) if who.overdue(today)]
    yield from (of_rhythm(who, today) for who in overdue)
    yield from (of_dormant(tie, today) for tie in ground.drawn)
    yield from _steps(ground, today)
    yield from (of_acquaintance(tie, reasons.of_acquaintance(tie, today)) for tie in ground.others)
    yield from (of_dormant(tie, today) for tie in ground.well)
    waiting = sorted(ground.people, key=lambda who: (who.due, who.surname_key, who.id))
    yield from (of_rhythm(who, today) for who in waiting)
    yield from (reasons.explained(action, Reason.DUE, today) for action in ground.coming)
    yield from (of_acquaintance(tie, reasons.of_acquaintance(tie, today)) for tie in ground.known)


def _steps(ground: Ground, today: date) -> Iterator[Action]:
    """The current steps: their next action, or the step itself if none is planned."""
    for step in ground.steps:
        planned = next((each for each in ground.coming if each.step_id == step.id), None)
        if planned is not None:
            yield reasons.explained(planned, Reason.STEP, today)
        elif not step.has_open and not step.closed_today:
            yield of_step(step, today)


def _about(action: Action) -> tuple[str, int | None]:
    """The key under which a suggestion is unique."""
    if action.person_id is not None:
        return "person", action.person_id
    return ("action", action.id) if action.id is not None else ("step", action.step_id)
