"""The JSON shape of the diagnosis: `docs/json.md` in code."""

from cli.output.printing import Shape
from planner.network.diagnosis.diagnosis import Diagnosis
from planner.network.diagnosis.facts import PersonaFacts
from planner.network.diagnosis.finding import Finding
from planner.network.diagnosis.rules import rule_of


def gaps_shape(found: Diagnosis) -> Shape:
    """The findings, those of the first page first, the personas, and what is not listed."""
    return {
        "people": found.people,
        "findings": [_finding(each, first=each in found.first) for each in found.findings],
        "unlisted": found.unlisted,
        "away": found.away,
        "personas": [_persona(each) for each in found.personas],
    }


def _persona(known: PersonaFacts) -> Shape:
    persona = known.persona
    return {
        "id": persona.id,
        "uid": persona.uid,
        "name": persona.name,
        "role_title": persona.role_title or None,
        "organisation": persona.organisation or None,
        "sector": persona.sector or None,
        "goal": persona.goal_id,
        "fitting": [
            {"id": fit.person_id, "name": fit.name, "words": list(fit.words)}
            for fit in known.fitting
        ],
    }


def _finding(finding: Finding, *, first: bool) -> Shape:
    rule, acted = rule_of(finding.code), finding.acted
    return {
        "code": finding.code.value,
        "about": finding.about or None,
        "section": finding.section.value,
        "first": first,
        "says": finding.says,
        "because": finding.because,
        "rule": {"text": rule.sentence, "evidence": rule.evidence.value},
        "action": finding.deed.title,
        "goal": finding.goal_id,
        "person": finding.person_id,
        "acted": acted and {"day": acted.day.isoformat(), "done": acted.done},
    }
