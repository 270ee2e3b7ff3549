"""The context of an action: the fitting lesson, open promises, the last exchanges."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from planner.language import _
from planner.language.dates_in_words import DAY_COLUMN, say_day, say_the_day
from planner.model.actions import Action
from planner.model.labels import channels
from planner.model.sparks import Spark
from planner.model.touches import Touch, say_gist, waiting
from planner.model.vocabulary import ActionState
from planner.stairs.climbs import Climb
from planner.values import dataclass
from tui.drawing.label_values import label_column
from tui.drawing.text_line import Line, Span, Tone, fit, wrap

if TYPE_CHECKING:
    from db.store import Store
    from planner.events.debriefs import Debrief

_EXCHANGES = 5
_ROWS = 6
"""Rows of one exchange or promise, at most."""
_FEW, _FEWER = 3, (6, 2, 1)
"""Exchanges where there is little room, and the rows of each, tried in turn."""
_LESSON = 2
"""Rows of a lesson in short form, at least."""


@dataclass(frozen=True, slots=True)
class Related:
    """The context of an action: the touches, newest first, open promises, a lesson.

    `lesson_day` is the day it was learned, `taught_by` names the action or event it comes from. The
    spark it came of, its debrief, the stair that it climbs while it is open, how it comes again and
    the action that it comes after (`awaits`) are there if there are any.
    """

    touches: Sequence[Touch] = ()
    promises: Sequence[Action] = ()
    lesson: str = ""
    spark: Spark | None = None
    debrief: "Debrief | None" = None
    lesson_day: date | None = None
    taught_by: str = ""
    climb: Climb | None = None
    routine: str = ""
    awaits: str = ""

    def with_waiting(self) -> Iterator[tuple[Touch, bool]]:
        """Each touch, and whether its answer is still awaited."""
        unanswered = waiting(self.touches)
        return ((touch, touch.id in unanswered) for touch in self.touches)


NOTHING = Related()


def related_to(store: "Store", action: Action, today: date, *, lesson: bool = False) -> Related:
    """The context of an action's preparation, with the fitting lesson if it is wanted."""
    touches: Sequence[Touch] = ()
    promises: Sequence[Action] = ()
    person = action.person_id
    if person is not None:
        touches = store.touches.of(person)
        promises = store.day.promises(person, today)
    found = store.lessons.fitting(action.kind, person, action.channel) if lesson else None
    done = action.state is ActionState.DONE and action.id is not None
    debrief = store.debriefs.of_action(action.id or 0) if done else None
    spark = store.sparks.behind(action.id, person)
    is_open = action.state is ActionState.OPEN and action.step_id is not None
    climb = store.day.climb(action.step_id or 0) if is_open else None
    routine = _say_routine(store, action, today)
    awaits = _say_awaits(action, today)
    if found is None:
        return Related(
            touches, promises, "", spark, debrief, climb=climb, routine=routine, awaits=awaits
        )
    taught_by = store.lessons.taught_by(found.id)
    about = (found.text, spark, debrief, found.day, taught_by, climb, routine, awaits)
    return Related(touches, promises, *about)


def _say_awaits(action: Action, today: date) -> str:
    """The action that this one comes after, in words; empty if there is none."""
    if action.waited_for is None:
        return ""
    from planner.stairs.levelling.after import say_waited_for  # few actions come after another

    return say_waited_for(action, today)


def _say_routine(store: "Store", action: Action, today: date) -> str:
    """The recurrence of an action, with its next days; empty if it has none, or no more."""
    routine = store.routines.find(action.routine_id, today) if action.routine_id else None
    if routine is None or routine.is_over(today):
        return ""
    from planner.stairs.routines.words import say_routine_and_next  # most actions come once

    return say_routine_and_next(routine, today, store.practice.working)


def related_lines(
    action: Action,
    related: Related,
    today: date,
    width: int,
    touches: int = _EXCHANGES,
    rows: int = _ROWS,
    *,
    column: int = DAY_COLUMN,
) -> list[Line]:
    """The fitting lesson, open promises, the last exchanges, their days in a `column`.

    There are at most `touches` of the latter, and `rows` of each of them.
    """
    dated = partial(_dated, today=today, width=width, rows=rows, column=column)
    return [*_lesson(related, today, width), *_exchanges(action, related, touches, dated)]


def related_as_fits(
    action: Action, related: Related, today: date, width: int, room: int
) -> list[Line]:
    """The context in so many rows: with exchanges in full, else cut, else in short form."""
    for rows in _FEWER:
        lines = related_lines(action, related, today, width, _FEW, rows)
        if len(lines) <= room:
            return lines
    return related_in_short(action, related, today, width, room)


def related_in_short(
    action: Action, related: Related, today: date, width: int, room: int
) -> list[Line]:
    """The context in short form, for little room: one line for each promise and exchange.

    The lesson has the rows that they leave of `room`, and two at least.
    """
    promised = [each for each in related.promises if each.id != action.id]
    said = [
        *(
            (_("Promised"), f"{each.title} · {say_day(each.day, today)}")
            for each in promised
            if each.day
        ),
        *(
            (
                _("Last exchanges"),
                " · ".join(filter(None, (say_day(each.day, today), _summary(each, waits=waits)))),
            )
            for each, waits in related.with_waiting()
        ),
    ]
    lesson = " · ".join(filter(None, (related.lesson, _learned_after(related, today))))
    taught = [(_("Learned before"), lesson)] if lesson else []
    column = label_column([*taught, *said])
    rows = max(room - len(said), _LESSON)
    return [
        *(line for pair in taught for line in _in_short(*pair, column, width, rows)),
        *(line for pair in said for line in _in_short(*pair, column, width, 1)),
    ]


def _in_short(label: str, value: str, column: int, width: int, rows: int) -> Iterator[Line]:
    """A label and its value, wrapped into so many rows; the last of them is cut if need be."""
    room = max(width - column, 0)
    lines = wrap(" ".join(value.split()), room, limit=max(room, 2))
    left = " ".join(lines[rows - 1 :])
    for line in [*lines[: rows - 1], *([left] if left else [])]:
        yield (Span(fit(label, column), Tone.DIM), Span(fit(line, room)))
        label = ""


def _learned_after(related: Related, today: date) -> str:
    """The title of the lesson's source and its day; empty if they are not known."""
    if not related.taught_by or related.lesson_day is None:
        return ""
    day = say_the_day(related.lesson_day, today)
    return _("after: {title}, {day}").format(title=related.taught_by, day=day)


def _lesson(related: Related, today: date, width: int) -> Iterator[Line]:
    """The lesson, wrapped, with its source."""
    if related.lesson:
        yield ()
        yield (Span(_("Learned before"), Tone.TITLE),)
        for line in wrap(related.lesson, width):
            yield (Span(line),)
        if after := _learned_after(related, today):
            yield (Span(fit(after, width), Tone.DIM),)


def _exchanges(
    action: Action, related: Related, touches: int, dated: Callable[..., Iterator[Line]]
) -> Iterator[Line]:
    """Open promises to the person, then the last touches."""
    promised = [promise for promise in related.promises if promise.id != action.id]
    if promised:
        yield ()
        yield (Span(_("Promised"), Tone.TITLE),)
        for promise in promised:
            yield from dated(promise.day, promise.title)
    if related.touches:
        yield ()
        yield (Span(_("Last exchanges"), Tone.TITLE),)
        for touch, waits in list(related.with_waiting())[:touches]:
            yield from dated(touch.day, _summary(touch, waits=waits))


def _dated(
    day: date | None, said: str, *, today: date, width: int, rows: int, column: int
) -> Iterator[Line]:
    """A day and the text beside it, in as many rows as it takes; the last is cut if need be."""
    room, when = max(width - column, 0), say_day(day, today) if day else ""
    lines = wrap(" ".join(said.split()), room, limit=max(room, 2)) or [""]
    left = " ".join(lines[rows - 1 :])
    for line in [*lines[: rows - 1], *([left] if left else [])]:
        yield Span(fit(when, column), Tone.DIM), Span(fit(line, room))
        when = ""


def _summary(touch: Touch, *, waits: bool) -> str:
    """The gist and the means of a touch, and whether it was left without a reply."""
    unanswered = _("no answer yet") if waits else ""
    means = channels()[touch.channel] if touch.channel else ""
    return " · ".join(filter(None, (say_gist(touch), means, unanswered)))
