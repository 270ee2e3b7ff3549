"""A touch in words: how it was, what it was about, what it gave; runs of bare ones."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_minutes
from planner.model.labels import came, channels, directions, outcomes
from planner.model.touches import Touch, say_gave, say_gist
from planner.model.vocabulary import Came, Direction, Outcome
from planner.network.story.story import Brought, Met

_RUN = 3
"""Bare touches of one month that are one line, at least."""
_TOLD_APART = {Came.CONVERSATION}
"""Gains that a touch tells by itself."""


def runs(
    touches: Sequence[Touch], apart: frozenset[int], unfolded: frozenset[int] = frozenset()
) -> Iterator[list[Touch]]:
    """The touches in their order, runs of bare ones in one month together.

    Those of `apart` stand by themselves, as do the runs whose first touch is `unfolded`.
    """
    run: list[Touch] = []
    for touch in touches:
        if run and not (_is_bare(touch, apart) and _follows(run, touch, apart)):
            yield from _together(run, unfolded)
            run = []
        run.append(touch)
    yield from _together(run, unfolded)


def _together(run: list[Touch], unfolded: frozenset[int]) -> Iterable[list[Touch]]:
    if len(run) >= _RUN and run[0].id not in unfolded:
        return [run]
    return [[each] for each in run]


def _is_bare(touch: Touch, apart: frozenset[int]) -> bool:
    """Whether nothing is known of a touch but its day and channel."""
    said = touch.gist or touch.gave or touch.asked or touch.about or touch.introduced
    return bool(touch.channel) and not (said or touch.minutes or touch.id in apart)


def _follows(run: Sequence[Touch], touch: Touch, apart: frozenset[int]) -> bool:
    """Whether a bare touch goes on with a run."""
    last = run[-1]
    same = (last.day.year, last.day.month, last.channel)
    return _is_bare(last, apart) and same == (touch.day.year, touch.day.month, touch.channel)


def say_run(run: Sequence[Touch]) -> str:
    """The channel of a run, and on how many days it was used."""
    number = len({touch.day for touch in run})
    said = ngettext("{channel}, {number} day", "{channel}, {number} days", number)
    channel = run[0].channel
    return said.format(channel=channels()[channel] if channel else "", number=number)


def say_touch(
    touch: Touch, *, waits: bool = False, result: Brought | None = None, met: Met | None = None
) -> tuple[str, ...]:
    """A touch in several texts, the first of which says how it was, which may be empty.

    Then its gist, the result, the pitch, news of them, my gift and my request.
    """
    how = ", ".join(
        filter(
            None,
            (
                channels()[touch.channel] if touch.channel else "",
                _direction(touch, waits=waits),
                say_minutes(touch.minutes) if touch.minutes else "",
            ),
        )
    )
    said = (
        how,
        _say_event(touch, met),
        say_gist(touch if touch.gist not in (touch.gave, touch.asked) else replace(touch, gist="")),
        _say_result(result),
        _say_pitch(touch),
        _("About them: {what}").format(what=touch.about) if touch.about else "",
        _("I gave: {what}").format(what=say_gave(touch)) if touch.gave else "",
        _("I asked for: {what}").format(what=touch.asked) if touch.asked else "",
    )
    return tuple(filter(None, said)) or ("",)


def _say_event(touch: Touch, met: Met | None) -> str:
    """The event at which it was, unless the gist names it."""
    if met is None or met.title in touch.gist:
        return ""
    return _("met at {event}").format(event=met.title)


def _say_result(result: Brought | None) -> str:
    """The outcome unless it was achieved, and what came of it."""
    if result is None:
        return ""
    # no reply is said of the touch itself, as are introductions
    told = (Outcome.ACHIEVED, Outcome.NO_REPLY)
    outcome = "" if result.outcome in told else outcomes()[result.outcome]
    labels = came()
    gains = [labels[what] for what in result.came if what not in _TOLD_APART]
    said = " · ".join(filter(None, (outcome, ", ".join(gains))))
    return _("Result: {said}").format(said=said) if said else ""


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
