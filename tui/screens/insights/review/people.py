"""What can be done for people in the review: thanks, news, promises, a sign of life."""

from dataclasses import replace
from datetime import date
from functools import partial

from planner.grammar import ActionLine
from planner.insights.review.facts import Asked, Overdue
from planner.language import _
from planner.language.dates_in_words import say_day
from planner.language.shortening import shorten
from planner.model.actions import Action
from planner.model.vocabulary import Kind
from planner.network.dormant import DormantTie
from planner.today.follow_ups import SHORT
from tui.actions.ask_day import ask_another_day
from tui.actions.line import ActionReader
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.screens.insights.review.view import ReviewView


class PeopleDeeds(ReviewView):
    """Plans what people are due; each is one change."""

    @property
    def asked(self) -> Asked | None:
        """The person asked that is highlighted."""
        return self.thing if isinstance(self.thing, Asked) else None

    @property
    def promised(self) -> Action | None:
        """The promise that is highlighted."""
        return self.thing if isinstance(self.thing, Action) else None

    @property
    def somebody(self) -> tuple[int, str] | None:
        """The id and the name of the person to contact that is highlighted."""
        match self.thing:
            case Overdue(person_id=number, name=name) | DormantTie(id=number, name=name):
                return number, name
            case _:
                return None

    def action_thank(self) -> None:
        """Plan thanks."""
        if self.asked is not None:
            self._plan(Kind.THANKS, _("Thank {name}").format(name=self.asked.name))

    def action_tell(self) -> None:
        """Plan news."""
        if self.asked is not None:
            self._plan(Kind.NEWS, _("Tell {name} what came of it").format(name=self.asked.name))

    def _plan(self, kind: Kind, title: str) -> None:
        """Plan a short action with the person on the next working day, unless it is planned."""
        asked, today = self.asked, self.today
        if asked is None:
            return
        if any(plan.kind is kind for plan in asked.plans):
            self.notify(_("That is planned already."))
            return
        day = self.store.practice.working.next_after(today)
        action = Action(title, kind=kind, person_id=asked.person_id, day=day, minutes=SHORT)
        with self.changing(_("Planned: {day}").format(day=say_day(day, today))):
            self.store.actions.store(action, today)

    def action_promise(self) -> None:
        """Ask for a promise to the person, in one line."""
        asked = self.asked
        if asked is not None:
            title = _("A promise to {name}, in one line").format(name=shorten(asked.name))
            hint = _("Send the article friday")
            self._ask(title, "", hint, partial(self._add, asked.person_id, Kind.PROMISE))

    def action_plan(self) -> None:
        """Ask for an action with the person, in one line."""
        somebody = self.somebody
        if somebody is not None:
            number, name = somebody
            begun = _("Catch up with {name}").format(name=name)
            title = _("An action, in one line")
            self._ask(title, f"{begun} ", "", partial(self._add, number, Kind.CONTACT))

    def _ask(self, title: str, value: str, hint: str, add: "partial[None]") -> None:
        reader = ActionReader(self.store, self.today)
        question = AskLine(title, understand=reader.understood, placeholder=hint, value=value)
        self.app.push_screen(question, add)

    def _add(self, person_id: int, kind: Kind, typed: TypedLine | None) -> None:
        """Add the action of a line with a person; of another kind only if the line says so."""
        if typed is None:
            return
        with self.telling():
            line: ActionLine = ActionReader(self.store, self.today).read(typed.text)
            if kind is Kind.PROMISE or line.kind is Kind.OTHER:
                line = replace(line, kind=kind)
            with self.changing(_("Planned: {day}").format(day=say_day(line.day, self.today))):
                self.store.actions.add(line, self.today, person_id=person_id)

    def action_move(self) -> None:
        """Ask for another day of the promise."""
        promise = self.promised
        if promise is None:
            return
        today = self.today

        def move(day: date) -> None:
            with self.changing(_("Moved to {day}").format(day=say_day(day, today))):
                self.store.actions.move(promise, day, today)

        ask_another_day(self, promise.title, move, before=promise.day)
