"""Events: what is done with the highlighted one."""

from datetime import date
from functools import partial

from planner.grammar import ActionLine
from planner.language import _, pgettext
from planner.language.shortening import shorten
from planner.model.actions import Action
from planner.model.events import Event
from tui.actions.ask_day import ask_another_day
from tui.actions.ask_person import ask_with_whom
from tui.actions.line import ActionReader
from tui.actions.preparation.event import ask_to_prepare
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.dialogs.show_lines import ShowLines
from tui.screens.events.brief import show_brief
from tui.screens.events.entry import EventEntry


class EventDeeds(EventEntry):
    """The events, and what one does with one of them."""

    def action_prepare(self) -> None:
        """Prepare the highlighted event."""
        if self.event is not None:
            ask_to_prepare(self, self.event)

    def action_brief(self) -> None:
        """Show the brief of the highlighted event."""
        if self.event is not None:
            show_brief(self, self.event)

    def on_row_list_opened(self) -> None:
        """Show all that is known, where the pane has no room for it."""
        with self.telling():
            self.app.push_screen(ShowLines(self.in_full()))

    async def action_debrief(self) -> None:
        """Debrief the highlighted event."""
        event = self.event
        if event is None:
            return
        if event.id is None:
            with self.changing(""):
                event = self.store.events.store(event, self.today)
                self.wanted = event.id
        if event.id is not None:
            await self.app.run_action(f"begin('debrief', 'event-{event.id}')")

    def action_move(self) -> None:
        """Ask for another day."""
        event = self.event
        if event is None:
            return
        key, before = f"events.move.{event.key}", event.day
        move = partial(self._move, event)
        ask_another_day(self, event.title, move, before=before, past=True, draft_key=key)

    def _move(self, event: Event, to: date) -> None:
        with self.changing(pgettext("event", "Moved")):
            self.wanted = self.store.events.move(event, to, self.today).id

    def action_drop(self) -> None:
        """Give the event up; of a routine this occurrence alone."""
        event = self.event
        if event is not None:
            with self.changing(pgettext("event", "Given up")):
                self.wanted = self.store.events.drop(event, self.today).id

    def action_take_up(self) -> None:
        """Take up again an event that was given up."""
        event = self.event
        if event is not None:
            with self.changing(pgettext("event", "Taken up again")):
                self.store.events.take_up(event.id or 0)

    def action_delete(self) -> None:
        """Delete the event; of a routine ask whether this one alone or all of it."""
        event = self.event
        if event is None:
            return
        if event.series_id is None:
            self._delete_one(event)
        else:
            all_of_it = partial(self._delete_routine, event)
            self.ask_how_much(event, _("Delete"), partial(self._delete_one, event), all_of_it)

    def _delete_one(self, event: Event) -> None:
        with self.changing(_("Event deleted")):
            if event.id is None:
                self.store.events.routines.skip(event)
            else:
                self.store.events.delete(event.id)

    def _delete_routine(self, event: Event) -> None:
        with self.changing(_("Routine deleted; what you have been to stays")):
            self.store.events.routines.delete(event.series_id or 0, self.today)

    def action_plan(self) -> None:
        """Plan an action for the event, in one line."""
        event = self.event
        if event is None:
            return
        question = AskLine(
            _("An action for {title}").format(title=shorten(event.title)),
            understand=ActionReader(self.store, self.today).understood,
            placeholder=_("Print ten cards tomorrow ~15m"),
            drafts=self.store.drafts,
            draft_key=f"events.plan.{event.key}",
        )
        self.app.push_screen(question, partial(self._plan, event))

    def _plan(self, event: Event, typed: TypedLine | None) -> None:
        if typed is not None:
            with self.telling():
                line = ActionReader(self.store, self.today).read(typed.text)
                ask_with_whom(self, line, partial(self._plan_with, event, line))

    def _plan_with(self, event: Event, line: ActionLine, person_id: int | None) -> None:
        label = _("Action added: {title}").format(title=shorten(line.title))
        with self.changing(_("Action added")), self.store.change(label):
            stored = self.store.events.store(event, self.today)
            self.wanted = stored.id
            action: Action = self.store.actions.add(line, self.today, person_id=person_id)
            self.store.actions.change(action.id or 0, event_id=stored.id)
