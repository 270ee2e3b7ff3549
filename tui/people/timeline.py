"""The timeline of a card: a line from the last touch down to the first."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_day, say_minutes
from planner.language.width import cell_width
from planner.model.labels import channels, directions
from planner.model.signs import DONE
from planner.model.touches import Touch, say_gave, say_gist, waiting
from planner.model.vocabulary import Direction
from planner.pitch.echo import Echo
from tui.drawing.columns import GAP
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap

_RAIL = "│"
_RUN = 3
"""Bare touches of one month that are one line, at least."""
_LEAST = 10
"""Cells of the texts, at least."""


class Entry(NamedTuple):
    """An entry of the line: its day, and its texts in so many cells, the first beside the day."""

    day: date
    texts: Callable[[int], Sequence[str]]


def timeline_lines(
    touches: Sequence[Touch], today: date, width: int, echoes: Sequence[Echo] = ()
) -> Iterator[Line]:
    """Each touch on the line, and each echo: its day and how, then what passed; the newest first.

    Several days of one month on which nothing but the channel is known are one line.
    """
    unanswered = waiting(touches)
    entries = [_entry(run, unanswered) for run in _runs(touches, unanswered)]
    entries += [Entry(echo.day, partial(_echo_texts, echo)) for echo in echoes]
    entries.sort(key=attrgetter("day"), reverse=True)
    days = [say_day(entry.day, today) for entry in entries]
    column = max(map(cell_width, days), default=0) + GAP
    for entry, day in zip(entries, days, strict=True):
        how, *texts = entry.texts(max(width - 1 - GAP - column, _LEAST)) or [""]
        yield (
            Span(drawn(DONE) + " " * GAP, Tone.ACCENT),
            Span(fit(day, column), Tone.DIM),
            Span(how),
        )
        rail = Span(drawn(_RAIL) + " " * (GAP + column), Tone.RULE)
        more = entry is not entries[-1]
        rail = rail if more else Span(" " * (1 + GAP + column))
        yield from ((rail, Span(text)) for text in texts)


def _entry(run: Sequence[Touch], unanswered: frozenset[int]) -> Entry:
    """The entry of a touch, or of a run of bare ones."""
    touch = run[0]

    def texts(room: int) -> Sequence[str]:
        how, *said = _texts(touch, room, waits=touch.id in unanswered) or [""]
        return [_several(run) if len(run) > 1 else how, *said]

    return Entry(touch.day, texts)


def _echo_texts(echo: Echo, width: int) -> list[str]:
    """The pitch that was told, and the words that were repeated of it."""
    said = [
        _("heard my pitch: {audience}").format(audience=echo.audience),
        _("repeated: “{words}”").format(words=echo.text),
    ]
    return [text for part in said for text in wrap(part, width)]


def _runs(touches: Sequence[Touch], unanswered: frozenset[int]) -> Iterator[list[Touch]]:
    """The touches in their order, runs of bare ones in one month together."""
    run: list[Touch] = []
    for touch in touches:
        if run and not (_is_bare(touch, unanswered) and _follows(run, touch, unanswered)):
            yield from [run] if len(run) >= _RUN else [[each] for each in run]
            run = []
        run.append(touch)
    yield from [run] if len(run) >= _RUN else [[each] for each in run]


def _is_bare(touch: Touch, unanswered: frozenset[int]) -> bool:
    """Whether nothing is known of a touch but its day and channel."""
    said = touch.gist or touch.gave or touch.asked or touch.about or touch.introduced
    return bool(touch.channel) and not (said or touch.minutes or touch.id in unanswered)


def _follows(run: Sequence[Touch], touch: Touch, unanswered: frozenset[int]) -> bool:
    """Whether a bare touch goes on with a run."""
    last = run[-1]
    same = (last.day.year, last.day.month, last.channel)
    return _is_bare(last, unanswered) and same == (touch.day.year, touch.day.month, touch.channel)


def _several(run: Sequence[Touch]) -> str:
    """The channel of a run, and on how many days it was used."""
    number = len({touch.day for touch in run})
    said = ngettext("{channel}, {number} day", "{channel}, {number} days", number)
    channel = run[0].channel
    return said.format(channel=channels()[channel] if channel else "", number=number)


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
        _say_pitch(touch),
        _("About them: {what}").format(what=touch.about) if touch.about else "",
        _("I gave: {what}").format(what=say_gave(touch)) if touch.gave else "",
        _("I asked for: {what}").format(what=touch.asked) if touch.asked else "",
    ]
    return [text for part in said if part for text in wrap(part, width)]


def _say_pitch(touch: Touch) -> str:
    if touch.pitch is None:
        return ""
    from planner.model.pitches import say_used  # most touches name none: a faster start

    return say_used(touch.pitch)


def _direction(touch: Touch, *, waits: bool) -> str:
    """The side that wrote, if it was one alone, and whether the answer is still awaited."""
    if touch.direction is Direction.TWO_WAY:
        return ""
    if touch.direction is Direction.OUT and not waits:
        return pgettext("touch", "from me")
    return directions()[touch.direction]
