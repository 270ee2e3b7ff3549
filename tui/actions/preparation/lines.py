"""The page of an action before it is done: its preparation and the last exchanges."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from planner.language import _, pgettext
from planner.language.dates_in_words import DAY_COLUMN, say_day, say_minutes, say_on
from planner.language.whole_numbers import say_done_of
from planner.language.width import cell_width, cut
from planner.model.actions import Action, minutes_of, missing, names_person
from planner.model.labels import channels, kinds, parts, say_moment
from planner.model.signs import FLAG, SEPARATOR
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState, Kind, Part
from planner.stairs.climbs import Climb, say_climb, say_heading, say_label, stairs_of
from planner.today.meetings import prepares
from tui.actions.preparation.result_pairs import debrief_pairs, result_pairs
from tui.actions.related import Related, related_lines
from tui.drawing.kept import stairs_line
from tui.drawing.label_values import label_column, pair_lines, stacked_lines
from tui.drawing.signs import drawn, sign_of
from tui.drawing.text_line import Line, Span, Tone, fit, length, wrap

if TYPE_CHECKING:
    pass

_EXCHANGES = 5
_NEEDED = (Part.AIM, Part.IF_THEN)
_IN_ORDER = (
    Part.IF_THEN,
    Part.AIM,
    Part.OPENING,
    Part.QUESTIONS,
    Part.OFFER,
    Part.EXPECTED_WELCOME,
)
"""The parts as they help to act."""
_SCALE = 10
_FULL, _EMPTY = "■", "□"
_SHORT = (Kind.THANKS, Kind.NEWS, Kind.PROMISE)
"""A word or two will do: nothing more is suggested than what makes them prepared."""


class Row(NamedTuple):
    """The row of an action: whether it shows all of its if–then, and what keys do on it.

    `copies` is how to copy its opening, `opens` the page that it is about and how to open that.
    """

    shows: bool = False
    copies: str = ""
    opens: str = ""


NO_ROW = Row()


def action_lines(action: Action, related: Related, today: date, width: int) -> list[Line]:
    """An action with its preparation, in lines of `width` cells, its labels in a column."""
    pairs = [*_pairs(action), *_stands(related), *_came_of(related, today)]
    column = _column(action, related, today, pairs)
    return [
        *_titled(action, today, width),
        *pair_lines(pairs, width, column),
        *_after(action, related, today, width, column),
    ]


def action_pane(
    action: Action, related: Related, today: date, width: int, row: Row = NO_ROW
) -> list[Line]:
    """An action beside its row: each part below its label, for a pane that is high."""
    pairs = list(_pairs(action, shown=row.shows))
    facts = [*(pair for pair in pairs if pair[0] in _beside_its_label()), *_waits(related)]
    opening = {parts()[Part.OPENING]: row.copies}
    came_of = list(_came_of(related, today))
    column = _column(action, related, today, [*facts, *came_of])
    return [
        *_titled(action, today, width),
        *_opens(row, width),
        *stacked_lines([pair for pair in pairs if pair not in facts], width, opening),
        *([()] if facts else []),
        *pair_lines(facts, width, column),
        *_climb_lines(related.climb, width),
        *pair_lines(came_of, width, column),
        *_after(action, related, today, width, column),
    ]


def action_in_short(
    action: Action, related: Related, today: date, width: int, row: Row = NO_ROW
) -> list[Line]:
    """An action below its row: what helps to act, not what the row says."""
    pairs = [*_in_short(action, row, related), *_came_of(related, today)]
    column = _column(action, related, today, pairs)
    return [
        *_opens(row, width),
        *_missing(action, width),
        *pair_lines(pairs, width, column),
        *_after(action, related, today, width, column),
    ]


def _titled(action: Action, today: date, width: int) -> Iterator[Line]:
    yield from ((Span(line, Tone.TITLE),) for line in wrap(action.title, width))
    yield from ((Span(line, Tone.DIM),) for line in wrap(_facts(action, today), width))
    yield from _missing(action, width)


def _opens(row: Row, width: int) -> Iterator[Line]:
    if row.opens:
        yield (Span(fit(row.opens, width), Tone.ACCENT),)


def _column(action: Action, related: Related, today: date, pairs: list[tuple[str, str]]) -> int:
    """The column of values of a pane: labels, those of the result too, and days stand before it."""
    said = [*pairs, *result_pairs(action, today), *debrief_pairs(related)]
    return max(label_column(said), DAY_COLUMN)


def _after(
    action: Action, related: Related, today: date, width: int, column: int
) -> Iterator[Line]:
    """The result, the debrief, and the last exchanges."""
    result = result_pairs(action, today)
    yield from ([()] if result else [])
    yield from pair_lines([*result, *debrief_pairs(related)], width, column)
    yield from related_lines(action, related, today, width, column=column)


def _beside_its_label() -> tuple[str, ...]:
    """The labels of what is short enough to stand beside them."""
    return _("Why now"), _("With"), pgettext("introduction", "To"), parts()[Part.EXPECTED_WELCOME]


def _in_short(action: Action, row: Row, related: Related) -> list[tuple[str, str]]:
    """The place of the action after the if–then and the aim, before what is longer."""
    names, pairs = parts(), list(_pairs(action, shown=row.shows))
    first = [pair for pair in pairs if pair[0] in (names[Part.IF_THEN], names[Part.AIM])]
    return [*first, *_stands(related), *(pair for pair in pairs if pair not in first)]


def _waits(related: Related) -> Iterator[tuple[str, str]]:
    """The open action after which this one comes, beside its label."""
    if related.awaits:
        yield _("After"), related.awaits


def _stands(related: Related) -> Iterator[tuple[str, str]]:
    """The action before it, the stair and the goal, beside their labels."""
    yield from _waits(related)
    climb = related.climb
    if climb is not None:
        said = (drawn(stairs_of(climb.done, climb.target)), climb.step, say_climb(climb))
        yield say_label(climb), " ".join(filter(None, said))
        yield _("Goal"), _goal(climb)


def _climb_lines(climb: Climb | None, width: int) -> Iterator[Line]:
    """The stair that it climbs and the goal above, each in a line."""
    if climb is None:
        return
    yield ()
    yield (Span(say_heading(climb), Tone.TITLE),)
    said, stairs = say_climb(climb), stairs_line(climb.done, climb.target)
    room = max(width - length(stairs) - cell_width(said) - 2 * bool(said), 0)
    yield (
        *stairs,
        Span(cut(climb.step, room)),
        Span(f"  {said}" if said else "", Tone.DIM),
    )
    first, *rest = wrap(_goal(climb), max(width - 2, 10))
    yield (Span(drawn(f"{FLAG} "), Tone.DIM), Span(first, Tone.DIM))
    yield from ((Span(f"  {line}", Tone.DIM),) for line in rest)


def _say_scale(number: int) -> str:
    """A number of ten, drawn and in digits."""
    return drawn(f"{_FULL * number}{_EMPTY * (_SCALE - number)}  {number}")


def _goal(climb: Climb) -> str:
    if not climb.goal_target:
        return climb.goal
    return f"{climb.goal}, {say_done_of(climb.goal_done, climb.goal_target)}"


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


def _pairs(action: Action, *, shown: bool = False) -> Iterator[tuple[str, str]]:
    """Labels and values of what is there, what helps to act first.

    The if–then is left out where it is `shown` in the row.
    """
    if action.reason_text:
        yield _("Why now"), action.reason_text
    names = parts()
    for part in _IN_ORDER:
        value = getattr(action, part.value)
        if part is Part.EXPECTED_WELCOME and value is not None:
            value = _say_scale(value)
        if part is Part.QUESTIONS and value:
            value = "\n".join(f"{drawn(SEPARATOR)} {line}" for line in value.split("\n"))
        if part is Part.IF_THEN and shown:
            continue
        if value:
            yield names[part], value
    for name, value in (
        (_("With"), "" if names_person(action) else action.person),
        (pgettext("introduction", "To"), action.to_person),
        (_("From a pitch"), "" if action.result else action.pitch),
        (_("Note"), action.note),
    ):
        if value:
            yield name, value


def _came_of(related: Related, today: date) -> Iterator[tuple[str, str]]:
    """The recurrence, and the spark that it all came of."""
    if related.routine:
        yield _("Repeats"), related.routine
    if related.spark is not None:
        from planner.sparks.wording import say_spark  # few actions come of one

        yield _("From the spark"), say_spark(related.spark, today)
