"""The sentence that stands where days will be, while they are worked out."""

from planner.language import _
from tui.drawing.text_line import Line, Span, Tone, wrap


def waiting_lines(width: int) -> list[Line]:
    """The lines of the sentence."""
    return [(Span(line, Tone.DIM),) for line in wrap(_("The days are being worked out…"), width)]
