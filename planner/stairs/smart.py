"""The SMART check of a goal: each letter with its reason or a kind suggestion."""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from planner.calendar.working_days import WorkingDays
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_on
from planner.model.goals import Goal
from planner.model.settings import Practice
from planner.values import dataclass

FEWEST_STEPS, MOST_STEPS = 3, 7
"""Three to seven steps a goal make small wins visible [e]."""

_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class SmartCheck:
    """One letter of SMART; `reason` explains a pass, or suggests what is missing."""

    letter: str
    name: str
    ok: bool
    reason: str


def smart(goal: Goal, today: date, practice: Practice | None = None) -> tuple[SmartCheck, ...]:
    """Check the five letters: specific, measurable, attainable, relevant, time-bound."""
    practice = practice or Practice()
    return (
        _specific(goal),
        _measurable(goal),
        _attainable(goal, today, practice),
        _relevant(goal),
        _time_bound(goal, today, practice.working),
    )


def _specific(goal: Goal) -> SmartCheck:
    ok = len(goal.statement.split()) >= _FEWEST_WORDS
    reason = _("it says what, in a sentence") if ok else _("very short: what exactly, with whom?")
    return SmartCheck("S", _("specific"), ok, reason)


def _measurable(goal: Goal) -> SmartCheck:
    name = _("measurable")
    if goal.target is None:
        return SmartCheck("M", name, False, _("no number: how will you know?"))
    if not goal.measure:
        reason = _("{target} of what?").format(target=goal.target)
        return SmartCheck("M", name, False, reason)
    return SmartCheck("M", name, True, f"{goal.target} {goal.measure}")


def _attainable(goal: Goal, today: date, practice: Practice) -> SmartCheck:
    doubt = next(_doubts(goal, today, practice), None)
    number = len(goal.steps)
    reason = ngettext("{number} step to climb", "{number} steps to climb", number)
    return SmartCheck("A", _("attainable"), doubt is None, doubt or reason.format(number=number))


def _doubts(goal: Goal, today: date, practice: Practice) -> Iterator[str]:
    """Doubts about reaching a goal step by step within its days."""
    number = len(goal.steps)
    if number == 0:
        yield _("no steps yet: what would the first stair be?")
    elif number < FEWEST_STEPS:
        yield _("few steps: what comes in between?")
    elif number > MOST_STEPS:
        yield _("{number} steps: could two goals share them?").format(number=number)
    left = (goal.target or 0) - goal.done
    first = max(goal.start or today, today)
    if goal.due and left > 0 and goal.due >= first:
        needed = -(-left // practice.daily_number)
        days = sum(1 for _day in islice(practice.working.between(first, goal.due), needed))
        if days < needed:
            yield ngettext(
                "{left} to go in {days} working day: a later date, or fewer?",
                "{left} to go in {days} working days: a later date, or fewer?",
                days,
            ).format(left=left, days=days)


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
    reason = pgettext("goal", "due {day}").format(day=say_on(goal.due, today))
    return SmartCheck("T", name, True, reason)
