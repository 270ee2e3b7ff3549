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
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.people.ask_persona import ABOUT
from tui.widgets.rows import Entry

_PROPOSED = "◇"


def diagnosis_rows(found: Diagnosis, today: date) -> list[Entry]:
    """The rows in their order, sections without any left out."""
    parts = [
        (first_title(), _finding_rows(found.first, today)),
        *((titles()[section], _finding_rows(each, today)) for section, each in found.rest),
    ]
    rows = [row for title, entries in parts for row in _section(title, entries)]
    remarks = list(say_remarks(found))
    if remarks:
        rows += [*map(_remark, remarks), _BLANK]
    rows += _section(_("Personas"), persona_rows(found.personas))
    return rows


def persona_rows(personas: Sequence[PersonaFacts]) -> list[Entry]:
    """A row for each persona, with who fits."""
    return [Entry(_persona_line(each), f"{ABOUT}{each.persona.id}") for each in personas]


def _section(title: str, entries: Sequence[Entry]) -> Iterator[Entry]:
    if entries:
        head: Line = (Span(title, Tone.TITLE), Span(f"  {say_number(len(entries))}", Tone.DIM))
        yield Entry(lambda _width: head)
        yield from entries
        yield _BLANK


_BLANK = Entry(lambda _width: ())


def _remark(said: str) -> Entry:
    return Entry(lambda width: (Span(fit(said, width), Tone.DIM),))


def _finding_rows(findings: Sequence[Finding], today: date) -> list[Entry]:
    return [Entry(_finding_line(each, today), each.key) for each in findings]


def _finding_line(finding: Finding, today: date) -> "_Draw":
    sign, tone = _PROPOSED, Tone.ACCENT
    if finding.acted is not None:
        sign, tone = (DONE, Tone.DONE) if finding.acted.done else (OPEN, Tone.PLAIN)
    said, day = finding.says, say_acted(finding, today)
    return _Draw(Span(f"{drawn(sign)} ", tone), said, day)


def _persona_line(known: PersonaFacts) -> "_Draw":
    sign = Span(f"{drawn(DONE)} ", Tone.DONE) if known.fitting else Span(f"{drawn(OPEN)} ")
    return _Draw(sign, known.persona.name, say_fitting(known))


class _Draw:
    """A sign, a text that takes what room there is, and a few words at the right."""

    def __init__(self, sign: Span, text: str, right: str) -> None:
        self._sign = sign
        self._text = text
        self._right = right

    def __call__(self, width: int) -> Line:
        beside = cell_width(self._right) + GAP if self._right else 0
        room = max(width - cell_width(self._sign.text) - beside, 0)
        right = f"{' ' * GAP}{self._right}" if self._right else ""
        return (self._sign, Span(fit(self._text, room)), Span(right, Tone.DIM))
