"""The agenda of a day as lines of text."""

from collections.abc import Iterator, Sequence
from datetime import date

from cli.output.columns import Column, faint, strong, table
from planner.language import _, pgettext
from planner.language.dates_in_words import say_days, say_full_day, say_minutes
from planner.language.width import cell_width
from planner.model.actions import Action, minutes_of, titled
from planner.model.events import Event
from planner.model.labels import say_moment
from planner.model.signs import DONE, OPEN, SEPARATOR
from planner.model.sparks import Spark
from planner.model.states import sign_of, sign_of_event
from planner.stairs.levelling.after import say_waits
from planner.today.agenda import Agenda
from planner.today.first_steps import (
    FirstStep,
    all_ticked,
    say_all_done,
    say_first_step,
    say_how_far,
)
from planner.today.waiting import Awaited, say_reminder, say_since
from planner.today.wording import say_more, say_pause, say_planned, say_regularity

_ACTION = (
    Column(1),
    Column(6, right=True),
    Column(5, right=True),
    Column(8, right=True),
    Column(share=3),
    Column(share=2),
)
"""Sign, id, time, minutes, title and reason."""
_EVENT = (Column(1), Column(6, right=True), Column(5, right=True))
_DAY = 10
"""Cells of the day of an event; several days may take more."""
_AWAITED = (Column(share=2), Column(share=3), Column(share=3))
"""Person, what was sent, since when."""
_STEP = (Column(1), Column(share=3), Column(share=1))
"""Sign, step, how far it is."""
_SPARK = (Column(1), Column(6, right=True), Column())


def agenda_lines(agenda: Agenda) -> Iterator[str]:
    """The day, its summary, and the sections that are not empty."""
    yield strong(say_full_day(agenda.day))
    yield _standing(agenda)
    for title, actions in _sections(agenda):
        yield from _section(title, [_action(action) for action in actions], _ACTION)
        if actions is agenda.proposed and agenda.more:
            yield faint(say_more(agenda))
    yield from _first_steps(agenda.first_steps)
    events = [_event(event, agenda.day) for event in agenda.events]
    width = max((_DAY, *(cell_width(days) for *_others, days, _title in events)))
    columns = (*_EVENT, Column(width), Column())
    yield from _section(pgettext("section", "Events"), events, columns)
    awaited = [_awaited(each, agenda.day) for each in agenda.awaited]
    yield from _section(pgettext("section", "Waiting"), awaited, _AWAITED)
    sparks = [_spark(spark) for spark in agenda.sparks]
    yield from _section(pgettext("section", "Sparks"), sparks, _SPARK)


def _first_steps(steps: Sequence[FirstStep]) -> Iterator[str]:
    """The first steps with the way to them, or the sentence once all are done."""
    if all_ticked(steps):
        yield from ("", say_all_done())
    elif steps:
        done = sum(step.ticked for step in steps)
        yield ""
        yield strong(f"{pgettext('section', 'First steps')} ({done}/{len(steps)})")
        yield from table(_STEP, map(_first_step, steps))
        yield faint(_("“escalier” alone opens the planner, where each line has its key."))


def _first_step(step: FirstStep) -> tuple[str, ...]:
    sign = DONE if step.ticked else OPEN
    return sign, say_first_step(step), say_how_far(step)


def _standing(agenda: Agenda) -> str:
    """A pause, regularity and minutes; a pause has none to fill, only those chosen all the same."""
    paused = say_pause(agenda.pause, agenda.day) if agenda.pause else ""
    planned = "" if paused and not agenda.planned_minutes else say_planned(agenda)
    return f" {SEPARATOR} ".join(filter(None, [paused, say_regularity(agenda), planned]))


def _sections(agenda: Agenda) -> tuple[tuple[str, Sequence[Action]], ...]:
    return (
        (pgettext("section", "Chosen"), agenda.chosen),
        (pgettext("section", "Late"), agenda.late),
        (pgettext("section", "Proposed"), agenda.proposed),
        (pgettext("section", "Done"), agenda.done),
    )


def _section(title: str, rows: Sequence[Sequence[str]], columns: Sequence[Column]) -> Iterator[str]:
    """A title with its count and the rows, without an empty last column."""
    if rows:
        yield ""
        yield strong(f"{title} ({len(rows)})")
        filled = len(columns) if any(row[-1] for row in rows) else len(columns) - 1
        yield from table(columns[:filled], (row[:filled] for row in rows))


def _action(action: Action) -> tuple[str, ...]:
    return (
        sign_of(action),
        str(action.id or ""),
        say_moment(action.time, action.part),
        say_minutes(minutes) if (minutes := minutes_of(action)) else "",
        titled(action),
        f" {SEPARATOR} ".join(filter(None, (say_waits(action), action.reason_text))),
    )


def _event(event: Event, today: date) -> tuple[str, ...]:
    at = say_moment(event.time, event.part)
    return (
        sign_of_event(event, today),
        str(event.id or ""),
        at,
        say_days(event.day, event.last, today),
        event.title,
    )


def _awaited(awaited: Awaited, today: date) -> tuple[str, ...]:
    said = (say_since(awaited, today), say_reminder(awaited, today))
    return awaited.person, awaited.title, f" {SEPARATOR} ".join(filter(None, said))


def _spark(spark: Spark) -> tuple[str, ...]:
    return sign_of(spark), str(spark.id), spark.text
