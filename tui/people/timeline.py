"""The timeline of a card: a line from the last touch down to the first."""

from collections.abc import Iterator, Sequence
from datetime import date

from planner.language import _, pgettext
from planner.language.dates_in_words import say_day, say_minutes
from planner.language.width import cell_width
from planner.model.labels import channels, directions
from planner.model.signs import DONE
from planner.model.touches import Touch, say_gave, say_gist, waiting
from planner.model.vocabulary import Direction
from tui.drawing.columns import GAP
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap

_RAIL = "│"
_LEAST = 10
"""Cells of the texts, at least."""


def timeline_lines(touches: Sequence[Touch], today: date, width: int) -> Iterator[Line]:
    """Each touch on the line: its day and how, then what passed; the newest first."""
    days = [say_day(touch.day, today) for touch in touches]
    column = max(map(cell_width, days), default=0) + GAP
    unanswered = waiting(touches)
    for touch, day in zip(touches, days, strict=True):
        room = max(width - 1 - GAP - column, _LEAST)
        how, *texts = _texts(touch, room, waits=touch.id in unanswered) or [""]
        yield (
            Span(drawn(DONE) + " " * GAP, Tone.ACCENT),
            Span(fit(day, column), Tone.DIM),
            Span(how),
        )
        rail = Span(drawn(_RAIL) + " " * (GAP + column), Tone.RULE)
        more = touch is not touches[-1]
        rail = rail if more else Span(" " * (1 + GAP + column))
        yield from ((rail, Span(text)) for text in texts)


def _texts(touch: Touch, width: int, *, waits: bool) -> list[str]:
    """The channel and minutes of a touch, its gist, news of them, my gift and my request."""
    how = [
        channels()[touch.channel] if touch.channel else "",
        _direction(touch, waits=waits),
        say_minutes(touch.minutes) if touch.minutes else "",
    ]
    said = [
        ", ".join(filter(None, how)),
        say_gist(touch),
        _("About them: {what}").format(what=touch.about) if touch.about else "",
        _("I gave: {what}").format(what=say_gave(touch)) if touch.gave else "",
        _("I asked for: {what}").format(what=touch.asked) if touch.asked else "",
    ]
    return [text for part in said if part for text in wrap(part, width)]


def _direction(touch: Touch, *, waits: bool) -> str:
    """The side that wrote, if it was one alone, and whether the answer is still awaited."""
    if touch.direction is Direction.TWO_WAY:
        return ""
    if touch.direction is Direction.OUT and not waits:
        return pgettext("touch", "from me")
    return directions()[touch.direction]
