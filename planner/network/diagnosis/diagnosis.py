"""The diagnosis: three findings first, the most useful for the open goals, then the rest."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from planner.network.diagnosis.balance import balance
from planner.network.diagnosis.facts import Facts, PersonaFacts
from planner.network.diagnosis.finding import Code, Finding, Section
from planner.network.diagnosis.profiles import profiles
from planner.network.diagnosis.thresholds import ACTED, FIRST_PAGE
from planner.network.diagnosis.ties import ties
from planner.values import dataclass

_NO_TWO = frozenset({Code.PERSONA, Code.SECTOR, Code.OWED, Code.OVERDUE, Code.MOVED, Code.DORMANT})
"""Kinds of which the first page shows one, so that it shows three different things."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The findings: `first` for the first page, `rest` by heading, and the personas.

    `people` counts the inventory, `away` the findings that were put away; `unlisted` the people
    to write to beyond those listed.
    """

    people: int = 0
    first: tuple[Finding, ...] = ()
    rest: tuple[tuple[Section, tuple[Finding, ...]], ...] = ()
    personas: tuple[PersonaFacts, ...] = ()
    away: int = 0
    unlisted: int = 0

    @property
    def findings(self) -> list[Finding]:
        """All findings, those of the first page first."""
        return [*self.first, *(each for _section, part in self.rest for each in part)]


def diagnose(facts: Facts, today: date) -> Diagnosis:
    """The findings of some facts, without those put away."""
    made = [*profiles(facts), *ties(facts, today), *balance(facts)]
    shown = [each for each in made if (each.code.value, each.answer) not in facts.away]
    known = [replace(each, acted=facts.acted.get(each.key)) for each in shown]
    ranked = _ranked(known, [goal.id for goal in facts.goals], today)
    first = _first(ranked, today)
    keys = {each.key for each in first}
    left = [each for each in ranked if each.key not in keys]
    parts = ((section, tuple(e for e in left if e.section is section)) for section in Section)
    return Diagnosis(
        facts.inventory.people,
        first,
        tuple((section, part) for section, part in parts if part),
        facts.personas,
        len(made) - len(shown),
        _unlisted(facts, made),
    )


def _ranked(findings: Sequence[Finding], goals: Sequence[int], today: date) -> list[Finding]:
    """The most useful first: nothing made of it yet, for a goal soon due, by kind."""
    place = {number: at for at, number in enumerate(goals)}
    kinds = {code: at for at, code in enumerate(Code)}

    def rank(finding: Finding) -> tuple[bool, bool, int, int]:
        goal = place.get(finding.goal_id or 0, len(place))
        return (
            _is_acted(finding, today),
            goal == len(place),
            kinds[finding.code],
            goal,
        )

    return sorted(findings, key=rank)


def _unlisted(facts: Facts, made: Iterable[Finding]) -> int:
    """The people to write to of whom nothing is said; one of several kinds counts once."""
    kinds = (facts.owed, facts.overdue, facts.moved, facts.dormant)
    beyond = sum(kind.count - len(kind.first) for kind in kinds)
    read = {tie.person_id for kind in kinds for tie in kind.first}
    return beyond + len(read - {each.person_id for each in made})


def _is_acted(finding: Finding, today: date) -> bool:
    return finding.acted is not None and finding.acted.made_on > today - ACTED


def _first(ranked: Sequence[Finding], today: date) -> tuple[Finding, ...]:
    """The first page: three findings of which nothing was made yet, as different as there are."""
    fresh = [each for each in ranked if not _is_acted(each, today)]
    seen: Counter[Code] = Counter()
    once: list[Finding] = []
    for each in fresh:
        seen[each.code] += 1
        if each.code not in _NO_TWO or seen[each.code] == 1:
            once.append(each)
    again = [each for each in fresh if each not in once]
    return tuple([*once, *again][:FIRST_PAGE])
