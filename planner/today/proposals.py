"""Proposals of a day, in the order of the method: people who wait first, dormant ties last."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from planner.language import _
from planner.language.text import fold
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.vocabulary import Channel, Circle, Kind, Origin, Reason
from planner.network.dormant import DormantTie, is_dormant
from planner.today import reasons
from planner.today.facts import Facts
from planner.today.meetings import is_near, is_tomorrows
from planner.today.reasons import CurrentStep, OverduePerson
from planner.values import dataclass

if TYPE_CHECKING:
    from planner.network.ties.moves import Move
    from planner.network.ties.wishes import Wish

MOST = 7
"""Proposals, at most; `MOST_OF_RHYTHM` of them for people with an overdue rhythm."""
MOST_OF_RHYTHM = 2
MOST_OF_MOVES = 2
"""Words about a new job that are proposed in a day, at most [D]."""


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A proposed action with its sort keys."""

    action: Action
    due: date
    overdue: float = 0.0

    def place(self) -> tuple[int, date, float, str]:
        """The sort key: reason, then due date, overdue share (descending), title."""
        assert self.action.reason is not None
        rank = reasons.ORDER.index(self.action.reason)
        return rank, self.due, -self.overdue, fold(self.action.title)


def proposals(
    come: Sequence[Action], coming: Sequence[Action], facts: Facts, today: date
) -> list[Action]:
    """All proposals, in order; `come` are the open actions due, `coming` those of later days."""
    found = [
        *_of_actions(come, facts, today),
        *_of_meetings(coming, facts, today),
        *_of_people(facts, today),
        *_of_sweep(facts, today),
    ]
    return [proposal.action for proposal in sorted(found, key=_Proposal.place)]


def _of_actions(come: Sequence[Action], facts: Facts, today: date) -> Iterator[_Proposal]:
    """Proposals of open actions, and of current steps without a planned action."""
    steps = {step.id for step in facts.steps}
    for action in come:
        reason = reasons.reason_of(action, steps)
        yield _Proposal(reasons.explained(action, reason, today), action.day or today)
    for step in facts.steps:
        if not step.has_open and not step.closed_today:
            yield _Proposal(of_step(step, today), step.due or date.max)


def _of_meetings(coming: Sequence[Action], facts: Facts, today: date) -> Iterator[_Proposal]:
    """Proposals to prepare events of today and tomorrow, and tomorrow's meetings."""
    for event in facts.events:
        prepared = event.debriefed or event.id in facts.in_preparation
        if is_near(event, today) and not prepared:
            yield _Proposal(_preparing_event(event, today), event.day)
    for action in coming:
        if is_tomorrows(action, today):
            yield _Proposal(_preparing_meeting(action, today), action.day or today)


def _preparing_event(event: Event, today: date) -> Action:
    occurrence = event if event.id is None else None
    return Action(
        title=_("Prepare: {title}").format(title=event.title),
        kind=Kind.PREPARE,
        origin=Origin.PREPARATION,
        event_id=event.id,
        event=event.title,
        occurrence=occurrence,
        reason=Reason.MEETING,
        reason_text=reasons.of_meeting(event.day, event.time, today),
    )


def _preparing_meeting(meeting: Action, today: date) -> Action:
    """A preparing action without the person: preparing is no contact."""
    return Action(
        title=_("Prepare: {title}").format(title=meeting.title),
        kind=Kind.PREPARE,
        origin=Origin.PREPARATION,
        follows_id=meeting.id,
        reason=Reason.MEETING,
        reason_text=reasons.of_meeting(meeting.day or today, meeting.time, today),
    )


def _of_people(facts: Facts, today: date) -> Iterator[_Proposal]:
    """Proposals of a day that matters, of new jobs, of the most overdue people, of the dormant tie.

    Each person is proposed once.
    """
    wish = None if _is_wished(facts, today) else facts.wish
    if wish is not None:
        yield _Proposal(of_wish(wish, today), today)
    told = {wish.person_id} if wish else set[int]()
    moves = [move for move in facts.moves if move.person_id not in told]
    for move in moves[: max(0, MOST_OF_MOVES - _moves_of_today(facts, today))]:
        told.add(move.person_id)
        yield _Proposal(of_move(move), date.max, -list(Circle).index(move.circle))
    others = [who for who in facts.people if who.id not in told]
    people = most_overdue(others, today)[:MOST_OF_RHYTHM]
    for person in people:
        yield _Proposal(of_rhythm(person, today), today, person.overdue(today))
    tie = facts.dormant
    if tie is not None and tie.id not in told.union(person.id for person in people):
        yield _Proposal(of_dormant(tie, today), today)


def _of_sweep(facts: Facts, today: date) -> Iterator[_Proposal]:
    """The proposal to sweep a circle of life for names."""
    if facts.sweep is not None:
        from planner.network.sweeps.offer import of_sweep  # most days offer none

        yield _Proposal(of_sweep(facts.sweep), today)


def _is_wished(facts: Facts, today: date) -> bool:
    """Whether an action of today is a word for a day that matters: one a day is enough."""
    return any(
        action.date_id is not None and today in (action.day, action.chosen_on, action.closed_on)
        for action in facts.actions
    )


def _moves_of_today(facts: Facts, today: date) -> int:
    """The number of today's actions that are words about a new job."""
    return sum(
        action.move_id is not None and today in (action.day, action.chosen_on, action.closed_on)
        for action in facts.actions
    )


def most_overdue(people: Sequence[OverduePerson], today: date) -> list[OverduePerson]:
    """Sort people by their overdue share, the greatest first."""
    return sorted(people, key=lambda who: (-who.overdue(today), who.surname_key, who.id))


def of_step(step: CurrentStep, today: date) -> Action:
    """The proposal of a current step without a planned action."""
    action = Action(
        title=step.title,
        origin=Origin.STEP,
        step_id=step.id,
        step=step.title,
        goal_id=step.goal_id,
        goal=step.goal,
    )
    return reasons.explained(action, Reason.STEP, today)


def of_rhythm(person: OverduePerson, today: date) -> Action:
    """The proposal of a contact by rhythm."""
    why = reasons.of_rhythm(person, today)
    return _catching_up(person.id, person.name, person.channel, Reason.RHYTHM, why)


def of_dormant(tie: DormantTie, today: date) -> Action:
    """The proposal of a tie that was drawn: to reconnect after years, else to get in touch."""
    found = of_acquaintance(tie, reasons.of_dormant(tie, today))
    if not is_dormant(tie, today):
        return found
    title = _("Reconnect with {name}").format(name=tie.name)
    return replace(found, title=title, kind=Kind.RECONNECT, origin=Origin.RECONNECT)


def of_wish(wish: "Wish", today: date) -> Action:
    """The proposal of a word on a day that matters."""
    from planner.network.ties.wishes import say_why, say_wish  # most days have none

    why = say_why(wish, today)
    found = _catching_up(wish.person_id, wish.name, wish.channel, Reason.DATE, why)
    return replace(found, title=say_wish(wish), date_id=wish.each.id)


def of_move(move: "Move") -> Action:
    """The proposal of a word about a new job."""
    from planner.network.ties.moves import say_congratulation, say_move  # most days have none

    found = _catching_up(move.person_id, move.name, move.channel, Reason.NEWS, say_move(move))
    return replace(found, title=say_congratulation(move), move_id=move.id)


def of_acquaintance(tie: DormantTie, why: str) -> Action:
    """The proposal of a contact without a rhythm."""
    return _catching_up(tie.id, tie.name, tie.channel, Reason.DORMANT, why)


def _catching_up(
    person_id: int, name: str, channel: Channel | None, reason: Reason, why: str
) -> Action:
    return Action(
        title=_("Catch up with {name}").format(name=name),
        kind=Kind.CONTACT,
        origin=Origin.CATCH_UP,
        channel=channel,
        person_id=person_id,
        person=name,
        reason=reason,
        reason_text=why,
    )
