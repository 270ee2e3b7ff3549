"""The diagnosis as lines of text."""

from collections.abc import Iterator, Sequence
from datetime import date

from cli.output.columns import Column, strong, table
from planner.language import _
from planner.network.diagnosis.diagnosis import Diagnosis
from planner.network.diagnosis.finding import Finding
from planner.network.diagnosis.wording import (
    first_title,
    say_acted,
    say_few,
    say_fitting,
    say_remarks,
    titles,
)

_TOLD = (Column(share=3), Column(share=2))
_PERSONA = (Column(share=3), Column(share=1), Column(share=2))


def gap_lines(found: Diagnosis, today: date) -> Iterator[str]:
    """The findings by heading, each with its reason; then the personas with who fits."""
    if few := say_few(found):
        yield few
    parts = [(first_title(), found.first), *((titles()[part], each) for part, each in found.rest)]
    for title, findings in parts:
        if findings:
            yield from _titled(title, table(_TOLD, _rows(findings, today)))
    yield from say_remarks(found)
    if found.personas:
        rows = [
            (
                each.persona.name,
                say_fitting(each),
                ", ".join(fit.name for fit in each.fitting[:3]),
            )
            for each in found.personas
        ]
        yield from _titled(_("Personas"), table(_PERSONA, rows))


def _rows(findings: Sequence[Finding], today: date) -> Iterator[tuple[str, str]]:
    for each in findings:
        yield each.says, say_acted(each, today) or each.because


def _titled(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield strong(title)
    yield from lines
