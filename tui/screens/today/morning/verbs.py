"""What the keys of the morning do: one answer, one change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from planner.language import _, pgettext
from planner.language.dates_in_words import say_day
from planner.model.actions import Action, Result, day_meant
from planner.model.vocabulary import Outcome
from tui.actions.row_key import key_of_thing
from tui.keyboard.commands import key_of
from tui.screens.today.morning.position import Position, Stage, before, following, waiting
from tui.screens.today.morning.view import MorningView
from tui.screens.today.proposing import proposing_of

if TYPE_CHECKING:
    from planner.grammar import ActionLine
    from tui.dialogs.ask_line import TypedLine

# The dialogs are imported when they are first asked for: the session opens without them.


class MorningDeeds(MorningView):
    """Closes, chooses, prepares and starts."""

    def _next(self) -> None:
        """Let the highlight go on to the row below when the day is read again."""
        stage = waiting(self.agenda, self.position)
        if self.position.stage is Stage.CHOOSE and self.action in self.agenda.proposed:
            stage = self.agenda.proposed
        keys = [key_of_thing(action) for action in stage]
        self.wanted = following(keys, self.rows.key)

    def _answer(self, said: str, write: Callable[[Action], object]) -> None:
        """Write one answer about the highlighted action, and go on to the next."""
        action = self.action
        if action is not None:
            with self.changing(said):
                write(action)
                self._next()

    def action_done(self) -> None:
        """Record the highlighted action as achieved on its own day."""
        from jobs.record_result import ResultEntry, record_result

        today = self.today

        def record(action: Action) -> None:
            day = day_meant(action, today)
            result = Result(Outcome.ACHIEVED, day, action.minutes)
            record_result(self.store, action, ResultEntry(result), day)

        day = day_meant(self.action, today) if self.action else today
        self._answer(_("Done: {day}").format(day=say_day(day, today)), record)

    def action_result(self) -> None:
        """Ask in full what came of it."""
        from tui.actions.result.asking import ask_result

        action = self.action
        if action is not None:
            key = f"today.result.{key_of_thing(action)}"
            ask_result(self, action, key, done=lambda _written: self._next())

    def action_move(self) -> None:
        """Ask for another day; an empty line is the next working day."""
        from tui.actions.ask_day import ask_another_day

        action, today = self.action, self.today
        if action is None:
            return

        def move(day: date) -> None:
            with self.changing(_("Moved to {day}").format(day=say_day(day, self.today))):
                self.store.actions.move(action, day, self.today)
                self._next()

        otherwise = self.store.practice.working.next_after(today)
        before = action.day
        ask_another_day(self, action.title, move, before=before, otherwise=otherwise)

    def action_park(self) -> None:
        """Set the highlighted action aside."""
        park = self.store.actions.park
        self._answer(pgettext("action", "Parked"), lambda action: park(action, self.today))

    def action_drop(self) -> None:
        """Give the highlighted action up."""
        drop = self.store.actions.drop
        self._answer(pgettext("action", "Dropped"), lambda action: drop(action, self.today))

    def action_leave_late(self) -> None:
        """Leave the highlighted action as it is."""
        if self.action is not None and self.action.id is not None:
            self._next()
            self.stand(replace(self.position, left=self.position.left | {self.action.id}))

    def action_choose(self) -> None:
        """Choose the highlighted action for today, or no longer, and go on to the next."""
        choose = self.store.actions.choose
        self._answer(self._chosen_said(), lambda action: choose(action, self.today))

    def _chosen_said(self) -> str:
        if self.action in self.agenda.chosen:
            return pgettext("action", "No longer chosen")
        count, most = len(self.agenda.chosen) + 1, self.store.practice.daily_number
        said = _("Chosen: {count} of {most}")
        if count > most:
            said = _("Chosen: {count} today, where {most} make a good day")
        return said.format(count=count, most=most)

    def action_propose(self) -> None:
        """Let something be proposed, and something else at each further asking."""
        with self.telling():
            agenda = self.store.day.agenda(self.today)
            found = proposing_of(self).ask(self.store, agenda)
            if found is None:
                said = _("Nobody to propose yet. {network} opens your network after the session.")
                self.notify(said.format(network=key_of(self, "go.network")))
                return
            self.wanted = key_of_thing(found)
            self.load()

    def action_later(self) -> None:
        """List what is not for today, the further proposals first."""
        from tui.screens.today.later.rows import Later
        from tui.screens.today.later.show_later import ShowLater

        self.app.push_screen(ShowLater(Later(self)))

    def action_new(self) -> None:
        """Ask for an action in one line; one of today is chosen with it."""
        from tui.actions.line import ActionReader
        from tui.dialogs.ask_line import AskLine

        question = AskLine(
            _("An action, in one line"),
            understand=ActionReader(self.store, self.today).understood,
            placeholder=_("Call Claire tomorrow 9:30 ~15m aim: hear about her move"),
            drafts=self.store.drafts,
            draft_key="today.new",
        )
        self.app.push_screen(question, self._take_line)

    def _take_line(self, typed: "TypedLine | None") -> None:
        if typed is None:
            return
        from tui.actions.ask_person import ask_with_whom
        from tui.actions.line import ActionReader

        with self.telling():
            line = ActionReader(self.store, self.today).read(typed.text)
            ask_with_whom(self, line, lambda person_id: self._add(line, person_id))

    def _add(self, line: "ActionLine", person_id: int | None) -> None:
        store, today = self.store, self.today
        with self.changing(_("Action added")), store.change(_("Action added")):
            action = store.actions.add(line, today, person_id=person_id)
            if action.day == today:
                action = store.actions.choose(action, today)
            self.wanted = action.id

    def action_go_on(self) -> None:
        """Go on from choosing; what is prepared already is not asked for."""
        stage = Stage.PREPARE if self.agenda.chosen else Stage.READ
        self.stand(replace(self.position, stage=stage))

    def action_back(self) -> None:
        """Go back to the stage before."""
        self.stand(before(self.agenda, self.position))

    def action_prepare(self) -> None:
        """Ask for the preparation of the highlighted action; then it is the next one's turn."""
        from tui.actions.preparation.asking import ask_to_prepare

        action = self.action
        if action is not None:
            ask_to_prepare(self, action, lambda _prepared: self._go_past(action))

    def action_skip(self) -> None:
        """Leave the highlighted action unprepared."""
        if self.action is not None:
            self._go_past(self.action)
            self.stand(self.position)

    def _go_past(self, action: Action) -> None:
        """Ask no more for an action's preparation; one there to prepare something gets none."""
        if action.id is not None:
            self._next()
            aside = self.position.unprepared | {action.id}
            self.position = replace(self.position, unprepared=aside)

    def action_leave(self) -> None:
        """Go back to the place, which then says that the morning goes on."""
        super().action_leave()
        self.surroundings.changed.publish(None)

    def action_start(self) -> None:
        """End the session, and go to the first chosen action in Today."""
        self.keep(**Position(self.today, held=True).kept())
        first = self.agenda.chosen[0].id if self.agenda.chosen else None
        self.dismiss(None)
        self.surroundings.changed.publish(None)
        self.app.call_later(self.app.run_action, f"app.start({first!r})")
