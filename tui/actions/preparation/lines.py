"""The page of an action before it is done: its preparation and the last exchanges."""

from collections.abc import Iterable, Iterator
from datetime import date

from planner.language import _, pgettext
from planner.language.dates_in_words import say_day, say_minutes, say_on
from planner.model.actions import Action, minutes_of, missing
from planner.model.labels import came as came_names
from planner.model.labels import channels, kinds, outcomes, parts, say_moment
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState, Kind, Part
from planner.sparks.wording import say_spark
from planner.today.meetings import prepares
from tui.actions.related import Related, related_lines
from tui.drawing.label_values import pair_lines
from tui.drawing.signs import sign_of
from tui.drawing.text_line import Line, Span, Tone, fit, wrap

_EXCHANGES = 5
_NEEDED = (Part.AIM, Part.IF_THEN)
_SHORT = (Kind.THANKS, Kind.NEWS, Kind.PROMISE)
"""A word or two will do: nothing more is suggested than what makes them prepared."""


def action_lines(action: Action, related: Related, today: date, width: int) -> list[Line]:
    """An action with its preparation, in lines of `width` cells."""
    return [
        *((Span(line, Tone.TITLE),) for line in wrap(action.title, width)),
        *((Span(line, Tone.DIM),) for line in wrap(_facts(action, today), width)),
        *_missing(action, width),
        *pair_lines([*_pairs(action, today), *_came_of(related, today)], width),
        *_result(action, today, width),
        *_debriefed(related, width),
        *related_lines(action, related, today, width),
    ]


def spark_lines(spark: Spark, today: date, keys: str, width: int) -> list[Line]:
    """A spark in full, and what it can become by which key, where those work."""
    first, *rest = wrap(spark.text, width - 2)
    return [
        (sign_of(spark), Span(f" {first}", Tone.TITLE)),
        *((Span(f"  {line}", Tone.TITLE),) for line in rest),
        (Span(_("kept {day}").format(day=say_on(spark.day, today)), Tone.DIM),),
        *([(), *((Span(line, Tone.DIM),) for line in wrap(keys, width))] if keys else []),
    ]


def _facts(action: Action, today: date) -> str:
    """Kind, means, minutes, day and time in one line; of what is done as it was, not as planned."""
    done = action.state is ActionState.DONE
    day, minutes = action.closed_on if done else action.day, minutes_of(action)
    said = [
        kinds()[action.kind] if action.kind is not Kind.OTHER else "",
        channels()[action.channel] if action.channel else "",
        say_minutes(minutes) if minutes else "",
        say_day(day, today) if day else "",
        "" if done else say_moment(action.time, action.part),
    ]
    return " · ".join(filter(None, said))


def _missing(action: Action, width: int) -> Iterator[Line]:
    """The parts that the action lacks to be prepared, else those that may still be added."""
    if action.state is ActionState.DROPPED or (action.result and action.closed_on):
        return
    if prepares(action):
        for line in wrap(_("Preparing it leads to the meeting itself."), width):
            yield (Span(line, Tone.DIM),)
        return
    empty = missing(action)
    needed = _named(part for part in empty if part in _NEEDED)
    if needed:
        for line in wrap(_("Missing: {parts}").format(parts=needed), width):
            yield (Span(line, Tone.DUE),)
    elif empty and action.kind not in _SHORT:
        said = _("May be added: {parts}").format(parts=_named(empty))
        yield (Span(fit(said, width), Tone.DIM),)


def _named(empty: Iterable[Part]) -> str:
    names = parts()
    return ", ".join(names[part] for part in empty)


def _pairs(action: Action, today: date) -> Iterator[tuple[str, str]]:
    """Labels and values of what is there."""
    if action.reason_text:
        yield _("Why now"), action.reason_text
    for part, name in parts().items():
        value = getattr(action, part.value)
        if part is Part.EXPECTED_WELCOME and value is not None:
            value = _("{number} of 10").format(number=value)
        if value:
            yield name, value
    for name, value in (
        (_("With"), action.person),
        (pgettext("introduction", "To"), action.to_person),
        (_("Step"), action.step if action.step != action.title else ""),
        (_("Goal"), action.goal),
        (_("Note"), action.note),
    ):
        if value:
            yield name, value


def _came_of(related: Related, today: date) -> Iterator[tuple[str, str]]:
    """The spark that it all came of."""
    if related.spark is not None:
        yield _("From the spark"), say_spark(related.spark, today)


def _debriefed(related: Related, width: int) -> Iterator[Line]:
    """The debrief: events, reasons, and the change for next time."""
    debrief = related.debrief
    if debrief is not None:
        said = {
            pgettext("debrief", "Happened"): debrief.happened,
            pgettext("debrief", "Why"): debrief.why,
            pgettext("debrief", "Next time"): debrief.next_time,
        }
        yield from pair_lines([(name, value) for name, value in said.items() if value], width)


def _result(action: Action, today: date, width: int) -> Iterator[Line]:
    """The result: outcome and day, minutes, gains, welcome, lesson."""
    result = action.result
    if result is None:
        return
    names = came_names()
    said = {
        _("Result"): f"{outcomes()[result.outcome]} · {say_day(result.day, today)}",
        _("Spent"): "" if result.minutes is None else say_minutes(result.minutes),
        _("What came"): ", ".join(names[what] for what in result.came),
        _("Welcome"): ""
        if result.welcome is None
        else _("{number} of 10").format(number=result.welcome),
        _("Learned"): result.learned,
    }
    yield ()
    yield from pair_lines([(name, value) for name, value in said.items() if value], width)
