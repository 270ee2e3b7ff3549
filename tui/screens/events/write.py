"""Write events: a new one in a line or by the form, changes to one or to a whole routine."""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from functools import partial

from db.errors import StoreError
from planner.calendar.date_phrases import Look
from planner.calendar.recurrence.repeats import Repeats, say_with_days
from planner.grammar import EventLine, GrammarError, Understood, parse_event, understood_event
from planner.grammar.completion import begun_in_event
from planner.language import _, pgettext
from planner.language.dates_in_words import say_the_days
from planner.language.text import shorten
from planner.model.drafts import Question
from planner.model.events import Event
from planner.network.recognise import NamedPerson
from tui.actions.ask_person import ask_each
from tui.actions.line import signed
from tui.actions.preparation.event_fields import (
    event_fields,
    read_event,
    read_routine,
    read_rule,
    routine_fields,
)
from tui.base.ask_form import ask_form
from tui.base.completion import looking
from tui.base.live_screen import LiveScreen
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.ask_which import AskWhich
from tui.dialogs.field import Field, Filled
from tui.dialogs.reader import Reader
from tui.screens.events.event_list import EventList

_IN_FULL = Question("events", "new_in_full")


def event_reader(screen: LiveScreen) -> Reader:
    """Read events, with the places of earlier ones."""
    look = looking(screen.store, begun_in_event)
    return Reader(partial(_understood, screen), screen.surroundings.clock, look)


def ask_line(screen: LiveScreen) -> None:
    """Ask for an event in one line."""
    question = AskLine(
        _("An event, in one line"),
        reader=event_reader(screen),
        placeholder=_("Alumni evening Thursday 18:30-21:00 @City Hall aim: three talks"),
        full_form=True,
        drafts=screen.store.drafts,
        kept_as=Question("events", "new"),
    )
    screen.app.push_screen(question, partial(_take_line, screen))


def _take_line(screen: LiveScreen, typed: TypedLine | None) -> None:
    if typed is None:
        return
    if typed.in_full:
        _keep_for_form(screen, typed)
        ask_in_full(screen)
        return
    with screen.answering():
        line = _read(typed.text, typed.today, screen.store.people.named(typed.text))
        ask_each(screen, line.whom, partial(_add, screen, line))


def _add(screen: LiveScreen, line: EventLine, people: Sequence[int]) -> None:
    """Add the event of a line, with the people to see there."""
    with screen.changing(_("Event added")):
        rule = str(line.rule or "")
        event = screen.store.events.add(line, screen.today, rule, people)
        screen.query_one(EventList).wanted = event.id


def _understood(screen: LiveScreen, text: str, today: date) -> Understood:
    people = screen.store.people.named(text)
    line = _read(text, today, people)
    routine = say_with_days(Repeats(line.rule), line.day, today) if line.rule else ""
    names = [signed([each.name for each in people if each.id in ids]) for ids in line.whom]
    shown = understood_event(line, names, now=screen.surroundings.now())
    return (*shown, *([(_("Repeats"), routine)] if routine else ()))


def _keep_for_form(screen: LiveScreen, typed: TypedLine) -> None:
    """Make what a line says the draft of the form; a line without a title stays a line."""
    with suppress(GrammarError, StoreError):  # nothing typed yet; or kept in memory
        line = _read(typed.text, typed.today)
        known = {field.name: field.value for field in event_fields(line.as_event())}
        known["repeats"] = line.repeats
        screen.store.drafts.save(_IN_FULL, json.dumps(known), _("A new event"))


def ask_in_full(screen: LiveScreen) -> None:
    """Ask for a new event in the form."""
    begun = Event("", screen.today)

    def add(values: Filled) -> None:
        with screen.changing(_("Event added")):
            rule = read_rule(values, begun)
            event = Event(**read_event(values, begun))
            screen.query_one(EventList).wanted = screen.store.events.write_down(
                event, screen.today, rule
            ).id

    ask_form(screen, _("A new event"), event_fields(begun), _IN_FULL, add)


def edit(screen: LiveScreen) -> None:
    """Change the highlighted event; of a routine ask whether this one alone or all of it."""
    event = screen.query_one(EventList).event
    if event is None:
        return
    if event.series_id is None:
        edit_one(screen)
        return
    ask_how_much(
        screen, event, _("Change"), partial(edit_one, screen), partial(edit_routine, screen)
    )


def ask_how_much(
    screen: LiveScreen,
    event: Event,
    label: str,
    one: Callable[[], None],
    all_of_it: Callable[[], None],
) -> None:
    """Ask whether this occurrence of a routine is meant or the whole routine."""
    this = _("this one only, {day}").format(day=say_the_days(event.day, event.last, screen.today))
    choices = [("one", this), ("all", _("the whole routine"))]

    def answered(values: Filled | None) -> None:
        if values is not None:
            (one if values["which"] == "one" else all_of_it)()

    question = AskWhich(shorten(event.title), Field("which", label, "one", choices=choices))
    screen.app.push_screen(question, answered)


def edit_one(screen: LiveScreen) -> None:
    """Change the highlighted event alone."""
    event = screen.query_one(EventList).event
    if event is None:
        return
    alone = event.series_id is None

    def change(values: Filled) -> None:
        with screen.changing(_("Event changed")), screen.store.change(_label(event)):
            now = screen.store.events.present(event)
            fields = read_event(values, now)
            changed = screen.store.events.change_one(now, screen.today, **fields)
            if alone and (rule := read_rule(values, now)):
                screen.store.events.routines.repeat(changed, rule, screen.today)
            screen.query_one(EventList).wanted = changed.id

    def fields() -> list[Field]:
        now = screen.store.events.present(event)
        return event_fields(now, repeats=alone)

    with screen.telling():
        title = _("Change the event") if alone else _("Change this one only")
        kept_as = Question("events", "edit_one", event.key)
        ask_form(screen, title, fields(), kept_as, change, fields)


def edit_routine(screen: LiveScreen) -> None:
    """Change the whole routine of the highlighted event."""
    event = screen.query_one(EventList).event
    if event is None or event.series_id is None:
        return
    series_id = event.series_id

    def change(values: Filled) -> None:
        with screen.changing(_("Routine changed")), screen.store.change(_label(event)):
            routine = screen.store.events.routines.get(series_id)
            rule = read_rule(values, routine.like)
            if not rule:  # the highlighted occurrence stays, by itself
                screen.query_one(EventList).wanted = screen.store.events.store(
                    event, screen.today
                ).id
            fields = read_routine(values)
            screen.store.events.routines.change(series_id, screen.today, rule=rule, **fields)
            if not rule:
                screen.store.events.routines.end(series_id)

    def fields() -> list[Field]:
        return routine_fields(screen.store.events.routines.get(series_id))

    with screen.telling():
        title = pgettext("of events", "Change the whole routine")
        kept_as = Question("events", "edit_routine", event.key)
        ask_form(screen, title, fields(), kept_as, change, fields)


def _read(text: str, today: date, people: Sequence[NamedPerson] = ()) -> EventLine:
    """An event in a line, which may repeat or have been, and those of `people` to see there.

    Raises:
        GrammarError: if it cannot be used.
    """
    return parse_event(text, today, Look.EITHER, repeats=True, people=people)


def _label(event: Event) -> str:
    return _("Event changed: {title}").format(title=shorten(event.title))
