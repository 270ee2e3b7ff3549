"""Network: what is done with the highlighted person."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from planner.grammar import (
    ActionLine,
    GrammarError,
    NamedPerson,
    parse_action,
    understood_action,
)
from planner.language import _
from planner.language.shortening import shorten
from planner.model.people import Person
from planner.model.vocabulary import Kind, PersonState
from tui.dialogs.ask_form import AskForm
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.keyboard.commands import key_of
from tui.screens.network.entry import NetworkEntry
from tui.screens.network.person_form import changed_fields, person_fields
from tui.screens.network.touch_form import noted, touch_fields


class NetworkDeeds(NetworkEntry):
    """The people, and what one does with one of them."""

    def action_edit(self) -> None:
        """Change what is known of the person."""
        with self.telling():
            person = self._person()

            def change(answer: dict[str, str] | None) -> None:
                if answer is None:
                    return
                with self.changing(_("Changed")):
                    name, fields = changed_fields(answer, self.store.people.card(person.id))
                    self.store.people.change(person.id, self.today, name=name, **fields)

            self.app.push_screen(
                AskForm(
                    shorten(person.name),
                    person_fields(person),
                    drafts=self.store.drafts,
                    draft_key=f"network.edit.{person.id}",
                    present=lambda: person_fields(self.store.people.card(person.id)),
                ),
                change,
            )

    def action_touch(self) -> None:
        """Note what passed between us and the person."""
        with self.telling():
            person = self._person()
            touches = self.store.touches.of(person.id)

            def log(answer: dict[str, str] | None) -> None:
                if answer is None:
                    return
                touch = noted(answer, self.today)
                with self.changing(_("Touch noted")):
                    self.store.touches.log(person.id, **touch._asdict())

            self.app.push_screen(
                AskForm(
                    _("A touch with {name}").format(name=shorten(person.name)),
                    touch_fields(person, touches, self.today),
                    drafts=self.store.drafts,
                    draft_key=f"network.touch.{person.id}",
                    first="gist",
                ),
                log,
            )

    def action_plan(self) -> None:
        """Plan an action with the person, in one line."""
        with self.telling():
            person = self._person()
            example = _("Call {name} tomorrow 9:30 ~15m")
            self._ask_action(
                person,
                _("An action with {name}").format(name=shorten(person.name)),
                partial(self._parse_action, person=person),
                draft_key=f"network.plan.{person.id}",
                placeholder=example.format(name=shorten(person.given or person.name)),
            )

    def action_introduce(self) -> None:
        """Plan to bring the person together with somebody, in one line."""
        with self.telling():
            person = self._person()
            begun = _("Introduce {name} to").format(name=person.name)

            def read(text: str) -> ActionLine:
                if text.strip() == begun:
                    raise GrammarError(_("To whom? Write the other name."))
                return replace(self._parse_action(text, person), kind=Kind.INTRODUCE)

            self._ask_action(
                person,
                _("An introduction of {name}").format(name=shorten(person.name)),
                read,
                draft_key=f"network.introduce.{person.id}",
                value=f"{begun} ",
            )

    def _ask_action(
        self,
        person: Person,
        title: str,
        read: Callable[[str], ActionLine],
        *,
        draft_key: str,
        placeholder: str = "",
        value: str = "",
    ) -> None:
        """Ask for an action with the person in one line, and write what `read` makes of it."""

        def plan(typed: TypedLine | None) -> None:
            if typed is not None:
                with self.changing(_("Action planned")):
                    self.store.actions.add(read(typed.text), self.today, person_id=person.id)

        self.app.push_screen(
            AskLine(
                title,
                understand=lambda text: understood_action(read(text), [person.name]),
                placeholder=placeholder,
                value=value,
                drafts=self.store.drafts,
                draft_key=draft_key,
            ),
            plan,
        )

    def _parse_action(self, text: str, person: Person) -> ActionLine:
        return parse_action(text, self.today, [NamedPerson(person.id, person.name, person.given)])

    def action_rest(self) -> None:
        """Let the person rest, or take them up again."""
        with self.telling():
            person = self._person()
            match person.state:
                case PersonState.ACTIVE:
                    self._let(person, PersonState.RESTING, _("{name} may rest"))
                case PersonState.RESTING:
                    self._let(person, PersonState.ACTIVE, _("{name} has a rhythm again"))
                case PersonState.DO_NOT_CONTACT:
                    self._say_how_to_contact(person)

    def _let(self, person: Person, state: PersonState, said: str) -> None:
        with self.changing(said.format(name=shorten(person.name))):
            self.store.people.set_state(person.id, state)

    def _say_how_to_contact(self, person: Person) -> None:
        said = _("{name} is not to be contacted; {key} changes that.")
        name, key = shorten(person.name), key_of(self, "network.edit")
        self.notify(said.format(name=name, key=key))

    def action_delete(self) -> None:
        """Delete the person."""
        with self.telling():
            person = self._person()
            with self.changing(_("{name} is deleted").format(name=shorten(person.name))):
                self.store.people.delete(person.id)

    def _person(self) -> Person:
        """The highlighted person, whole.

        Raises:
            Missing: if somebody else has just deleted them.
        """
        return self.store.people.card(self.person_id or 0)
