"""Events: writing one down in one line or by the form, and changing it."""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import date

from planner.calendar.past_days import find_any_dates
from planner.calendar.recurrence.say import say_routine
from planner.events.from_line import of_line
from planner.events.series import Series
from planner.grammar import EventLine, GrammarError, Understood, parse_event, understood_event
from planner.language import _
from planner.language.dates_in_words import say_day
from planner.language.shortening import shorten
from planner.model.events import Event
from tui.actions.preparation.event_fields import (
    Values,
    event_fields,
    read_event,
    read_routine,
    read_rule,
    routine_fields,
)
from tui.dialogs.ask_form import Field
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.ask_which import AskWhich
from tui.screens.events.forms import AskEvent
from tui.screens.events.view import EventsView

_IN_FULL = "events.new_in_full"


class EventEntry(EventsView):
    """The events, and how they are written down and changed."""

    def action_new(self) -> None:
        """Ask for an event in one line."""
        question = AskLine(
            _("An event, in one line"),
            understand=self._understood,
            placeholder=_("Alumni evening Thursday 18:30-21:00 @City Hall aim: three talks"),
            full_form=True,
            drafts=self.store.drafts,
            draft_key="events.new",
        )
        self.app.push_screen(question, self._take_line)

    def _take_line(self, typed: TypedLine | None) -> None:
        if typed is None:
            return
        if typed.in_full:
            self._keep_for_form(typed.text)
            self.action_new_in_full()
            return
        with self.changing(_("Event added")):
            line = _read(typed.text, self.today)
            rule = str(line.rule or "")
            self.wanted = self.store.events.add(line, self.today, rule).id

    def _understood(self, text: str) -> Understood:
        line = _read(text, self.today)
        routine = say_routine(line.rule, line.day, self.today) if line.rule else ""
        return (*understood_event(line), *([(_("Repeats"), routine)] if routine else ()))

    def _keep_for_form(self, text: str) -> None:
        """Make what a line says the draft of the form; a line without a title stays a line."""
        with suppress(GrammarError):  # nothing was typed yet
            line = _read(text, self.today)
            known = {field.name: field.value for field in event_fields(of_line(line), self.today)}
            known["repeats"] = line.repeats
            self.store.drafts.save(_IN_FULL, json.dumps(known), _("A new event"))

    def action_new_in_full(self) -> None:
        """Ask for a new event in the form."""
        begun = Event("", self.today)

        def add(values: Values) -> None:
            with self.changing(_("Event added")):
                rule = read_rule(values, begun, self.today)
                event = Event(**read_event(values, begun, self.today))
                self.wanted = self.store.events.write_down(event, self.today, rule).id

        self._ask(_("A new event"), lambda: event_fields(begun, self.today), "new_in_full", add)

    def action_edit(self) -> None:
        """Change the highlighted event; of a routine ask whether this one alone or all of it."""
        event = self.event
        if event is None:
            return
        if event.series_id is None:
            self.action_edit_one()
            return
        self.ask_how_much(event, _("Change"), self.action_edit_one, self.action_edit_routine)

    def ask_how_much(
        self, event: Event, label: str, one: Callable[[], None], all_of_it: Callable[[], None]
    ) -> None:
        """Ask whether this occurrence of a routine is meant or the whole routine."""
        this = _("this one only, {day}").format(day=say_day(event.day, self.today))
        choices = [("one", this), ("all", _("the whole routine"))]

        def answered(values: Values | None) -> None:
            if values is not None:
                (one if values["which"] == "one" else all_of_it)()

        question = AskWhich(shorten(event.title), Field("which", label, "one", choices=choices))
        self.app.push_screen(question, answered)

    def action_edit_one(self) -> None:
        """Change the highlighted event alone."""
        event = self.event
        if event is None:
            return
        alone = event.series_id is None

        def change(values: Values) -> None:
            with self.changing(_("Event changed")), self.store.change(_label(event)):
                now = self.store.events.present(event)
                fields = read_event(values, now, self.today)
                changed = self.store.events.change_one(now, self.today, **fields)
                if alone and (rule := read_rule(values, now, self.today)):
                    self.store.events.routines.repeat(changed, rule, self.today)
                self.wanted = changed.id

        def fields() -> list[Field]:
            now = self.store.events.present(event)
            return event_fields(now, self.today, repeats=alone)

        title = _("Change the event") if alone else _("Change this one only")
        self._ask(title, fields, f"edit_one.{event.key}", change)

    def action_edit_routine(self) -> None:
        """Change the whole routine of the highlighted event."""
        event = self.event
        if event is None or event.series_id is None:
            return
        series_id = event.series_id

        def change(values: Values) -> None:
            with self.changing(_("Routine changed")), self.store.change(_label(event)):
                routine = self.store.events.routines.get(series_id)
                rule = read_rule(values, routine.like, self.today)
                if not rule:  # what is highlighted stays, by itself
                    self.wanted = self.store.events.store(event, self.today).id
                fields = read_routine(values)
                self.store.events.routines.change(series_id, self.today, rule=rule, **fields)
                if not rule:
                    self.store.events.routines.end(series_id)

        def fields() -> list[Field]:
            like = self.store.events.routines.get(series_id).like
            return routine_fields(like, self.today)

        with self.telling():
            routine = self.store.events.routines.get(series_id)
            title, key = _("Change the whole routine"), f"edit_routine.{event.key}"
            self._ask(title, fields, key, change, routine)

    def _ask(
        self,
        title: str,
        fields: Callable[[], list[Field]],
        key: str,
        take: Callable[[Values], None],
        routine: Series | None = None,
    ) -> None:
        """Ask for the fields of an event, which `fields` reads anew, and give them to `take`."""

        def answered(values: Values | None) -> None:
            if values is not None:
                take(values)

        with self.telling():
            question = AskEvent(
                title,
                fields(),
                self.today,
                routine,
                drafts=self.store.drafts,
                draft_key=f"events.{key}",
                present=fields,
            )
            self.app.push_screen(question, answered)


def _read(text: str, today: date) -> EventLine:
    """An event in a line, which may repeat or have been.

    Raises:
        GrammarError: if it cannot be used.
    """
    return parse_event(text, today, find_any_dates, repeats=True)


def _label(event: Event) -> str:
    return _("Event changed: {title}").format(title=shorten(event.title))
