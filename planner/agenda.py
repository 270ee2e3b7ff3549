"""What one day holds: chosen, late, proposed and done actions, and the sparks to sort."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum, auto

from planner import reasons
from planner.actions import Action
from planner.language import _
from planner.practice import Practice
from planner.reasons import CurrentStep, OverduePerson
from planner.regularity import Regularity, regularity
from planner.sparks import Spark
from planner.text import fold
from planner.vocabulary import ActionState, Kind, Reason
from planner.working_days import WorkingDays

MOST = 7
"""Proposals, of which at most `MOST_OF_RHYTHM` are people whose rhythm is overdue."""
MOST_OF_RHYTHM = 2


class Section(Enum):
    """Where an action stands; each stands in one section only."""

    DONE = auto()
    CHOSEN = auto()
    LATE = auto()
    PROPOSED = auto()
    COMING = auto()


@dataclass(frozen=True, slots=True)
class Agenda:
    """One day; `more` counts the proposals beyond the seven.

    `planned_minutes` are those of the chosen actions, done ones included.
    """

    day: date
    chosen: tuple[Action, ...] = ()
    late: tuple[Action, ...] = ()
    proposed: tuple[Action, ...] = ()
    done: tuple[Action, ...] = ()
    sparks: tuple[Spark, ...] = ()
    regularity: Regularity = field(default_factory=Regularity)
    planned_minutes: int = 0
    budget_minutes: int = 0
    more: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """What the store knows about a day.

    `actions` are the open ones whose day has come and those done today; `people` are the most
    overdue ones, `result_days` the days with a result other than not-done.
    """

    actions: Sequence[Action] = ()
    steps: Sequence[CurrentStep] = ()
    people: Sequence[OverduePerson] = ()
    sparks: Sequence[Spark] = ()
    result_days: frozenset[date] = frozenset()
    first_day: date = date.max


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A proposed action with what decides its place."""

    action: Action
    due: date
    overdue: float = 0.0

    def place(self) -> tuple[int, date, float, str]:
        """The order of the method: reason, then due date, overdue descending, title."""
        assert self.action.reason is not None
        rank = reasons.ORDER.index(self.action.reason)
        return rank, self.due, -self.overdue, fold(self.action.title)


def agenda(facts: Facts, today: date, practice: Practice) -> Agenda:
    """Assemble the day from what the store knows."""
    placed: dict[Section, list[Action]] = defaultdict(list)
    for action in facts.actions:
        placed[section_of(action, today, practice.working)].append(action)
    proposals = sorted(_proposals(placed, facts, today), key=_Proposal.place)
    planned = [a for a in (*placed[Section.CHOSEN], *placed[Section.DONE]) if a.chosen_on == today]
    return Agenda(
        day=today,
        chosen=tuple(sorted(placed[Section.CHOSEN], key=_by_time)),
        late=tuple(reasons.late(a, today) for a in sorted(placed[Section.LATE], key=_by_day)),
        proposed=tuple(proposal.action for proposal in proposals[:MOST]),
        done=tuple(sorted(placed[Section.DONE], key=_by_time)),
        sparks=tuple(facts.sparks),
        regularity=regularity(facts.result_days, facts.first_day, today, practice.working),
        planned_minutes=sum(action.minutes or 0 for action in planned),
        budget_minutes=practice.daily_minutes,
        more=max(len(proposals) - MOST, 0),
    )


def section_of(action: Action, today: date, working: WorkingDays) -> Section:
    """Where an open or done action stands on `today`."""
    if action.state is ActionState.DONE:
        return Section.DONE
    if action.chosen_on == today:
        return Section.CHOSEN
    if is_late(action, today, working):
        return Section.LATE
    return Section.PROPOSED if action.day is None or action.day <= today else Section.COMING


def is_late(action: Action, today: date, working: WorkingDays) -> bool:
    """Whether an open action was chosen earlier, or a working day has come since its own."""
    if action.chosen_on is not None and action.chosen_on < today:
        return True
    return action.day is not None and action.day < today and working.next_after(action.day) <= today


def _proposals(
    placed: dict[Section, list[Action]], facts: Facts, today: date
) -> Iterator[_Proposal]:
    steps = {step.id for step in facts.steps}
    for action in placed[Section.PROPOSED]:
        reason = reasons.reason_of(action, steps)
        yield _Proposal(reasons.explained(action, reason, today), action.day or today)
    for step in facts.steps:
        if not step.has_open and not step.closed_today:
            yield _of_step(step, today)
    people = sorted(facts.people, key=lambda who: (-who.overdue(today), who.sort_name, who.id))
    for person in people[:MOST_OF_RHYTHM]:
        yield _of_rhythm(person, today)


def _of_step(step: CurrentStep, today: date) -> _Proposal:
    """A current step of which nothing is planned; what is planned for a later day stays there."""
    action = Action(
        title=step.title,
        step_id=step.id,
        step=step.title,
        goal_id=step.goal_id,
        goal=step.goal,
    )
    return _Proposal(reasons.explained(action, Reason.STEP, today), step.due or date.max)


def _of_rhythm(person: OverduePerson, today: date) -> _Proposal:
    action = Action(
        title=_("Catch up with {name}").format(name=person.name),
        kind=Kind.CONTACT,
        channel=person.channel,
        person_id=person.id,
        person=person.name,
        reason=Reason.RHYTHM,
        reason_text=reasons.of_rhythm(person, today),
    )
    return _Proposal(action, today, person.overdue(today))


def _by_time(action: Action) -> tuple[time, int]:
    return action.time or time.max, action.id or 0


def _by_day(action: Action) -> tuple[date, int]:
    return action.day or date.max, action.id or 0
