"""What is typed about actions in Today: new ones, other words for them, another day."""

import json
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action
from tui.actions.row_key import key_of_thing
from tui.screens.today.sparks import SparkKeys

if TYPE_CHECKING:
    from planner.grammar import ActionLine
    from tui.actions.line import ActionReader
    from tui.dialogs.ask_form import Field
    from tui.dialogs.ask_line import TypedLine

# The dialogs are imported when they are first asked for: the start does without them.
Values = dict[str, str]


class ActionEntry(SparkKeys):
    """Asks for actions, and writes down what is answered."""

    def reader(self) -> "ActionReader":
        """Reads lines of actions with the people of the store."""
        from tui.actions.line import ActionReader

        return ActionReader(self.store, self.today)

    def action_new(self) -> None:
        """Ask for an action in one line."""
        from tui.dialogs.ask_line import AskLine

        question = AskLine(
            _("An action, in one line"),
            understand=self.reader().understood,
            placeholder=_("Call Claire tomorrow 9:30 ~15m aim: hear about her move"),
            full_form=True,
            drafts=self.store.drafts,
            draft_key="today.new",
        )
        self.app.push_screen(question, self._take_line)

    def _take_line(self, typed: "TypedLine | None") -> None:
        if typed is None:
            return
        from planner.grammar import GrammarError
        from tui.actions.ask_person import ask_with_whom

        with self.telling():
            try:
                line = self.reader().read(typed.text)
            except GrammarError:  # the form does without a title until it is saved
                self._ask_new(Action(typed.text.strip(), day=self.today))
                return
            take = self._continue_in_full if typed.in_full else self._add
            ask_with_whom(self, line, partial(take, line))

    def _add(self, line: "ActionLine", person_id: int | None) -> None:
        with self.changing(_("Action added")):
            self.wanted = self.store.actions.add(line, self.today, person_id=person_id).id

    def _continue_in_full(self, line: "ActionLine", person_id: int | None) -> None:
        """Open the form with what a line said; until it is saved, that is a draft."""
        from tui.actions.form import line_values

        person = "" if person_id is None else self.store.people.card(person_id).name
        with self.telling():
            values = json.dumps(line_values(line, person, self.store.goals.all()))
            self.store.drafts.save("today.new_in_full", values, _("A new action"))
            self._ask_new(Action("", day=self.today, person_id=person_id, person=person))

    def action_new_in_full(self) -> None:
        """Ask for a new action in a form."""
        self._ask_new(Action("", day=self.today))

    def _ask_new(self, begun: Action) -> None:
        def add(fields: dict[str, Any]) -> Action:
            return self.store.actions.store(Action(**fields), self.today)

        self._ask_form(begun, _("A new action"), "new_in_full", add)

    def action_edit(self) -> None:
        """Ask for all of the highlighted action."""
        action = self.action
        if action is None:
            return

        def change(fields: dict[str, Any]) -> Action:
            with self.store.change(
                _("Action changed: {title}").format(title=shorten(action.title))
            ):
                stored = self.store.actions.store(action, self.today)
                return self.store.actions.change(stored.id or 0, **fields)

        self._ask_form(action, _("Change the action"), f"edit.{key_of_thing(action)}", change)

    def _ask_form(
        self, action: Action, title: str, key: str, write: Callable[[dict[str, Any]], Action]
    ) -> None:
        """Ask for all that can be said of an action, and write it."""
        from tui.actions.form import action_fields, read_action
        from tui.dialogs.ask_form import AskForm

        def answered(values: Values | None) -> None:
            if values is not None:
                with self.changing(_("Action saved")):
                    now = self.present(action)
                    said = read_action(values, now, self._find_person, self.today)
                    self.wanted = write(said).id

        def fields() -> "list[Field]":
            goals, now = self.store.goals.all(), self.present(action)
            return action_fields(now, goals, self._find_person, self.today)

        with self.telling():
            question = AskForm(
                title,
                fields(),
                drafts=self.store.drafts,
                draft_key=f"today.{key}",
                present=fields,
            )
            self.app.push_screen(question, answered)

    def present(self, action: Action) -> Action:
        """An action as it stands now; one merely proposed as it is."""
        return action if action.id is None else self.store.actions.get(action.id)

    def _find_person(self, name: str) -> int:
        """The one person of a name, or of a given name.

        Raises:
            ValueError: if there is none or more than one.
        """
        from planner.grammar import name_key
        from planner.grammar.names import parse_names

        line = self.reader().read(f"x with: {name}")  # not wrapped: words the grammar reads
        card = None if line.person_id is None else self.store.people.card(line.person_id)
        if card is not None and name_key(name) in (name_key(card.name), name_key(card.given)):
            return card.id
        if len(parse_names(name)) > 1:
            said = _("An action is with one person: one name here, the others in the note.")
        else:
            several, nobody = _("Several people fit “{name}”."), _("Nobody is called “{name}”.")
            said = several if line.candidates else nobody
        raise ValueError(said.format(name=shorten(name)))
