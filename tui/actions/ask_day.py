"""Ask for another day in words: the one flow for actions, and the question for anything else."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from textual.screen import Screen

from planner.calendar.recurrence.days import one_day_each
from planner.calendar.typed_days import typed_day
from planner.grammar import GrammarError
from planner.language import _
from planner.language.dates_in_words import say_days, say_full_days, say_the_day
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.drafts import Question
from planner.model.events import Event
from planner.model.labels import say_moment
from planner.today.redating import in_time
from tui.actions.ask_third_move import Moving, move_or_ask
from tui.actions.gives_way import say_gives_way
from tui.actions.moment import Moment, read_day, read_days, read_moment
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.reader import Reader, Understood

Read = Callable[[str, date], Moment | None]
"""Reads what was typed on a day; raises ValueError, with a sentence, for what is no day."""


class AskDay(AskLine):
    """Asks for a day; typing takes the place of the one filled in."""

    REPLACED = True


def ask_to_move(
    screen: LiveScreen,
    action: Action,
    *,
    otherwise: date | None = None,
    moved: Callable[[], None] | None = None,
    over: Screen[Any] | None = None,
) -> None:
    """Ask for another day of an action, move it there and show a toast: one change.

    The third time that it is put off, it is asked first whether it is to be kept as it is.

    Preparing moves no further than to the day of what it prepares, and that is shown. An occurrence
    of a routine does not move to the next one; if another one is open, that this gives way.

    `otherwise`, if given, is filled in, and meant by an empty line. `moved` runs after the write
    and before live screens load again. The toast stands over `screen`, or over the dialog `over`.
    """

    def move(moment: Moment) -> None:
        move_or_ask(Moving(screen, action, moment.day, moment.part, moved, over))

    with screen.telling():
        latest, working = screen.store.actions.latest_day(action), screen.store.practice.working

        def read(text: str, today: date) -> Moment | None:
            moment = read_moment(text, today)
            if moment is None:
                return None
            screen.store.routines.check_move(action, moment.day, today)
            day = in_time(moment.day, latest, today, working)
            if day != moment.day:
                return Moment(day, beside=_("in time for what it prepares"))
            return moment._replace(beside=say_gives_way(screen, action))

        if otherwise is not None:
            otherwise = in_time(otherwise, latest, screen.today, working)
        _ask(screen, action.title, read, move, before=action.day, otherwise=otherwise)


def ask_another_day(
    screen: LiveScreen,
    title: str,
    take: Callable[[date], None],
    *,
    before: date | None = None,
) -> None:
    """Ask for another day of the thing called `title`, and pass it to `take` unless cancelled.

    The preview shows the day `before` beside the new one; past days are refused.
    """

    def read(text: str, today: date) -> Moment | None:
        day = read_day(text, today)
        return None if day is None else Moment(day)

    _ask(screen, title, read, lambda moment: take(moment.day), before=before)


def ask_to_move_event(
    screen: LiveScreen, event: Event, take: Callable[[date, date | None], None], kept_as: Question
) -> None:
    """Ask for other days of an event, past ones too, and pass them to `take` unless cancelled.

    One day typed is the first of as many as before, which the preview shows; several are the first
    and the last, and are refused of an occurrence of a routine.
    """

    def read(text: str, today: date) -> Moment | None:
        days = read_days(text, today)
        if days is None:
            return None
        if days[1] and event.series_id is not None:
            raise ValueError(one_day_each())
        return Moment(days[0], last=days[1])

    def moved(moment: Moment) -> None:
        take(moment.day, moment.last)

    _ask(screen, event.title, read, moved, before=event.day, last=event.last, kept_as=kept_as)


def _ask(
    screen: LiveScreen,
    title: str,
    read: Read,
    take: Callable[[Moment], None],
    *,
    before: date | None = None,
    last: date | None = None,
    otherwise: date | None = None,
    kept_as: Question | None = None,
) -> None:
    """Ask for another day, as `read` understands it; `otherwise`, if given, is filled in."""
    today = screen.today

    def answered(typed: TypedLine | None) -> None:
        if typed is None:
            return
        moment = read(typed.text, typed.today) or (Moment(otherwise) if otherwise else None)
        if moment is not None:
            take(moment)

    question = AskDay(
        _("Another day for: {title}").format(title=shorten(title)),
        reader=Reader(partial(_understood, read, before, last), screen.surroundings.clock),
        placeholder=_hint(otherwise, today),
        value=typed_day(otherwise, today) if otherwise else "",
        optional=otherwise is not None,
        drafts=screen.store.drafts,
        kept_as=kept_as,
    )
    screen.app.push_screen(question, answered)


def _understood(
    read: Read, before: date | None, last: date | None, text: str, today: date
) -> Understood:
    """The day read, after the day `before`; several days stay as many, unless all are typed."""
    was = f"{say_days(before, last, today)} → " if before else ""
    length = last - before if last and before else None
    try:
        moment = read(text, today)
    except ValueError as error:
        raise GrammarError(str(error)) from error
    if moment is None:
        return []
    days = say_full_days(moment.day, moment.last or (moment.day + length if length else None))
    words = (days, say_moment(None, moment.part), moment.beside)
    return [(_("Day"), was + ", ".join(filter(None, words)))]


def _hint(otherwise: date | None, today: date) -> str:
    if otherwise is None:
        return _("tuesday, in 2 weeks, +3d")
    said = _("tuesday, in 2 weeks, +3d – or enter for {day}")
    return said.format(day=say_the_day(otherwise, today))
