"""The stage of Pitch that a quarter of an hour offers: its row, and what it still wants."""

from planner.language import _
from planner.language.dates_in_words import say_minutes
from planner.pitch.canvases.cells import say_cell
from planner.pitch.path import Stage, say_offer
from planner.today.fifteen import USUAL
from tui.drawing.signs import OPEN, PREPARED, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.rows import FixedRows, Row

_MINUTES = 8


def stage_key(stage: Stage) -> str:
    """Key of the row of a stage."""
    return f"stage-{stage.name.value}"


def stage_rows(stage: Stage | None) -> FixedRows[Stage]:
    """The row of a stage; none without one."""
    found = [stage] if stage else []
    return FixedRows(found, lambda each, width: Row(stage_key(each), _row(each, width)))


def _row(stage: Stage, width: int) -> Line:
    if not width:
        return ()
    sign = PREPARED if stage.begun else OPEN
    return (
        Span(f"{drawn(sign)} ", Tone.DIM),
        Span(fit(say_offer(stage), max(width - 2 - _MINUTES, 0))),
        Span(fit(say_minutes(USUAL), _MINUTES, right=True), Tone.DIM),
    )


def stage_lines(stage: Stage, key: str, width: int) -> list[Line]:
    """The cells that a stage still wants filled, and the key that opens it."""
    lines: list[Line] = [(Span(fit(say_offer(stage), width), Tone.STRONG),)]
    if stage.lacks:
        cells = ", ".join(map(say_cell, stage.lacks))
        said = _("Still to fill: {cells}").format(cells=cells)
        lines += [(Span(line),) for line in wrap(said, width)]
    opens = _("{key} opens it; a quarter of an hour is enough to go on.").format(key=key)
    return [*lines, *((Span(line, Tone.DIM),) for line in wrap(opens, width))]
