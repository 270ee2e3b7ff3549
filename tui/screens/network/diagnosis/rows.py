"""The rows of the diagnosis: three findings first, the others by heading, the personas."""

from collections.abc import Iterator, Sequence
from datetime import date

from planner.language import _
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.network.diagnosis.diagnosis import Diagnosis
from planner.network.diagnosis.facts import PersonaFacts
from planner.network.diagnosis.finding import Finding
from planner.network.diagnosis.wording import (
    first_title,
    say_acted,
    say_fitting,
    say_remarks,
    titles,
)
from tui.drawing.columns import GAP
from tui.drawing.signs import DONE, OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.people.ask_persona import ABOUT
from tui.widgets.rows import Entry

_PROPOSED = "◇"
_LEAST = 20
"""Cells of a text, at least."""


def diagnosis_rows(found: Diagnosis, today: date, width: int) -> list[Entry]:
    """The rows in their order, sections without any left out; a sentence takes what it needs."""
    parts = [
        (first_title(), _finding_rows(found.first, today, width)),
        *((titles()[section], _finding_rows(each, today, width)) for section, each in found.rest),
    ]
    rows = [row for title, entries in parts for row in _section(title, entries)]
    remarks = list(say_remarks(found))
    if remarks:
        rows += [*(row for said in remarks for row in _remark(said, width)), _BLANK]
    rows += _section(_("Personas"), persona_rows(found.personas, width))
    return rows


def persona_rows(personas: Sequence[PersonaFacts], width: int) -> list[Entry]:
    """A row for each persona, with who fits."""
    return [row for each in personas for row in _persona_rows(each, width)]


def _section(title: str, entries: Sequence[Entry]) -> Iterator[Entry]:
    if entries:
        number = sum(not each.under for each in entries)
        head: Line = (Span(title, Tone.TITLE), Span(f"  {say_number(number)}", Tone.DIM))
        yield Entry(lambda _width: head)
        yield from entries
        yield _BLANK


_BLANK = Entry(lambda _width: ())


def _remark(said: str, width: int) -> Iterator[Entry]:
    for line in wrap(said, width):
        yield _drawn((Span(line, Tone.DIM),))


def _finding_rows(findings: Sequence[Finding], today: date, width: int) -> list[Entry]:
    return [row for each in findings for row in _of_finding(each, today, width)]


def _of_finding(finding: Finding, today: date, width: int) -> Iterator[Entry]:
    sign, tone = _PROPOSED, Tone.ACCENT
    if finding.acted is not None:
        sign, tone = (DONE, Tone.DONE) if finding.acted.done else (OPEN, Tone.PLAIN)
    acted = say_acted(finding, today)
    return _rows(finding.key, Span(f"{drawn(sign)} ", tone), finding.says, acted, width)


def _persona_rows(known: PersonaFacts, width: int) -> Iterator[Entry]:
    sign = Span(f"{drawn(DONE)} ", Tone.DONE) if known.fitting else Span(f"{drawn(OPEN)} ")
    key = f"{ABOUT}{known.persona.id}"
    return _rows(key, sign, known.persona.name, say_fitting(known), width)


def _rows(key: str, sign: Span, text: str, right: str, width: int) -> Iterator[Entry]:
    """A sign, a text that is wrapped beside it, and a few words at the right of its first row."""
    indent = cell_width(sign.text)
    beside = cell_width(right) + GAP if right else 0
    room = max(width - indent - beside, _LEAST)
    first, *rest = wrap(text, room)
    at_right = Span(f"{' ' * GAP}{right}" if right else "", Tone.DIM)
    yield _drawn((sign, Span(fit(first, room)), at_right), key)
    for line in rest:
        yield _drawn((Span(" " * indent), Span(line)), under=True)


def _drawn(line: Line, key: str | None = None, *, under: bool = False) -> Entry:
    return Entry(lambda _width: line, key, under)
