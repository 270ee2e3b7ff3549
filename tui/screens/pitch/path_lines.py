"""The lines of the path: a row for each stage, and the detail of a stage."""

from collections.abc import Iterator, Sequence

from planner.language import _, pgettext
from planner.language.width import cell_width
from planner.model.signs import CURRENT
from planner.pitch.canvases.canvas import Canvas, Cell
from planner.pitch.canvases.card import Card
from planner.pitch.path import (
    How,
    Stage,
    StageName,
    say_how_far,
    say_how_far_in_full,
    say_links,
    say_stage,
    say_tests,
)
from tui.drawing.bars import bar
from tui.drawing.columns import GAP
from tui.drawing.signs import DONE, OPEN, PREPARED, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.rows import Row

_SIGN = 2
_BAR = range(6, 15)
_COUNT = 12
_NEXT = 12
_NAME = 32
_FIRST = 2
"""Cards of a cell that its canvas shows here."""
_SIGNS = {
    How.DONE: (DONE, Tone.DONE),
    How.THIN: (PREPARED, Tone.ACCENT),
    How.EMPTY: (OPEN, Tone.DIM),
}


def path_title(stages: Sequence[Stage]) -> Line:
    """The title over the stages listed, and how many of them are done."""
    done = sum(stage.how is How.DONE for stage in stages)
    said = _("{done} of {needed}").format(done=done, needed=len(stages))
    return (Span(_("The path"), Tone.TITLE), Span(f"  {said}", Tone.DIM))


def next_mark() -> Span:
    """The mark of the stage to go on with."""
    said = pgettext("stage", "next")
    return Span(f"  {drawn(CURRENT)} {said}", Tone.ACCENT)


def links_column(stages: Sequence[Stage]) -> int:
    """The cells of the citations of stages; none where nothing cites."""
    widest = max((cell_width(_links(stage)) for stage in stages), default=0)
    return widest + GAP if widest else 0


def _links(stage: Stage) -> str:
    """The entries that cite and those that are cited: “→2 ←3”."""
    citing, cited = stage.links
    return " ".join(filter(None, (f"→{citing}" if citing else "", f"←{cited}" if cited else "")))


def stage_row(stage: Stage, *, is_next: bool, width: int, links: int = 0) -> Row:
    """A stage: its sign, its name, a bar, how far it is, its citations; its tests, or “next”."""
    sign, tone = _SIGNS[stage.how]
    free = max(width - _SIGN - _COUNT - _NEXT - links, 0)
    name = min(_NAME, free)
    bars = min(free - name, _BAR.stop - 1) if free - name >= _BAR.start else 0
    done = Tone.DONE if stage.how is How.DONE else Tone.ACCENT
    tests = say_tests(stage)
    share = bar([(stage.share, done)], 1, bars) if bars else ()
    return Row(
        stage.name.value,
        (
            Span(fit(drawn(sign), _SIGN), tone),
            Span(fit(say_stage(stage.name), name)),
            *share,
            Span(fit(say_how_far(stage), _COUNT, right=True), Tone.DIM),
            Span(fit(drawn(_links(stage)), links, right=True), Tone.DIM),
            next_mark() if is_next else Span(f"  {tests}" if tests else "", Tone.DIM),
        ),
    )


def canvas_lines(canvas: Canvas, stage: Stage, cards: Sequence[Card], width: int) -> list[Line]:
    """A canvas: each cell with its count and its first cards, or its question while it is empty."""
    lines = _stage_title(stage, width)
    for cell in canvas.cells:
        those = [card for card in cards if cell.code in card.cells]
        if those or not cell.optional:
            lines += [(), *_cell_lines(cell, those, width)]
    return lines


def _cell_lines(cell: Cell, cards: Sequence[Card], width: int) -> list[Line]:
    count = f"  {len(cards)}/{cell.helps}" if not cell.optional else f"  {len(cards)}"
    tone = Tone.DONE if len(cards) >= cell.helps else Tone.DIM
    title = (Span(cell.name, Tone.TITLE), Span(count, tone))
    if not cards:
        return [title, *((Span(line, Tone.DIM),) for line in wrap(cell.questions[0], width))]
    return [title, *(line for card in cards[:_FIRST] for line in _card_lines(card, width))]


def _card_lines(card: Card, width: int) -> Iterator[Line]:
    """The text of a card after its sign, each further line below the first letter."""
    for place, line in enumerate(wrap(card.text, width - _SIGN)):
        yield (Span(fit("" if place else drawn("·"), _SIGN)), Span(line))


def beyond_lines(stage: Stage, width: int) -> list[Line]:
    """A stage after the canvases: how far it is, and what it is for."""
    said = {
        StageName.MARKET: _(
            "The sectors and organisations you aim at: where you know somebody, where you have"
            " talked with somebody, and who could lead you to the others."
        ),
        StageName.PROPOSITION: _(
            "One sentence made of your cards: whom you help, to what outcome, through which asset,"
            " and the proof of it. Four tests look at it."
        ),
    }
    text = said.get(stage.name, "")
    return [
        *_stage_title(stage, width),
        (),
        *((Span(line, Tone.DIM),) for line in wrap(text, width)),
    ]


def _stage_title(stage: Stage, width: int) -> list[Line]:
    """The name of a stage and how far it is, below it its citations, if there are any."""
    sign, tone = _SIGNS[stage.how]
    name = Span(say_stage(stage.name), Tone.TITLE)
    title: Line = (
        Span(f"{drawn(sign)} ", tone),
        name,
        Span(f"  {say_how_far_in_full(stage)}", Tone.DIM),
    )
    links = say_links(stage.links)
    return [title, *((Span(line, Tone.DIM),) for line in wrap(links, width) if links)]
