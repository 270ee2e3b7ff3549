"""The lines of a canvas: cards and headings, an empty cell, and the questions of a cell."""

from collections.abc import Sequence

from planner.language import _, ngettext
from planner.pitch.canvases.canvas import Canvas, Cell, Example, Layout
from planner.pitch.canvases.card import Card, Citation
from planner.pitch.canvases.circles import CIRCLES, circles_of
from planner.pitch.canvases.citing import is_proof
from tui.drawing.signs import DROPPED, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, length, wrap
from tui.screens.pitch.canvas.grid import Entry

PROOF, CITED = "✓ ", "→ "


_MOST = 30
"""The lines of a card in full, at most."""


def entry_lines(layout: Layout, entry: Entry, width: int, most: int) -> list[Line]:
    """An entry of a canvas in at most so many lines."""
    card = entry.card
    if card is None:
        return [entry.heading]
    if layout is Layout.CIRCLES:
        return _in_circles(card, width, most)
    if layout is Layout.STARS:
        return _achievement(card, width, most)
    return card_lines(card, width, most)


def card_lines(card: Card, width: int, most: int) -> list[Line]:
    """The text of a card and what it cites; a text that is longer ends in an ellipsis."""
    cites = [citation_line(each, width) for each in card.cites[: max(most // 2, 1)]]
    room = max(most - len(cites), 1)
    return [*((Span(line),) for line in cut_lines(card.text, width, room)), *cites]


def citation_line(citation: Citation, width: int) -> Line:
    """A thing that is cited, after its sign; one that is gone says so."""
    if citation.gone:
        said = _("deleted: {title}").format(title=citation.label)
        return (Span(fit(f"{drawn(DROPPED)} {said}", width), Tone.DUE),)
    sign, tone = (PROOF, Tone.DONE) if is_proof(citation) else (CITED, Tone.DIM)
    return (Span(fit(f"{drawn(sign)}{citation.label}", width), tone),)


def cut_lines(text: str, width: int, most: int) -> list[str]:
    """A text in at most so many lines, an ellipsis at the end of one that is longer."""
    lines = wrap(text[: 2 * (most + 1) * (width + 1)], width)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], fit(f"{lines[most - 1]} {lines[most]}", width).rstrip()]


def cut_to_room(lines: Sequence[Line], width: int, room: int) -> Sequence[Line]:
    """As many lines as there is room for, an ellipsis at the end of the last where some are left.

    Such a line is dim.
    """
    if len(lines) <= room or room < 1:
        return lines[: max(room, 0)]
    said = " ".join("".join(span.text for span in line) for line in lines[room - 1 : room + 1])
    return [*lines[: room - 1], (Span(fit(f"{said} …", width).rstrip(), Tone.DIM),)]


def _achievement(card: Card, width: int, most: int) -> list[Line]:
    """The title of an achievement, and its result below."""
    result = card.star.result if card.star else ""
    title = cut_lines(card.text, width, max(most - bool(result), 1))
    return [*((Span(line),) for line in title), *([(_dim(result, width),)] if result else [])]


def _in_circles(card: Card, width: int, most: int) -> list[Line]:
    """The digits of the circles that a card stands in, and its text."""
    stands = circles_of(card)
    digits = "".join(
        str(number) if circle in stands else drawn("·")
        for number, circle in enumerate(CIRCLES, start=1)
    )
    first, *rest = card_lines(card, max(width - len(CIRCLES) - 1, 1), most)
    indent = Span(" " * (len(CIRCLES) + 1))
    return [
        (Span(f"{digits} ", Tone.ACCENT if stands else Tone.DIM), *first),
        *((indent, *line) for line in rest),
    ]


def title_line(name: str, number: int, helps: int, width: int) -> Line:
    """The name of a cell, and how many cards it has of those that help."""
    count = f"  {number}/{helps}" if helps else f"  {number}" if number else ""
    tone = Tone.DONE if helps and number >= helps else Tone.DIM
    return (Span(fit(name, max(width - len(count), 0)).rstrip(), Tone.TITLE), Span(count, tone))


def empty_lines(cell: Cell, width: int) -> list[Line]:
    """The first question of a cell and its example."""
    return [*dim_lines([cell.questions[0]], width), *example_lines(cell.example, width)]


def example_lines(example: Example, width: int) -> list[Line]:
    """An example with its author."""
    return dim_lines([say_example(example), example.by], width)


def say_example(example: Example) -> str:
    """An example in a sentence."""
    return _("For example: “{text}”").format(text=example.text)


def about_lines(canvas: Canvas, code: str, card: Card | None, width: int) -> list[Line]:
    """The card at hand in full with what it cites, and in one line what its cell asks.

    Of an empty cell its questions and its example.
    """
    cell = canvas.cell(code)
    name = (Span(cell.name, Tone.TITLE), Span("   "))
    indent = length(name)
    if card is not None:
        return [
            *((Span(line),) for line in cut_lines(card.text, width, _MOST)),
            *(citation_line(each, width) for each in card.cites),
            (*name, _dim(" ".join(cell.questions), width - indent)),
        ]
    asked = wrap(" ".join(cell.questions), width - indent)
    said = _("For example: “{text}” ({by})").format(text=cell.example.text, by=cell.example.by)
    example = wrap(said, width - indent)
    first, *rest = [(line, Tone.PLAIN) for line in asked] + [(line, Tone.DIM) for line in example]
    return [
        (*name, Span(*first)),
        *((Span(" " * indent), Span(line, tone)) for line, tone in rest),
    ]


def count_said(number: int) -> str:
    """The number of cards, at the right of the head."""
    return ngettext("{count} card", "{count} cards", number).format(count=number) if number else ""


def _dim(text: str, width: int) -> Span:
    return Span(fit(text, width), Tone.DIM)


def dim_lines(texts: Sequence[str], width: int) -> list[Line]:
    """Several dim texts, each on lines of its own."""
    return [(Span(line, Tone.DIM),) for text in texts for line in wrap(text, width)]
