"""People to write to: answers owed, rhythms overdue, ties asleep, changes of job."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from planner.language import _
from planner.language.dates_in_words import say_date, say_the_day
from planner.model.vocabulary import Kind
from planner.network.diagnosis.facts import Facts, Tie, Ties
from planner.network.diagnosis.finding import Code, Deed, Finding
from planner.network.diagnosis.thresholds import MOST_OF_A_KIND

_Told = Callable[[Tie, date], tuple[str, str, Deed]]


def ties(facts: Facts, today: date) -> Iterator[Finding]:
    """The first people of each kind, those who fit an open goal before the others.

    Those put away come besides: they are counted, and give their place to others.
    """
    goals = {goal.id: goal.statement for goal in facts.goals}
    made: tuple[tuple[Code, Ties, _Told], ...] = (
        (Code.OWED, facts.owed, _owed),
        (Code.OVERDUE, facts.overdue, _overdue),
        (Code.MOVED, facts.moved, _moved),
        (Code.DORMANT, facts.dormant, _dormant),
    )
    seen: set[int] = set()
    for code, found, told in made:
        fresh = [tie for tie in found.first if tie.person_id not in seen]
        by_goal = sorted(fresh, key=lambda tie: tie.goal_id is None)
        away = [tie for tie in by_goal if _is_away(code, tie, facts)]
        chosen = [tie for tie in by_goal if tie not in away][:MOST_OF_A_KIND]
        seen |= {tie.person_id for tie in chosen}
        for tie in (*chosen, *away):
            yield _finding(code, tie, told(tie, today), goals)


def _is_away(code: Code, tie: Tie, facts: Facts) -> bool:
    return (code.value, _named(tie)) in facts.away


def _named(tie: Tie) -> str:
    return f"{tie.about}|{tie.day.isoformat()}"


def _finding(
    code: Code, tie: Tie, told: tuple[str, str, Deed], goals: Mapping[int, str]
) -> Finding:
    says, because, deed = told
    goal = goals.get(tie.goal_id or 0, "")
    if goal:
        shares = _("They share words with your goal “{goal}”.").format(goal=goal)
        because = f"{because} {shares}"
    return Finding(
        code,
        str(tie.about),
        says,
        because,
        deed,
        facts=tie.day.isoformat(),
        goal_id=tie.goal_id,
        person_id=tie.person_id,
    )


def _owed(tie: Tie, today: date) -> tuple[str, str, Deed]:
    name = tie.name
    wrote = _("They wrote ({day}), and nothing went back since.")
    return (
        _("{name} may be waiting for your answer").format(name=name),
        wrote.format(day=say_the_day(tie.day, today)),
        Deed(_("Answer {name}").format(name=tie.name), Kind.CONTACT, 10),
    )


def _overdue(tie: Tie, today: date) -> tuple[str, str, Deed]:
    because = _("Their circle asks for a sign of life since {day}.")
    return (
        _("{name} would be glad of a sign of life").format(name=tie.name),
        because.format(day=say_the_day(tie.day, today)),
        Deed(_("Catch up with {name}").format(name=tie.name), Kind.CONTACT, 10),
    )


def _moved(tie: Tie, today: date) -> tuple[str, str, Deed]:
    name = tie.name
    moved = _("{name} moved to {place}") if tie.elsewhere else _("{name} is now {place}")
    known = moved if tie.word else _("{name} changed jobs")
    because = _("An import found it ({day}), and no word went there since.")
    return (
        known.format(name=name, place=tie.word),
        because.format(day=say_the_day(tie.day, today)),
        Deed(
            _("Congratulate {name} on the new job").format(name=tie.name),
            Kind.CONTACT,
            10,
            move_id=tie.about,
        ),
    )


def _dormant(tie: Tie, _today: date) -> tuple[str, str, Deed]:
    because = (
        _("In touch since {day}, no exchange noted yet.")
        if tie.elsewhere
        else _("Last contact on {day}: the tie sleeps, it is not lost.")
    )
    return (
        _("{name}: a tie to wake").format(name=tie.name),
        because.format(day=say_date(tie.day)),
        Deed(_("Reconnect with {name}").format(name=tie.name), Kind.RECONNECT, 10),
    )
