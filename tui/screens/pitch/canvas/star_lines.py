"""The lines of an achievement told as STAR, of one being written, and of the example."""

from collections.abc import Sequence

from planner.language import _
from planner.pitch.canvases.canvas import Cell
from planner.pitch.canvases.card import Card, Star
from planner.pitch.canvases.star_hints import hints
from planner.pitch.canvases.star_names import TOLD, star_names
from tui.drawing.label_values import pair_lines
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, wrap
from tui.screens.pitch.canvas.lines import citation_line, cut_lines, dim_lines

_MOST = 2_000
"""Letters of a field that are read in the pane, at most; the form has all of them."""
FULL, FREE = "■", "□"
BEST = 5


def star_lines(card: Card, width: int) -> list[Line]:
    """An achievement in full: its title, its fields, and hints on what would make it stronger."""
    star = card.star or Star()
    title = [(Span(line, Tone.STRONG),) for line in cut_lines(card.text, width, 3)]
    pairs = _pairs(star)
    missing = [name for field, name in star_names().items() if field in TOLD and not pairs[field]]
    lines = [*title, (), *pair_lines(_filled(pairs), width)]
    lines += [citation_line(each, width) for each in card.cites]
    said = list(hints(star))
    if missing:
        said.append(_("Still to tell: {fields}").format(fields=", ".join(missing)))
    return [*lines, *([()] if said else []), *dim_lines(said, width)]


def no_achievement_lines(cell: Cell, width: int) -> list[Line]:
    """The questions of the cell while there is no achievement."""
    return [line for question in cell.questions for line in dim_lines([question], width)]


def star_example_lines(cell: Cell, width: int) -> list[Line]:
    """The worked example of an achievement, dim."""
    example = cell.example
    told = pair_lines(_filled(_pairs(example.star or Star())), width)
    return [
        *dim_lines([_("For example: “{text}”").format(text=example.text), example.by], width),
        (),
        *(tuple(Span(span.text, Tone.DIM) for span in line) for line in told),
    ]


def _pairs(star: Star) -> dict[str, str]:
    """The text of each field."""
    return {
        **{field: getattr(star, field)[:_MOST] for field in TOLD},
        "skills": drawn(" · ").join(star.skills)[:_MOST],
        "satisfaction": say_satisfaction(star.satisfaction),
    }


def _filled(pairs: dict[str, str]) -> Sequence[tuple[str, str]]:
    return [(name, pairs[field]) for field, name in star_names().items() if pairs[field]]


def say_satisfaction(number: int | None) -> str:
    """A satisfaction of 1–5 as a row of squares and its number; empty if it is unknown."""
    if number is None:
        return ""
    return drawn(FULL * number + FREE * (BEST - number)) + f" {number}"


def hint_lines(star: Star, width: int) -> list[Line]:
    """The hints on an achievement that is being written."""
    return [(Span(line, Tone.DIM),) for said in hints(star) for line in wrap(said, width)]
