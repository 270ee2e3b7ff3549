"""The lines beside the list: a finding with its reason and rule, or a persona with who fits."""

from collections.abc import Iterator, Mapping

from planner.language import _, pgettext
from planner.network.diagnosis.diagnosis import Diagnosis
from planner.network.diagnosis.facts import PersonaFacts
from planner.network.diagnosis.finding import Finding
from planner.network.diagnosis.rules import rule_of, say_evidence
from planner.network.diagnosis.wording import say_few
from planner.network.personas.persona import Persona
from tui.drawing.label_values import pair_lines
from tui.drawing.text_line import Line, Span, Tone, wrap

_NAMED = 8
"""People named who fit a persona, at most."""
Pairs = list[tuple[str, str]]


def finding_lines(finding: Finding, keys: Mapping[str, str], width: int) -> list[Line]:
    """A finding, the reason, the rule behind it, and the effect of its keys."""
    rule = rule_of(finding.code)
    evidence = say_evidence(rule.evidence)
    lines: list[Line] = [(Span(line, Tone.STRONG),) for line in wrap(finding.says, width)]
    return [
        *lines,
        *pair_lines(
            [
                (pgettext("diagnosis", "Why"), finding.because),
                (pgettext("diagnosis", "Rule"), f"{rule.sentence} ({evidence})"),
                *_keyed(finding, keys),
            ],
            width,
        ),
    ]


def _keyed(finding: Finding, keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield keys["act"], _("plans: {title}").format(title=finding.deed.title)
    if finding.persona is not None:
        yield keys["new"], _("writes the persona, with what is known filled in")
    yield keys["away"], _("puts it away for 90 days, or until it says something else")


def persona_lines(known: PersonaFacts, width: int) -> list[Line]:
    """A persona in full, those who fit first, each with the words that matched."""
    persona = known.persona
    lines: list[Line] = [(Span(line, Tone.STRONG),) for line in wrap(persona.name, width)]
    for fit in known.fitting[:_NAMED]:
        words = " · ".join(fit.words)
        said = _("{label}: {value}").format(label=fit.name, value=words)
        first, *more = wrap(said, max(width - 2, 1))
        lines.append((Span("● ", Tone.DONE), Span(first)))
        lines += [(Span("  "), Span(line)) for line in more]
    if not known.fitting:
        lines += [(Span(line, Tone.DIM),) for line in wrap(_nobody(), width)]
    return [*lines, *pair_lines(_pairs(persona), width)]


def _nobody() -> str:
    return _("Nobody fits yet. Whoever comes in and fits closes the gap by itself.")


def _pairs(persona: Persona) -> Pairs:
    pairs = [
        (pgettext("of a persona", "Role"), persona.role_title),
        (_("Organisation"), persona.organisation),
        (_("Sector"), persona.sector),
        (pgettext("of a persona", "Goal"), persona.goal),
        (_("Concerns"), " · ".join(persona.concerns)),
        (_("I can bring"), persona.bring),
        (_("Where they meet"), persona.meets),
        (_("Who gets me there"), persona.leads),
    ]
    return [(label, value) for label, value in pairs if value]


def reading_lines(done: int, total: int, width: int) -> list[Line]:
    """The progress of the reading; keys are answered meanwhile."""
    share = done / total if total else 0.0
    cells = min(40, width)
    full = round(cells * share)
    bar = (Span("━" * full, Tone.ACCENT), Span("━" * (cells - full), Tone.RULE))
    return [(Span(_("Looking at everybody"), Tone.DIM),), bar, ()]


def told_lines(found: Diagnosis, width: int) -> list[Line]:
    """The sentence above the list where there is little to see."""
    said = say_few(found)
    return [*((Span(line),) for line in wrap(said, width)), ()] if said else []
