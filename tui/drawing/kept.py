"""Signs for what was kept or climbed among those for what was not."""

from itertools import groupby

from planner.stairs.climbs import CLIMBED_STAIR, stairs_of
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone


def kept_signs(signs: str, kept: str) -> Line:
    """The signs in a row: those that are `kept` in green, the others dim."""
    return tuple(
        Span(drawn("".join(run)), Tone.DONE if is_kept else Tone.DIM)
        for is_kept, run in groupby(signs, kept.__eq__)
    )


def stairs_line(done: int, target: int | None) -> Line:
    """The stairs of a step and a blank, those climbed in green; empty without or with many."""
    stairs = kept_signs(stairs_of(done, target), CLIMBED_STAIR)
    return (*stairs, Span(" ")) if stairs else ()
