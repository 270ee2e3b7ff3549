"""The lines beside a mind map: how many were found, and why it is empty."""

from planner.language import _
from planner.language.whole_numbers import say_number
from planner.network.mind_map.branch import Shape
from tui.drawing.text_line import Line, Span, Tone, fit, wrap


def found_lines(at: int, number: int, width: int) -> list[Line]:
    """The place among those found, at the right."""
    said = _("{place} of {number}")
    said = said.format(place=say_number(at + 1), number=say_number(number))
    said = said if number else _("not found")
    return [(Span(fit(said, width, right=True), Tone.DIM),)]


def none_lines(shape: Shape, width: int) -> list[Line]:
    """The sentence of a map without branches."""
    said = _("There is nobody in your network yet: n in Network writes the first person down.")
    if shape is Shape.INTRODUCTIONS:
        said = _("No introduction is noted yet: who introduced whom will stand here.")
    return [(), *((Span(line, Tone.DIM),) for line in wrap(said, width))]
