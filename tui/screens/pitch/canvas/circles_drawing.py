"""The four circles of the ikigai as a small drawing that holds counts, with its legend."""

from collections.abc import Iterator, Mapping, Sequence

from planner.language import _, ngettext
from planner.pitch.canvases.canvas import Canvas
from planner.pitch.canvases.card import Card
from planner.pitch.canvases.circles import CIRCLES, Overlap, circles_of, overlaps
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap

_ARROWS = "↑←→↓"
"""The place of each circle in the drawing, in their order."""
_LOVE, _GOOD, _NEEDED, _PAID = CIRCLES
_DRAWING = """
      ╭───────────╮
      │     a     │
╭─────┼───┬───┬───┼─────╮
│     │ b │ c │ d │     │
│     ├───┼───┼───┤     │
│  e  │ f │ g │ h │  i  │
│     ├───┼───┼───┤     │
│     │ j │ k │ l │     │
╰─────┼───┴───┴───┼─────╯
      │     m     │
      ╰───────────╯
"""
_OVERLAPS: Mapping[str, Overlap] = {
    "a": frozenset({_LOVE}),
    "b": frozenset({_LOVE, _GOOD}),
    "c": frozenset({_LOVE, _GOOD, _NEEDED}),
    "d": frozenset({_LOVE, _NEEDED}),
    "e": frozenset({_GOOD}),
    "f": frozenset({_LOVE, _GOOD, _PAID}),
    "g": frozenset(CIRCLES),
    "h": frozenset({_LOVE, _NEEDED, _PAID}),
    "i": frozenset({_NEEDED}),
    "j": frozenset({_GOOD, _PAID}),
    "k": frozenset({_GOOD, _NEEDED, _PAID}),
    "l": frozenset({_NEEDED, _PAID}),
    "m": frozenset({_PAID}),
}
"""The overlap that each letter of the drawing stands for."""
_ACROSS = (frozenset({_LOVE, _PAID}), frozenset({_GOOD, _NEEDED}))
"""Pairs of circles that lie across from one another and overlap nowhere in the drawing."""


def drawing_lines(cards: Sequence[Card]) -> list[Line]:
    """The circles, the number of cards in each overlap written in it."""
    counts = overlaps(cards)
    return [tuple(_spans(line, counts)) for line in _DRAWING.strip("\n").split("\n")]


def _spans(line: str, counts: Mapping[Overlap, int]) -> Iterator[Span]:
    """The pieces of a line: outlines, and counts in the place of their letters."""
    skip = 0
    for at, sign in enumerate(line):
        if skip:
            skip -= 1
        elif sign in _OVERLAPS:
            number = counts.get(_OVERLAPS[sign], 0)
            said = str(min(number, 999)) if number else drawn("·")
            skip = len(said) - 1 if len(said) < 3 else 1
            tone = Tone.ACCENT if sign == "g" and number else Tone.STRONG if number else Tone.DIM
            yield Span(said, tone)
        elif at + 1 < len(line) and line[at + 1] in _OVERLAPS and _is_long(line[at + 1], counts):
            continue
        else:
            yield Span(drawn(sign), Tone.RULE)


def _is_long(sign: str, counts: Mapping[Overlap, int]) -> bool:
    """Whether a count has three digits, so that it begins a cell earlier."""
    return counts.get(_OVERLAPS[sign], 0) > 99


def legend_lines(
    canvas: Canvas, cards: Sequence[Card], card: Card | None, width: int
) -> list[Line]:
    """The circles with their digits, where they lie, and how many cards each holds.

    Those of the card at hand are lit and marked.
    """
    stands = circles_of(card) if card else ()
    lines: list[Line] = []
    for number, (cell, arrow) in enumerate(zip(canvas.cells, _ARROWS, strict=True), start=1):
        inside = cell.code in stands
        count = str(sum(cell.code in each.cells for each in cards))
        mark = f"{number} {drawn(arrow)} {'[x]' if inside else '[ ]'} "
        name = fit(cell.name, max(width - len(mark) - len(count) - 1, 1))
        tone = Tone.STRONG if inside else Tone.PLAIN
        lines.append(
            (
                Span(mark, Tone.ACCENT if inside else Tone.DIM),
                Span(f"{name} ", tone),
                Span(count, Tone.DIM),
            )
        )
    return lines


def side_lines(
    canvas: Canvas, cards: Sequence[Card], card: Card | None, keys: Sequence[str], width: int
) -> list[Line]:
    """The drawing, its legend, what it cannot draw, and the line on where it comes from.

    `keys` are the first and the last of those that put the card at hand into a circle.
    """
    counts = overlaps(cards)
    across = sum(counts.get(pair, 0) for pair in _ACROSS)
    said = []
    if across:
        said.append(
            ngettext(
                "{count} card stands in two circles that lie across: it is not drawn.",
                "{count} cards stand in two circles that lie across: they are not drawn.",
                across,
            ).format(count=across)
        )
    said.append(_("A popular Western diagram; the Japanese word is wider."))
    toggles = _("{first} to {last}: in or out").format(first=keys[0], last=keys[-1])
    return [
        *drawing_lines(cards),
        (),
        *legend_lines(canvas, cards, card, width),
        *([(Span(toggles, Tone.DIM),)] if card else []),
        (),
        *((Span(line, Tone.DIM),) for text in said for line in wrap(text, width)),
    ]
