"""The SMART check of a goal: each letter with its reason or a kind suggestion."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from math import ceil

from planner.calendar.sums import Sums
from planner.calendar.working_days import WorkingDays
from planner.grammar.goals.target import weekly_of
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_date, say_on
from planner.language.text import shorten
from planner.language.whole_numbers import say_number
from planner.model.goals import Goal
from planner.model.settings import Practice
from planner.model.vocabulary import GoalState
from planner.values import dataclass

FEWEST_STEPS, MOST_STEPS = 3, 7
"""Three to seven steps a goal make small wins visible [e]."""

_FEWEST_WORDS = 3
_WEEK = 7
_LOOKED_AHEAD = 730
"""Days of another goal that are counted at most."""
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class SmartCheck:
    """One letter of SMART; `reason` explains a pass, or suggests what is missing."""

    letter: str
    name: str
    ok: bool
    reason: str


def smart(
    goal: Goal, today: date, practice: Practice | None = None, others: Iterable[Goal] = ()
) -> tuple[SmartCheck, ...]:
    """Check the five letters: specific, measurable, attainable, relevant, time-bound.

    `others` are the goals that may share the days: what is attainable counts them.
    """
    practice = practice or Practice()
    return (
        _specific(goal),
        _measurable(goal, today),
        _attainable(goal, today, practice, others),
        _relevant(goal),
        _time_bound(goal, today, practice.working),
    )


def _specific(goal: Goal) -> SmartCheck:
    ok = len(goal.statement.split()) >= _FEWEST_WORDS
    reason = _("it says what, in a sentence") if ok else _("very short: what exactly, with whom?")
    return SmartCheck("S", _("specific"), ok, reason)


def _measurable(goal: Goal, today: date) -> SmartCheck:
    name = _("measurable")
    if goal.target is None:
        reason = _of_rhythm(goal, today) or _("no number: how will you know?")
        return SmartCheck("M", name, False, reason)
    if not goal.measure:
        reason = _("{target} of what?").format(target=say_number(goal.target))
        return SmartCheck("M", name, False, reason)
    return SmartCheck("M", name, True, f"{say_number(goal.target)} {goal.measure}")


def _of_rhythm(goal: Goal, today: date) -> str:
    """The number that a weekly rhythm in the statement makes by the date of a goal."""
    weekly = weekly_of(goal.statement)
    if weekly is None:
        return ""
    days = (goal.due - _first(goal, today)).days + 1 if goal.due else 0
    weeks = max(round(days / _WEEK), 1)
    if days < 1:
        return _("a rhythm: with a date it becomes a number to reach")
    said = ngettext(
        "a rhythm: {weeks} week makes {number} in all; is that the number?",
        "a rhythm: {weeks} weeks make {number} in all; is that the number?",
        weeks,
    )
    return said.format(weeks=say_number(weeks), number=say_number(weekly * weeks))


def _attainable(goal: Goal, today: date, practice: Practice, others: Iterable[Goal]) -> SmartCheck:
    doubt = next(_doubts(goal, today, practice, others), None)
    number = len(goal.steps)
    reason = ngettext("{number} step to climb", "{number} steps to climb", number)
    return SmartCheck("A", _("attainable"), doubt is None, doubt or reason.format(number=number))


def _doubts(goal: Goal, today: date, practice: Practice, others: Iterable[Goal]) -> Iterator[str]:
    """Doubts about reaching a goal step by step within its days."""
    number = len(goal.steps)
    if number == 0:
        yield _("no steps yet: what would the first stair be?")
    elif number < FEWEST_STEPS:
        yield _("few steps: what comes in between?")
    elif number > MOST_STEPS:
        yield _("{number} steps: could two goals share them?").format(number=number)
    yield from _too_many(goal)
    left = _left(goal)
    if goal.due and left > 0 and goal.due >= _first(goal, today):
        days = _days(goal, today, practice, left)
        if _number(days, practice) < left:
            yield ngettext(
                "{left} to go in {days} working day: a later date, or fewer?",
                "{left} to go in {days} working days: a later date, or fewer?",
                len(days),
            ).format(left=say_number(left), days=len(days))
        else:
            yield from _shared(goal, today, practice, others)


def _too_many(goal: Goal) -> Iterator[str]:
    """The doubt where the numbers of the steps are more than that of the goal."""
    number = sum(step.target or 0 for step in goal.steps)
    if goal.target is not None and number > max(goal.target, goal.done):
        said = _("the steps make {number} of {target}: which number is right?")
        yield said.format(number=say_number(number), target=say_number(goal.target))


def _steps_out_of_time(goal: Goal) -> Iterator[str]:
    for step in filter(lambda step: not step.climbed, goal.steps):
        for off in out_of_time(step.due, goal.start, goal.due):
            yield _("{step}: {doubt}").format(step=shorten(step.title, 24), doubt=off)


def doubts_of_step(due: date | None, target: int | None, goal: Goal) -> Iterator[str]:
    """Doubts about the day and the number of a step beside those of its goal."""
    yield from out_of_time(due, goal.start, goal.due)
    if target is not None and goal.target is not None and target > goal.target:
        yield _("more than the goal’s {number}").format(number=say_number(goal.target))


def out_of_time(due: date | None, start: date | None, end: date | None) -> Iterator[str]:
    """The doubt about a step that is due before its goal starts, or after it ends."""
    if due is not None and start is not None and due < start:
        yield _("before the goal starts ({day})").format(day=say_date(start))
    elif due is not None and end is not None and due > end:
        yield _("after the goal ({day})").format(day=say_date(end))


def _left(goal: Goal) -> int:
    return max((goal.target or 0) - goal.done, 0)


def _first(goal: Goal, today: date) -> date:
    return max(goal.start or today, today)


def _days(goal: Goal, today: date, practice: Practice, left: int) -> list[date]:
    """The days of a goal that take something; no more than it takes to do what is left."""
    limits = [practice.limits(weekday) for weekday in range(7)]
    taking = {day for day in range(7) if not limits[day].is_free} - practice.working.weekend
    days: list[date] = []
    if goal.due is None or not taking:
        return days
    for day in practice.working.between(_first(goal, today), goal.due):
        if day.weekday() in taking:
            days.append(day)
            left -= limits[day.weekday()].number
            if left <= 0:
                break
    return days


def _number(days: Iterable[date], practice: Practice) -> int:
    """The number of actions that some days take."""
    return sum(practice.limits(day.weekday()).number for day in days)


def _shared(goal: Goal, today: date, practice: Practice, others: Iterable[Goal]) -> Iterator[str]:
    """The doubt where other open goals take so many of the same days that not all fit."""
    beside = [other for other in others if _takes_days(other, goal, today)]
    left = _left(goal)
    if goal.due is None or not beside:
        return
    days = _days(goal, today, practice, left + sum(map(_left, beside)))
    taken = ceil(sum(_taken_by(beside, days, practice)) - _ROUNDING)
    if left + taken > _number(days, practice):
        said = ngettext(
            "{left} to go, and {taken} of other goals, in {days} working day: which can wait?",
            "{left} to go, and {taken} of other goals, in {days} working days: which can wait?",
            len(days),
        )
        yield said.format(left=say_number(left), taken=say_number(taken), days=len(days))


def _takes_days(other: Goal, goal: Goal, today: date) -> bool:
    """Whether another goal is open, has something to go, and shares days with this one."""
    if other.id == goal.id or other.state is not GoalState.OPEN or not _left(other):
        return False
    if other.due is None or goal.due is None or other.due < _first(goal, today):
        return False
    return _first(other, today) <= min(goal.due, other.due)


def _taken_by(others: Iterable[Goal], days: Sequence[date], practice: Practice) -> Iterator[float]:
    """The share of some days that each of other goals takes, if it goes on evenly until its due."""
    if not days:
        return
    spans = [
        (_left(other), max(other.start or days[0], days[0]), other.due)
        for other in others
        if other.due is not None
    ]
    ends = [min(due, first + timedelta(days=_LOOKED_AHEAD - 1)) for _left, first, due in spans]
    limits = [practice.limits(weekday).number for weekday in range(7)]
    sums = Sums(
        days[0], max([*ends, days[-1]]), lambda day: limits[day.weekday()], practice.working
    )
    for (left, first, due), end in zip(spans, ends, strict=True):
        looked_at = max((end - first).days + 1, 1)
        whole = sums.between(first, end) * ((due - first).days + 1) / looked_at
        yield left * sums.between(first, min(due, days[-1])) / whole if whole else 0


def _relevant(goal: Goal) -> SmartCheck:
    ok = bool(goal.why)
    reason = _("you wrote why it matters") if ok else _("no reason yet: why does it matter to you?")
    return SmartCheck("R", _("relevant"), ok, reason)


def _time_bound(goal: Goal, today: date, working: WorkingDays) -> SmartCheck:
    name = _("time-bound")
    if goal.due is None:
        return SmartCheck("T", name, False, _("no date: by when?"))
    if goal.start and goal.start > goal.due:
        return SmartCheck("T", name, False, _("it starts after it is due: which date is right?"))
    if working.is_over(goal.due, today) and goal.current is not None:
        return SmartCheck("T", name, False, _("its date has passed: which new one would be fair?"))
    if off := next(_steps_out_of_time(goal), None):
        return SmartCheck("T", name, False, off)
    reason = pgettext("goal", "due {day}").format(day=say_on(goal.due, today))
    return SmartCheck("T", name, True, reason)
