"""What the result form shows between its fields: the aim, the result beside it, what follows."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import zip_longest

from planner.language import _
from planner.language.dates_in_words import say_day, say_minutes
from planner.model.actions import Result
from planner.model.labels import came, outcomes
from planner.model.vocabulary import ActionState
from planner.today.follow_ups import FollowUp
from tui.actions.result.keys import LETTERS
from tui.drawing.signs import DONE, OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap

_DAY = 14
_AIM = 2
"""So many lines of the aim are shown above the result."""
_BESIDE = 3
"""So many lines aim and result take side by side."""


def aim_lines(aim: str, width: int) -> Iterator[Line]:
    """The aim above the result."""
    if aim:
        for line in wrap(_("Aim: {aim}").format(aim=aim), width)[:_AIM]:
            yield (Span(line, Tone.DIM),)


def doubt_lines(doubt: str, width: int) -> Iterator[Line]:
    """What is to be asked about the minutes."""
    if doubt:
        for line in wrap(doubt, width):
            yield (Span(line, Tone.DUE),)


def side_by_side(aim: str, result: Result, width: int) -> Iterator[Line]:
    """The aim at the left, what came of it at the right."""
    half = (width - 2) // 2
    yield (Span(fit(_("Aim"), half + 2), Tone.TITLE), Span(_("Result"), Tone.TITLE))
    left = wrap(aim or _("none was noted"), half)
    right = wrap(_in_words(result), half)
    for one, other in list(zip_longest(left, right, fillvalue=""))[:_BESIDE]:
        yield (Span(fit(one, half + 2)), Span(other))


def _in_words(result: Result) -> str:
    names = came()
    said = [
        outcomes()[result.outcome],
        ", ".join(names[what] for what in result.came),
        "" if result.minutes is None else say_minutes(result.minutes),
        result.learned,
    ]
    return " · ".join(filter(None, said))


def left_lines(state: ActionState) -> Iterator[Line]:
    """Where what was not done goes, if it gets no other day."""
    ends = {
        ActionState.PARKED: _("It will be parked."),
        ActionState.DROPPED: _("It will be dropped."),
    }
    if state in ends:
        yield (Span(ends[state], Tone.ACCENT),)


def follow_up_lines(
    promise: FollowUp | None,
    choices: Mapping[str, FollowUp],
    taken: Collection[str],
    today: date,
    width: int,
) -> Iterator[Line]:
    """What was promised, which is taken, and the follow-ups with their letters."""
    if promise is not None:
        yield _line("", promise, today, width, taken=True)
    for letter, (name, offer) in zip(LETTERS, choices.items(), strict=False):
        yield _line(letter, offer, today, width, taken=name in taken)


def known_by(offer: FollowUp) -> str:
    """What tells one proposal from another, whatever its letter."""
    return f"{'rest' if offer.rests else offer.kind.value}.{offer.person_id or ''}"


def _line(letter: str, offer: FollowUp, today: date, width: int, *, taken: bool) -> Line:
    day = "" if offer.rests else say_day(offer.day, today)
    return (
        Span(fit(letter, 2), Tone.ACCENT),
        Span(f"{drawn(DONE if taken else OPEN)} ", Tone.ACCENT if taken else Tone.DIM),
        Span(fit(offer.title, width - 4 - _DAY), Tone.STRONG if taken else Tone.DIM),
        Span(fit(day, _DAY, right=True), Tone.DIM),
    )
