"""The JSON shape of a finding of the diagnosis: `docs/json.md` in code."""

from collections.abc import Iterator

from cli.output.printing import Shape
from planner.network.diagnosis.diagnosis import Diagnosis
from planner.network.diagnosis.finding import Finding
from planner.network.diagnosis.rules import rule_of


def gap_shapes(found: Diagnosis) -> Iterator[Shape]:
    """The findings, those of the first page first."""
    for finding in found.findings:
        yield _shape(finding, first=finding in found.first)


def _shape(finding: Finding, *, first: bool) -> Shape:
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
